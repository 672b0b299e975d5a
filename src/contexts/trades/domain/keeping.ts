/**
 * How long things are kept. A position is looked at again once or twice a year, so it stays two years after its last
 * change; a statement may be given for thirty days after it was asked.
 */
const DAY_MS = 86_400_000;
const POSITION_DAYS = 730;
const ASKED_DAYS = 30;

export const expiryOf = (at: Date): Date => new Date(at.getTime() + POSITION_DAYS * DAY_MS);
export const askedUntil = (at: Date): Date => new Date(at.getTime() + ASKED_DAYS * DAY_MS);

/** Members of one team, its holder counted; statements of one position. Beyond, people are told. */
export const MOST_MEMBERS = 60;
export const MOST_STATEMENTS = 30;

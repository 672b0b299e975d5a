/**
 * What has changed, of the programmes that reach a place, since a diagnosis was last read: those recorded since, those
 * that opened, closed, or now close soon, and those whose conditions were rewritten. How a programme stood then is
 * worked out from what it said then (its revisions are undone), never from what it says now. One programme is told
 * once, under what matters most; a change of wording that touches no condition is not told.
 */
import { parisDay } from '../../../kernel/day.ts';
import { type Offer, type Programme, programme, type Standing, standingOf } from '../../programmes/public.ts';
import type { Change } from '../../records/public.ts';

/** The fields whose change may change an answer, by what it is about. */
const SUBJECTS = {
  conditions: ['conditions', 'criteria', 'legalForms', 'audiences', 'documents', 'models', 'purposes'],
  applicants: ['applicants'],
  territory: ['territories', 'excluded'],
  stages: ['stages'],
  pays: ['functions', 'types', 'inKind'],
  amounts: ['amountMin', 'amountMax', 'rateMin', 'rateMax', 'rate', 'ownFunds', 'envelope'],
  calendar: ['calendar', 'status'],
} as const satisfies Record<string, readonly (keyof Programme)[]>;
export type Subject = keyof typeof SUBJECTS;
const SUBJECT_CODES = Object.keys(SUBJECTS) as Subject[];

export type ChangeKind = 'appeared' | 'opened' | 'closing' | 'announced' | 'closed' | 'changed';

export interface OfferChange {
  kind: ChangeKind;
  offer: Offer;
  standing: Standing;
  /** What was rewritten, whatever the kind; empty for a programme recorded since. */
  subjects: readonly Subject[];
}

/** What some changes of one programme rewrote. */
export const rewrittenBy = (changes: readonly Change[]): Subject[] =>
  SUBJECT_CODES.filter((subject) =>
    changes.some(({ field }) => SUBJECTS[subject].some((each) => each === field)),
  );

type Told = Pick<Programme, 'calendar' | 'status' | 'checked'>;

/** The changes of each record since the last reading, by identifier, oldest first. */
export type ChangesById = ReadonlyMap<string, readonly Change[]>;

const isOpen = ({ openness }: Standing): boolean => openness === 'open' || openness === 'closes_soon';

/** `since`: the instant of the last reading; `today`: a day as `2026-11-22`. In the order of the offers. */
export function changesSince(
  offers: readonly Offer[],
  changes: ChangesById,
  since: Date,
  today: string,
): OfferChange[] {
  const then = parisDay(since);
  return offers.flatMap((offer): OfferChange[] => {
    const standing = standingOf(offer.document, today);
    if (offer.createdAt > since)
      return standing.openness === 'closed' ? [] : [{ kind: 'appeared', offer, standing, subjects: [] }];
    const made = changes.get(offer.id) ?? [];
    const subjects = rewrittenBy(made);
    const kind = turnOf(standingOf(before(offer.document, made), then), standing);
    if (kind) return [{ kind, offer, standing, subjects }];
    return subjects.length > 0 ? [{ kind: 'changed', offer, standing, subjects }] : [];
  });
}

function turnOf(was: Standing, is: Standing): ChangeKind | null {
  if (was.openness === is.openness) return null;
  if (is.openness === 'closed') return 'closed';
  if (isOpen(is) && !isOpen(was)) return 'opened';
  if (is.openness === 'closes_soon') return 'closing';
  return is.openness === 'opens_soon' ? 'announced' : null;
}

const TELLING = ['calendar', 'status', 'checked'] as const;

/** What decided how a programme stood, before some changes. What an older form of it said is not read. */
function before(document: Programme, changes: readonly Change[]): Told {
  const undone = TELLING.flatMap((field) => {
    const first = changes.find((change) => change.field === field);
    return first ? [[field, first.from ?? undefined] as const] : [];
  });
  if (undone.length === 0) return document;
  const former = programme.safeParse({ ...document, ...Object.fromEntries(undone) });
  return former.success ? former.data : document;
}

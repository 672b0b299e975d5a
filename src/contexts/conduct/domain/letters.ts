/**
 * How many letters one person may have sent to others in a day, and how many of a kind one address receives, whoever
 * has them sent: nobody’s mailbox is filled by people of ours, nor by one person with many surveys or many transfers.
 */
export const LETTER_KINDS = ['transfer', 'invitation', 'coding'] as const;
/** `transfer`: asks to confirm a transfer. `invitation`: asks to answer a survey. `coding`: asks to code its texts. */
export type LetterKind = (typeof LETTER_KINDS)[number];

export const LETTER_LIMITS: Readonly<Record<LetterKind, { person: number; address: number }>> = {
  transfer: { person: 10, address: 3 },
  // A network invites all its members in two days or three.
  invitation: { person: 1000, address: 3 },
  coding: { person: 30, address: 3 },
};
export const LETTER_SECONDS = 24 * 3600;

/** What may still leave today. */
export class LetterRoom {
  #left: number;
  readonly #received: Map<string, number>;
  readonly #most: { person: number; address: number };

  /** `received`: how many of the kind went to each address lately, by its name. */
  constructor(kind: LetterKind, sent: number, received: ReadonlyMap<string, number>) {
    this.#most = LETTER_LIMITS[kind];
    this.#left = this.#most.person - sent;
    this.#received = new Map(received);
  }

  /** Takes one letter to an address; otherwise why it may not leave. */
  take(address: string): 'taken' | 'person' | 'address' {
    const received = this.#received.get(address) ?? 0;
    if (this.#left <= 0) return 'person';
    if (received >= this.#most.address) return 'address';
    this.#left -= 1;
    this.#received.set(address, received + 1);
    return 'taken';
  }
}

/**
 * Know-how that passed from one to another: who, to whom, when, how, what was adapted, whether it was of use.
 * One side writes it down, the other confirms; only then is it public. Seed 000: “multiplier les dispositifs de
 * transfert de savoir-faire”. A person who leaves keeps their place under a pseudonym.
 */
import type { Competence } from '../../../kernel/competences.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { Theme } from '../../../kernel/vocabulary.ts';
import type { Form } from './offer.ts';

export type TransferSide = 'giver' | 'receiver';
export const otherParty = (side: TransferSide): TransferSide => (side === 'giver' ? 'receiver' : 'giver');
/** `held`: both said so, and somebody looks before it is public. */
export type TransferState = 'proposed' | 'held' | 'confirmed' | 'refused';
export const USEFUL = ['yes', 'partly', 'no'] as const;
export type Useful = (typeof USEFUL)[number];

/**
 * Whether a transfer needs nobody else’s look: two records, each by somebody who looks after it, and not the same one.
 * An account is an address that was confirmed, and one person may have several: by itself it answers for nobody.
 */
export function standsByItself({ giver, receiver }: Readonly<Record<TransferSide, Standing>>): boolean {
  const records =
    giver.recordId !== null && receiver.recordId !== null && giver.recordId !== receiver.recordId;
  const people =
    giver.personId !== null && receiver.personId !== null && giver.personId !== receiver.personId;
  return records && people;
}
interface Standing {
  recordId: string | null;
  personId: string | null;
}

/** An address that nobody of ours confirmed is asked this often at most within so many days, whoever asks. */
export const ASKED_MOST = 3;
export const ASK_DAYS = 60;

/** Where those who look after a record answer for it. */
export const answerPath = (id: string): string => `/pairs/transferts/${id}/reponse`;

export interface Party {
  /** A record of the register, when it is one. */
  record: { id: string; path: string } | null;
  name: string;
  /** Where its record says that it stands. Nobody asks a person where they live: they have none. */
  ground?: { spot: { lon: number; lat: number } | null; territories: readonly TerritoryId[] };
}

export interface Transfer {
  id: string;
  title: string;
  competences: readonly Competence[];
  themes: readonly Theme[];
  form: Form;
  /** A year, a month or a day: `2026`, `2026-04`, `2026-04-16`. */
  happened: string;
  adapted: string;
  giver: Party;
  receiver: Party;
  useful: Useful | null;
}

/** One name for one party: its record, or the name it goes by. */
export const partyKey = ({ record, name }: Party): string => record?.id ?? `name:${name}`;

/** Parties with the number of transfers they took part in, the most linked first, then by name. */
export function partiesOf(transfers: readonly Transfer[]): { key: string; party: Party; count: number }[] {
  const found = new Map<string, { key: string; party: Party; count: number }>();
  for (const { giver, receiver } of transfers)
    for (const party of [giver, receiver]) {
      const key = partyKey(party);
      const known = found.get(key) ?? { key, party, count: 0 };
      known.count += 1;
      found.set(key, known);
    }
  return [...found.values()].sort(
    (a, b) => b.count - a.count || a.party.name.localeCompare(b.party.name, 'fr'),
  );
}

/** What a party gave and received. */
export const around = (transfers: readonly Transfer[], key: string) => ({
  given: transfers.filter(({ giver }) => partyKey(giver) === key),
  received: transfers.filter(({ receiver }) => partyKey(receiver) === key),
});

export interface TransferCounts {
  total: number;
  parties: number;
  /** Of those whose receiver said so. */
  useful: Readonly<Record<Useful, number>>;
  byForm: ReadonlyMap<Form, number>;
  byCompetence: ReadonlyMap<Competence, number>;
  byYear: ReadonlyMap<string, number>;
}

export function countTransfers(transfers: readonly Transfer[]): TransferCounts {
  const tally = <T>(values: readonly T[]): Map<T, number> => {
    const counts = new Map<T, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return new Map([...counts].sort(([, a], [, b]) => b - a));
  };
  const useful = tally(transfers.flatMap((each) => each.useful ?? []));
  return {
    total: transfers.length,
    parties: partiesOf(transfers).length,
    useful: { yes: useful.get('yes') ?? 0, partly: useful.get('partly') ?? 0, no: useful.get('no') ?? 0 },
    byForm: tally(transfers.map(({ form }) => form)),
    byCompetence: tally(transfers.flatMap(({ competences }) => competences)),
    byYear: tally(transfers.map(({ happened }) => happened.slice(0, 4))),
  };
}

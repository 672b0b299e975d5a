/** Reading the form of a transfer that happened outside an exchange. */
import type { Competence } from '../../../kernel/competences.ts';
import { type EmailAddress, parseEmailAddress } from '../../../kernel/email-address.ts';
import type { Theme } from '../../../kernel/vocabulary.ts';
import { CODES } from '../domain/offer.ts';
import type { TransferSide } from '../domain/transfer.ts';
import { type ReadTransfer, readTransfer, type TransferFault, type TypedTransfer } from './exchange-form.ts';
import type { Sent } from './offer-form.ts';

export interface TypedTold extends TypedTransfer {
  side: string;
  holder: string;
  /** The address of the other side's record on this platform, when it has one. */
  record: string;
  otherName: string;
  otherEmail: string;
  competences: readonly string[];
  themes: readonly string[];
}
export type ToldFault = TransferFault | 'sens' | 'au-nom' | 'fiche' | 'autre' | 'courriel' | 'sujets';

export const NEW_TOLD: TypedTold = {
  ...{ title: '', form: '', happened: '', adapted: '', useful: '', author: '' },
  ...{ side: '', holder: '', record: '', otherName: '', otherEmail: '' },
  competences: [],
  themes: [],
};

export interface ReadTold extends ReadTransfer {
  side: TransferSide;
  recordId: string | null;
  competences: Competence[];
  themes: Theme[];
  /** Null: the other side is a record. */
  other: { name: string; email: EmailAddress } | null;
}

const known = <T extends string>(list: readonly T[], values: readonly string[]): T[] =>
  list.filter((code) => values.includes(code));

/** The kind and slug that an address of ours names; null when it names none. */
export function recordNamed(text: string): { kind: 'cooperation' | 'organisation'; slug: string } | null {
  const found =
    /^(?:https?:\/\/[^\s/]+)?\/(?:en\/)?(cooperations|organisations)\/([a-z0-9-]{1,120})(?:[?#/].*)?$/.exec(
      text,
    );
  const [, shelf, slug] = found ?? [];
  if (!shelf || !slug) return null;
  return { kind: shelf === 'cooperations' ? 'cooperation' : 'organisation', slug };
}

/** `records`: those in whose name this person may speak. `named`: whether the other side's record was found. */
export function readTold(
  sent: Sent,
  { records, today }: { records: readonly { id: string }[]; today: string },
  found: boolean,
): { typed: TypedTold; faults: ToldFault[]; told: ReadTold | null } {
  const side = (['giver', 'receiver'] as const).find((each) => each === sent.text('sens', 10));
  const holder = sent.text('au-nom', 60);
  const recordId = records.find(({ id }) => id === holder)?.id ?? null;
  const asked = { receiver: side === 'receiver', named: recordId !== null, today };
  const read = readTransfer(sent, asked);
  const typed: TypedTold = {
    ...read.typed,
    side: side ?? '',
    holder,
    record: sent.text('fiche', 300),
    otherName: sent.text('autre', 60).replaceAll(/[<>\s]+/g, ' '),
    otherEmail: sent.text('courriel', 300),
    competences: known(CODES.competences, sent.texts('competences')),
    themes: known(CODES.themes, sent.texts('themes')),
  };
  const email = parseEmailAddress(typed.otherEmail);
  const faults: ToldFault[] = [];
  if (!side) faults.push('sens');
  if (holder !== '' && recordId === null) faults.push('au-nom');
  if (typed.record !== '' && !found) faults.push('fiche');
  if (typed.record === '' && typed.otherName === '') faults.push('autre');
  if (typed.record === '' && !email) faults.push('courriel');
  if (typed.competences.length + typed.themes.length === 0) faults.push('sujets');
  faults.push(...read.faults);
  if (faults.length > 0 || !read.transfer || !side) return { typed, faults, told: null };
  const other = typed.record === '' && email ? { name: typed.otherName, email } : null;
  const subjects = {
    competences: known(CODES.competences, typed.competences),
    themes: known(CODES.themes, typed.themes),
  };
  return { typed, faults, told: { ...read.transfer, ...subjects, side, recordId, other } };
}

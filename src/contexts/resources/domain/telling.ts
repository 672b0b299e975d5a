/**
 * Telling an experience, a few questions a screen. What is typed is kept under the names of the record's own form, so
 * that what is published is read by the same rules as any other record. Pure.
 */
import type { AccountPart } from './account.ts';

export type TellingKind = 'experience' | 'failure';
export const isTellingKind = (text: string): text is TellingKind =>
  text === 'experience' || text === 'failure';

interface Step {
  code: 'what' | 'happened' | 'result' | 'pass_on' | 'where' | 'pictures' | 'review';
  /** Names of the fields that it asks. */
  fields: readonly string[];
}

const part = (name: AccountPart) => `account.${name}`;

/** The order of the screens. A failure tells what did not work first. */
export const stepsOf = (kind: TellingKind): readonly Step[] => [
  { code: 'what', fields: ['name', 'summary', part('context')] },
  { code: 'happened', fields: [part('attempted')] },
  {
    code: 'result',
    fields: kind === 'failure' ? [part('notWorked'), part('worked')] : [part('worked'), part('notWorked')],
  },
  { code: 'pass_on', fields: [part('conditions'), part('costAndTime'), part('otherwise')] },
  { code: 'where', fields: ['territories', 'cooperations', 'authors', 'stages', 'themes', 'teller'] },
  { code: 'pictures', fields: [] },
  { code: 'review', fields: [] },
];

export type TypedAccount = Readonly<Record<string, readonly string[]>>;

/** What is typed, with what this screen sent in the place of what it held. */
export function withStep(
  typed: TypedAccount,
  { fields }: Pick<Step, 'fields'>,
  sent: ReadonlyMap<string, readonly string[]>,
): TypedAccount {
  const kept = Object.entries(typed).filter(([name]) => !fields.includes(name));
  const told = fields.map((name) => [name, [...(sent.get(name) ?? [])]] as const);
  return Object.fromEntries([...kept, ...told.filter(([, texts]) => texts.some((text) => text !== ''))]);
}

/** The lines of a field, each without its blanks. */
export const linesOf = (texts: readonly string[] = []): string[] =>
  texts
    .flatMap((text) => text.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '');

/**
 * What is typed, once a name was chosen among those offered in the place of the one typed. `asked`: pairs of a field
 * and the line that nobody bears; `chosen`: what was chosen for each, by its place; nothing chosen changes nothing.
 */
export function withChosen(
  typed: TypedAccount,
  asked: readonly { field: string; typed: string }[],
  chosen: (at: number) => string | undefined,
): TypedAccount {
  let now = typed;
  for (const [at, { field, typed: line }] of asked.entries()) {
    const name = chosen(at);
    if (!name) continue;
    const lines = linesOf(now[field]).map((each) => (each === line ? name : each));
    now = { ...now, [field]: [[...new Set(lines)].join('\n')] };
  }
  return now;
}

/** Whether a screen asks for the field that a fault is beside. */
const asks = ({ fields }: Step, field: string): boolean =>
  fields.some(
    (name) =>
      field === name || field.startsWith(`${name}.`) || (name === 'teller' && field.startsWith('tellers')),
  );

/** What is wrong on one screen. What is missing is not: nothing is required on the way. */
export const faultsAt = <T extends { path: string; fault: string }>(
  kind: TellingKind,
  at: number,
  faults: readonly T[],
): T[] => {
  const step = stepsOf(kind)[at];
  return step ? faults.filter(({ path, fault }) => fault !== 'required' && asks(step, path)) : [];
};

/** The screen that asks for a field; the last of them when none does. */
export const stepAsking = (kind: TellingKind, field: string): number => {
  const at = stepsOf(kind).findIndex((step) => asks(step, field));
  return at === -1 ? 0 : at;
};

/** What one account may bear. */
export const MOST_FILES = 12;

/** The licence under which every account is published: it can be copied, shared and changed, with its origin. */
export const ACCOUNT_LICENCE = 'CC BY-SA 4.0';

/** What the record's form is sent for an account: what was typed, and what all accounts share. */
export function formOf(
  typed: TypedAccount,
  kind: TellingKind,
  year: string,
): ReadonlyMap<string, readonly string[]> {
  const { teller = [], ...fields } = typed;
  return new Map<string, readonly string[]>([
    ...Object.entries(fields),
    ['kind', [kind]],
    ['language', ['fr']],
    ['year', [year]],
    ['workLicence', [ACCOUNT_LICENCE]],
    ...(teller[0] ? ([['tellers.0.organisation', teller]] as const) : []),
  ]);
}

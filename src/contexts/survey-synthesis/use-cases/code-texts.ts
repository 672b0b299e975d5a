/** People code texts: a book of themes, each one's codes, and what is settled where they differ. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../../kernel/actor.ts';
import { addressKey, type EmailAddress } from '../../../kernel/email-address.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { JobQueue } from '../../../platform/jobs/jobs.ts';
import { lettersOf } from '../../conduct/public.ts';
import type { Themes } from '../domain/agreement.ts';
import { MOST_THEMES, mayMerge, nextCode, type Theme, type ThemeAct } from '../domain/code-book.ts';
import { codeBooksOf, doneOf } from '../queries/coding.ts';
import {
  insertTheme,
  lockBook,
  noteThemeChange,
  putCode,
  putCoder,
  putDone,
  putSettlement,
  type Signed,
  updateTheme,
} from '../store/coding.ts';
import type { SynthesisNeeds } from './needs.ts';
import { CODER_LETTER } from './queues.ts';

export type CodingNeeds = SynthesisNeeds & { jobs: JobQueue };
export interface OnBook {
  surveyId: string;
  question: string;
}

export const signedBy = (actor: Actor, at: Date): Signed => ({
  ...{ at, author: actor.name || '—', personId: actor.personId },
});

export type AddFault = 'same_label' | 'too_many';
const sameWords = (a: string, b: string): boolean => a.toLocaleLowerCase() === b.toLocaleLowerCase();

/** The code of the theme, or why it was not added. */
export async function addTheme(
  { db }: Pick<CodingNeeds, 'db'>,
  { surveyId, question }: OnBook,
  words: { label: string; definition: string },
  signed: Signed,
): Promise<{ code: string } | { fault: AddFault }> {
  for (;;) {
    const added = await transact(db, async (tx) => {
      await lockBook(tx, surveyId, question);
      const themes = (await codeBooksOf(tx, surveyId)).get(question) ?? [];
      if (themes.length >= MOST_THEMES) return { fault: 'too_many' as const };
      if (themes.some(({ label }) => sameWords(label, words.label))) return { fault: 'same_label' as const };
      const of = { surveyId, question, code: nextCode(themes) };
      // Nobody held the first of a book: two may have wanted its number.
      if (!(await insertTheme(tx, of, words))) return null;
      await noteThemeChange(tx, of, { act: 'added', ...words, into: null }, signed);
      return { code: of.code };
    });
    if (added) return added;
  }
}

export interface ThemeChangeAsked {
  act: Exclude<ThemeAct, 'added'>;
  code: string;
  words?: { label: string; definition: string };
  into?: string;
}
/** False: no such theme, or nothing to change. */
export function changeTheme(
  { db }: Pick<CodingNeeds, 'db'>,
  { surveyId, question }: OnBook,
  asked: ThemeChangeAsked,
  signed: Signed,
): Promise<boolean> {
  return transact(db, async (tx) => {
    await lockBook(tx, surveyId, question);
    const themes = (await codeBooksOf(tx, surveyId)).get(question) ?? [];
    const theme = themes.find(({ code }) => code === asked.code);
    const change = theme && changeOf(themes, theme, asked);
    if (!theme || !change) return false;
    const of = { surveyId, question, code: theme.code };
    await updateTheme(tx, of, change);
    const { label, definition } = { ...theme, ...change };
    const into = 'merged_into' in change ? change.merged_into : null;
    await noteThemeChange(tx, of, { act: asked.act, label, definition, into }, signed);
    return true;
  });
}

function changeOf(themes: readonly Theme[], theme: Theme, { act, words, into }: ThemeChangeAsked) {
  if (act === 'reworded') {
    const taken = themes.some(
      ({ code, label }) => code !== theme.code && sameWords(label, words?.label ?? ''),
    );
    const same = words?.label === theme.label && words.definition === theme.definition;
    return words && !taken && !same ? words : null;
  }
  if (act === 'merged') return into && mayMerge(themes, theme.code, into) ? { merged_into: into } : null;
  return theme.mergedInto === null ? null : { merged_into: null };
}

/** How many were invited who were not, and whom no letter may go to today. Each is written to. */
export function inviteCoders(
  { db, jobs, clock, secret }: Pick<CodingNeeds, 'db' | 'jobs' | 'clock' | 'secret'>,
  surveyId: string,
  { addresses, by, locale }: { addresses: readonly EmailAddress[]; by: string; locale: Locale },
): Promise<{ invited: number; left: readonly EmailAddress[] }> {
  return transact(db, async (tx) => {
    const asked = { kind: 'coding' as const, personId: by, to: addresses };
    const letters = await lettersOf(tx, { clock, secret }, asked);
    const left: EmailAddress[] = [];
    let invited = 0;
    for (const address of addresses) {
      if (letters.take(address) !== 'taken') {
        left.push(address);
        continue;
      }
      const coder = { id: randomUUID(), surveyId, address, key: addressKey(address), locale, at: clock() };
      const id = await putCoder(tx, coder);
      if (!id) continue;
      invited += 1;
      await jobs.enqueue(tx, CODER_LETTER, { coderId: id }, { key: id });
    }
    await letters.note();
    return { invited, left };
  });
}

export interface Coding extends OnBook {
  wave: number;
  coderId: string;
}
/** False: the coder was done, and had coded this text: it stays. */
export function codeText(
  { db, clock }: Pick<CodingNeeds, 'db' | 'clock'>,
  { surveyId, question, wave, coderId }: Coding,
  answerId: string,
  themes: Themes,
): Promise<boolean> {
  return transact(db, async (tx) => {
    const done = await doneOf(tx, surveyId, wave);
    const fixed = done.some((each) => each.coder === coderId && each.question === question);
    return putCode(tx, { surveyId, question, wave, coderId, answerId, themes, at: clock() }, fixed);
  });
}

export const closeCoding = (
  { db, clock }: Pick<CodingNeeds, 'db' | 'clock'>,
  { question, wave, coderId }: Coding,
): Promise<void> => transact(db, (tx) => putDone(tx, { coderId, wave, question, at: clock() }));

export const settleText = (
  { db }: Pick<CodingNeeds, 'db'>,
  { surveyId, question, wave }: Omit<Coding, 'coderId'>,
  settled: { answerId: string; themes: Themes; reason: string },
  signed: Signed,
): Promise<void> => transact(db, (tx) => putSettlement(tx, { surveyId, question, wave, ...settled }, signed));

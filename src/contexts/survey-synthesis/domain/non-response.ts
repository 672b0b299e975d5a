/** Who did not answer, as far as it is known: of those invited, and question by question. Pure. */
import type { Question } from '../../surveys/public.ts';
import type { PublishedTables } from './publish.ts';
import type { Shown } from './slices.ts';

/** Links and answers, never what was answered. `invited`: null where no personal link was sent, and no rate is known. */
export interface Participation {
  invited: { invited: number; opened: number; started: number; sent: number; rate: number } | null;
  uninvited: { started: number; sent: number };
}

/** A question that was asked of everybody. */
export interface Silence {
  question: Question;
  answered: Shown;
  /** Of the answers counted, from 0 to 1; null: hidden. */
  missing: Shown;
}

/**
 * Read off what is published, so that it tells nothing more. A question asked on a condition is left out: how many
 * were asked it is how many gave another answer, which may be hidden.
 */
export function silences(
  { columns, respondents }: PublishedTables,
  questions: readonly Question[],
): { asked: readonly Silence[]; conditional: number; tables: boolean } {
  const counted = questions.filter(({ code }) => columns.some(({ question }) => question === code));
  const asked = counted
    .filter(({ when }) => when === undefined)
    .map((question): Silence => {
      const own = columns.filter((each) => each.question === question.code && each.name === question.code);
      const answered = own[0]?.views['']?.answered ?? null;
      return {
        question,
        answered,
        missing: answered === null || respondents === 0 ? null : (respondents - answered) / respondents,
      };
    })
    // A table of several rows, and themes, have no one number of answers.
    .filter(({ question }) => question.kind !== 'matrix' && !question.code.endsWith('__themes'));
  const tables = counted.some(({ kind, when }) => kind === 'matrix' && when === undefined);
  return {
    asked,
    tables,
    conditional: counted.length - counted.filter(({ when }) => when === undefined).length,
  };
}

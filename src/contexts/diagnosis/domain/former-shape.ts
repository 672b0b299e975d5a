/**
 * Packs that were published under an older shape are brought to the shape of today while they are read, so that one
 * engine reads them all. Their files stay as they were. Nothing that decides a verdict is ever touched: only questions
 * whose answer is no fact of the rules change their code and kind.
 */
import { z } from 'zod';
import type { PackFiles } from './pack.ts';

/** Code and kind of such questions, and what became of them: one place became several. */
const BECAME: Readonly<Record<string, string>> = { place: 'places' };

const asking = z.looseObject({ questions: z.array(z.looseObject({ code: z.string(), kind: z.string() })) });

/** A former pack as the present one is written. `present` tells which of the changes have been made. */
export function asReadToday(former: PackFiles, present: PackFiles): PackFiles {
  const today = new Set(asking.parse(present.questions).questions.map(({ code }) => code));
  const { questions, ...file } = asking.parse(former.questions);
  const brought = questions.map((question) => {
    const became = BECAME[question.kind];
    const changed = became !== undefined && today.has(became) && !today.has(question.code);
    return changed ? { ...question, code: became, kind: became } : question;
  });
  return { ...former, questions: { ...file, questions: brought } };
}

/**
 * For each pole of a gradient, cooperations of the atlas that lean there: the farthest out first, then by name. They
 * are picked from the register as it is, never written down here; a pole that nobody leans to has no example.
 */
import { collator } from '../../../kernel/formats.ts';
import type { Gradient } from '../../../kernel/vocabulary.ts';
import type { FactQuestion, GradientQuestion } from './questions.ts';

export interface Placed {
  name: string;
  path: string;
  gradients: Readonly<Record<Gradient, number | null>>;
}
export interface Example {
  name: string;
  path: string;
  position: number;
}
/** The examples of the first pole, and of the second. */
export type Poles = readonly [readonly Example[], readonly Example[]];
export type Examples = ReadonlyMap<string, Poles>;

const EACH = 2;
const BY_NAME = collator('fr', {});

export const isGradient = (question: FactQuestion): question is GradientQuestion =>
  question.kind === 'gradient';

export function pickExamples(questions: readonly FactQuestion[], placed: readonly Placed[]): Examples {
  return new Map(
    questions.filter(isGradient).map(({ code, middle }) => {
      const known = placed.flatMap(({ name, path, gradients }) => {
        const position = gradients[code as Gradient]; // gradients of the questions are those of records
        return typeof position === 'number' ? [{ name, path, position }] : [];
      });
      const outermost = (side: (position: number) => boolean) =>
        known
          .filter(({ position }) => side(position))
          .sort(
            (a, b) =>
              Math.abs(b.position - 50) - Math.abs(a.position - 50) || BY_NAME.compare(a.name, b.name),
          )
          .slice(0, EACH);
      return [
        code,
        [outermost((at) => at < middle.from), outermost((at) => at > middle.to)] as const satisfies Poles,
      ] as const;
    }),
  );
}

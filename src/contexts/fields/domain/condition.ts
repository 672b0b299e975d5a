/**
 * On which condition a field is shown, as data: leaves (fact, values) joined by `all` or by `any`, in the style of the
 * rules of the diagnosis. A fact is another field of the same set (`field.accueil`) or what the record says
 * (`record.stage`, the facets of its kind). A condition is yes, no, or unknown while a fact is missing; a field is shown
 * on a yes alone.
 */
import { z } from 'zod';

export type Fact = `field.${string}` | `record.${string}`;

const fact = z.custom<Fact>(
  (value) => typeof value === 'string' && /^(field|record)\.[a-z0-9_-]{1,80}$/.test(value),
  { error: 'fact' },
);
const leaf = z.strictObject({
  fact: fact.meta({ type: 'string', description: 'field.<code> of the same set, or record.<facet>.' }),
  is: z.literal('one_of'),
  value: z.array(z.string().min(1).max(80)).min(1).max(60),
});
const leaves = z.array(leaf).min(1).max(10);
export const condition = z.union([z.strictObject({ all: leaves }), z.strictObject({ any: leaves })]);

export type Leaf = z.infer<typeof leaf>;
export type Condition = z.infer<typeof condition>;
export type Truth = 'yes' | 'no' | 'unknown';

/** The codes that a fact stands for; null: nobody told. `yes` and `no` for a question answered so. */
export type Reader = (fact: Fact) => readonly string[] | null;

export const leavesOf = (test: Condition): readonly Leaf[] => ('all' in test ? test.all : test.any);

/** A no decides an `all` and a yes decides an `any`, whatever is missing. */
export function judge(test: Condition, read: Reader): Truth {
  const parts = leavesOf(test).map((each): Truth => {
    const codes = read(each.fact);
    if (codes === null) return 'unknown';
    return codes.some((code) => each.value.includes(code)) ? 'yes' : 'no';
  });
  const decisive = 'all' in test ? 'no' : 'yes';
  if (parts.includes(decisive)) return decisive;
  if (parts.includes('unknown')) return 'unknown';
  return decisive === 'no' ? 'yes' : 'no';
}

interface Conditioned {
  code: string;
  definition: { condition?: Condition | undefined };
}

/** The other fields of the set that a field waits for. */
export const fieldsIn = ({ definition }: Conditioned): readonly string[] =>
  definition.condition
    ? leavesOf(definition.condition).flatMap(({ fact: of }) =>
        of.startsWith('field.') ? [of.slice('field.'.length)] : [],
      )
    : [];

/** Whether a field waits for itself, by way of the others. */
export function waitsForItself(code: string, fields: readonly Conditioned[]): boolean {
  const byCode = new Map(fields.map((field) => [field.code, field]));
  const seen = new Set<string>();
  const reaches = (from: string): boolean =>
    (byCode.has(from) ? fieldsIn(byCode.get(from) as Conditioned) : []).some((next) => {
      if (next === code) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next);
    });
  return reaches(code);
}

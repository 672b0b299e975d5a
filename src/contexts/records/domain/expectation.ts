/** One thing that matters of a record: which fields answer it, how much it weighs, and why. */

/** A record's document, whatever its kind. */
export type Fields = Readonly<Record<string, unknown>>;

export interface Expectation {
  /** Any one of these fields answers. */
  fields: readonly string[];
  /** The field of the form that it is filled in. */
  anchor: string;
  weight: 1 | 2 | 3;
  label: { fr: string; en: string };
  why: { fr: string; en: string };
  /** Only asked of records of which this is true. */
  when?: (document: Fields) => boolean;
}

/** A row of the table; `fields`: any one of them answers, the first is where it is filled in. */
export const row = (
  fields: string,
  weight: Expectation['weight'],
  label: Expectation['label'],
  why: Expectation['why'],
  when?: Expectation['when'],
): Expectation => {
  const all = fields.split(' ');
  const [first = ''] = all;
  return { fields: all, anchor: first.split('.')[0] ?? first, weight, label, why, ...(when && { when }) };
};

/**
 * What of a record's values is shown, and to whom. Invariants, each a property under test:
 * nothing is shown to an audience that its visibility does not reach; a condition is judged on what that same audience
 * sees, so that the presence of a value tells nothing of another one that is hidden; opening a field does not open what
 * was given before.
 */
import type { Json } from '../../records/public.ts';
import { judge, type Reader, type Truth } from './condition.ts';
import { type NetworkField, narrower, reaches, type Visibility } from './definition.ts';
import { codesOf, fitting } from './value.ts';

/** A value as it is kept. */
export interface Held {
  value: Json;
  /** Under which it was given. */
  visibility: Visibility;
}
/** By identifier of field. */
export type HeldValues = ReadonlyMap<string, Held>;

/** What a record says of itself, by facet: `stage` → `emergence`; null: it does not say. */
export type RecordFacts = (facet: string) => readonly string[] | null;

export interface ShownField {
  field: NetworkField;
  /** Null: nothing that this audience sees. */
  value: Json | null;
  /** The narrower of the field's and of the value's own. */
  visibility: Visibility;
}

/** The reader of conditions for an audience. A field that is not shown to it tells nothing. */
function readerFor(
  fields: readonly NetworkField[],
  held: HeldValues,
  facts: RecordFacts,
  audience: Visibility,
): { truth: (field: NetworkField) => Truth; seen: (field: NetworkField) => Json | null } {
  const byCode = new Map(fields.map((field) => [field.code, field]));
  const known = new Map<string, Truth>();
  const seen = (field: NetworkField): Json | null => {
    const kept = held.get(field.id);
    if (field.retired || !kept || truth(field) !== 'yes') return null;
    return reaches(audience, narrower(field.definition.visibility, kept.visibility))
      ? fitting(field.definition, kept.value)
      : null;
  };
  const read: Reader = (fact) => {
    if (fact.startsWith('record.')) return facts(fact.slice('record.'.length));
    const other = byCode.get(fact.slice('field.'.length));
    const value = other ? seen(other) : null;
    return other && value !== null ? codesOf(other.definition, value) : null;
  };
  function truth(field: NetworkField): Truth {
    const { condition } = field.definition;
    if (!condition) return 'yes';
    const before = known.get(field.id);
    if (before) return before;
    // A circle, which no definition may make, is never a yes.
    known.set(field.id, 'unknown');
    const judged = judge(condition, read);
    known.set(field.id, judged);
    return judged;
  }
  return { truth, seen };
}

/** The fields of a record that an audience sees, in order, each with its value or none. `fields`: of one kind, of one set. */
export function shownTo(
  audience: Visibility,
  fields: readonly NetworkField[],
  held: HeldValues,
  facts: RecordFacts,
): readonly ShownField[] {
  const { truth, seen } = readerFor(fields, held, facts, audience);
  return fields
    .filter(
      (field) => !field.retired && reaches(audience, field.definition.visibility) && truth(field) === 'yes',
    )
    .map((field) => ({
      field,
      value: seen(field),
      visibility: narrower(
        field.definition.visibility,
        held.get(field.id)?.visibility ?? field.definition.visibility,
      ),
    }));
}

/** What the network asks and this audience sees to be missing. It blocks nothing. */
export const missingOf = (shown: readonly ShownField[]): readonly NetworkField[] =>
  shown.filter(({ field, value }) => field.definition.required && value === null).map(({ field }) => field);

/** The fields that a form asks: all but those that the record's own facts rule out, whatever is answered to the others. */
export function askedIn(fields: readonly NetworkField[], facts: RecordFacts): readonly NetworkField[] {
  const read: Reader = (fact) => (fact.startsWith('record.') ? facts(fact.slice('record.'.length)) : null);
  return fields.filter(
    ({ retired, definition: { condition } }) => !retired && (!condition || judge(condition, read) !== 'no'),
  );
}

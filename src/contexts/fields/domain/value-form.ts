/** A network's fields as the fields of a form, drawn and read like those of the record itself. */
import type { Document, FormField, FormGroup, Json, Shape } from '../../records/public.ts';
import type { FieldSet, NetworkField } from './definition.ts';
import type { Held } from './shown.ts';
import { columnOf } from './tokens.ts';
import { fitting } from './value.ts';
import type { Meant } from './value-changes.ts';

/** In forms and in proposals: no field of a record is ever called so. */
const PREFIX = 'champ:';

export const controlOf = (set: Pick<FieldSet, 'code'>, field: Pick<NetworkField, 'code'>): string =>
  `${PREFIX}${columnOf(set, field)}`;

export const isControl = (name: string): boolean => name.startsWith(PREFIX);

function shapeOf({ definition: { type, unit, choices } }: NetworkField, present: Json | null): Shape {
  const chosen = new Set([present].flat());
  // A retired choice stays on offer to whoever chose it.
  const terms = () =>
    Object.fromEntries(
      choices
        .filter(({ code, retired }) => !retired || chosen.has(code))
        .map(({ code, label }) => [code, label]),
    );
  switch (type) {
    case 'short_text':
      return { kind: 'line' };
    case 'long_text':
      return { kind: 'text' };
    case 'yes_no':
      return { kind: 'yes_no' };
    case 'number':
      return { kind: 'number', ...(unit && { unit: { fr: unit, en: unit } }) };
    case 'amount':
      return { kind: 'euros' };
    case 'date':
      return { kind: 'day' };
    case 'one_choice':
      return { kind: 'one_of', terms: terms() };
    case 'several_choices':
      return { kind: 'some_of', terms: terms() };
    case 'web_address':
      return { kind: 'address' };
    case 'territory':
      return { kind: 'place' };
  }
}

export function formGroup(
  set: Pick<FieldSet, 'code' | 'name'>,
  fields: readonly NetworkField[],
  held: ReadonlyMap<string, Held>,
): FormGroup {
  return {
    code: `reseau-${set.code}`,
    label: {
      fr: `Champs de ${set.name.fr} (facultatifs)`,
      en: `Fields of ${set.name.en} (optional)`,
    },
    fields: fields.map((field): FormField => {
      const { label, help, type, unit } = field.definition;
      const measured = (text: string) => (type === 'number' && unit ? `${text} (${unit})` : text);
      return {
        name: controlOf(set, field),
        label: { fr: measured(label.fr), en: measured(label.en) },
        ...(help && { hint: help }),
        as: shapeOf(field, fitted(field, held)),
      };
    }),
  };
}

const fitted = ({ id, definition }: NetworkField, held: ReadonlyMap<string, Held>): Json | null => {
  const kept = held.get(id);
  return kept ? fitting(definition, kept.value) : null;
};

/** What a form shows of what is kept. */
export function shownInForm(
  set: Pick<FieldSet, 'code'>,
  fields: readonly NetworkField[],
  held: ReadonlyMap<string, Held>,
): Document {
  return Object.fromEntries(
    fields.flatMap((field): [string, Json][] => {
      const value = fitted(field, held);
      return value === null ? [] : [[controlOf(set, field), value]];
    }),
  );
}

/**
 * What a form means, by field, and what does not fit. Where what is kept no longer fits its field, a blank leaves it:
 * it was not shown, so nobody emptied it.
 */
export function meantBy(
  set: Pick<FieldSet, 'code'>,
  fields: readonly NetworkField[],
  held: ReadonlyMap<string, Held>,
  read: Document,
): { meant: Meant; faults: { path: string; fault: string }[] } {
  const meant = new Map<string, Json>();
  const faults: { path: string; fault: string }[] = [];
  for (const field of fields) {
    const path = controlOf(set, field);
    const typed = read[path] ?? null;
    const empty = typed === null || (Array.isArray(typed) && typed.length === 0);
    if (empty) {
      if (held.has(field.id) && fitted(field, held) !== null) meant.set(field.id, null);
      continue;
    }
    const value = fitting(field.definition, typed);
    if (value === null) faults.push({ path, fault: faultOf(field) });
    else meant.set(field.id, value);
  }
  return { meant, faults };
}

const faultOf = ({ definition: { type } }: NetworkField): string =>
  type === 'date'
    ? 'date'
    : type === 'web_address'
      ? 'address'
      : type === 'territory'
        ? 'place_unknown'
        : 'too_long';

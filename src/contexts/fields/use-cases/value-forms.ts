/** A network's fields as a form: drawn from what is kept, read into what is meant. */
import type { Locale } from '../../../kernel/locale.ts';
import {
  type FormGroup,
  type Lookups,
  type RecordForm,
  readForm,
  type Typed,
  typedFrom,
} from '../../records/public.ts';
import { parsePlace, type TerritoryIndex } from '../../territories/public.ts';
import type { Meant } from '../domain/value-changes.ts';
import { formGroup, meantBy, shownInForm } from '../domain/value-form.ts';
import type { OpenSet } from './read-values.ts';

type FormOf = Pick<OpenSet, 'set' | 'asked' | 'held'>;

/** Texts told apart from what they name: places only. */
export function placesOnly(territories: TerritoryIndex, locale: Locale): Lookups {
  return {
    place(text) {
      const parsed = parsePlace(territories, text, locale);
      return parsed.kind === 'found' ? parsed.id : parsed.kind === 'choices' ? 'several' : null;
    },
    placeLabel(id) {
      const known = territories.resolve(id);
      return known ? territories.label(known, locale) : id;
    },
    record: () => null,
    recordName: () => null,
  };
}

export const groupOf = ({ set, asked, held }: FormOf): FormGroup => formGroup(set, asked, held);

const formOf = (open: FormOf, kind: RecordForm['kind']): RecordForm => ({ kind, groups: [groupOf(open)] });

/** What the form shows of what is kept. */
export const typedOf = (open: FormOf, kind: RecordForm['kind'], lookups: Lookups): Typed =>
  typedFrom(formOf(open, kind), shownInForm(open.set, open.asked, open.held), lookups);

/** What was sent means, and what of it does not fit. */
export function readValues(
  open: FormOf,
  kind: RecordForm['kind'],
  typed: Typed,
  lookups: Lookups,
): { meant: Meant; faults: { path: string; fault: string }[] } {
  const { document, faults } = readForm(formOf(open, kind), typed, {}, lookups);
  const { meant, faults: unfit } = meantBy(open.set, open.asked, open.held, document);
  // What could not be read is no wish to empty.
  const unread = new Set(faults.map(({ path }) => path));
  return { meant, faults: [...faults, ...unfit.filter(({ path }) => !unread.has(path))] };
}

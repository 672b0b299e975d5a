/** Everything that a section names, found at once: territories in memory, records in a few queries. */
import type { Locale } from '../../../kernel/locale.ts';
import { normalise } from '../../../platform/search/normalise.ts';
import { namesById, type RecordKind, recordsNamed } from '../../records/public.ts';
import { parsePlace } from '../../territories/public.ts';
import type { Question } from '../domain/questions.ts';
import { type Lookups, listField, type Typed } from '../domain/typed.ts';
import type { NamedRecord, Values } from '../domain/values.ts';
import type { SurveyNeeds } from './needs.ts';

export async function lookUp(
  { db, territories }: Pick<SurveyNeeds, 'db' | 'territories'>,
  asked: readonly Question[],
  locale: Locale,
  { typed = new Map(), values = [] }: { typed?: Typed; values?: readonly Values[] },
): Promise<Lookups> {
  const records = asked.flatMap((each) => (each.kind === 'record' ? [each] : []));
  const byName = new Map<string, string | null>();
  for (const of of new Set(records.map((each) => each.of))) {
    const texts = records
      .filter((each) => each.of === of)
      .flatMap(({ code, most }) =>
        Array.from({ length: most + 1 }, (_, at) => typed.get(listField(code, at)) ?? []).flat(),
      );
    const keys = [...new Set(texts.filter((text) => text.trim() !== '').map(normalise))];
    for (const { id, nameKey } of await recordsNamed(db, of as RecordKind, keys)) {
      const key = `${of} ${nameKey}`;
      // A name that two records bear names neither.
      byName.set(key, byName.has(key) ? null : id);
    }
  }
  const ids = values.flatMap((each) => records.flatMap(({ code }) => namedIn(each[code])));
  const names = await namesById(db, [...new Set(ids)]);
  const places = new Map<string, string | null>();
  return {
    place(text) {
      const known = places.get(text);
      if (known !== undefined) return known;
      const parsed = parsePlace(territories, text, locale);
      const place = parsed.kind === 'found' ? parsed.id : parsed.kind === 'choices' ? 'several' : null;
      places.set(text, place);
      return place;
    },
    placeLabel: (id) => {
      const known = territories.resolve(id);
      return known ? territories.label(known, locale) : id;
    },
    record: (of, text) => byName.get(`${of} ${normalise(text)}`) ?? null,
    recordName: (id) => names.get(id) ?? null,
  };
}

const namedIn = (value: Values[string] | undefined): string[] =>
  Array.isArray(value)
    ? value.flatMap((each: string | NamedRecord) => (typeof each === 'object' && each.id ? [each.id] : []))
    : [];

/** The words of a file that need somebody's word: those of closed lists, and places that are not one territory. */
import type { Locale } from '../../../kernel/locale.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { type ColumnField, fieldsFor, piecesOf, placeWord } from '../../harvest/public.ts';
import { type TerritoryIndex, territoriesMeant, territoryOf } from '../../territories/public.ts';
import type { AskedGroup, AskedWord } from '../domain/asked.ts';
import type { DraftRule } from '../domain/draft-mapping.ts';
import { cellsOf, type FileImport } from '../queries.ts';
import { draftIn } from './import-work.ts';

/** Shown of each rule, the most frequent first. */
const MOST_SHOWN = 150;
const MOST_CANDIDATES = 15;
/** Different places that are looked up: the rarest of an enormous file wait for the dry run. */
const MOST_PLACES = 4000;

interface Counted {
  word: string;
  within: string;
  count: number;
}

export async function askedWords(
  { db, territories }: { db: Database; territories: TerritoryIndex },
  own: FileImport,
  locale: Locale,
): Promise<AskedGroup[]> {
  const groups: AskedGroup[] = [];
  for (const [field, rules] of Object.entries(draftIn(own).fields)) {
    const known = fieldsFor(own.kind).find((each) => each.field === field);
    if (!known) continue;
    for (const rule of rules) {
      if (rule.from === undefined) continue;
      if (known.terms) groups.push(termsOf(known, rule, rule.from, await countedIn(db, own, rule), locale));
      else if (known.as === 'territory')
        groups.push(placesOf(territories, known, rule, rule.from, await countedIn(db, own, rule), locale));
    }
  }
  return groups.filter(({ asked, known }) => asked.length + known > 0);
}

async function countedIn(db: Database, own: FileImport, rule: DraftRule): Promise<Counted[]> {
  const { from = '', within } = rule;
  const counts = new Map<string, Counted>();
  for (const { cells, count } of await cellsOf(db, own.id, within ? [from, within] : [from]))
    for (const word of piecesOf(cells[from] ?? '', rule.split)) {
      if (word === '') continue;
      const place = within ? (cells[within] ?? '') : '';
      const key = JSON.stringify([word, place]);
      const before = counts.get(key);
      if (before) before.count += count;
      else counts.set(key, { word, within: place, count });
    }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
}

function termsOf(
  { field, label, terms = {} }: ColumnField,
  rule: DraftRule,
  column: string,
  counted: readonly Counted[],
  locale: Locale,
): AskedGroup {
  const options = Object.entries(terms).map(([value, each]) => ({ value, label: each[locale] }));
  // What nobody knows comes first: that is what needs a word.
  const asked = counted
    .map(
      ({ word, count }): AskedWord => ({
        ...{ field, column, word, count, options },
        shown: word,
        code: rule.table?.[word] ?? '',
      }),
    )
    .sort((a, b) => Number(a.code !== '') - Number(b.code !== ''));
  return {
    ...{ place: false, label: label[locale], column, known: 0 },
    asked: asked.slice(0, MOST_SHOWN),
    more: Math.max(0, asked.length - MOST_SHOWN),
  };
}

function placesOf(
  territories: TerritoryIndex,
  { field, label }: ColumnField,
  rule: DraftRule,
  column: string,
  counted: readonly Counted[],
  locale: Locale,
): AskedGroup {
  const [meant, one] = [territoriesMeant(territories), territoryOf(territories)];
  let known = 0;
  const asked: AskedWord[] = [];
  for (const { word, within, count } of counted.slice(0, MOST_PLACES)) {
    if (one(word, rule.kind ?? null, within) !== null) {
      known++;
      continue;
    }
    const candidates = meant(word, rule.kind ?? null, within).slice(0, MOST_CANDIDATES);
    const key = rule.within === undefined ? word : placeWord(word, within);
    const told = rule.table?.[key] ?? '';
    const resolved = told === '' ? null : territories.resolve(told);
    const options = candidates.map((id) => ({ value: id, label: territories.label(id, locale) }));
    asked.push({
      ...{ field, column, count, options },
      word: key,
      shown: within === '' ? word : key,
      code: options.length > 0 || !resolved ? told : territories.label(resolved, locale),
      note: options.length > 0 ? 'several' : 'unknown',
    });
  }
  const left = Math.max(0, counted.length - MOST_PLACES);
  return {
    ...{ place: true, label: label[locale], column, known },
    asked: asked.slice(0, MOST_SHOWN),
    more: left + Math.max(0, asked.length - MOST_SHOWN),
  };
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { FacetToken, IndexRow } from '../../records/public.ts';
import { Bitset } from './bitset.ts';
import { canonicalQuery, parseFilters } from './filters.ts';
import { membersOf, narrow } from './narrow.ts';
import { Shelf } from './shelf.ts';

const row = (
  ordinal: number,
  facets: FacetToken[],
  territories: string[] = [],
  name = `n${ordinal}`,
): IndexRow => ({
  ordinal,
  kind: 'cooperation',
  slug: `s-${ordinal}`,
  name,
  nameKey: name,
  facets,
  territories: territories as TerritoryId[],
  lon: null,
  lat: null,
  approximate: false,
  merged: false,
  elsewhere: false,
  createdAt: new Date(Date.UTC(2026, 0, ordinal)),
});

const known = (id: TerritoryId) => id;
const read = (query: string) => parseFilters('cooperation', new URLSearchParams(query), known);
const none = () => new Set<TerritoryId>();
const nowhere = { overlapping: none, holding: none };
const counts = (facets: Map<string, { value: string; count: number }[]>, group: string) =>
  Object.fromEntries((facets.get(group) ?? []).map(({ value, count }) => [value, count]));

describe('narrowing a shelf', () => {
  const shelf = new Shelf();
  shelf.take([
    row(1, ['stage:emergence', 'theme:bois'], ['commune-35238']),
    row(2, ['stage:emergence', 'theme:textile'], ['region-53']),
    row(3, ['stage:creation', 'theme:bois'], ['commune-75056']),
  ]);

  it('keeps everything without filters and counts every value', () => {
    const { members, facets } = narrow(shelf, read(''), null, nowhere);
    expect([...members]).toEqual([0, 1, 2]);
    expect(counts(facets, 'stage')).toEqual({ emergence: 2, creation: 1 });
  });
  it('adds up values of a group and narrows across groups', () => {
    expect([
      ...narrow(shelf, read('theme=bois&theme=textile&stade=emergence'), null, nowhere).members,
    ]).toEqual([0, 1]);
  });
  it('does not let a group narrow its own counts', () => {
    const { facets } = narrow(shelf, read('stade=creation'), null, nowhere);
    expect(counts(facets, 'stage')).toEqual({ emergence: 2, creation: 1 });
    expect(counts(facets, 'theme')).toEqual({ bois: 1 });
  });
  it('leaves the same members to whoever asks for no counts', () => {
    for (const query of ['', 'theme=bois', 'theme=bois&theme=textile&stade=emergence', 'stade=creation'])
      expect([...membersOf(shelf, read(query), nowhere)]).toEqual([
        ...narrow(shelf, read(query), null, nowhere).members,
      ]);
  });
  it('keeps what stands in, or around, a place', () => {
    const ids = () => new Set(['commune-35238', 'region-53'] as TerritoryId[]);
    const around = { overlapping: ids, holding: ids };
    expect([...narrow(shelf, read('territoire=commune-35238'), null, around).members]).toEqual([0, 1]);
  });
  it('forgets what a record no longer says', () => {
    const changing = new Shelf();
    changing.take([row(1, ['stage:emergence'], ['region-53'], 'b'), row(2, ['stage:emergence'], [], 'c')]);
    changing.settle();
    changing.take([row(1, ['stage:creation'], [], 'd')]);
    changing.settle();
    expect([...changing.bearing('stage:emergence')]).toEqual([1]);
    expect(counts(narrow(changing, read(''), null, nowhere).facets, 'stage')).toEqual({
      creation: 1,
      emergence: 1,
    });
    expect([...changing.standingIn(new Set(['region-53' as TerritoryId]))]).toEqual([]);
    expect([...changing.byName.all(changing.all)].map((position) => changing.at(position).name)).toEqual([
      'c',
      'd',
    ]);
    expect(changing.size).toBe(2);
  });
});

describe('filters in an address', () => {
  it.each([
    ['an unknown value is ignored', 'stade=autre&theme=bois', 'theme=bois'],
    ['an unknown parameter is ignored', 'per_page=<script>&x=1', ''],
    ['a territory of no known shape is ignored', 'territoire=../etc', ''],
    ['values come in one order', 'theme=textile&theme=bois&theme=bois', 'theme=bois&theme=textile'],
    ['text is trimmed', 'q=%20bois%20', 'q=bois'],
  ])('%s', (_case, query, canonical) => {
    expect(canonicalQuery(read(query)).toString()).toBe(canonical);
  });
  it.each([
    ['-1', 1],
    ['0', 1],
    ['2', 2],
    ['1e9', 1],
    ['', 1],
    ['9999999', 1],
  ])('page %s is page %i', (page, expected) => {
    expect(read(`page=${page}`).page).toBe(expected);
  });
  it.each([
    ['competence=territory', 'competence=territory_knowledge'],
    ['competence=local_authorities&competence=consultation', 'competence=consultation'],
    ['competence=strategy', 'competence=strategy'],
  ])('works of the library still answer %s', (query, canonical) => {
    const filters = parseFilters('resource', new URLSearchParams(query), known);
    expect(canonicalQuery(filters).toString()).toBe(canonical);
  });
  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.webQueryParameters(), (query) => void read(query)));
  });
});

describe('facet counts', () => {
  it.each([1, 3, 4, 5, 900])('are the same among %i of a thousand, however they are counted', (few) => {
    const shelf = new Shelf();
    const stages = ['emergence', 'creation', 'consolidation'];
    shelf.take(Array.from({ length: 1_000 }, (_, i) => row(i + 1, [`stage:${stages[i % 3]}`, 'theme:bois'])));
    const found = new Bitset(1_000);
    for (let i = 0; i < few; i++) found.add(i);
    const { facets } = narrow(shelf, read('theme=bois'), found, nowhere);
    const expected = stages.map((stage, i) => [stage, Math.ceil((few - i) / 3)] as const);
    expect(counts(facets, 'stage')).toEqual(Object.fromEntries(expected.filter(([, count]) => count > 0)));
    expect(counts(facets, 'theme')).toEqual({ bois: few });
  });
  it('are what counting one by one gives', () => {
    const stages = ['emergence', 'creation', 'consolidation'] as const;
    const themes = ['bois', 'textile', 'energie'] as const;
    const records = fc.array(
      fc.record({ stage: fc.constantFrom(...stages), theme: fc.constantFrom(...themes) }),
      { maxLength: 80 },
    );
    fc.assert(
      fc.property(
        records,
        fc.subarray([...stages]),
        fc.subarray([...themes]),
        (list, pickedStages, pickedThemes) => {
          const shelf = new Shelf();
          shelf.take(list.map(({ stage, theme }, i) => row(i + 1, [`stage:${stage}`, `theme:${theme}`])));
          const query = new URLSearchParams();
          for (const stage of pickedStages) query.append('stade', stage);
          for (const theme of pickedThemes) query.append('theme', theme);
          const { members, facets } = narrow(shelf, parseFilters('cooperation', query, known), null, nowhere);
          const inStage = (r: (typeof list)[number]) =>
            pickedStages.length === 0 || pickedStages.includes(r.stage);
          const inTheme = (r: (typeof list)[number]) =>
            pickedThemes.length === 0 || pickedThemes.includes(r.theme);
          expect(members.size).toBe(list.filter((r) => inStage(r) && inTheme(r)).length);
          for (const stage of stages) {
            const expected = list.filter((r) => r.stage === stage && inTheme(r)).length;
            expect(counts(facets, 'stage')[stage] ?? 0).toBe(expected);
          }
        },
      ),
    );
  });
});

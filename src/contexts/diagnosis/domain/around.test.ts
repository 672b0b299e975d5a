import { describe, expect, it } from 'vitest';
import type { TerritoryId } from '../../../kernel/territory.ts';
import { resourcesFor, type Work } from './resources-for.ts';
import { settlementOf } from './settlement.ts';
import { type Operated, type Serving, supportersFor } from './supporters-for.ts';

const id = (text: string) => text as TerritoryId;

describe('the kind of territory', () => {
  it.each([
    [null, null],
    [0, 'under_15000'],
    [14_999, 'under_15000'],
    [15_000, 'under_50000'],
    [50_000, 'under_250000'],
    [249_999, 'under_250000'],
    [250_000, 'large'],
  ])('%s inhabitants: %s', (inhabitants, kind) => {
    expect(settlementOf(inhabitants)).toBe(kind);
  });
});

describe('works for a need', () => {
  const work = (ordinal: number, told: Partial<Work> = {}): Work => ({
    ordinal,
    kind: 'study',
    stages: [],
    themes: [],
    words: ['animation'],
    ...told,
  });
  const own = { stage: 'emergence', themes: ['bois'] };
  const order = (works: Work[], count = 9) =>
    resourcesFor({ kinds: ['guide'] }, own, works, count).map(({ ordinal }) => ordinal);

  it('leaves out what no word finds, whatever its stage and themes', () => {
    expect(order([work(1, { words: [], stages: ['emergence'], themes: ['bois'] })])).toEqual([]);
  });
  it('puts more words, the right kind, stage and themes first; other stages last', () => {
    expect(order([work(1), work(2, { kind: 'guide' })])).toEqual([2, 1]);
    expect(order([work(1), work(2, { words: ['animation', 'facilitation'] })])).toEqual([2, 1]);
    expect(order([work(1, { stages: ['scaling'] }), work(2), work(3, { stages: ['emergence'] })])).toEqual([
      3, 2, 1,
    ]);
    expect(order([work(1), work(2, { themes: ['bois'] })])).toEqual([2, 1]);
  });
  it('does not set back a work that says neither stage nor themes', () => {
    const [reading] = resourcesFor({ kinds: [] }, own, [work(1)], 1);
    expect(reading?.reasons).toEqual([{ code: 'words', words: ['animation'] }]);
  });
  it('gives no more than asked', () => {
    expect(order([work(1), work(2), work(3)], 2)).toEqual([1, 2]);
  });
});

describe('supporters of a place', () => {
  const run = (by: string, specific: boolean, path = '/dispositifs/x'): Operated => ({
    name: 'Programme',
    path,
    specific,
    by: id(by),
  });
  const serving = (ordinal: number, holding: string[], operates: Operated[] = []): Serving => ({
    ordinal,
    nameKey: `n${ordinal}`,
    holding: holding.map(id),
    operates,
  });
  const order = (some: Serving[]) => supportersFor(some, 9).map(({ ordinal }) => ordinal);

  it('puts the nearest scale first, then by name', () => {
    expect(
      order([
        serving(1, ['pays-FR']),
        serving(2, ['region-53']),
        serving(3, ['pays-FR', 'departement-35']),
        serving(4, ['region-53']),
      ]),
    ).toEqual([3, 2, 4, 1]);
  });
  it('puts those whose programme is made for cooperations before nearer ones', () => {
    expect(
      order([serving(1, ['epci-243500139']), serving(2, ['region-53'], [run('region-53', true)])]),
    ).toEqual([2, 1]);
  });
  it('serves through a programme where its own territory does not hold the place, and says which', () => {
    const [found] = supportersFor(
      [serving(1, [], [run('pays-FR', false, '/dispositifs/a'), run('region-53', true, '/dispositifs/b')])],
      1,
    );
    expect(found).toMatchObject({ by: 'region-53', through: { path: '/dispositifs/b' } });
  });
  it('leaves out what serves the place in neither way', () => {
    expect(order([serving(1, [])])).toEqual([]);
  });
});

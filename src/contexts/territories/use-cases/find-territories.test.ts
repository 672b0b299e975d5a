import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { FRANCE, type TerritoryId, type TerritoryKind } from '../../../kernel/territory.ts';
import { parsePlace } from '../domain/parse-place.ts';
import type { TerritoryIndex } from '../domain/territory-index.ts';
import { type FindTerritories, shippedIndex, territoryFinder } from './find-territories.ts';

const CONTENT = join(import.meta.dirname, '../../../../content');
const id = (text: string) => text as TerritoryId;
let index: TerritoryIndex;
beforeAll(async () => {
  index = await shippedIndex(CONTENT);
}, 60_000);

const everything = () => [FRANCE, ...index.descendants(FRANCE)];
const named = (text: string) => index.suggest(text).map(({ label }) => label);

describe('the shipped territories, 2026', () => {
  it.each<[TerritoryKind, number]>([
    ['commune', 34_969],
    ['epci', 1255],
    ['departement', 101],
    ['region', 18],
    ['pays', 1],
  ])('count %s: %i', (kind, count) => {
    expect(everything().filter((each) => index.get(each)?.kind === kind)).toHaveLength(count);
  });

  it('hold no label longer than what is read of a text', () => {
    const longest = Math.max(...everything().map((each) => index.label(each, 'fr').length));
    expect(longest).toBeLessThan(160);
    expect(index.find(`${'Paris '.repeat(40)}`)).toEqual([]);
  });

  it('leave nothing outside of France, nor a commune outside of a département or overseas collectivity', () => {
    for (const each of everything()) expect(index.isWithin(each, FRANCE)).toBe(true);
    const communes = everything().filter((each) => index.get(each)?.kind === 'commune');
    expect(communes.filter((each) => !index.get(each)?.departement)).toEqual([]);
    for (const each of communes) expect(index.ancestors(each)).toContain(index.get(each)?.departement);
  });

  it('put each commune of the 101 départements in one région', () => {
    const regions = index
      .descendants(FRANCE)
      .filter((each) => index.get(each)?.departement?.startsWith('departement-'))
      .filter((each) => index.get(each)?.kind === 'commune')
      .map((each) => index.ancestors(each).filter((outer) => outer.startsWith('region-')).length);
    expect(new Set(regions)).toEqual(new Set([1]));
  });

  it('have a centre, but for the uninhabited lands', () => {
    const nowhere = everything().filter((each) => !index.get(each)?.centre);
    expect(nowhere.map((each) => index.get(each)?.population ?? 0).filter((people) => people > 0)).toEqual(
      [],
    );
    expect(nowhere).toHaveLength(8);
  });

  it.each([
    [
      'commune-35238',
      ['epci-243500139', 'perimetre-pays-de-rennes', 'departement-35', 'region-53', 'pays-FR'],
    ],
    ['epci-243500741', ['pays-FR']],
    [
      'commune-93066',
      ['perimetre-plaine-commune', 'departement-93', 'epci-200054781', 'region-11', 'pays-FR'],
    ],
    ['departement-972', ['region-02', 'pays-FR']],
    ['perimetre-alsace', ['region-44', 'pays-FR']],
    ['commune-98818', ['perimetre-nouvelle-caledonie', 'pays-FR']],
    ['pays-FR', []],
  ])('contain %s', (inner, outers) => expect(index.ancestors(id(inner))).toEqual(outers));

  it('find from each of its three départements an EPCI that is in none', () => {
    for (const departement of ['departement-35', 'departement-44', 'departement-56']) {
      expect(index.isWithin(id('epci-243500741'), id(departement))).toBe(false);
      expect(index.overlapping(id(departement))).toContain('epci-243500741');
    }
    expect(index.overlapping(id('departement-29'))).not.toContain('epci-243500741');
  });

  it.each([
    ['a present commune', 'commune-35238', 'commune-35238'],
    ['a merged commune', 'commune-01340', 'commune-01015'],
    ['an associated commune', 'commune-01120', 'commune-01262'],
    ['an arrondissement of Paris', 'commune-75113', 'commune-75056'],
    ['an arrondissement of Lyon', 'commune-69388', 'commune-69123'],
    ['a code that nothing bears', 'commune-99999', null],
    ['no identifier', 'Rennes', null],
  ])('resolve %s', (_, old, present) => expect(index.resolve(old)).toBe(present));
});

describe('a label', () => {
  it.each([
    ['commune-35238', 'Rennes (Ille-et-Vilaine)'],
    ['commune-75056', 'Paris'],
    ['departement-75', 'Paris (département)'],
    ['commune-97801', 'Saint-Martin (Saint-Martin)'],
    ['departement-35', 'Ille-et-Vilaine'],
    ['region-53', 'Bretagne (région)'],
    ['epci-200067106', 'Communauté d’agglomération du Pays Basque'],
    ['pays-FR', 'France'],
    ['commune-99999', 'commune-99999'],
  ])('tells %s apart', (territory, label) => expect(index.label(id(territory), 'fr')).toBe(label));

  it.each(['fr', 'en'] as const)(
    'is read back as its territory, for all of them (%s)',
    (locale) => {
      const lost = everything().filter((each) => {
        const parsed = parsePlace(index, index.label(each, locale), locale);
        return parsed.kind !== 'found' || !(parsed.id === each || index.sameGround(parsed.id, each));
      });
      expect(lost).toEqual([]);
    },
    120_000,
  );
});

describe('suggestions', () => {
  it.each([
    ['a beginning', 'renn', 'Rennes (Ille-et-Vilaine)'],
    ['capitals without accents', 'EPINAY SOUS SENART', 'Épinay-sous-Sénart (Essonne)'],
    ['apostrophe and hyphens forgotten', 'l hay les roses', 'L’Haÿ-les-Roses (Val-de-Marne)'],
    ['st for saint', 'st etienne', 'Saint-Étienne (Loire)'],
    ['ligature', 'noeux les mines', 'Nœux-les-Mines (Pas-de-Calais)'],
    ['a word inside', 'havre', 'Le Havre (Seine-Maritime)'],
    ['postcode', '35000', 'Rennes (Ille-et-Vilaine)'],
    ['postcode of an arrondissement', '75013', 'Paris'],
    ['INSEE code', '2A004', 'Ajaccio (Corse-du-Sud)'],
    ['SIREN', '243500139', 'Rennes Métropole'],
    ['code of a département', '93', 'Seine-Saint-Denis'],
    ['a former name', 'Arbignieu', 'Arboys en Bugey (Ain)'],
    ['an arrondissement', 'Paris 13e', 'Paris'],
    ['an arrondissement in full', 'Lyon 8ème', 'Lyon (Rhône)'],
    ['the usual name of an EPCI', 'pays basque', 'Communauté d’agglomération du Pays Basque'],
    ['a former région', 'Alsace', 'Alsace'],
    ['an overseas collectivity', 'nouvelle caledonie', 'Nouvelle-Calédonie'],
    ['a département after the name', 'montreuil seine saint denis', 'Montreuil (Seine-Saint-Denis)'],
    ['its code after the name', 'Saint-Denis 93', 'Saint-Denis (Seine-Saint-Denis)'],
    ['a postcode before the name', '97416 saint pierre', 'Saint-Pierre (La Réunion)'],
    ['part of the département in brackets', 'Saint-Pierre (Réunion)', 'Saint-Pierre (La Réunion)'],
    ['words that are no place, after one', 'Lille Fives', 'Lille (Nord)'],
  ])('%s: « %s »', (_, text, first) => expect(named(text)[0]).toBe(first));

  it('tell homonyms apart, the more inhabited first', () => {
    expect(named('Saint-Denis').slice(0, 4)).toEqual([
      'Saint-Denis (La Réunion)',
      'Saint-Denis (Seine-Saint-Denis)',
      'Saint-Denis (Aude)',
      'Saint-Denis (Gard)',
    ]);
    const germains = index.suggest('Saint-Germain', { limit: 5 }).map(({ label }) => label);
    expect(new Set(germains).size).toBe(5);
    for (const label of germains) expect(label).toMatch(/^Saint-Germain \(.+\)$/);
  });
  it('say by which former name a place was found', () => {
    expect(index.suggest('Paris 13e')[0]).toEqual({
      id: 'commune-75056',
      kind: 'commune',
      label: 'Paris',
      via: 'Paris 13e Arrondissement',
    });
  });
  it('keep to the kinds asked, and to the limit', () => {
    const epci = index.suggest('rennes', { kinds: ['epci'] });
    expect(epci.map(({ label }) => label)).toContain('Rennes Métropole');
    expect(epci.every(({ kind }) => kind === 'epci')).toBe(true);
    expect(index.suggest('saint', { limit: 3 })).toHaveLength(3);
  });
  it.each(['', '   ', '–', 'xyzzyx', '99999', '()'])('are none for « %s »', (text) =>
    expect(named(text)).toEqual([]),
  );
});

describe('the place that a text means', () => {
  it.each([
    ['Rennes', 'commune-35238'],
    ['  rennes ', 'commune-35238'],
    ['commune-35238', 'commune-35238'],
    ['commune-75113', 'commune-75056'],
    ['Paris', 'commune-75056'],
    ['Paris 13e', 'commune-75056'],
    ['Martinique', 'departement-972'],
    ['Redon', 'commune-35236'],
    ['Pays basque', 'epci-200067106'],
    ['35000', 'commune-35238'],
    ['France', 'pays-FR'],
  ])('is found: « %s »', (text, found) =>
    expect(parsePlace(index, text)).toEqual({ kind: 'found', id: found }),
  );

  it.each([
    ['homonyms', 'Saint-Denis'],
    ['a commune and a département', 'Mayenne'],
    ['a département and région, and a village', 'La Réunion'],
    ['a postcode of several communes', '35190'],
    ['a beginning only', 'Renn'],
    ['a village that bears the former name of a town', 'Évry'],
    ['more words than the place has', 'Villeurbanne Saint-Jean'],
  ])('is to be chosen among several, or confirmed: %s', (_, text) => {
    const parsed = parsePlace(index, text);
    if (parsed.kind !== 'choices') throw new Error(`${parsed.kind}, not choices`);
    expect(parsed.choices.length).toBe(Math.min(parsed.total, 12));
    for (const { id: offered, label } of parsed.choices) {
      expect(parsePlace(index, offered)).toEqual({ kind: 'found', id: offered });
      expect(label).not.toBe('');
    }
  });
  it('is unknown when nothing answers', () =>
    expect(parsePlace(index, 'Brocéliandie')).toEqual({ kind: 'unknown' }));
});

describe('territories found by scripts', () => {
  let find: FindTerritories;
  beforeAll(async () => {
    find = await territoryFinder(CONTENT);
  }, 60_000);
  it.each([
    ['in a département', 'Saint-Denis', { departement: '93' }, 'commune-93066'],
    ['in a région', 'Saint-Denis', { region: '04' }, 'commune-97411'],
    ['of a kind', 'Mayenne', { kind: 'departement' as const }, 'departement-53'],
  ])('%s', (_, text, narrowing, first) => expect(find(text, narrowing)[0]?.id).toBe(first));
});

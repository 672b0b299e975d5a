import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PALETTES, type Tint } from './palettes.ts';
import { mapStyle, type StyleOptions } from './style.ts';

const options: StyleOptions = {
  tint: 'light',
  baseUrl: 'https://terreau.example',
  query: 'theme=bois&region=region-53',
  credits: { records: 'Fiches', outlines: 'Contours', towns: 'Noms' },
  online: null,
  peers: '/pairs/carte.json',
  territory: 'departement-35',
};

const [light = '', dark = ''] = readFileSync('src/ui/css/tokens.css', 'utf8').split(
  'prefers-color-scheme: dark',
);
/** Which token each colour of the map is. A canvas cannot read tokens, so they are written twice and compared here. */
const TOKENS = {
  land: 'ground',
  ink: 'ink',
  soft: 'ink-soft',
  halo: 'ground',
  action: 'action',
  onAction: 'on-action',
  clay: 'clay',
  paper: 'paper',
};

describe.each<[Tint, string]>([
  ['light', light],
  ['dark', dark],
])('in the %s scheme', (tint, css) => {
  test.each(Object.entries(TOKENS))('%s is the token --%s', (name, token) => {
    const value = new RegExp(`--${token}: (#[0-9a-f]{6});`).exec(css)?.[1];
    expect(PALETTES[tint][name as keyof typeof TOKENS]).toBe(value);
  });
});

describe('the style', () => {
  const style = JSON.parse(JSON.stringify(mapStyle(options)));
  const ids = (of: { layers: { id: string }[] }) => of.layers.map(({ id }) => id);

  test('asks tiles under the filters, by whole addresses', () => {
    expect(style.sources.fiches.tiles).toEqual([
      'https://terreau.example/tuiles/{z}/{x}/{y}.mvt?theme=bois&region=region-53',
    ]);
  });
  test('draws only what its sources give', () => {
    const sources = Object.keys(style.sources);
    for (const { source } of style.layers) expect([undefined, ...sources]).toContain(source);
  });
  test('outlines the territory, and none when there is none', () => {
    const without = JSON.parse(JSON.stringify(mapStyle({ ...options, territory: null })));
    expect(ids(style)).toContain('territoire-trait');
    expect(ids(without)).not.toContain('territoire-trait');
    expect(without.sources).not.toHaveProperty('territoire');
  });
  test('puts records over names, and groups over records', () => {
    const order = ['terre', 'territoire-trait', 'communes', 'fiches', 'groupes', 'groupes-nombre'];
    expect(ids(style).filter((id) => order.includes(id))).toEqual(order);
  });
  test('lies on an online map only when asked, with its credit as plain text, and asks no name of ours then', () => {
    const online = { address: 'https://carte.example/{z}/{x}/{y}.png', credit: 'IGN <b>&</b>' };
    const other = JSON.parse(JSON.stringify(mapStyle({ ...options, online })));
    expect(other.sources.fond.tiles).toEqual([online.address]);
    expect(other.sources.fond.attribution).toBe('IGN &lt;b>&amp;&lt;/b>');
    expect(other.sources).not.toHaveProperty('noms');
    expect(JSON.stringify(style)).not.toContain('carte.example');
  });
  test('names its sources', () => {
    const credits = Object.values(style.sources).map(
      (source) => (source as { attribution?: string }).attribution,
    );
    expect(credits).toEqual(expect.arrayContaining(['Fiches', 'Contours', 'Noms']));
  });
});

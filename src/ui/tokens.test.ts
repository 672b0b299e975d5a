/** Contrast of the colours that are used together, in both schemes, by WCAG 2.2: 4.5 for text, 3 for what shows a control. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('css/tokens.css', import.meta.url), 'utf8');
const colours = (text: string) =>
  new Map(
    [...text.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
const [bright = '', dim = ''] = css.split('@media');
const light = colours(bright);
const SCHEMES = { light, dark: new Map([...light, ...colours(dim)]) };

const TEXT: readonly (readonly [text: string, ground: string])[] = [
  ...['ground', 'paper', 'band', 'action-wash', 'clay-wash', 'highlight'].map((on) => ['ink', on] as const),
  ...['ground', 'paper', 'band'].flatMap((on) =>
    (['ink-soft', 'action', 'action-strong', 'clay'] as const).map((text) => [text, on] as const),
  ),
  ['on-action', 'action'],
  ['on-action', 'action-strong'],
  ['action', 'action-wash'],
  ['action-strong', 'action-wash'],
  ['clay', 'clay-wash'],
  ['ground', 'ink'],
];
const SHAPES = [
  ['edge', 'ground'],
  ['edge', 'paper'],
  ['edge', 'band'],
  ['focus', 'ground'],
  ['focus', 'paper'],
  ['focus', 'band'],
] as const;

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe.each(Object.entries(SCHEMES))('%s scheme', (_, scheme) => {
  const between = (one: string, other: string) => {
    const [a, b] = [scheme.get(one), scheme.get(other)];
    if (!a || !b) throw new Error(`no colour --${a ? other : one} in tokens.css`);
    return contrast(a, b);
  };
  test.each(TEXT)('text %s on %s', (text, ground) => {
    expect(between(text, ground)).toBeGreaterThanOrEqual(4.5);
  });
  test.each(SHAPES)('shape %s on %s', (shape, ground) => {
    expect(between(shape, ground)).toBeGreaterThanOrEqual(3);
  });
});

test('the measure itself: black on white is 21, a colour on itself is 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#1f5b3f', '#1f5b3f')).toBe(1);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test('the colours that the browser paints its own bars with are those of the ground', () => {
  const head = readFileSync(new URL('document-head.tsx', import.meta.url), 'utf8');
  expect(head).toContain(`content="${SCHEMES.light.get('ground')}"`);
  expect(head).toContain(`content="${SCHEMES.dark.get('ground')}"`);
});

test('every custom property that a stylesheet uses is defined', () => {
  const folder = new URL('css/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.css'),
  );
  const sheets = files.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
  const defined = new Set([...sheets.matchAll(/(--[a-z0-9-]+):/g)].map(([, name]) => name));
  const used = [...sheets.matchAll(/var\((--[a-z0-9-]+)/g)].map(([, name]) => name);
  expect(used.length).toBeGreaterThan(100);
  expect(used.filter((name) => !defined.has(name))).toEqual([]);
});

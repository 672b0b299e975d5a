import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CUTS, cut, FOLDER } from '../../../scripts/subset-fonts.ts';
import { charactersOf, TEXT, unicodeRange } from './characters.ts';

const faces = readFileSync(new URL('../css/fonts.css', import.meta.url), 'utf8').split('@font-face');

describe.each(CUTS)('$file', (one) => {
  test('is what the published package gives once cut', async () => {
    const kept = readFileSync(new URL(one.file, FOLDER));
    expect(Buffer.compare(await cut(one), kept)).toBe(0);
  });

  test('is offered for exactly the characters that it holds', () => {
    const face = faces.find((text) => text.includes(one.file)) ?? '';
    const range = /unicode-range:\s*([^;]+);/.exec(face)?.[1]?.replace(/\s+/g, ' ');
    expect(range).toBe(unicodeRange(one.characters));
  });

  test('is light: both together leave room for the page under 60 kB', () => {
    expect(readFileSync(new URL(one.file, FOLDER)).length).toBeLessThan(17_000);
  });
});

/** Drawn by the system, as it stands on the keys of its keyboards. */
const COMMAND_KEY = '⌘';

test('every character of the interface’s words is among them', () => {
  const words = import.meta.glob<object>(['../../**/messages.*.ts', '../../**/messages.*/*.ts'], {
    eager: true,
  });
  const written = Object.values(words).flatMap(texts).join('');
  expect(written.length).toBeGreaterThan(1000);
  expect(
    [...new Set(written)].filter(
      (character) => !charactersOf(TEXT).includes(character) && character !== COMMAND_KEY,
    ),
  ).toEqual([]);
});

/** Every text of a message file; of a sentence with parts, the source of its function. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function')
    return [...String(value).matchAll(/[`'"]([^`'"]*)[`'"]/g)].map(([, text = '']) =>
      // Lines and indentation are those of the source.
      text.replace(/\\u[0-9a-f]{4}|\\n|[\n\t]/g, ''),
    );
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(texts);
  return [];
}

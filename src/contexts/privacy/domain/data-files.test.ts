import { expect, test } from 'vitest';
import { asCells, asJson } from './data-files.ts';

const at = new Date('2026-11-25T10:00:00Z');
const held = [
  { table: 'person', rows: [{ name: '=1+1', totp: false, created_at: at, image: null }] },
  { table: 'proposal', rows: [{ changes: [{ field: 'name' }] }, { changes: [] }] },
  { table: 'passkey', rows: [] },
];

test('a CSV holds one value a line, disarmed', () => {
  expect(asCells(held, (text) => (text.startsWith('=') ? `'${text}` : text))).toEqual([
    ['table', 'ligne', 'champ', 'valeur'],
    ['person', '1', 'name', "'=1+1"],
    ['person', '1', 'totp', 'false'],
    ['person', '1', 'created_at', '2026-11-25T10:00:00.000Z'],
    ['person', '1', 'image', ''],
    ['proposal', '1', 'changes', '[{"field":"name"}]'],
    ['proposal', '2', 'changes', '[]'],
  ]);
});

test('a JSON says every table, those that hold nothing too', () => {
  expect(JSON.parse(asJson(held, at))).toMatchObject({
    made_at: '2026-11-25T10:00:00.000Z',
    data: { person: [{ name: '=1+1' }], passkey: [] },
  });
});

import { describe, expect, test } from 'vitest';
import { readFrameTable } from './frame-table.ts';

const SIGNS = ['voit', 'aide', 'fait', 'apprend'];

describe('a frame pasted from a spreadsheet', () => {
  test('names, signs and correspondences are read, whatever the accents and capitals', () => {
    const { competences, faults } = readFrameTable([
      ['Animer une réunion', 'Tenir le temps', ...SIGNS, 'outils d’intelligence collective; STRATEGY'],
    ]);
    expect(faults).toEqual([]);
    expect(competences).toMatchObject([
      { code: 'animer-une-reunion', same_as: ['collective_intelligence', 'strategy'], signs: { length: 4 } },
    ]);
  });

  test.each<[string, string[][], object[]]>([
    ['empty lines are nothing', [['', ''], ['Animer']], []],
    ['no name', [['', 'x']], [{ table: 'lignes', line: 1, fault: 'no_name' }]],
    ['a name of signs only', [['???']], [{ table: 'lignes', line: 1, fault: 'no_name' }]],
    ['twice', [['Animer'], ['ANIMER']], [{ table: 'lignes', line: 2, fault: 'twice' }]],
    [
      'two signs of four',
      [['Animer', '', 'a', 'b']],
      [{ table: 'lignes', line: 1, fault: 'signs', found: 2 }],
    ],
    ['a text too long', [['Animer', 'x'.repeat(1001)]], [{ table: 'lignes', line: 1, fault: 'too_long' }]],
    [
      'a correspondence that is none',
      [['Animer', '', ...SIGNS, 'télépathie']],
      [{ table: 'lignes', line: 1, fault: 'unknown_common', text: 'télépathie' }],
    ],
  ])('%s', (_, rows, faults) => expect(readFrameTable(rows).faults).toEqual(faults));
});

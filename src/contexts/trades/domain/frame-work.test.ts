import { describe, expect, test } from 'vitest';
import { readFrameTable } from './frame-table.ts';
import { readFrameWork } from './frame-work.ts';

const OWN = readFrameTable([
  ['Tenir une réunion'],
  ['Chiffrer', '', '', '', '', '', 'Modèles économiques'],
]).competences;
const read = (activities: string[][], trades: string[][] = []) => readFrameWork(OWN, { activities, trades });

describe('the activities and trades of a network', () => {
  test('name its own competences, and take from the shipped frame what it does not describe', () => {
    const { activities, trades, competences, faults } = read(
      [
        [
          'Accueillir',
          'ouvrir ; écouter',
          'tenir une reunion; Savoir-être coopératif',
          'Former le collectif',
        ],
        ['Compter', 'une chose, une ligne; une autre\nla seconde', 'Chiffrer', ''],
      ],
      [
        [
          'Fournilier·e',
          'Fait lever le collectif',
          'Accueillir; Aider à décider',
          'Chiffrer : 2; Tenir une réunion (3)',
          'Animateur·rice de coopération territoriale',
        ],
      ],
    );
    expect(faults).toEqual([]);
    expect(activities.map(({ code, same_as }) => [code, same_as])).toEqual([
      ['accueillir', ['form_collective']],
      ['compter', []],
      ['help_decide', ['help_decide']],
    ]);
    expect(activities[0]?.competences).toEqual(['tenir-une-reunion', 'cooperative_attitude']);
    // A cell of several lines has a value a line, semicolons and all.
    expect(activities[1]?.does.map(({ fr }) => fr)).toEqual([
      'une chose, une ligne; une autre',
      'la seconde',
    ]);
    expect(trades).toMatchObject([
      {
        activities: ['accueillir', 'help_decide'],
        expects: [
          { competence: 'chiffrer', level: 2 },
          { competence: 'tenir-une-reunion', level: 3 },
        ],
        same_as: ['facilitator'],
      },
    ]);
    // What “Aider à décider” calls for came with it, each the same as itself.
    expect(competences.slice(2).map(({ code, same_as }) => [code, same_as])).toEqual([
      ['cooperative_attitude', ['cooperative_attitude']],
      ['collective_intelligence', ['collective_intelligence']],
      ['consultation', ['consultation']],
    ]);
  });

  const A = ['Accueillir', 'ouvrir', 'Chiffrer'];
  test.each<[string, string[][], string[][], object[]]>([
    ['empty lines are nothing', [['', '']], [['']], []],
    ['no name', [['', 'x', 'Chiffrer']], [], [{ table: 'activites', line: 1, fault: 'no_name' }]],
    ['twice', [A, A], [], [{ table: 'activites', line: 2, fault: 'twice' }]],
    [
      'nothing done, nothing called for',
      [['Accueillir']],
      [],
      [
        { table: 'activites', line: 1, fault: 'no_deeds' },
        { table: 'activites', line: 1, fault: 'no_competences' },
      ],
    ],
    [
      'a competence of nobody',
      [['Accueillir', 'ouvrir', 'télépathie']],
      [],
      [{ table: 'activites', line: 1, fault: 'unknown_competence', text: 'télépathie' }],
    ],
    [
      'an equivalent that is not in the shipped frame',
      [[...A, 'Jongler']],
      [],
      [{ table: 'activites', line: 1, fault: 'unknown_common', text: 'Jongler' }],
    ],
    [
      'a trade without mission nor expectation',
      [],
      [['Meunier']],
      [
        { table: 'metiers', line: 1, fault: 'no_mission' },
        { table: 'metiers', line: 1, fault: 'no_expected' },
      ],
    ],
    [
      'levels that are none',
      [],
      [['Meunier', 'moudre', '', 'Chiffrer; Tenir une réunion : 7']],
      [
        { table: 'metiers', line: 1, fault: 'no_level', text: 'Chiffrer' },
        { table: 'metiers', line: 1, fault: 'no_level', text: 'Tenir une réunion : 7' },
      ],
    ],
    [
      'an activity of nobody',
      [],
      [['Meunier', 'moudre', 'Jongler', 'Chiffrer : 2']],
      [{ table: 'metiers', line: 1, fault: 'unknown_activity', text: 'Jongler' }],
    ],
    [
      'a text too long',
      [['Accueillir', 'x'.repeat(1001), 'Chiffrer']],
      [],
      [{ table: 'activites', line: 1, fault: 'too_long' }],
    ],
  ])('%s', (_, activities, trades, faults) => expect(read(activities, trades).faults).toEqual(faults));
});

/** Questionnaires as other programs write them: each case is something that real files do, written anew here. */
import { describe, expect, test } from 'vitest';
import { workbook } from '../../../../tests/support/uploads.ts';
import type { Draft } from '../domain/imported.ts';
import { faultsOf, type Questionnaire, questionsOf } from '../domain/questionnaire.ts';
import { SHIPPED_TEMPLATES } from '../domain/templates.ts';
import { draftFrom } from './draft-from.ts';
import { readLss } from './read-lss.ts';
import { readCsvForm, readXlsForm } from './read-xlsform.ts';

const blank = { title: '', section: '', purpose: '', audience: '', privacy: '' };
const read = (file: string | Buffer) => draftFrom({ from: 'fichier', file: Buffer.from(file), blank });
function held(outcome: Awaited<ReturnType<typeof read>>): Draft {
  if (!outcome.ok) throw new Error(outcome.reason);
  // What a person still has to write, and nothing else, keeps it from being published.
  expect(faultsOf(outcome.value.questionnaire).filter(({ fault }) => fault !== 'unwritten')).toEqual([]);
  return outcome.value;
}
const one = ({ questionnaire }: Draft, code: string) =>
  questionsOf(questionnaire).find((each) => each.code === code);
const kinds = ({ questionnaire }: Draft) =>
  questionsOf(questionnaire).map(({ code, kind }) => `${code} ${kind}`);
const told = ({ left }: Draft, where: string) =>
  left.flatMap((each) => (each.where === where ? [each.what] : [])).join(' ');

const tag = (name: string, value: string) =>
  value === '' ? `<${name}/>` : `<${name}><![CDATA[${value}]]></${name}>`;
const table = (name: string, rows: readonly Record<string, string>[]) =>
  `<${name}><rows>${rows
    .map(
      (row) =>
        `<row>${Object.entries(row)
          .map(([key, value]) => tag(key, value))
          .join('')}</row>`,
    )
    .join('')}</rows></${name}>`;
const lss = (version: string, language: string, ...tables: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><document><LimeSurveyDocType>Survey</LimeSurveyDocType><DBVersion>${version}</DBVersion><languages><language>${language}</language></languages>${tables.join('')}</document>`;

describe('LimeSurvey before version 2: texts in the rows, conditions in a table', () => {
  const q = (qid: string, type: string, title: string, question: string, more = {}) => ({
    ...{ qid, parent_qid: '0', sid: '9', gid: '1', type, title, question, language: 'fr' },
    ...{ question_order: qid, mandatory: 'N', other: 'N', help: '' },
    ...more,
  });
  const sub = (qid: string, parent_qid: string, title: string, question: string, more = {}) => ({
    ...q(qid, 'T', title, question),
    parent_qid,
    ...more,
  });
  const condition = (qid: string, cqid: string, cfieldname: string, value: string, more = {}) => ({
    ...{ cid: `${qid}-${value}`, qid, scenario: '1', cqid, cfieldname, method: '==', value },
    ...more,
  });
  const draft = () =>
    readLss(
      lss(
        '146',
        'fr',
        table('surveys', [{ sid: '9', language: 'fr' }]),
        table('surveys_languagesettings', [
          {
            surveyls_language: 'fr',
            surveyls_title: 'Ancienne',
            surveyls_description: 'Pourquoi',
            surveyls_welcometext: '<p>Bienvenue</p>',
            surveyls_endtext: 'Merci',
          },
        ]),
        table('groups', [
          { gid: '1', group_name: 'Tout', description: '', group_order: '1', language: 'fr' },
        ]),
        table('questions', [
          q('1', 'L', 'forme', 'Forme', { other: 'Y' }),
          q('12', 'M', 'modes', 'Modes', { question_order: '2' }),
          q('3', 'S', 'a', 'A'),
          q('4', 'S', 'b', 'B'),
          q('5', 'S', 'c', 'C'),
          q('6', 'S', 'd', 'D'),
        ]),
        table('subquestions', [sub('21', '12', '1', 'Un'), sub('22', '12', 'X2', 'Deux')]),
        table(
          'answers',
          ['asso', 'scop', 'scic'].map((code, at) => ({
            ...{ qid: '1', code, answer: code.toUpperCase(), sortorder: String(at), language: 'fr' },
          })),
        ),
        table('conditions', [
          condition('3', '1', '9X1X1', 'asso'),
          condition('3', '1', '9X1X1', 'scop'),
          condition('3', '12', '+9X1X121', 'Y'),
          condition('4', '1', '9X1X1', 'asso', { method: '!=' }),
          condition('5', '1', '9X1X1', 'asso'),
          condition('5', '12', '+9X1X12X2', 'Y', { scenario: '2' }),
          condition('6', '1', '9X1X1', 'a|b', { method: 'RX' }),
        ]),
      ),
    );

  test('several answers of one question are alternatives, several questions hold together', () =>
    expect(one(held(draft()), 'a')?.when).toEqual({
      all: [
        {
          any: [
            { question: 'forme', is: 'one_of', value: ['asso'] },
            { question: 'forme', is: 'one_of', value: ['scop'] },
          ],
        },
        { question: 'modes', is: 'one_of', value: ['1'] },
      ],
    }));
  test('“differs from” holds of who did not answer', () =>
    expect(one(held(draft()), 'b')?.when).toEqual({
      not: {
        all: [
          { question: 'forme', is: 'answered', value: true },
          { question: 'forme', is: 'one_of', value: ['asso'] },
        ],
      },
    }));
  test('scenarios are alternatives', () =>
    expect(one(held(draft()), 'c')?.when).toEqual({
      any: [
        { question: 'forme', is: 'one_of', value: ['asso'] },
        { question: 'modes', is: 'one_of', value: ['X2'] },
      ],
    }));
  test('a pattern is not carried over, and told', () => {
    expect(one(held(draft()), 'd')?.when).toBeUndefined();
    expect(told(held(draft()), 'd')).toContain('n’est pas reprise');
  });
  test('the welcome stands before the first part, the end is told', () => {
    const { questionnaire } = held(draft());
    expect(questionnaire.purpose.fr).toBe('Pourquoi');
    expect(questionnaire.sections[0]?.intro?.fr).toBe('Bienvenue');
    expect(told(held(draft()), 'Message de fin')).toContain('pas repris');
  });
});

describe('LimeSurvey since version 4: texts beside', () => {
  const q = (qid: string, type: string, title: string, more: Record<string, string> = {}) => ({
    ...{
      qid,
      parent_qid: '0',
      sid: '9',
      gid: '1',
      type,
      title,
      question_order: qid,
      mandatory: 'N',
      other: 'N',
    },
    relevance: '1',
    ...more,
  });
  const subs: [string, string, string, string][] = [];
  const addSubs = (parent: string, names: readonly string[], scale = '0') => {
    for (const name of names) subs.push([`${parent}0${subs.length}`, parent, name, scale]);
  };
  addSubs('2', ['l1', 'l2']);
  addSubs('2', ['c1', 'c2'], '1');
  addSubs('3', ['l1', 'l2']);
  addSubs('3', ['c1', 'c2'], '1');
  addSubs('4', ['l1', 'l2']);
  addSubs('7', ['l1', 'l2']);
  addSubs('8', ['seul']);
  addSubs(
    '9',
    Array.from({ length: 45 }, (_, at) => `r${at}`),
  );
  const asked = [
    q('1', 'O', 'avis', { other: 'N' }),
    q('2', ':', 'cases', {}),
    q('3', ':', 'coches'),
    q('4', '1', 'double'),
    q('5', 'L', 'autre', { other: 'Y' }),
    q('6', 'T', 'precision', { relevance: '((autre.NAOK == &quot;-oth-&quot;))' }),
    q('7', 'P', 'aime'),
    q('8', 'M', 'accord', { mandatory: 'S' }),
    q('9', 'A', 'longue'),
    q('10', '!', 'commune'),
    q('11', 'X', 'mot'),
    q('12', 'N', 'part', { relevance: 'double_l1.NAOK == "1" and aime_l2.NAOK == "Y"' }),
    q('13', '*', 'calcul'),
    q('14', 'R', 'rangs'),
  ];
  const answers = [
    ...['1', '2'].map((code) => ['1', code, '0']),
    ...['1', '2'].map((code) => ['4', code, '0']),
    ...['1', '2', '3'].map((code) => ['4', code, '1']),
    ...['1', '2'].map((code) => ['5', code, '0']),
    ...Array.from({ length: 210 }, (_, at) => ['10', String(at), '0']),
    ...Array.from({ length: 25 }, (_, at) => ['14', String(at), '0']),
  ].map(([qid = '', code = '', scale_id = ''], at) => ({
    ...{ aid: String(at), qid, code, scale_id, sortorder: String(at) },
  }));
  const texts: Record<string, string> = {
    11: '<table><tr><td>Bonjour&nbsp;{avis.shown}</td></tr></table> {if(part > 3, "a", "b")} { gardé }',
  };
  const file = lss(
    '498',
    'fr',
    table('surveys', [{ sid: '9', language: 'fr' }]),
    table('surveys_languagesettings', [
      { surveyls_language: 'fr', surveyls_title: 'Récente', surveyls_policy_notice: '<p>Gardées un an.</p>' },
    ]),
    table('groups', [{ gid: '1', group_order: '1', grelevance: '' }]),
    table('group_l10ns', [{ gid: '1', group_name: 'Tout', description: '', language: 'fr' }]),
    table('questions', asked),
    table(
      'subquestions',
      subs.map(([qid, parent_qid, title, scale_id], at) => ({
        ...{ qid, parent_qid, title, scale_id, type: 'T', gid: '1', question_order: String(at) },
      })),
    ),
    table('question_l10ns', [
      ...asked.map(({ qid, title }) => ({ qid, question: texts[qid] ?? title, help: '', language: 'fr' })),
      ...subs.map(([qid, , title]) => ({ qid, question: title, help: '', language: 'fr' })),
    ]),
    table('answers', answers),
    table(
      'answer_l10ns',
      answers.map(({ aid, code }) => ({ aid, answer: `Réponse ${code}`, language: 'fr' })),
    ),
    table('question_attributes', [
      { qid: '3', attribute: 'multiflexible_checkbox', value: '1' },
      { qid: '9', attribute: 'random_order', value: '1' },
      { qid: '12', attribute: 'suffix', value: '%' },
      { qid: '12', attribute: 'max_num_value_n', value: '100' },
    ]),
  );
  const draft = async () => held(await read(file));

  test('one question becomes several where it must', async () =>
    expect(kinds(await draft())).toEqual([
      'avis choice',
      'avis_comment long_text',
      'cases_l1_c1 number',
      'cases_l1_c2 number',
      'cases_l2_c1 number',
      'cases_l2_c2 number',
      'coches_l1 choices',
      'coches_l2 choices',
      'double matrix',
      'double_echelle2 matrix',
      'autre choice',
      'precision long_text',
      'aime choices',
      'aime_comment long_text',
      'accord consent',
      'longue matrix',
      'longue_suite1 matrix',
      'commune short_text',
      'mot note',
      'part number',
      'rangs ranking',
    ]));
  test('“other” in a condition is ours, whatever its signs are written as', async () =>
    expect(one(await draft(), 'precision')?.when).toEqual({
      question: 'autre',
      is: 'one_of',
      value: ['other'],
    }));
  test('a condition on a row of a table and on a box', async () =>
    expect(one(await draft(), 'part')).toMatchObject({
      ...{ most: 100, unit: { fr: '%' } },
      when: {
        all: [
          { question: 'double', is: 'one_of', value: ['l1:1'] },
          { question: 'aime', is: 'one_of', value: ['l2'] },
        ],
      },
    }));
  test('a text is plain, former answers taken up in it; what it computes is told', async () => {
    expect(one(await draft(), 'mot')?.label.fr).toBe('Bonjour\u00a0{{avis}} […] { gardé }');
    expect(told(await draft(), 'mot')).toContain('{if(part > 3, "a", "b")}');
  });
  test('what becomes of the answers is taken from the notice of the survey', async () =>
    expect((await draft()).questionnaire.privacy.fr).toBe('Gardées un an.'));
  test.each([
    ['cases', 'une question par case'],
    ['coches', 'une question par ligne'],
    ['aime', 'un seul texte'],
    ['accord', 'facultative'],
    ['longue', 'ordre au hasard'],
    ['commune', '210 réponses'],
    ['calcul', 'équation'],
    ['rangs', '20 premières réponses sur 25'],
  ])('%s: it is told that %s', async (where, what) => expect(told(await draft(), where)).toContain(what));
});

describe('XLSForm', () => {
  const ref = (name: string) => ['$', '{', name, '}'].join('');
  const book = (survey: unknown[][], choices: unknown[][] = [], settings: unknown[][] = []) =>
    Buffer.from(workbook({ survey, choices, settings } as Parameters<typeof workbook>[0]));
  const head = ['type', 'name', 'label', 'relevant', 'required'];
  const list = [
    ['list_name', 'name', 'label'],
    ['formes', '1', 'Association'],
    ['formes', 'non adhérente', 'Non adhérente'],
    ['formes', 'other', 'Autre, à préciser'],
    ['formes', 'none', 'Aucune'],
    ['seul', 'oui', 'J’accepte'],
    ['notes', '1', 'Un'],
    ['notes', '2', 'Deux'],
    ['notes', '3', 'Trois'],
    ['notes', '', ''],
  ];
  const form = (...rows: string[][]) => readXlsForm(book([head, ...rows], list));

  test('names of choices that are none of ours are ours in conditions too', async () => {
    const draft = held(
      await form(
        ['select_one formes', 'forme', 'Forme'],
        ['text', 'precise', 'Laquelle ?', `${ref('forme')} = 'other'`],
        ['text', 'pourquoi', 'Pourquoi ?', `selected(${ref('forme')}, 'non adhérente')`],
        ['text', 'apres', 'Et après ?', `${ref('forme')} != 'none'`],
      ),
    );
    expect(one(draft, 'forme')).toMatchObject({
      other: false,
      options: [{ value: '1' }, { value: 'non_adherente' }, { value: 'autre' }, { value: 'aucun' }],
    });
    expect(one(draft, 'precise')?.when).toEqual({ question: 'forme', is: 'one_of', value: ['autre'] });
    expect(one(draft, 'pourquoi')?.when).toEqual({
      question: 'forme',
      is: 'one_of',
      value: ['non_adherente'],
    });
    expect(one(draft, 'apres')?.when).toHaveProperty('not');
  });

  test('numbers as codes are compared as numbers', async () => {
    const draft = held(
      await form(
        ['select_one notes', 'note', 'Note'],
        ['text', 'mieux', 'Mieux ?', `number(${ref('note')}) >= 2`],
      ),
    );
    expect(one(draft, 'mieux')?.when).toEqual({ question: 'note', is: 'one_of', value: ['2', '3'] });
  });

  test('after a group within another, questions stand in the outer one again, and after all in none', async () => {
    const draft = held(
      await form(
        ['text', 'avant', 'Avant'],
        ['begin_group', 'g1', 'Dehors'],
        ['text', 'un', 'Un'],
        ['begin group', 'g2', 'Dedans'],
        ['text', 'deux', 'Deux'],
        ['end group', '', ''],
        ['text', 'trois', 'Trois'],
        ['end_group', '', ''],
        ['text', 'quatre', 'Quatre'],
      ),
    );
    expect(
      draft.questionnaire.sections.map(({ title, questions }) => [
        title.fr,
        questions.map(({ code }) => code),
      ]),
    ).toEqual([
      ['Questions', ['avant']],
      ['Dehors', ['un']],
      ['Dedans', ['deux']],
      ['Dehors', ['trois']],
      ['Suite', ['quatre']],
    ]);
  });

  test('a box alone is a consent, and conditions on it hold', async () => {
    const draft = held(
      await form(
        ['select_multiple seul', 'accord', 'D’accord ?'],
        ['text', 'suite', 'Suite', `selected(${ref('accord')}, 'oui')`],
      ),
    );
    expect(one(draft, 'accord')?.kind).toBe('consent');
    expect(one(draft, 'suite')?.when).toEqual({ question: 'accord', is: 'one_of', value: ['yes'] });
  });

  test('more questions than a part holds are in several', async () => {
    const many = Array.from({ length: 130 }, (_, at) => ['text', `q${at}`, `Question ${at}`]);
    const { questionnaire } = held(await form(...many));
    expect(questionnaire.sections.map(({ questions }) => questions.length)).toEqual([120, 10]);
  });
  test('more parts than a questionnaire holds are joined, and told', async () => {
    const many = Array.from({ length: 62 }, (_, at) => [
      ['begin_group', `g${at}`, `Groupe ${at}`],
      ['text', `q${at}`, `Question ${at}`],
      ['end_group', '', ''],
    ]).flat();
    const draft = held(await form(...many));
    expect(draft.questionnaire.sections.length).toBe(60);
    expect(questionsOf(draft.questionnaire).length).toBe(62);
    expect(told(draft, 'Parties')).toContain('62');
  });

  test.each<[string, string[][], string, string]>([
    [
      'a repeat',
      [
        ['begin repeat', 'r', 'R'],
        ['text', 'x', 'X'],
        ['end repeat', '', ''],
        ['text', 'y', 'Y'],
      ],
      'r',
      'répétés',
    ],
    [
      'a place',
      [
        ['text', 'y', 'Y'],
        ['gps', 'p', 'P'],
      ],
      'p',
      'territoire',
    ],
    ['choices in a file', [['select_one_from_file communes.csv', 'c', 'C']], 'c', 'autre fichier'],
    ['choices outside', [['select one external villes', 'v', 'V']], 'v', 'autre fichier'],
    [
      'a computed text',
      [
        ['text', 'y', 'Y'],
        ['note', 'n', `Vous avez ${ref('total')} ans`],
      ],
      'n',
      'ne peut être repris',
    ],
    ['a computed condition', [['text', 't', 'T', 'today() > 3']], 't', 'toujours montrée'],
    ['required in some cases', [['text', 't', 'T', '', `${ref('a')} = 1`]], 't', 'facultative'],
    [
      'an unknown kind',
      [
        ['text', 'a', 'A'],
        ['hologramme', 'h', 'H'],
      ],
      'h',
      'n’existe pas',
    ],
  ])('%s is told', async (_, rows, where, what) =>
    expect(told(held(await form(...rows)), where)).toContain(what),
  );

  test('old names of types and columns', async () => {
    const draft = held(
      await readXlsForm(
        book(
          [
            ['command', 'tag', 'Caption: Français (fr)', 'label : English (en)', 'Relevance', 'Skip logic'],
            ['add select one prompt using notes', 'note', 'Note', 'Mark', '', ''],
            ['q string', 'mot', 'Un **mot**', 'A word', `${ref('note')} = 1`, ''],
          ],
          list,
          [['title'], ['Vieux formulaire']],
        ),
      ),
    );
    expect(draft.questionnaire.title.fr).toBe('Vieux formulaire');
    expect(one(draft, 'mot')).toMatchObject({
      label: { fr: 'Un mot', en: 'A word' },
      when: { question: 'note', is: 'one_of', value: ['1'] },
    });
  });

  test('a text without a language beside an English one is the French', async () => {
    const draft = held(
      await readXlsForm(
        book([
          ['type', 'name', 'label', 'label::English (en)'],
          ['text', 'nom', 'Nom', 'Name'],
        ]),
      ),
    );
    expect(one(draft, 'nom')?.label).toEqual({ fr: 'Nom', en: 'Name' });
    expect(told(draft, 'Langue')).toContain('ne dit pas sa langue');
  });

  test.each([',', ';'])('as one CSV, cells parted by %s', async (separator) => {
    const lines = [
      ['survey'],
      ['', 'type', 'name', 'label'],
      ['', 'select_one notes or_other', 'note', '"Une note, s’il vous plaît ; merci"'],
      ['choices'],
      ['', 'list name', 'name', 'label'],
      ['', 'notes', '1', 'Un'],
      ['', 'notes', '2', 'Deux'],
    ];
    const draft = held(await read(lines.map((cells) => cells.join(separator)).join('\r\n')));
    expect(one(draft, 'note')).toMatchObject({
      ...{ kind: 'choice', other: true, options: [{ value: '1' }, { value: '2' }] },
      label: { fr: 'Une note, s’il vous plaît ; merci' },
    });
  });

  test.each([
    ['an old .xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), '.xlsx'],
    ['a CSV of something else', 'nom;prenom\nA;B', 'ni du JSON'],
    ['a CSV with no question', 'survey,type,name\n', 'feuille « survey »'],
    ['a workbook without a survey', Buffer.from(workbook({ feuille: [['a'], ['b']] })), 'feuille « survey »'],
  ])('%s is refused, with what to do', async (_, file, what) => {
    const outcome = await read(file);
    expect(outcome.ok ? '' : outcome.reason).toContain(what);
  });
});

describe('our own JSON', () => {
  const again = async (questionnaire: Questionnaire) =>
    held(await read(JSON.stringify({ $schema: 'x', ...questionnaire }))).questionnaire;
  test.each(SHIPPED_TEMPLATES.map(({ code, questionnaire }) => [code, questionnaire] as const))(
    '%s, exported and imported, is the same',
    async (_, questionnaire) => {
      const { $schema: _schema, ...bare } = questionnaire;
      expect(await again(questionnaire)).toEqual(bare);
    },
  );
  test('so is what came from elsewhere', async () => {
    const outcome = await readCsvForm('survey,type,name,label\n,integer,age,Âge\n,note,fin,Merci\n');
    const { questionnaire } = held(outcome);
    expect(await again(questionnaire)).toEqual(questionnaire);
  });
});

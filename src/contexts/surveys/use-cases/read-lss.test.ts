/** Structures of LimeSurvey as real files have them: each case is something that they do, written anew here. */
import { describe, expect, test } from 'vitest';
import { lss, table } from '../../../../tests/support/lss.ts';
import { held, kinds, one, read, told, toldOfFile } from '../../../../tests/support/questionnaires.ts';
import type { Note } from '../domain/import-notes.ts';
import { readLss } from './read-lss.ts';

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
    expect(told(held(draft()), 'd')).toEqual([{ code: 'condition', condition: '(9X1X1 RX "a|b")' }]);
  });
  test('the welcome stands before the first part, the end is told', () => {
    const { questionnaire } = held(draft());
    expect(questionnaire.purpose.fr).toBe('Pourquoi');
    expect(questionnaire.sections[0]?.intro?.fr).toBe('Bienvenue');
    expect(toldOfFile(held(draft()))).toContainEqual({ code: 'end_message' });
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
    expect(told(await draft(), 'mot')).toEqual([{ code: 'computed_text', text: '{if(part > 3, "a", "b")}' }]);
  });
  test('what becomes of the answers is taken from the notice of the survey', async () =>
    expect((await draft()).questionnaire.privacy.fr).toBe('Gardées un an.'));
  test.each<[string, Note]>([
    ['cases', { code: 'cells_as_questions' }],
    ['coches', { code: 'boxes_as_rows' }],
    ['aime', { code: 'comments_joined' }],
    ['accord', { code: 'optional_soft' }],
    ['longue', { code: 'random_order' }],
    ['commune', { code: 'too_many_options', count: 210, most: 200 }],
    ['calcul', { code: 'unlike', what: 'equation' }],
    ['rangs', { code: 'ranking_cut', count: 25, most: 20 }],
  ])('%s: it is told that %o', async (name, note) => expect(told(await draft(), name)).toContainEqual(note));
});

describe('LimeSurvey since version 7: questions and their parts by number', () => {
  const q = (qid: string, type: string, title: string, relevance = '1') => ({
    ...{ qid, parent_qid: '0', sid: '9', gid: '1', type, title, question_order: qid, other: 'Y' },
    ...{ mandatory: 'N', relevance },
  });
  const asked = [
    q('81', 'G', 'genre'),
    q('82', 'M', 'aime'),
    q('83', 'T', 'a', '((Q81.NAOK == "F"))'),
    q('84', 'T', 'b', '((Q82_S91.NAOK == "Y"))'),
    q('85', 'T', 'c', '((Q82_Cother.NAOK != ""))'),
    q('86', 'T', 'd', '((Q99.NAOK == "F"))'),
    q('87', 'T', 'e', ''),
  ];
  const subs = ['l1', 'l2'].map((title, at) => ({
    ...{ qid: `${90 + at}`, parent_qid: '82', title, scale_id: '0', type: 'T', question_order: `${at}` },
  }));
  const draft = async () =>
    held(
      await read(
        lss(
          '717',
          'fr',
          table('groups', [{ gid: '1', group_order: '1', grelevance: '1' }]),
          table('group_l10ns', [{ gid: '1', group_name: 'Tout', description: '', language: 'fr' }]),
          table('questions', asked),
          table('subquestions', subs),
          table(
            'question_l10ns',
            [...asked, ...subs].map(({ qid, title }) => ({ qid, question: title, help: '', language: 'fr' })),
          ),
          table('conditions', [
            {
              ...{ cid: '1', qid: '87', cqid: '81', cfieldname: 'Q81' },
              ...{ method: '==', value: 'M', scenario: '1' },
            },
          ]),
        ),
      ),
    );
  test.each([
    ['a', { question: 'genre', is: 'one_of', value: ['F'] }],
    ['b', { question: 'aime', is: 'one_of', value: ['l2'] }],
    ['c', { question: 'aime', is: 'one_of', value: ['other'] }],
    ['e', { question: 'genre', is: 'one_of', value: ['M'] }],
  ])('%s', async (code, when) => expect(one(await draft(), code)?.when).toEqual(when));
  test('one of no question is told', async () =>
    expect(told(await draft(), 'd')).toEqual([{ code: 'condition', condition: '((Q99.NAOK == "F"))' }]));
});

describe('LimeSurvey: what is not carried over is told', () => {
  const q = (qid: string, type: string, title: string, more: Record<string, string> = {}) => ({
    ...{ qid, parent_qid: '0', sid: '9', gid: '1', type, title, question_order: qid, other: 'N' },
    ...{ mandatory: 'N', relevance: '1' },
    ...more,
  });
  const attribute = (qid: string, name: string, value: string, language = '') => ({
    ...{ qid, attribute: name, value, language },
  });
  const asked = [
    q('1', 'L', 'forme'),
    q('2', 'T', 'exigee', { mandatory: 'Y', relevance: 'forme < autre' }),
    q('3', 'N', 'curseur'),
    q('4', 'R', 'rang'),
    q('5', ':', 'tableau'),
    q('6', 'X', 'calcule'),
    q('7', '1', 'deux'),
  ];
  const subs = [
    ...['a', 'b', 'c'].map((title) => ['4', title, '0'] as const),
    ...['l1', 'l2'].map((title) => ['5', title, '0'] as const),
    ...['c1', 'c2'].map((title) => ['5', title, '1'] as const),
    ['7', 'l', '0'] as const,
  ].map(([parent_qid, title, scale_id], at) => ({
    ...{ qid: `${100 + at}`, parent_qid, title, scale_id, type: 'T', gid: '1', question_order: `${at}` },
  }));
  const answers = [
    ...['x', 'y'].map((code) => ['1', code, '0']),
    ...['0', '1'].flatMap((scale) => ['x', 'y'].map((code) => ['7', code, scale])),
  ].map(([qid = '', code = '', scale_id = ''], at) => ({
    ...{ aid: `${at}`, qid, code, scale_id, sortorder: `${at}` },
  }));
  const texts: Record<string, string> = { calcule: 'Vous avez {if(curseur > 3, "a", "b")}' };
  const draft = async () =>
    held(
      await read(
        lss(
          '617',
          'fr',
          table('surveys', [{ sid: '9', language: 'fr', startdate: '2024-01-01 00:00:00', expires: '' }]),
          table('surveys_languagesettings', [
            { surveyls_language: 'fr', surveyls_title: 'Essai', surveyls_url: 'https://exemple.org' },
            { surveyls_language: 'en', surveyls_title: 'Trial', surveyls_url: '' },
          ]),
          table('groups', [{ gid: '1', group_order: '1', grelevance: '' }]),
          table('group_l10ns', [{ gid: '1', group_name: 'Tout', description: '', language: 'fr' }]),
          table('groups_languagesettings', [{ gid: '1', group_name: 'Autrement', language: 'fr' }]),
          table('questions', asked),
          table('subquestions', subs),
          table('question_l10ns', [
            ...asked.map(({ qid, title }) => ({
              ...{ qid, question: texts[title] ?? title, help: '', language: title === 'rang' ? 'en' : 'fr' },
            })),
            ...subs.map(({ qid, title }) => ({ qid, question: title, help: '', language: 'fr' })),
          ]),
          table('answers', answers),
          table(
            'answer_l10ns',
            answers.map(({ aid, code }) => ({ aid, answer: code, language: 'fr' })),
          ),
          table('question_attributes', [
            attribute('1', 'answer_order', 'random'),
            attribute('1', 'time_limit', '60'),
            attribute('1', 'time_limit_action', '1'),
            attribute('3', 'slider_layout', '1'),
            attribute('3', 'slider_min', '5'),
            attribute('3', 'slider_max', '50'),
            attribute('3', 'suffix', 'kilometres', 'en'),
            attribute('3', 'suffix', 'kilomètres', 'fr'),
            attribute('3', 'suffix', 'Kilometer', 'de'),
            attribute('4', 'max_subquestions', '2'),
            attribute('5', 'multiflexible_min', '1'),
            attribute('5', 'multiflexible_max', '7'),
          ]),
          table('themes', []),
        ).replace('<language>fr</language>', '<language>fr</language><language>en</language>'),
      ),
    );

  test.each<[string, Note]>([
    ['exigee', { code: 'optional_now' }],
    ['forme', { code: 'random_order' }],
    ['forme', { code: 'time_limit' }],
    ['deux', { code: 'two_scales' }],
    ['calcule', { code: 'computed_text', text: '{if(curseur > 3, "a", "b")}' }],
  ])('%s: %o', async (name, note) => expect(told(await draft(), name)).toContainEqual(note));
  test.each<Note>([
    { code: 'unread_table', table: 'groups_languagesettings' },
    { code: 'dates' },
    { code: 'end_address' },
    { code: 'untranslated', texts: 1 },
  ])('of the file: %o', async (note) => expect(toldOfFile(await draft())).toContainEqual(note));

  test('what everybody is shown is asked of nobody in particular; bounds, ranks and units are kept', async () => {
    const read = await draft();
    expect(one(read, 'exigee')).toMatchObject({ required: false });
    expect(one(read, 'exigee')).not.toHaveProperty('when');
    expect(one(read, 'curseur')).toMatchObject({ least: 5, most: 50, unit: { fr: 'kilomètres' } });
    expect(one(read, 'rang')).toMatchObject({ kind: 'ranking', most: 2 });
    expect(one(read, 'tableau_l1_c1')).toMatchObject({ kind: 'number', least: 1, most: 7 });
    // A text that ends with what was computed is not one that was cut.
    expect(told(read, 'calcule')).not.toContainEqual({ code: 'label_cut' });
  });
});

import { describe, expect, test } from 'vitest';
import { readLss } from '../use-cases/read-lss.ts';
import type { Note } from './import-notes.ts';
import { faultsOf, type Questionnaire, questionsOf } from './questionnaire.ts';
import { fromXlsForm } from './xlsform.ts';

const ref = (name: string) => ['$', '{', name, '}'].join('');
/** But for what no such file says, and a person has to write. */
const otherFaults = (asked: Questionnaire) => {
  const faults = faultsOf(asked);
  expect(faults.filter(({ fault }) => fault === 'unwritten').length).toBeGreaterThan(0);
  return faults.filter(({ fault }) => fault !== 'unwritten');
};

describe('an XLSForm', () => {
  const book = {
    survey: [
      { type: 'start', name: 'start', 'label::Français (fr)': '' },
      { type: 'begin_group', name: 'vous', 'label::Français (fr)': 'Vous', 'label::English (en)': 'You' },
      {
        type: 'text',
        name: 'Nom',
        'label::Français (fr)': 'Votre nom',
        'label::English (en)': 'Your name',
        required: 'yes',
      },
      {
        type: 'select_one ouinon',
        name: 'membre',
        'label::Français (fr)': '@{Nom}, êtes-vous membre ?',
        'label::English (en)': 'Member?',
      },
      {
        type: 'integer',
        name: 'age',
        'label::Français (fr)': 'Âge',
        constraint: '. >= 0 and . < 120',
        relevant: "@{membre} = 'oui'",
      },
      { type: 'end_group', name: '' },
      { type: 'begin group', name: 'suite', 'label::Français (fr)': 'Suite', relevant: "@{membre} = 'oui'" },
      { type: 'select_multiple modes or_other', name: 'modes', 'label::Français (fr)': 'Modes' },
      { type: 'range', name: 'note', 'label::Français (fr)': 'Note', parameters: 'start=0 end=10 step=1' },
      { type: 'rank modes', name: 'ordre', 'label::Français (fr)': 'Ordre' },
      { type: 'geopoint', name: 'lieu', 'label::Français (fr)': 'Lieu' },
      { type: 'calculate', name: 'double', calculation: '@{age} * 2' },
      {
        type: 'date',
        name: 'jour',
        'label::Français (fr)': 'Jour',
        relevant: 'count-selected(@{modes}) > 1',
      },
      { type: 'begin repeat', name: 'enfants', 'label::Français (fr)': 'Enfants' },
      { type: 'text', name: 'prenom', 'label::Français (fr)': 'Prénom' },
      { type: 'end repeat', name: '' },
      { type: 'acknowledge', name: 'accord', 'label::Français (fr)': 'D’accord' },
      { type: 'note', name: 'merci', 'label::Français (fr)': 'Merci' },
      { type: 'end group', name: '' },
    ],
    choices: [
      { list_name: 'ouinon', name: 'oui', 'label::Français (fr)': 'Oui', 'label::English (en)': 'Yes' },
      { list_name: 'ouinon', name: 'non', 'label::Français (fr)': 'Non', 'label::English (en)': 'No' },
      { list_name: 'modes', name: '1', 'label::Français (fr)': 'Un' },
      { list_name: 'modes', name: '2', 'label::Français (fr)': 'Deux' },
    ],
    settings: [{ form_title: 'Enquête d’ailleurs', default_language: 'Français (fr)' }],
  };
  const read = fromXlsForm(JSON.parse(JSON.stringify(book).replaceAll('@{', ['$', '{'].join(''))));
  const questions = read ? questionsOf(read.questionnaire) : [];
  const of = (code: string) => questions.find((each) => each.code === code);

  test('its groups are parts, its questions ours, in both languages', () => {
    expect(read?.questionnaire.title.fr).toBe('Enquête d’ailleurs');
    expect(read?.questionnaire.languages).toEqual(['fr', 'en']);
    expect(read?.questionnaire.sections.map(({ title }) => title.fr)).toEqual(['Vous', 'Suite']);
    expect(questions.map(({ code, kind }) => `${code} ${kind}`)).toEqual([
      'nom short_text',
      'membre choice',
      'age number',
      'modes choices',
      'note scale',
      'ordre ranking',
      'jour date',
      'accord consent',
      'merci note',
    ]);
    expect(of('nom')).toMatchObject({ required: true, label: { fr: 'Votre nom', en: 'Your name' } });
    expect(of('membre')?.label.fr).toBe('{{nom}}, êtes-vous membre ?');
    expect(of('age')).toMatchObject({
      least: 0,
      most: 119,
      when: { question: 'membre', is: 'one_of', value: ['oui'] },
    });
    expect(of('modes')).toMatchObject({
      other: true,
      when: { question: 'membre', is: 'one_of', value: ['oui'] },
    });
    expect(read && otherFaults(read.questionnaire)).toEqual([]);
  });

  test.each<[string, Note]>([
    ['lieu', { code: 'unlike', what: 'position' }],
    ['double', { code: 'unlike', what: 'calculation' }],
    ['jour', { code: 'condition', condition: `count-selected(${ref('modes')}) > 1` }],
    ['enfants', { code: 'repeat' }],
  ])('what is not carried over of %s is told', (question, note) =>
    expect(read?.left).toContainEqual({ about: { question }, note }),
  );
  test('a workbook of something else is refused', () =>
    expect(fromXlsForm({ survey: [{ a: 'b' }], choices: [], settings: [] })).toBeNull());
});

/** A table of a LimeSurvey file. */
const table = (name: string, rows: Record<string, string>[]) =>
  `<${name}><rows>${rows
    .map(
      (row) =>
        `<row>${Object.entries(row)
          .map(([key, value]) => `<${key}><![CDATA[${value}]]></${key}>`)
          .join('')}</row>`,
    )
    .join('')}</rows></${name}>`;
const file = (...tables: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<document><LimeSurveyDocType>Survey</LimeSurveyDocType><DBVersion>477</DBVersion><languages><language>fr</language><language>en</language></languages>${tables.join('')}</document>`;
const q = (qid: string, type: string, title: string, more: Record<string, string> = {}) => ({
  qid,
  parent_qid: '0',
  gid: '1',
  type,
  title,
  question_order: qid,
  mandatory: 'N',
  other: 'N',
  relevance: '1',
  ...more,
});
const l10n = (qid: string, fr: string, en = '') => [
  { qid, question: fr, help: '', language: 'fr' },
  ...(en ? [{ qid, question: en, help: '', language: 'en' }] : []),
];

describe('a LimeSurvey structure', () => {
  const lss = file(
    table('surveys', [{ sid: '1', language: 'fr', additional_languages: 'en' }]),
    table('surveys_languagesettings', [
      {
        surveyls_language: 'fr',
        surveyls_title: 'Le <b>titre</b>',
        surveyls_description: '<p>Pour &amp; avec</p>',
      },
    ]),
    table('groups', [{ gid: '1', group_order: '1', grelevance: '1' }]),
    table('group_l10ns', [{ gid: '1', group_name: 'Groupe', description: '', language: 'fr' }]),
    table('questions', [
      q('1', 'L', 'Q1', { mandatory: 'Y', other: 'Y' }),
      q('2', 'M', 'Q2'),
      q('3', 'N', 'Q3', { relevance: '((Q1.NAOK == "A1"))' }),
      q('4', 'F', 'Q4'),
      q('5', '|', 'Q5'),
      q('6', 'Y', 'Q6', { relevance: 'Q2_SQ2.NAOK == "Y"' }),
      q('7', 'R', 'Q7'),
      q('8', '*', 'Q8'),
      q('9', 'T', 'Q9', { relevance: 'sum(Q3.NAOK, 1) > 2' }),
      q('10', 'Q', 'Q10'),
    ]),
    table('subquestions', [
      { ...q('21', 'T', 'SQ1'), parent_qid: '2' },
      { ...q('22', 'T', 'SQ2'), parent_qid: '2' },
      { ...q('41', 'T', 'L1'), parent_qid: '4' },
      { ...q('101', 'T', 'C1'), parent_qid: '10' },
    ]),
    table('question_l10ns', [
      ...l10n('1', 'Un choix', 'One choice'),
      ...l10n('2', 'Plusieurs'),
      ...l10n('21', 'Premier'),
      ...l10n('22', 'Second'),
      ...l10n('3', 'Nombre pour {Q1.NAOK}'),
      ...l10n('4', 'Tableau'),
      ...l10n('41', 'Ligne'),
      ...l10n('5', 'Fichier'),
      ...l10n('6', 'Oui ?'),
      ...l10n('7', 'Rangs'),
      ...l10n('9', 'Texte'),
      ...l10n('10', 'Champs'),
      ...l10n('101', 'Un'),
    ]),
    table('answers', [
      { aid: '1', qid: '1', code: 'A1', sortorder: '1', scale_id: '0' },
      { aid: '2', qid: '1', code: 'A2', sortorder: '2', scale_id: '0' },
      { aid: '3', qid: '4', code: 'B', sortorder: '1', scale_id: '0' },
      { aid: '4', qid: '4', code: 'M', sortorder: '2', scale_id: '0' },
      { aid: '5', qid: '7', code: 'X', sortorder: '1', scale_id: '0' },
      { aid: '6', qid: '7', code: 'Y', sortorder: '2', scale_id: '0' },
    ]),
    table(
      'answer_l10ns',
      ['1', '2', '3', '4', '5', '6'].map((aid) => ({ aid, answer: `Réponse ${aid}`, language: 'fr' })),
    ),
    table('question_attributes', [{ qid: '3', attribute: 'max_num_value_n', value: '50' }]),
  );
  const read = readLss(lss);
  const draft = read.ok ? read.value : null;
  const questions = draft ? questionsOf(draft.questionnaire) : [];
  const of = (code: string) => questions.find((each) => each.code === code);

  test('its groups, questions, answers and conditions are ours', () => {
    expect(draft?.questionnaire).toMatchObject({
      title: { fr: 'Le titre' },
      purpose: { fr: 'Pour & avec' },
      languages: ['fr', 'en'],
    });
    expect(questions.map(({ code, kind }) => `${code} ${kind}`)).toEqual([
      'q1 choice',
      'q2 choices',
      'q3 number',
      'q4 matrix',
      'q6 choice',
      'q7 ranking',
      'q9 long_text',
      'q10_c1 short_text',
    ]);
    expect(of('q1')).toMatchObject({
      required: true,
      other: true,
      label: { en: 'One choice' },
      options: [{ value: 'A1' }, { value: 'A2' }],
    });
    expect(of('q3')).toMatchObject({
      most: 50,
      label: { fr: 'Nombre pour {{q1}}' },
      when: { question: 'q1', is: 'one_of', value: ['A1'] },
    });
    expect(of('q6')?.when).toEqual({ question: 'q2', is: 'one_of', value: ['SQ2'] });
    expect(of('q9')?.when).toBeUndefined();
    expect(draft && otherFaults(draft.questionnaire)).toEqual([]);
  });

  test.each<[string, Note]>([
    ['Q5', { code: 'unlike', what: 'upload' }],
    ['Q8', { code: 'unlike', what: 'equation' }],
    ['Q9', { code: 'condition', condition: 'sum(Q3.NAOK, 1) > 2' }],
  ])('what is not carried over of %s is told', (question, note) =>
    expect(draft?.left).toContainEqual({ about: { question }, note }),
  );

  test.each([
    ['cut', lss.slice(0, 400), 'damaged_xml'],
    [
      'with entities of its own',
      lss.replace('<document>', '<!DOCTYPE x [<!ENTITY a "b">]><document>'),
      'xml_entities',
    ],
    [
      'of something else',
      '<?xml version="1.0"?><document><LimeSurveyDocType>Group</LimeSurveyDocType></document>',
      'not_a_survey',
    ],
    ['empty', file(table('groups', [])), 'no_question'],
  ])('a file %s is refused, with why', (_, text, code) =>
    expect(readLss(text)).toMatchObject({ ok: false, reason: { code } }),
  );
});

/** XLSForms as real files have them: each case is something that they do, written anew here. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  held,
  kinds,
  one,
  read,
  refusal,
  told,
  toldOfFile,
} from '../../../../tests/support/questionnaires.ts';
import { workbook } from '../../../../tests/support/uploads.ts';
import type { Note } from '../domain/import-notes.ts';
import type { ImportRefusal } from '../domain/import-refusal.ts';
import { questionsOf } from '../domain/questionnaire.ts';
import { readXlsForm } from './read-xlsform.ts';

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
    expect(toldOfFile(draft)).toContainEqual({ code: 'parts_joined', parts: 62, most: 60, lost: 0 });
  });

  test.each<[string, string[][], string, Note]>([
    [
      'a repeat',
      [
        ['begin repeat', 'r', 'R'],
        ['text', 'x', 'X'],
        ['end repeat', '', ''],
        ['text', 'y', 'Y'],
      ],
      'r',
      { code: 'repeat' },
    ],
    [
      'a place',
      [
        ['text', 'y', 'Y'],
        ['gps', 'p', 'P'],
      ],
      'p',
      { code: 'unlike', what: 'position' },
    ],
    [
      'choices in a file',
      [['select_one_from_file communes.csv', 'c', 'C']],
      'c',
      { code: 'choices_elsewhere' },
    ],
    ['choices outside', [['select one external villes', 'v', 'V']], 'v', { code: 'choices_elsewhere' }],
    [
      'a computed text',
      [
        ['text', 'y', 'Y'],
        ['note', 'n', `Vous avez ${ref('total')} ans`],
      ],
      'n',
      { code: 'computed_text', text: ref('total') },
    ],
    [
      'a computed condition',
      [['text', 't', 'T', 'today() > 3']],
      't',
      { code: 'condition', condition: 'today() > 3' },
    ],
    [
      'required in some cases',
      [['text', 't', 'T', '', `${ref('a')} = 1`]],
      't',
      { code: 'optional_sometimes' },
    ],
    [
      'an unknown kind',
      [
        ['text', 'a', 'A'],
        ['hologramme', 'h', 'H'],
      ],
      'h',
      { code: 'unknown_kind', kind: 'hologramme' },
    ],
  ])('%s is told', async (_, rows, name, note) =>
    expect(told(held(await form(...rows)), name)).toEqual([note]),
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
    expect(toldOfFile(draft)).toContainEqual({ code: 'language_unsaid', french: true });
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

  test.each<[string, string | Buffer, ImportRefusal]>([
    ['an old .xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), { code: 'old_workbook' }],
    ['a CSV of something else', 'nom;prenom\nA;B', { code: 'unknown_format' }],
    ['a CSV with no question', 'survey,type,name\n', { code: 'no_survey_sheet' }],
    [
      'a workbook without a survey',
      Buffer.from(workbook({ feuille: [['a'], ['b']] })),
      { code: 'no_survey_sheet' },
    ],
  ])('%s is refused, with why', async (_, file, why) => expect(refusal(await read(file))).toEqual(why));
});

describe('XLSForm as its programs write it', () => {
  const book = (survey: unknown[][], choices: unknown[][] = [], settings: unknown[][] = []) =>
    Buffer.from(workbook({ survey, choices, settings } as Parameters<typeof workbook>[0]));
  const ref = (name: string) => ['$', '{', name, '}'].join('');

  test('a look given to empty cells down to the last row of the sheet asks for none of them', async () => {
    const whole = unzipSync(
      book([
        ['type', 'name', 'label'],
        ['text', 'nom', 'Nom'],
      ]),
    );
    const [name = ''] = Object.keys(whole).filter((each) => each.startsWith('xl/worksheets/'));
    const empty =
      '<row r="1048576" spans="1:3"><c r="A1048576" s="3"/><c r="XFD1048576" s="3"></c></row><row r="1048575"/>';
    const xml = strFromU8(whole[name] ?? new Uint8Array()).replace('</sheetData>', `${empty}</sheetData>`);
    expect(xml).toContain('1048576');
    const draft = held(await read(Buffer.from(zipSync({ ...whole, [name]: strToU8(xml) }))));
    expect(kinds(draft)).toEqual(['nom short_text']);
  });

  test('hidden fields, disabled rows, columns and messages that are not read are told; “no label” is none', async () => {
    const draft = held(
      await readXlsForm(
        book([
          ['type', 'name', 'label', 'appearance', 'disabled', 'constraint_message', 'trigger', 'note'],
          ['begin group', 'g', 'NO_LABEL'],
          ['text', 'cache', 'Caché', 'hidden'],
          ['text', 'coupe', 'Coupé', '', 'yes'],
          ['text', 'nom', 'Nom', '', '', 'Trop court', ref('nom'), 'à relire'],
          ['end group'],
        ]),
      ),
    );
    expect(kinds(draft)).toEqual(['nom short_text']);
    expect(draft.questionnaire.sections[0]?.title.fr).toBe('g');
    expect(told(draft, 'cache')).toEqual([{ code: 'unlike', what: 'hidden_field' }]);
    expect(toldOfFile(draft)).toEqual(
      expect.arrayContaining<Note>([
        { code: 'disabled_rows', rows: 1 },
        { code: 'error_messages' },
        { code: 'unread_columns', columns: ['trigger'], more: 0 },
      ]),
    );
  });

  test('a path names the question at its end', async () => {
    const draft = held(
      await readXlsForm(
        book([
          ['type', 'name', 'label', 'bind:relevant', 'bind:readonly', 'control:appearance'],
          ['int', 'age', 'Âge'],
          ['string', 'a', 'A', '../age > 17'],
          ['string', 'b', 'B', '/formulaire/groupe/age >= 3', '', 'multiline'],
          ['string', 'c', 'C', '', 'true()'],
        ]),
      ),
    );
    expect(JSON.stringify(one(draft, 'a')?.when)).toContain('"question":"age"');
    expect(one(draft, 'b')).toMatchObject({ kind: 'long_text', when: { question: 'age', is: 'at_least' } });
    expect(one(draft, 'c')).toMatchObject({ kind: 'note' });
  });

  test('needed of some, a question that everybody is shown is needed of nobody; so within a group', async () => {
    const draft = held(
      await readXlsForm(
        book([
          ['type', 'name', 'label', 'relevant', 'required'],
          ['begin group', 'g', 'G', 'today() > 3'],
          ['text', 'dedans', 'Dedans', '', 'yes'],
          ['end group'],
          ['text', 'dehors', 'Dehors', '', 'yes'],
        ]),
      ),
    );
    expect(one(draft, 'dedans')).toMatchObject({ required: false });
    expect(told(draft, 'dedans')).toEqual([{ code: 'optional_now' }]);
    expect(told(draft, 'g')).toEqual([{ code: 'condition', condition: 'today() > 3' }]);
    expect(one(draft, 'dehors')).toMatchObject({ required: true });
  });

  test('texts that have no French are counted; a file without any says which language stands there', async () => {
    const some = held(
      await readXlsForm(
        book([
          ['type', 'name', 'label::fr', 'label::en'],
          ['text', 'a', 'Un', 'One'],
          ['text', 'b', '', 'Two'],
        ]),
      ),
    );
    expect(toldOfFile(some)).toContainEqual({ code: 'untranslated', texts: 1 });
    const third = held(
      await readXlsForm(
        book(
          [
            ['type', 'name', 'label::fr', 'label::nl'],
            ['text', 'a', 'Un', 'Een'],
          ],
          [],
          [['default_language'], ['nl']],
        ),
      ),
    );
    expect(toldOfFile(third)).toContainEqual({ code: 'other_language', language: 'nl' });
    const none = held(
      await readXlsForm(
        book(
          [
            ['type', 'name', 'label'],
            ['text', 'a', 'One'],
          ],
          [],
          [['default_language'], ['en']],
        ),
      ),
    );
    expect(toldOfFile(none)).toContainEqual({ code: 'no_french', language: 'en' });
  });
});

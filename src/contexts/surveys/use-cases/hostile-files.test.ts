/** Files that are made to weigh: each is refused, or read without going through it again and again. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { workbook } from '../../../../tests/support/uploads.ts';
import { optionsFrom, plainText } from '../domain/imported.ts';
import { LssRows } from '../domain/lss-rows.ts';
import { readLss } from './read-lss.ts';
import { readCsvForm, readXlsForm } from './read-xlsform.ts';

const blank = { title: 'Essai' };

/** A workbook whose only cell stands there. */
function farCell(reference: string): Buffer {
  const sheet = `<worksheet><sheetData><row r="1"><c r="${reference}"><v>1</v></c></row></sheetData></worksheet>`;
  return Buffer.from(
    zipSync({
      'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="survey" sheetId="1"/></sheets></workbook>'),
      'xl/worksheets/sheet1.xml': strToU8(sheet),
    }),
  );
}

/** The directory of an archive told again, so that one part counts many times. */
function toldAgain(times: number): Buffer {
  const whole = Buffer.from(workbook({ survey: [['type', 'name'], ...Array(400).fill(['text', 'nom'])] }));
  const end = whole.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const [size, at] = [whole.readUInt32LE(end + 12), whole.readUInt32LE(end + 16)];
  const directory = whole.subarray(at, at + size);
  const count = whole.readUInt16LE(end + 10);
  const tail = Buffer.from(whole.subarray(end));
  tail.writeUInt16LE(count * times, 8);
  tail.writeUInt16LE(count * times, 10);
  tail.writeUInt32LE(size * times, 12);
  return Buffer.concat([whole.subarray(0, at), ...Array<Buffer>(times).fill(directory), tail]);
}

describe('a workbook', () => {
  test.each([
    ['whose cell stands at the end of the sheet', farCell('XFD1048576')],
    ['whose cell stands far to the right', farCell('ZZ2')],
    ['whose cell stands far down', farCell('A900000')],
    ['whose directory tells one part many times', toldAgain(40)],
  ])('%s is refused', async (_, bytes) => expect(await readXlsForm(bytes)).toMatchObject({ ok: false }));

  test('that is none of these is read', async () => {
    const bytes = Buffer.from(
      workbook({
        survey: [
          ['type', 'name', 'label'],
          ['text', 'nom', 'Votre nom'],
        ],
        settings: [['form_title'], [blank.title]],
      }),
    );
    expect(await readXlsForm(bytes)).toMatchObject({ ok: true });
  });
});

describe('a text', () => {
  test.each([
    ['scripts opened without end', '<script '.repeat(40_000)],
    ['tags opened without end', '<a'.repeat(160_000)],
    ['spaces without end', ' '.repeat(320_000)],
  ])('of %s is made plain', (_, text) => expect(plainText(text).length).toBeLessThan(text.length));

  test.each([
    ['a script', 'a<script>alert(1)</script>b', 'ab'],
    ['a style, and its end in capitals', 'a<style>p{}</STYLE >b', 'ab'],
    ['a line break', 'a<br/>b', 'a\nb'],
    ['a comparison stays', '1 < 2', '1 < 2'],
  ])('%s', (_, text, plain) => expect(plainText(text)).toBe(plain));
});

test('a LimeSurvey structure of a thousand groups and a thousand questions is read once through', async () => {
  const rows = (table: string, count: number, row: (n: number) => string) =>
    `<${table}><rows>${Array.from({ length: count }, (_, n) => `<row>${row(n + 1)}</row>`).join('')}</rows></${table}>`;
  const text = `<?xml version="1.0"?><document><LimeSurveyDocType>Survey</LimeSurveyDocType><DBVersion>366</DBVersion>
    <languages><language>fr</language></languages>
    ${rows('groups', 1000, (n) => `<gid>${n}</gid><sid>1</sid><group_name>G${n}</group_name><group_order>${n}</group_order><language>fr</language>`)}
    ${rows('questions', 1000, (n) => `<qid>${n}</qid><parent_qid>0</parent_qid><gid>${n}</gid><sid>1</sid><type>S</type><title>Q${n}</title><question>Quoi ?</question><question_order>1</question_order><language>fr</language>`)}
    ${rows('surveys', 1, () => '<sid>1</sid><language>fr</language>')}
    ${rows('surveys_languagesettings', 1, () => '<surveyls_survey_id>1</surveyls_survey_id><surveyls_language>fr</surveyls_language><surveyls_title>Essai</surveyls_title>')}
  </document>`;
  const read = await readLss(text);
  expect(read).toMatchObject({ ok: true });
});

describe('a form in CSV', () => {
  const titles = (count: number) =>
    `survey,type,name,${Array.from({ length: count }, (_, n) => `c${n}`).join(',')}`;
  test.each([
    [
      'of twenty thousand columns',
      `${titles(20_000)}\n${',text,a\n'.repeat(300)}`,
      { code: 'wide_csv', most: 200 },
    ],
    [
      'of too many filled cells',
      `${titles(190)}\n${`,text,a${',x'.repeat(190)}\n`.repeat(1100)}`,
      { code: 'full_sheet', most: 200_000 },
    ],
  ])('%s is refused, and told why', (_, text, told) =>
    expect(readCsvForm(text)).toMatchObject({ ok: false, reason: told }),
  );

  test('is read by the columns that its rows fill', () => {
    const text = `${titles(190)}\n${Array.from({ length: 50 }, (_, n) => `,text,q${n}`).join('\n')}`;
    expect(readCsvForm(text)).toMatchObject({ ok: true });
  });
});

test('names that all come to one code each have one of their own', () => {
  const options = optionsFrom(Array.from({ length: 300 }, () => ({ name: 'a', label: null })));
  expect(new Set(options.map(({ value }) => value)).size).toBe(300);
  expect(options.slice(0, 3).map(({ value }) => value)).toEqual(['a', 'a_2', 'a_3']);
});

test('the answers of a question are gone through once, whatever their number', () => {
  let read = 0;
  const answer = (n: number) => ({
    ...{ qid: '1', scale_id: '0', answer: 'x', sortorder: String(n), language: 'fr' },
    get code() {
      read += 1;
      return `A${n}`;
    },
  });
  const tables = {
    questions: [{ qid: '1', gid: '1', parent_qid: '0', title: 'Q', question: 'Quoi ?', language: 'fr' }],
    answers: Array.from({ length: 500 }, (_, n) => answer(n)),
  };
  const [asked] = new LssRows(tables, 'fr').questions('1');
  expect(asked?.answers.length).toBe(500);
  // Each row some times, not each row for each other.
  expect(read).toBeLessThan(500 * 10);
});

import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTable } from './read-table.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'terreau-table-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: string | Uint8Array): string {
  const path = join(folder, `${Math.abs(hash(content))}.dat`);
  writeFileSync(path, content);
  return path;
}
const hash = (content: string | Uint8Array) =>
  [...Buffer.from(content)].reduce((sum, byte) => (sum * 31 + byte) | 0, 7);

async function read(content: string | Uint8Array) {
  const table = await readTable(file(content));
  const rows = [];
  for await (const row of table.rows) rows.push(row);
  return { ...table, rows };
}

describe('CSV files', () => {
  it('of more columns than anybody needs are refused, and say why', async () => {
    await expect(read(`${'a;'.repeat(3_000)}\nx`)).rejects.toThrow(/2000 colonnes/);
  });

  it.each<[string, string | Uint8Array, string, string | null]>([
    ['semicolons, UTF-8', 'Nom;Été\nÀ;é\n', 'utf-8', ';'],
    ['commas, a byte-order mark', '\ufeffNom,Été\nÀ,é\n', 'utf-8', ','],
    ['tabs', 'Nom\tÉté\nÀ\té\n', 'utf-8', '\t'],
    ['Windows-1252', Buffer.from('Nom;Été\nÀ;é\n', 'latin1'), 'windows-1252', ';'],
    [
      'two encodings in one file',
      Buffer.concat([Buffer.from('Nom;Été\n', 'utf8'), Buffer.from('À;é\n', 'latin1')]),
      'mixed',
      ';',
    ],
    ['UTF-16', Buffer.from('\ufeffNom;Été\nÀ;é\n', 'utf16le'), 'utf-16', ';'],
  ])('%s', async (_, content, encoding, delimiter) => {
    const table = await read(content);
    expect(table).toMatchObject({ encoding, delimiter, columns: ['Nom', 'Été'] });
    expect(table.rows).toEqual([{ line: 2, cells: { Nom: 'À', Été: 'é' } }]);
  });

  it('keeps a formula as the text it is, and lines within quotes', async () => {
    const { rows } = await read('a;b\n=1+1;"deux\nlignes"\n');
    expect(rows).toEqual([{ line: 3, cells: { a: '=1+1', b: 'deux\nlignes' } }]);
  });

  it('numbers a title that comes twice', async () => {
    expect((await read('Montant;Montant;\n1;2;3\n')).columns).toEqual([
      'Montant',
      'Montant (2)',
      'colonne 3',
    ]);
  });

  it.each([
    ['quotes never closed', 'a;b\n"un;2\n', 'guillemets'],
    ['a delimiter in a bare text', 'a;b\n1;2;3\n', 'La ligne 2 a 3 cellules pour 2 titres'],
    ['nothing', '', 'vide'],
  ])('refuses %s', async (_, content, said) => {
    await expect(read(content)).rejects.toThrow(said);
  });

  it('refuses a file of 200 MB before reading it', async () => {
    const path = join(folder, 'large.csv');
    const handle = openSync(path, 'w');
    ftruncateSync(handle, 200 * 1024 * 1024);
    closeSync(handle);
    await expect(readTable(path)).rejects.toThrow('200\u00a0Mo');
  });
});

describe('JSON files', () => {
  it('takes the list of an answer, and flattens what is within', async () => {
    const { columns, rows } = await read(
      '{"count":1,"results":[{"id":3,"p":{"name":"Jura"},"l":["a","b"],"n":null}]}',
    );
    expect(columns).toEqual(['id', 'p.name', 'l', 'n']);
    expect(rows).toEqual([{ line: 1, cells: { id: '3', 'p.name': 'Jura', l: '["a","b"]', n: '' } }]);
  });
  it.each([
    ['a broken one', '[{"a":1}', 'mal formé'],
    ['one without a list', '{"a":1}', 'liste'],
  ])('refuses %s', async (_, content, said) => {
    await expect(read(content)).rejects.toThrow(said);
  });
});

/** A workbook as spreadsheets write it, with a formula and its last value. */
const workbook = (rows: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    'xl/workbook.xml': strToU8(
      '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Aides" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
    ),
  });

describe('workbooks', () => {
  it('reads the first sheet, and the last value of a formula', async () => {
    const { format, rows } = await read(
      workbook(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Nom</t></is></c><c r="B1" t="inlineStr"><is><t>Montant</t></is></c></row>' +
          '<row r="2"><c r="A2" t="inlineStr"><is><t>Fonds d’été</t></is></c><c r="B2"><f>1+1</f><v>2</v></c></row>',
      ),
    );
    expect(format).toBe('xlsx');
    expect(rows).toEqual([{ line: 2, cells: { Nom: 'Fonds d’été', Montant: '2' } }]);
  });
  it('refuses one that is damaged, and one that unfolds to far more than it weighs', async () => {
    await expect(read(workbook('').subarray(0, 200))).rejects.toThrow('abîmé');
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(501 * 1024 * 1024) }, { level: 1 });
    await expect(read(bomb)).rejects.toThrow('trop grand');
  });
});

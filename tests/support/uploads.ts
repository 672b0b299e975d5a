/** Files brought to the imports page, as a browser would send them; and workbooks as spreadsheets write them. */
import { strToU8, zipSync } from 'fflate';
import { buildApp } from '../../src/app.ts';
import { TEST_ORIGIN, type TestApp } from './app.ts';
import type { Jar } from './jar.ts';

export interface Upload {
  kind?: string;
  label?: string;
  page?: string;
  licence?: string;
  name?: string;
  /** Where it is sent, in French when nothing says otherwise. */
  to?: '/imports' | '/en/imports';
  content: string | Uint8Array;
}

/** Answers the response of the form; 303 leads to the import. */
export async function bring(app: TestApp, jar: Jar, upload: Upload): Promise<Response> {
  const form = new FormData();
  form.set('genre', upload.kind ?? 'organisation');
  form.set('source', upload.label ?? 'Annuaire d’essai');
  form.set('page', upload.page ?? 'https://annuaire.example.org/liste');
  form.set('licence', upload.licence ?? 'licence-ouverte-2.0');
  form.set('fichier', new File([upload.content as BlobPart], upload.name ?? 'annuaire.csv'));
  return buildApp(app.services).request(`${TEST_ORIGIN}${upload.to ?? '/imports'}`, {
    method: 'POST',
    body: form,
    headers: { origin: TEST_ORIGIN, 'sec-fetch-site': 'same-origin', ...jar.headers },
  });
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const letters = (at: number): string =>
  (at < 26 ? '' : letters(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

/** A workbook of one sheet or several, each with its rows of text. */
export function workbook(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Uint8Array {
  const names = Object.keys(sheets);
  const xml = (rows: readonly (readonly string[])[]) =>
    `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
      .map((cells, row) =>
        cells.length === 0
          ? ''
          : `<row r="${row + 1}">${cells
              .map(
                (cell, at) =>
                  `<c r="${letters(at)}${row + 1}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`,
              )
              .join('')}</row>`,
      )
      .join('')}</sheetData></worksheet>`;
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    'xl/workbook.xml': strToU8(
      `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${names
        .map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
        .map(
          (_, at) =>
            `<Relationship Id="rId${at + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
        )
        .join('')}</Relationships>`,
    ),
    ...Object.fromEntries(
      Object.values(sheets).map((rows, at) => [`xl/worksheets/sheet${at + 1}.xml`, strToU8(xml(rows))]),
    ),
  });
}

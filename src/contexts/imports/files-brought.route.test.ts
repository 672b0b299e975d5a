/** Files that cannot be read are refused with a reason; odd ones are read all the same. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_ADMINISTRATOR, type TestApp, testApp } from '../../../tests/support/app.ts';
import { directory, importScreens } from '../../../tests/support/import-screens.ts';
import { holding, type Jar } from '../../../tests/support/jar.ts';
import { bring, workbook } from '../../../tests/support/uploads.ts';

let app: TestApp;
let admin: Jar;
let screens: ReturnType<typeof importScreens>;
beforeAll(async () => {
  app = await testApp();
  admin = await holding(app, TEST_ADMINISTRATOR, 'moderator', 'territory:pays-FR');
  screens = importScreens(app, admin);
});
afterAll(() => app.close());

describe('bad files are refused with a reason, and nothing is kept', () => {
  test.each<[string, string | Uint8Array, string, string]>([
    [
      'an image',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
      'n’est pas un tableau',
      'not a table',
    ],
    ['a PDF', '%PDF-1.7 blah', 'n’est pas un tableau', 'not a table'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1aaaa', 'hex'), '.xls', '.xls'],
    ['titles alone', 'Nom;Ville\n', 'rien d’autre', 'nothing else'],
    ['broken JSON', '[{"a":1}', 'mal formé', 'malformed'],
    ['no list', '{"a":1}', 'liste d’objets', 'list of objects'],
    ['quotes that never close', 'Nom;Ville\n"a;b\nc;d\n', 'referment pas', 'do not close'],
    [
      'a cell of one megabyte',
      `Nom;Ville\n${'x'.repeat(1_000_000)};b\n`,
      'dans une seule cellule',
      'in one cell',
    ],
    [
      'two thousand columns',
      `${Array.from({ length: 2000 }, (_, i) => `c${i}`).join(';')}\n1\n`,
      'plus de 200 colonnes',
      'more than 200 columns',
    ],
    ['too many rows', `Nom\n${'a\n'.repeat(20_001)}`, 'plus de 20000 lignes', 'more than 20000 rows'],
    [
      'a workbook of a million rows in one cell',
      workbookFarDown(),
      'plus de 20000 lignes',
      'more than 20000 rows',
    ],
    ['a damaged workbook', workbook({ A: [['a']] }).subarray(0, 300), 'abîmé', 'damaged'],
    ['deep nesting', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`, 'JSON', 'JSON'],
  ])('%s', async (_, content, fr, en) => {
    for (const [to, said] of [
      ['/imports', fr],
      ['/en/imports', en],
    ] as const) {
      const answer = await bring(app, admin, { content, label: 'Refusé', to });
      const text = await answer.text();
      expect([to, answer.status]).toEqual([to, 422]);
      expect(text).toContain(said);
      expect(text).toContain('value="Refusé"');
    }
    const kept = await app.services.db
      .selectFrom('file_import')
      .select('id')
      .where('label', '=', 'Refusé')
      .execute();
    expect(kept).toEqual([]);
  });
  test('what is missing of the form is told, and what was typed stays', async () => {
    const answer = await bring(app, admin, {
      content: directory(['Atelier du Lavoir;Rennes;35000;;;;']),
      page: 'javascript:alert(1)',
      licence: 'rien',
      label: 'ab',
    });
    expect(answer.status).toBe(422);
    const text = await answer.text();
    for (const said of [
      'Donnez un nom à la source',
      'Donnez l’adresse',
      'Choisissez la licence',
      'à choisir de nouveau',
    ])
      expect(text).toContain(said);
  });
  test.each([
    ['Windows-1252', Buffer.from('Nom;Ville\nÉpicerie;Nîmes\n', 'latin1')],
    ['UTF-16', Buffer.from('\ufeffNom;Ville\nÉpicerie;Nîmes\n', 'utf16le')],
    ['UTF-8 with a mark', '\ufeffNom;Ville\nÉpicerie;Nîmes\n'],
    ['a separator told', 'sep=|\nNom|Ville\nÉpicerie|Nîmes\n'],
    ['commas', 'Nom,Ville\nÉpicerie,Nîmes\n'],
    ['double and empty titles', 'Nom;Ville;Ville;\nÉpicerie;Nîmes;;\n'],
  ])('read all the same: %s', async (name, content) => {
    const path = await screens.brought({ content, label: `Lu ${name}` });
    const page = await (await admin.get(`${path}/colonnes`)).text();
    expect(page).toContain('Épicerie');
    expect(page).toContain('Nîmes');
  });
});

/** Two rows, the second of them far down. */
function workbookFarDown(): Uint8Array {
  const rows = Array.from({ length: 20_002 }, (_, at) => (at === 0 || at === 20_001 ? ['x'] : []));
  return workbook({ A: rows });
}

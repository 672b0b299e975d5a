/**
 * `npm run bench -- imports`: how fast files come in, programmes and grants, beside a bare COPY of the same rows into a
 * table without index; then the same file again. Made-up files are written first, and read as any file is.
 */
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { arch, availableParallelism, loadavg, platform, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify/sync';
import { from as copyFrom } from 'pg-copy-streams';
import { importGrants, placesIn } from '../src/contexts/grants/public.ts';
import { importRows, mapping } from '../src/contexts/harvest/public.ts';
import { territoryIndex, territoryOf } from '../src/contexts/territories/public.ts';
import { geographyOf } from '../src/geography.ts';
import { luhn } from '../src/kernel/identifiers.ts';
import { readTable } from '../src/platform/table/read-table.ts';
import { fill, type OpenDatabase, openDatabase } from '../src/start.ts';
import { type Chance, chanceFrom, oneOf } from './generator/chance.ts';

const ROWS = 20_000;

export async function benchImports(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'terreau-bench-'));
  const database = await openDatabase({ dataDir, databaseUrl: undefined }, () => {});
  const { db } = database;
  try {
    await fill(database, () => {});
    const territories = await territoryIndex(db);
    const needs = { db, clock: () => new Date(), geography: geographyOf(territories) };
    const chance = chanceFrom(7);
    console.log(
      `${platform()} ${arch()}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, load ${loadavg()[0]?.toFixed(1)}; ${ROWS} rows a file`,
    );
    const grants = join(dataDir, 'grants.csv');
    await writeFile(
      grants,
      stringify(
        Array.from({ length: ROWS }, (_, i) => grantRow(i, chance)),
        { header: true },
      ),
    );
    await measure(database, 'grants', grants, async () => {
      const source = { source: 'bench', label: 'Mesure', licence: null, page: null, apply: true };
      return importGrants({ ...needs, findPlace: placesIn(territories) }, await readTable(grants), source);
    });
    const programmes = join(dataDir, 'programmes.csv');
    const rows = Array.from({ length: ROWS }, (_, i) => programmeRow(i, chance));
    await writeFile(programmes, stringify(rows, { header: true }));
    await measure(database, 'programmes', programmes, async () =>
      importRows({ ...needs, territory: territoryOf(territories) }, await readTable(programmes), MAPPING, {
        apply: true,
      }),
    );
  } finally {
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

interface Counts {
  read: number;
  created: number;
  unchanged: number;
}

async function measure(
  database: OpenDatabase,
  name: string,
  path: string,
  load: () => Promise<Counts>,
): Promise<void> {
  const { columns } = await readTable(path);
  const before = await timed(() => copy(database, name, path, columns));
  const first = await timed(load);
  const again = await timed(load);
  const after = await timed(() => copy(database, name, path, columns));
  if (first.value.created !== ROWS || again.value.unchanged !== ROWS)
    throw new Error(`${name}: ${JSON.stringify([first.value.created, again.value.unchanged])}`);
  // The two COPYs stand around the import: a machine that slows meanwhile slows one of them too.
  const bare = (before.ms + after.ms) / 2;
  const speed = (ms: number) => `${Math.round((ROWS / ms) * 1000).toLocaleString('en')} rows/s`;
  console.log(
    [
      `${name} (${((await stat(path)).size / 1e6).toFixed(1)} MB)`,
      `  bare COPY: ${speed(bare)}`,
      `  import --apply, all new: ${speed(first.ms)}, ratio ${(first.ms / bare).toFixed(1)}, memory +${first.mb} MB at most`,
      `  import --apply, nothing new: ${speed(again.ms)}, ratio ${(again.ms / bare).toFixed(1)}, memory +${again.mb} MB at most`,
    ].join('\n'),
  );
}

/** The rows as text, into a table without index, of its own transaction. */
async function copy(
  { pool }: OpenDatabase,
  name: string,
  path: string,
  columns: readonly string[],
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(`create table bare_${name} (${columns.map((_, i) => `c${i} text`).join(', ')})`);
    await pipeline(
      createReadStream(path),
      client.query(copyFrom(`copy bare_${name} from stdin (format csv, header)`)),
    );
    await client.query('commit');
    await client.query(`drop table bare_${name}`);
  } finally {
    client.release();
  }
}

/** Time, and how much the memory of this process grew at most meanwhile. */
async function timed<T>(run: () => Promise<T>): Promise<{ value: T; ms: number; mb: number }> {
  const rest = process.memoryUsage().rss;
  let most = rest;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  const start = performance.now();
  const value = await run();
  const ms = performance.now() - start;
  clearInterval(watch);
  return { value, ms, mb: Math.round((Math.max(most, process.memoryUsage().rss) - rest) / 1e6) };
}

const WORDS = [
  'animation',
  'atelier',
  'collectif',
  'insertion',
  'jardin',
  'mobilité',
  'rénovation',
  'fête',
  'emploi',
];
const some = (chance: Chance, count: number) =>
  Array.from({ length: count }, () => oneOf(chance, WORDS)).join(' ');

/** A SIRET of no one: its digits satisfy the key. */
function siret(seed: number): string {
  const start = `9${String(seed).padStart(8, '0')}0001`;
  return Array.from({ length: 10 }, (_, key) => `${start}${key}`).find(luhn) ?? start;
}

const grantRow = (i: number, chance: Chance) => ({
  nomAttribuant: `Collectivité ${i % 40}`,
  idAttribuant: siret(i % 40),
  dateConvention: `20${10 + (i % 15)}-0${1 + (i % 9)}-1${i % 10}`,
  referenceDecision: `DELIB ${i}`,
  nomBeneficiaire: `Association ${some(chance, 2)} ${i % 5000}`,
  idBeneficiaire: siret(1000 + (i % 5000)),
  rnaBeneficiaire: '',
  objet: `Soutien ${some(chance, 6)}`,
  montant: `${Math.floor(chance() * 100_000)}.${10 + (i % 90)}`,
  nature: 'aide en numéraire',
  conditionsVersement: 'unique',
  datesPeriodeVersement: '2025-01-11/2025-03-02',
  idRAE: '',
  notificationUE: 'non',
  pourcentageSubvention: '1',
  dispositifAide: `Fonds ${i % 30}`,
});

const MAPPING = mapping.parse({
  source: 'bench',
  label: 'Mesure',
  licence: 'Licence Ouverte 2.0',
  id: ['id'],
  fields: {
    name: { from: 'Nom' },
    summary: { from: 'Description', as: 'summary' },
    body: { from: 'Description', as: 'html' },
    types: { from: 'Type', table: { Subvention: 'grant', Prêt: 'loan' } },
    operators: { from: 'Financeur', as: 'operators', parts: ['funds'] },
    territories: { from: 'Département', as: 'territory' },
    amountMax: { from: 'Montant', as: 'amount' },
    'calendar.closes': { from: 'Clôture', as: 'date' },
    applicants: {
      from: 'Pour',
      split: ';',
      table: { Associations: 'association', Communes: 'municipality' },
    },
  },
});

const programmeRow = (i: number, chance: Chance) => ({
  id: String(i),
  Nom: `Dispositif ${some(chance, 3)} ${i}`,
  Description: `<p>${some(chance, 60)}.</p><ul><li>${some(chance, 8)}</li></ul>`,
  Type: i % 3 === 0 ? 'Prêt' : 'Subvention',
  Financeur: `Financeur ${i % 200}`,
  Département: `departement-${String(1 + (i % 19)).padStart(2, '0')}`,
  Montant: `${1 + (i % 90)} 500,00 €`,
  Clôture: `1${i % 10}/0${1 + (i % 9)}/2027`,
  Pour: 'Associations;Communes',
});

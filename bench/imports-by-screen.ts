/**
 * `npm run bench -- imports-by-screen`: how long ten thousand organisations take by screen (read, dry run, write, undo)
 * beside the same file by the command, into bases that hold the same. One short run; `ROWS` asks for another number.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { arch, availableParallelism, loadavg, platform, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { RecordNames } from '../src/contexts/contributions/public.ts';
import { importRows, mapping } from '../src/contexts/harvest/public.ts';
import {
  checkRows,
  receiveFile,
  runRows,
  saveDraft,
  settleRows,
  startCheck,
  startRun,
  startUndo,
} from '../src/contexts/imports/public.ts';
import { territoryIndex, territoryOf } from '../src/contexts/territories/public.ts';
import { KINDS } from '../src/declared.ts';
import { aroundOf, geographyOf } from '../src/geography.ts';
import type { EmailAddress } from '../src/kernel/email-address.ts';
import { readTable } from '../src/platform/table/read-table.ts';
import { fill, type OpenDatabase, openDatabase } from '../src/start.ts';
import { chanceFrom, oneOf } from './generator/chance.ts';

const ROWS = Number(process.env.ROWS ?? 10_000);
const TOWNS = [
  'Rennes',
  'Brest',
  'Quimper',
  'Lorient',
  'Vannes',
  'Dinan',
  'Vitré',
  'Redon',
  'Lannion',
  'Nantes',
];
const WORDS = [
  'atelier',
  'jardin',
  'comptoir',
  'fabrique',
  'moulin',
  'cercle',
  'relais',
  'halle',
  'lavoir',
  'canal',
];
const THEMES = ['Culture', 'Mobilité', 'Habitat', 'Énergie', 'Numérique'];

export async function benchImportsByScreen(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'terreau-bench-'));
  const database = await openDatabase({ dataDir, databaseUrl: undefined }, () => {});
  const { db } = database;
  try {
    await fill(database, () => {});
    const territories = await territoryIndex(db);
    const clock = () => new Date();
    const needs = { db, clock, geography: geographyOf(territories) };
    const chance = chanceFrom(11);
    console.log(
      `${platform()} ${arch()}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, load ${loadavg()[0]?.toFixed(1)}; ${ROWS} rows`,
    );
    const file = (mark: string) =>
      stringify(
        Array.from({ length: ROWS }, (_, at) => ({
          Nom: `${oneOf(chance, WORDS)} ${oneOf(chance, WORDS)} ${mark}${at}`,
          Ville: oneOf(chance, TOWNS),
          Thème: oneOf(chance, THEMES),
          Site: `https://${mark}${at}.example.org`,
        })),
        { header: true },
      );
    const path = join(dataDir, 'command.csv');
    await writeFile(path, file('c'));
    const territory = territoryOf(territories);
    const command = await timed(async () => {
      const table = await readTable(path);
      const rehearsed = await importRows({ ...needs, territory }, table, MAPPING, { apply: false });
      const written = await importRows({ ...needs, territory }, await readTable(path), MAPPING, {
        apply: true,
      });
      if (rehearsed.created !== ROWS || written.created !== ROWS) throw new Error(JSON.stringify(written));
    });
    const around = aroundOf(territories);
    const work = { ...needs, kinds: KINDS, territories, around, names: new RecordNames() };
    const screen = await byScreen(work, database, Buffer.from(file('s')));
    const all = screen.reduce((sum, { ms }) => sum + ms, 0);
    const speed = (ms: number) => `${Math.round((ROWS / ms) * 1000).toLocaleString('en')} rows/s`;
    console.log(`  command, rehearsed then written: ${speed(command)}`);
    for (const { step, ms } of screen)
      console.log(`  screen, ${step}: ${speed(ms)}, ratio to the whole command ${(ms / command).toFixed(2)}`);
    const forward = screen.filter(({ step }) => step !== 'undoing').reduce((sum, { ms }) => sum + ms, 0);
    console.log(
      `  screen, from file to records: ratio ${(forward / command).toFixed(2)}; undoing included: ${(all / command).toFixed(2)}`,
    );
  } finally {
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

interface Step {
  step: string;
  ms: number;
}

/** What the pages and the jobs do, without the pages. */
async function byScreen(
  work: Parameters<typeof runRows>[0],
  { pool }: OpenDatabase,
  content: Buffer,
): Promise<Step[]> {
  const email = 'mesure@example.org' as EmailAddress; // of nobody
  await pool.query(
    `insert into person (id, name, email, email_verified, created_at, updated_at) values ('mesure', 'Mesure', $1, true, now(), now())`,
    [email],
  );
  await pool.query(
    `insert into relation (person_id, role, state, asked_at, decided_at, decided_by) values ('mesure', 'administrator', 'held', now(), now(), 'instance')`,
  );
  const relations = [{ role: 'administrator' as const, subject: null }];
  const actor = { personId: 'mesure', name: 'Mesure', email, sessionId: 'mesure', strong: true, relations };
  const needs = { ...work, jobs: { enqueue: async () => {} } };
  const steps: Step[] = [];
  const measured = async (step: string, run: () => Promise<void>) => {
    steps.push({ step, ms: await timed(run) });
  };
  let id = '';
  await measured('reading the file', async () => {
    id = await receiveFile(needs, actor, {
      ...{ kind: 'organisation', label: 'Mesure par écran', page: 'https://mesure.example.org', content },
      ...{
        licence: 'licence-ouverte-2.0',
        licenceName: 'Licence Ouverte 2.0',
        fileName: 'mesure.csv',
        unnamed: '',
      },
    });
  });
  const themes = {
    Culture: 'culture',
    Mobilité: 'mobilite',
    Habitat: 'habitat',
    Énergie: 'energie',
    Numérique: 'numerique',
  };
  await saveDraft(needs, id, {
    id: ['Nom'],
    fields: {
      name: [{ from: 'Nom' }],
      kinds: [{ value: ['bearer'] }],
      territories: [{ from: 'Ville', as: 'territory' }],
      themes: [{ from: 'Thème', table: themes }],
      links: [{ from: 'Site', as: 'link' }],
    },
  });
  await startCheck(needs, id);
  await measured('dry run', () => checkRows(work, id));
  if (!(await startRun(needs, id))) throw new Error('the dry run left something to decide');
  await measured('writing', () => runRows(work, id));
  await startUndo(needs, id);
  await measured('undoing', () => settleRows(work, id));
  const { rows } = await pool.query(
    `select state, (report ->> 'created')::int as created, (report -> 'settled' ->> 'withdrawn')::int as withdrawn from file_import`,
  );
  const [{ state, created, withdrawn }] = rows;
  if (state !== 'undone' || created !== ROWS || withdrawn !== ROWS) throw new Error(JSON.stringify(rows));
  return steps;
}

async function timed(run: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

const MAPPING = mapping.parse({
  kind: 'organisation',
  source: 'mesure-commande',
  label: 'Mesure',
  licence: 'Licence Ouverte 2.0',
  page: 'https://mesure.example.org',
  id: ['Nom'],
  fields: {
    name: { from: 'Nom' },
    kinds: { value: ['bearer'] },
    territories: { from: 'Ville', as: 'territory' },
    themes: {
      from: 'Thème',
      table: {
        Culture: 'culture',
        Mobilité: 'mobilite',
        Habitat: 'habitat',
        Énergie: 'energie',
        Numérique: 'numerique',
      },
    },
    links: { from: 'Site', as: 'link' },
  },
});

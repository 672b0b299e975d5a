/**
 * A whole instance to a folder and back, its database through COPY: one file a table, the files that it speaks of, and a
 * manifest. One consistent snapshot, constant memory, readable with any text tool. It is how an instance grows from the embedded server to another.
 *
 * The jobs that wait are not copied: two instances would send the same letters. What they are for stands in our own
 * tables, and plans are made again at the start.
 */
import { createHash } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { SnapshotError } from './snapshot-error.ts';
import { type CopiedFiles, filesIn, filesOut, type KeptFiles, verifyFiles } from './snapshot-files.ts';

/** What the program knows by itself (its migrations), or makes again from the rest (the words of records). */
const NOT_COPIED = new Set(['migration', 'search_word', 'record_search']);
const MANIFEST = 'manifest.json';
const READ_ONLY = 'begin isolation level repeatable read read only';

interface Manifest {
  format: 3;
  madeAt: string;
  migrations: string[];
  tables: { name: string; columns: string[]; rows: number; sha256: string }[];
  files: CopiedFiles;
}

interface Instance {
  pool: pg.Pool;
  files: KeptFiles;
}

/** Writes every table and every file to `folder`, which must be empty or not exist. */
export async function exportSnapshot(
  { pool, files, clock = () => new Date() }: Instance & { clock?: () => Date },
  folder: string,
  report: (line: string) => void,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0) {
    throw new SnapshotError(
      `Le dossier ${folder} n’est pas vide.`,
      'Donnez un dossier vide : rien n’y est remplacé.',
    );
  }
  const { manifest, keys } = await within(pool, READ_ONLY, async (client) => {
    const manifest: Omit<Manifest, 'files'> = {
      ...{ format: 3, madeAt: clock().toISOString(), migrations: await migrationsOf(client), tables: [] },
    };
    for (const { name, columns } of await tablesOf(client)) {
      const copy = client.query(copyTo(`copy ${quoted(name)} (${columns.map(quoted).join(', ')}) to stdout`));
      const digest = digesting();
      await pipeline(copy, digest.pass, createWriteStream(join(folder, `${name}.copy`), OWNER_ONLY));
      manifest.tables.push({ name, columns, rows: copy.rowCount, sha256: digest.hex() });
      report(`${name} : ${copy.rowCount} lignes`);
    }
    return { manifest, keys: await files.keys(client) };
  });
  const whole: Manifest = { ...manifest, files: await filesOut(files.store, keys, folder, report) };
  // Last: a copy without it was interrupted.
  writeFileSync(join(folder, MANIFEST), `${JSON.stringify(whole, null, 2)}\n`, OWNER_ONLY);
}

/** Fills an instance that is not in use yet, at the same migrations. All of it, or nothing. */
export async function importSnapshot(
  { pool, files, inUse }: Instance & { inUse: () => Promise<boolean> },
  folder: string,
  report: (line: string) => void,
): Promise<void> {
  const manifest = manifestIn(folder);
  await verify(folder, manifest);
  // Copies of before carry none.
  const carried = manifest.files ?? { copied: [], missing: [] };
  await verifyFiles(folder, carried);
  await within(pool, 'begin', async (client) => {
    const known = await migrationsOf(client);
    if (known.join() !== manifest.migrations.join()) {
      throw new SnapshotError(
        'Cette copie vient d’une autre version de Terreau.',
        'Mettez les deux instances à la même version, puis recommencez.',
      );
    }
    if (await inUse()) {
      throw new SnapshotError(
        'Cette instance contient déjà des fiches.',
        'Importez dans une instance vide (DATA_DIR=./autre-dossier).',
      );
    }
    const tables = new Map((await tablesOf(client)).map((table) => [table.name, table]));
    const order = await namedFirst(client);
    const sealed = await tablesThatSeal(client);
    for (const name of sealed) await client.query(`alter table ${quoted(name)} disable trigger user`);
    for (const name of [...tables.keys()].sort((a, b) => order(b) - order(a)))
      await client.query(`delete from ${quoted(name)}`);
    for (const { name, columns, rows: expected } of manifest.tables.sort(
      (a, b) => order(a.name) - order(b.name),
    )) {
      if (!tables.has(name))
        throw new SnapshotError(
          `Table inconnue dans la copie : ${name}.`,
          'Vérifiez le dossier de la copie.',
        );
      const copy = client.query(
        copyFrom(`copy ${quoted(name)} (${columns.map(quoted).join(', ')}) from stdin`),
      );
      await pipeline(createReadStream(join(folder, `${name}.copy`)), copy);
      if (copy.rowCount !== expected) {
        throw new SnapshotError(
          `${name} : ${copy.rowCount} lignes lues, ${expected} attendues.`,
          'La copie est incomplète : refaites l’export.',
        );
      }
      report(`${name} : ${copy.rowCount} lignes`);
    }
    for (const name of sealed) await client.query(`alter table ${quoted(name)} enable trigger user`);
    await advanceSequences(client);
    await filesIn(files.store, carried, folder, report);
  });
}

/** It holds people's addresses and the hashes of their secrets. */
const OWNER_ONLY = { mode: 0o600 };

function manifestIn(folder: string): Omit<Manifest, 'files'> & Partial<Pick<Manifest, 'files'>> {
  const file = join(folder, MANIFEST);
  if (!existsSync(file))
    throw new SnapshotError(
      `Le dossier ${folder} n’est pas une copie entière : ${MANIFEST} manque.`,
      'Vérifiez le dossier ; si l’export a été interrompu, refaites-le.',
    );
  // We wrote it; another version's is refused just after, by its migrations.
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
}

/** Every file is read once before anything is written: what is damaged is told in plain words, and costs no rollback. */
async function verify(folder: string, { tables }: Pick<Manifest, 'tables'>): Promise<void> {
  for (const { name, sha256 } of tables) {
    const file = join(folder, `${name}.copy`);
    const hash = createHash('sha256');
    if (existsSync(file)) for await (const chunk of createReadStream(file)) hash.update(chunk);
    if (hash.digest('hex') !== sha256)
      throw new SnapshotError(
        `${name} : le fichier n’est pas celui qui a été écrit.`,
        'La copie est abîmée : reprenez-la, ou refaites l’export.',
      );
  }
}

/** Lets bytes through, and tells their SHA-256 once they have passed. */
function digesting() {
  const hash = createHash('sha256');
  return {
    hex: () => hash.digest('hex'),
    async *pass(chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
      }
    },
  };
}

/**
 * Tables whose triggers seal or refuse rows: theirs come back as they were, seals included, so that a check finds what
 * was changed in between. The triggers of records make what a search reads: they are left alone.
 */
async function tablesThatSeal(client: pg.PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select distinct c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where not t.tgisinternal and c.relnamespace = 'public'::regnamespace and t.tgname ~ '(sealed|append_only)$'`);
  return rows.map(({ name }) => name);
}

async function within<T>(
  pool: pg.Pool,
  begin: string,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query(begin);
    await client.query('set local statement_timeout = 0');
    await client.query('set local idle_in_transaction_session_timeout = 0');
    const done = await work(client);
    await client.query('commit');
    client.release();
    return done;
  } catch (error) {
    client.release(true); // closes the connection: whatever was begun is undone
    throw error;
  }
}

async function tablesOf(client: pg.PoolClient): Promise<{ name: string; columns: string[] }[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    group by c.relname
    order by c.relname`);
  return rows.filter(({ name }) => !NOT_COPIED.has(name));
}

async function migrationsOf(client: pg.PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from migration order by name');
  return rows.map(({ name }) => name);
}

/** Gives each table a rank such that those it refers to come before it. */
async function namedFirst(client: pg.PoolClient): Promise<(table: string) => number> {
  const { rows } = await client.query<{ from: string; to: string }>(`
    select conrelid::regclass::text as from, confrelid::regclass::text as to
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conrelid <> confrelid`);
  const rank = (table: string): number =>
    Math.max(0, ...rows.filter(({ from }) => from === table).map(({ to }) => rank(to) + 1));
  return rank;
}

/** Identity columns go on after the greatest value that came in. */
async function advanceSequences(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string }>(`
    select table_name as table, column_name as column
    from information_schema.columns
    where table_schema = 'public' and is_identity = 'YES'`);
  for (const { table, column } of rows) {
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), coalesce(max(${quoted(column)}), 0) + 1, false) from ${quoted(table)}`,
      [quoted(table), column],
    );
  }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

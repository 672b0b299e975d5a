/**
 * Writes a dump: one read-only transaction sees everything as of one moment; records go from the database to the disk a
 * few hundred at a time. The folder takes its name once it is whole: what was interrupted is never served.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { parisDay } from '../../../kernel/day.ts';
import { asOfNow } from '../../../platform/db/connect.ts';
import type { Database, Transaction } from '../../../platform/db/tables.ts';
import { type FieldNeeds, publicValues, setAsData } from '../../fields/public.ts';
import { dataVersion, type Kinds, recordsAfter } from '../../records/public.ts';
import {
  type DumpFile,
  type DumpManifest,
  dumpFileName,
  LICENCE_URL,
  MANIFEST,
  outdated,
} from '../domain/dump.ts';
import { published } from '../domain/representation.ts';
import { type PublishedShelf, shelvesOf } from '../domain/shelves.ts';

export interface DumpNeeds {
  db: Database;
  clock: () => Date;
  baseUrl: string;
  kinds: Kinds;
  discovery: FieldNeeds['discovery'];
  around: FieldNeeds['around'];
  fields: FieldNeeds['fields'];
  /** Where dumps stand, one folder a day. */
  dumps: string;
}

const BATCH = 500;
const PARTIAL = '.partial-';

export async function writeDump(needs: DumpNeeds): Promise<DumpManifest> {
  const { db, clock, baseUrl, kinds, dumps } = needs;
  const at = clock();
  const day = parisDay(at);
  const partial = join(dumps, `${PARTIAL}${randomUUID()}`);
  await mkdir(partial, { recursive: true });
  try {
    const manifest = await asOfNow(db, async (tx): Promise<DumpManifest> => {
      const files: DumpFile[] = [];
      for (const shelf of shelvesOf(kinds)) files.push(await writeShelf(tx, needs, shelf, partial));
      return {
        format: 'terreau-dump-1',
        instance: baseUrl,
        day,
        madeAt: at.toISOString(),
        dataVersion: await dataVersion(tx),
        licence: { name: 'Licence Ouverte 2.0', url: LICENCE_URL },
        networks: needs.fields.all().map((set) => setAsData(set, baseUrl)),
        files,
      };
    });
    await writeFile(join(partial, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
    await rm(join(dumps, day), { recursive: true, force: true });
    await rename(partial, join(dumps, day));
    await tidy(dumps);
    return manifest;
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
}

async function writeShelf(
  tx: Transaction,
  { baseUrl, discovery, around, fields }: DumpNeeds,
  shelf: PublishedShelf,
  folder: string,
): Promise<DumpFile> {
  const { kind } = shelf;
  let records = 0;
  let bytes = 0;
  const sha256 = createHash('sha256');
  async function* lines() {
    for (let after = 0; ; ) {
      const batch = await recordsAfter(tx, kind.kind, after, BATCH);
      records += batch.length;
      const said = await publicValues({ db: tx, discovery, around, fields }, batch);
      const given = batch.map((record) => published(record, baseUrl, kind.path, said.get(record.id)));
      if (given.length > 0) yield given.map((each) => `${JSON.stringify(each)}\n`).join('');
      if (batch.length < BATCH) return;
      after = batch.at(-1)?.ordinal ?? after;
    }
  }
  const name = dumpFileName(shelf);
  await pipeline(
    Readable.from(lines()),
    createGzip(),
    async function* told(chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        sha256.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    },
    createWriteStream(join(folder, name)),
  );
  const schema = `${baseUrl}/api/v1/schemas/${kind.kind}.json`;
  return { kind: kind.kind, name, records, bytes, sha256: sha256.digest('hex'), schema };
}

/** Days beyond the last ones, and what an interruption left. */
async function tidy(dumps: string): Promise<void> {
  const names = await readdir(dumps);
  const gone = [...outdated(names), ...names.filter((name) => name.startsWith(PARTIAL))];
  for (const name of gone) await rm(join(dumps, name), { recursive: true, force: true });
}

/**
 * A form with one file in it, read as it comes: the file goes to the disk, never whole to memory. Beyond the limit it
 * is cut and refused; what the sender cuts is taken away.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Busboy, type BusboyInstance } from '@fastify/busboy';

export interface Received {
  fields: ReadonlyMap<string, string>;
  /** As the sender called it. */
  name: string;
  /** Where it stands until `drop` is called. */
  path: string;
  bytes: number;
  drop(): Promise<void>;
}

export type NotReceived = 'not_a_form' | 'no_file' | 'too_large' | 'cut' | 'too_many';

/** What a form weighs beside its file. */
const FORM_BYTES = 64 * 1024;
const FIELDS = { fields: 30, fieldSize: 8 * 1024, fieldNameSize: 100, headerPairs: 50 };

interface Sent {
  headers: Headers;
  body: globalThis.ReadableStream<Uint8Array> | null;
}

/** `most`: bytes of the file. `folder`: where it is written meanwhile. */
export async function receive(
  { headers, body }: Sent,
  { folder, most }: { folder: string; most: number },
): Promise<Received | NotReceived> {
  const type = headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\s*;/i.test(type) || !body) return 'not_a_form';
  const length = Number(headers.get('content-length') ?? Number.NaN);
  // Told before a byte is read: who sends a gigabyte is not left waiting for the answer.
  if (length > most + FORM_BYTES) return 'too_large';
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `incoming-${randomUUID()}`);
  const drop = () => rm(path, { force: true });
  const told = await written({ body, type }, path, most).catch((): NotReceived => 'cut');
  if (typeof told === 'string' || told.bytes === 0) {
    await drop();
    return typeof told === 'string' ? told : 'no_file';
  }
  return { ...told, path, drop };
}

type Written = Pick<Received, 'fields' | 'name' | 'bytes'>;

async function written(
  { body, type }: { body: globalThis.ReadableStream<Uint8Array>; type: string },
  path: string,
  most: number,
): Promise<Written | NotReceived> {
  let form: BusboyInstance;
  try {
    form = new Busboy({
      headers: { 'content-type': type },
      limits: { ...FIELDS, fileSize: most, files: 1, parts: FIELDS.fields + 1 },
    });
  } catch {
    return 'not_a_form';
  }
  const fields = new Map<string, string>();
  const cut = new AbortController();
  const { signal } = cut;
  let name = '';
  let bytes = 0;
  let refusal: NotReceived | null = null;
  let file: Readable | null = null;
  let writing: Promise<unknown> = Promise.resolve();
  const stop = (reason: NotReceived) => {
    refusal ??= reason;
    cut.abort();
    file?.destroy();
  };
  form.on('error', () => stop('cut'));
  form.on('field', (field, value, nameCut, valueCut) => {
    if (nameCut || valueCut) stop('too_many');
    else if (!fields.has(field)) fields.set(field, value);
  });
  form.on('fieldsLimit', () => stop('too_many'));
  form.on('partsLimit', () => stop('too_many'));
  form.on('filesLimit', () => stop('too_many'));
  form.on('file', (_, stream, given) => {
    file = stream;
    name = given ?? '';
    stream.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
    });
    stream.on('limit', () => stop('too_large'));
    writing = pipeline(stream, createWriteStream(path, { mode: 0o600 })).catch(() => stop('cut'));
  });
  try {
    const finished = once(form, 'finish', { signal });
    // It may be given up before anybody waits for it.
    finished.catch(() => {});
    for await (const chunk of Readable.fromWeb(body as unknown as ReadableStream<Uint8Array>)) {
      signal.throwIfAborted();
      if (!form.write(chunk)) await once(form, 'drain', { signal });
    }
    form.end();
    await finished;
  } catch {
    stop('cut');
  }
  await writing;
  return refusal ?? { fields, name, bytes };
}

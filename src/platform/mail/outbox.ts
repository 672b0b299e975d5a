/**
 * Where letters stay when no SMTP server is given: a folder of messages that whoever runs the instance can read, and
 * nobody else. Each is kept twice: as a message that any mail program opens, and as plain fields for the page.
 */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { done } from '../../kernel/outcome.ts';
import type { Mailer, Sender } from './letter.ts';
import { messageOf } from './message.ts';

export const OUTBOX_LETTERS = 500;
export const OUTBOX_DAYS = 30;
const DAY_MS = 86_400_000;
const NAME = /^(\d{13})-[0-9a-f-]{36}$/;

export interface KeptLetter {
  /** `1764000000000-<uuid>`: the instant, in milliseconds, and the letter. */
  name: string;
  at: Date;
  to: string;
  subject: string;
  text: string;
}

export class Outbox {
  private readonly folder: string;

  /** The folder is made with the first letter. */
  constructor(folder: string) {
    this.folder = folder;
  }

  /** The latest first. */
  async list(limit = 100): Promise<KeptLetter[]> {
    const letters = await Promise.all((await this.names()).slice(0, limit).map((name) => this.read(name)));
    return letters.filter((letter) => letter !== null);
  }

  /** Null for a name that no letter has. */
  async read(name: string): Promise<KeptLetter | null> {
    if (!NAME.test(name)) return null;
    const text = await readFile(join(this.folder, `${name}.json`), 'utf8').catch(() => null);
    if (text === null) return null;
    // Written by `keep` below.
    const kept = JSON.parse(text) as Omit<KeptLetter, 'name' | 'at'>;
    return { name, at: instantOf(name), ...kept };
  }

  /** Keeps a letter, and drops those too old or too many. */
  async keep(name: string, message: Buffer, fields: Omit<KeptLetter, 'name' | 'at'>): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await this.write(`${name}.eml`, message);
    await this.write(`${name}.json`, JSON.stringify(fields));
    const oldest = instantOf(name).getTime() - OUTBOX_DAYS * DAY_MS;
    for (const [rank, other] of (await this.names()).entries()) {
      if (rank < OUTBOX_LETTERS && instantOf(other).getTime() >= oldest) continue;
      for (const end of ['json', 'eml']) await rm(join(this.folder, `${other}.${end}`), { force: true });
    }
  }

  private async names(): Promise<string[]> {
    const files = await readdir(this.folder).catch(() => []);
    return files
      .filter((file) => file.endsWith('.json'))
      .map((file) => file.slice(0, -'.json'.length))
      .filter((name) => NAME.test(name))
      .sort()
      .reverse();
  }

  /** Whole or not at all: a page may be reading. */
  private async write(file: string, content: string | Buffer): Promise<void> {
    const path = join(this.folder, file);
    await writeFile(`${path}.part`, content, { mode: 0o600 });
    await rename(`${path}.part`, path);
  }
}

const instantOf = (name: string): Date => new Date(Number(NAME.exec(name)?.[1]));

/** Letters go to the outbox. */
export function outboxMailer({
  outbox,
  from,
  clock,
}: {
  outbox: Outbox;
  from: Sender;
  clock: () => Date;
}): Mailer {
  const writer = createTransport({ streamTransport: true, buffer: true });
  return {
    delivers: false,
    async send(letter) {
      const at = clock();
      const { message } = await writer.sendMail(messageOf(letter, from, at));
      if (!Buffer.isBuffer(message)) throw new Error('the message was not written whole');
      const { to, subject, text } = letter;
      await outbox.keep(`${String(at.getTime()).padStart(13, '0')}-${letter.id}`, message, {
        to,
        subject,
        text,
      });
      return done(null);
    },
    stop: () => writer.close(),
  };
}

import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestSmtp, testSmtp } from '../../../tests/support/smtp.ts';
import { type EmailAddress, parseEmailAddress } from '../../kernel/email-address.ts';
import { type Letter, LetterNotSent, type Mailer } from './letter.ts';
import { openMailer } from './open-mailer.ts';
import { OUTBOX_DAYS, OUTBOX_LETTERS } from './outbox.ts';

const address = (text: string): EmailAddress => {
  const parsed = parseEmailAddress(text);
  if (!parsed) throw new Error(text);
  return parsed;
};
const AT = new Date('2026-11-21T09:00:00Z');
const from = { name: 'Terreau du Jura', address: address('bonjour@terreau.example') };
const letter = (told: Partial<Letter> = {}): Letter => ({
  to: address('camille@terreau.example'),
  locale: 'fr',
  subject: 'Deux nouveautés à Dole',
  text: 'Bonjour,\n\nÉté comme hiver.\n',
  id: randomUUID(),
  ...told,
});

describe('through a real SMTP server', () => {
  let smtp: TestSmtp;
  let mailer: Mailer;
  beforeAll(async () => {
    smtp = await testSmtp();
    ({ mailer } = openMailer({ smtpUrl: smtp.url, mailFrom: from, dataDir: '/nowhere' }, () => AT));
  });
  afterAll(async () => {
    mailer.stop();
    await smtp.down();
  });
  beforeEach(() => {
    smtp.received.length = 0;
    smtp.refuse = () => null;
  });
  const sent = async (told: Partial<Letter>) => {
    expect(await mailer.send(letter(told))).toEqual({ ok: true, value: null });
    const [received] = smtp.received;
    if (!received) throw new Error('nothing came');
    return received;
  };

  it('a letter comes whole, accents and all', async () => {
    const id = randomUUID();
    const { mail, to, from: sender } = await sent({ id });
    expect([sender, to]).toEqual(['bonjour@terreau.example', ['camille@terreau.example']]);
    expect(mail.from?.value).toEqual([{ name: 'Terreau du Jura', address: 'bonjour@terreau.example' }]);
    expect(mail.subject).toBe('Deux nouveautés à Dole');
    expect(mail.text).toBe('Bonjour,\n\nÉté comme hiver.\n');
    expect(mail.messageId).toBe(`<${id}@terreau.example>`);
    expect(mail.date).toEqual(AT);
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail.headers.has('list-unsubscribe')).toBe(false);
  });

  it('an HTML part stands beside the text', async () => {
    const { mail } = await sent({ html: '<p>Été</p>' });
    expect([mail.html, mail.text]).toEqual(['<p>Été</p>', 'Bonjour,\n\nÉté comme hiver.\n']);
  });

  it('says how to end it at once, on lines of their own', async () => {
    const unsubscribe = `https://terreau.example/alertes/desabonnement/${'a'.repeat(32)}`;
    const { raw } = await sent({ unsubscribe });
    expect(raw).toContain(`\r\nList-Unsubscribe: <${unsubscribe}>\r\n`);
    expect(raw).toContain('\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
  });

  it.each([
    ['the subject', { subject: 'Bonjour\r\nBcc: autre@terreau.example\r\n\r\nCorps' }],
    ['a line separator', { subject: 'Bonjour\u2028Bcc: autre@terreau.example' }],
    ['the address that ends it', { unsubscribe: 'https://x.example/\r\nBcc: autre@terreau.example' }],
  ])('%s begins no header and names no recipient', async (_where, told) => {
    const { mail, to } = await sent(told);
    expect(to).toEqual(['camille@terreau.example']);
    expect([mail.bcc, mail.cc]).toEqual([undefined, undefined]);
    expect(mail.text).toBe('Bonjour,\n\nÉté comme hiver.\n');
  });

  it('a recipient refused for good is an answer', async () => {
    smtp.refuse = () => 550;
    expect(await mailer.send(letter())).toEqual({ ok: false, reason: 'recipient_refused' });
  });

  it('one refused for now is a failure that says nothing of who it is, and surely not sent', async () => {
    smtp.refuse = () => 451;
    const failure = await mailer.send(letter()).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(LetterNotSent);
    expect(failure).toMatchObject({ certain: true, message: expect.stringContaining('451') });
    expect(JSON.stringify(failure) + String((failure as Error).stack)).not.toContain('camille');
  });

  it('a server that is down is a failure, surely not sent; once up again, letters go', async () => {
    await smtp.down();
    await expect(mailer.send(letter())).rejects.toMatchObject({ certain: true });
    await smtp.up();
    await sent({});
  });

  it('a line that breaks before the server answers leaves a doubt', async () => {
    smtp.cutAfterData = true;
    await expect(mailer.send(letter())).rejects.toMatchObject({ certain: false });
    smtp.cutAfterData = false;
  });
});

describe('without a server', () => {
  let folder: string;
  let now = AT;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'terreau-outbox-'));
    now = AT;
  });
  const opened = () => openMailer({ smtpUrl: undefined, mailFrom: undefined, dataDir: folder }, () => now);

  it('letters are kept for the operator, as messages and as text, readable by nobody else', async () => {
    const { mailer, outbox } = opened();
    expect(mailer.delivers).toBe(false);
    await mailer.send(letter());
    const [kept] = await outbox.list();
    expect(kept).toMatchObject({ at: AT, to: 'camille@terreau.example', subject: 'Deux nouveautés à Dole' });
    const path = join(folder, 'outbox', `${kept?.name}.eml`);
    expect((await simpleParser(await readFile(path))).text).toBe('Bonjour,\n\nÉté comme hiver.\n');
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o077).toBe(0);
    expect(await outbox.read(kept?.name ?? '')).toEqual(kept);
    await rm(folder, { recursive: true });
  });

  it('no name leads out of the folder', async () => {
    const { outbox } = opened();
    for (const name of ['../x', '', 'x'.repeat(50), '1764000000000-../../../etc/passwd'])
      expect(await outbox.read(name)).toBeNull();
    await rm(folder, { recursive: true });
  });

  it('the oldest leave: too many, or too old', async () => {
    const { mailer, outbox } = opened();
    for (let i = 0; i < OUTBOX_LETTERS + 3; i++) {
      now = new Date(AT.getTime() + i);
      await mailer.send(letter({ subject: `${i}` }));
    }
    const kept = await outbox.list(OUTBOX_LETTERS + 10);
    expect([kept.length, kept.at(-1)?.subject]).toEqual([OUTBOX_LETTERS, '3']);
    expect(await readdir(join(folder, 'outbox'))).toHaveLength(2 * OUTBOX_LETTERS);
    now = new Date(AT.getTime() + (OUTBOX_DAYS + 1) * 86_400_000);
    await mailer.send(letter({ subject: 'seule' }));
    expect((await outbox.list()).map(({ subject }) => subject)).toEqual(['seule']);
    await rm(folder, { recursive: true });
  });
});

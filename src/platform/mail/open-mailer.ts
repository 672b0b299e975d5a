/** The mailer of an instance: its SMTP server, or its outbox when none is given. */
import { join } from 'node:path';
import { parseEmailAddress } from '../../kernel/email-address.ts';
import type { Mailer, Sender } from './letter.ts';
import { Outbox, outboxMailer } from './outbox.ts';
import { smtpMailer } from './smtp.ts';

export interface MailSettings {
  smtpUrl: string | undefined;
  mailFrom: Sender | undefined;
  dataDir: string;
}

const FOLDER = 'outbox';

export function openMailer(
  { smtpUrl, mailFrom, dataDir }: MailSettings,
  clock: () => Date,
): { mailer: Mailer; outbox: Outbox } {
  const outbox = new Outbox(join(dataDir, FOLDER));
  if (smtpUrl && mailFrom) return { outbox, mailer: smtpMailer({ url: smtpUrl, from: mailFrom, clock }) };
  return { outbox, mailer: outboxMailer({ outbox, from: mailFrom ?? nobody(), clock }) };
}

/** Nothing leaves under this name: `invalid` is nobody's domain (RFC 2606). */
function nobody(): Sender {
  const address = parseEmailAddress('terreau@instance.invalid');
  if (!address) throw new Error('not an address');
  return { name: 'Terreau', address };
}

/** A real SMTP server on the loopback, that keeps what it takes and refuses what it is told to. */
import { once } from 'node:events';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface Received {
  mail: ParsedMail;
  from: string;
  /** Those of the envelope. */
  to: string[];
  raw: string;
}

export interface TestSmtp {
  /** For `SMTP_URL`. */
  url: string;
  received: Received[];
  /** The code to refuse a recipient with, or null to take it. */
  refuse: (recipient: string) => number | null;
  /** Takes the letter whole, then breaks the line before saying so. */
  cutAfterData: boolean;
  /** Stops; `up` listens again on the same port. */
  down(): Promise<void>;
  up(): Promise<void>;
}

export async function testSmtp(): Promise<TestSmtp> {
  let server: SMTPServer | null = null;
  let port = 0;
  /** As a machine that loses its power: no last word. */
  const cut = () => {
    for (const each of server?.connections ?? []) each._socket.destroy();
  };
  const smtp: TestSmtp = {
    url: '',
    received: [],
    refuse: () => null,
    cutAfterData: false,
    async down() {
      const closing = server;
      server = null;
      if (closing) await new Promise<void>((resolve) => closing.close(resolve));
    },
    async up() {
      server = new SMTPServer({
        authOptional: true,
        disabledCommands: ['AUTH', 'STARTTLS'],
        disableReverseLookup: true,
        closeTimeout: 100,
        onRcptTo({ address }, _session, answer) {
          const code = smtp.refuse(address);
          answer(code === null ? null : Object.assign(new Error('refused'), { responseCode: code }));
        },
        onData(stream, { envelope }, answer) {
          const parts: Buffer[] = [];
          stream.on('data', (part) => parts.push(part));
          stream.on('end', async () => {
            const raw = Buffer.concat(parts);
            smtp.received.push({
              mail: await simpleParser(raw),
              from: envelope.mailFrom ? envelope.mailFrom.address : '',
              to: envelope.rcptTo.map(({ address }) => address),
              raw: raw.toString('utf8'),
            });
            if (smtp.cutAfterData) cut();
            else answer();
          });
        },
      });
      // A client that goes away is no fault of the test.
      server.on('error', () => {});
      const listening = server.listen(port, '127.0.0.1');
      await once(listening, 'listening');
      const address = listening.address();
      if (address === null || typeof address === 'string') throw new Error('no port');
      port = address.port;
      smtp.url = `smtp://127.0.0.1:${port}`;
    },
  };
  await smtp.up();
  return smtp;
}

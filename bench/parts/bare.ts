/** What nothing can beat: Node's own HTTP server sending bytes that it was given, with the headers of ours. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerAs } from './part.ts';

export interface BareAnswer {
  headers: Record<string, string>;
  body: Buffer;
}

let kept: BareAnswer[] = [];
let next = 0;

const server = createServer((_request, response) => {
  const answer = kept[next++ % kept.length];
  if (!answer) return void response.writeHead(503).end();
  response.writeHead(200, answer.headers).end(answer.body);
});

const answers = {
  /** The answers that it sends, one after the other, whatever the address. */
  send(given: BareAnswer[]): void {
    kept = given.map(({ headers, body }) => ({ headers, body: Buffer.from(body) }));
  },
  listen: (): Promise<number> =>
    new Promise((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
    }),
  cpu: (): number => cpuMilliseconds(),
};
const cpuMilliseconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
export type BarePart = typeof answers;
export const barePart = (): void => answerAs(answers);

/** Readers and writers, each as fast as it is answered; and a note of all that was acknowledged. */
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { type Chance, chanceFrom, oneOf } from '../generator/chance.ts';
import type { People, Writer } from './people.ts';

/** Longer than a form must have been looked at before it is sent. */
const TYPING_MS = 4_000;
const PASSERS_BY = 8;

/** The same words on many records would be refused. */
const otherWords = (): string => Array.from({ length: 4 }, randomUUID).join(' ');

/** What the program said it had done. */
export interface Acknowledged {
  /** Each edit: the record, the version that it was told to be, and the words that this version holds. */
  edits: Set<{ id: string; version: number; note: string }>;
  proposals: Set<string>;
  decisions: Set<string>;
  /** Addresses whose proposal, without an account, was received. */
  letters: Set<string>;
}

export interface Timed {
  reads: number[];
  writes: number[];
  /** What was answered with an error, or not at all, by what it was. Nothing while the program is down. */
  errors: Map<string, number>;
}

interface Answered {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

export interface Traffic {
  acknowledged: Acknowledged;
  timed: Timed;
  /** From now on nothing counts: the program is being killed. `go` counts again. */
  pause(): void;
  go(): void;
  stop(): Promise<void>;
}

export function startTraffic(port: number, people: People, readers: number): Traffic {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const acknowledged: Acknowledged = {
    ...{ edits: new Set(), proposals: new Set(), decisions: new Set(), letters: new Set() },
  };
  const timed: Timed = { reads: [], writes: [], errors: new Map() };
  const waiting: string[] = [];
  let [counting, going, asked] = [true, true, 0];

  /** Null: no answer came whole. Then nothing was acknowledged, and nothing is expected. */
  async function ask(kind: 'reads' | 'writes', name: string, call: Call, fine: readonly number[]) {
    const from = performance.now();
    const counted = counting;
    asked += 1;
    const answered = await send(agent, port, call, asked).catch(() => null);
    if (counted && counting) {
      timed[kind].push(performance.now() - from);
      if (!answered || !fine.includes(answered.status)) {
        const what = `${name}: ${answered?.status ?? 'no answer'}`;
        timed.errors.set(what, (timed.errors.get(what) ?? 0) + 1);
      }
    }
    // The program is down: not a busy wait.
    if (!answered) await new Promise((resolve) => setTimeout(resolve, 50));
    return answered && fine.includes(answered.status) ? answered : null;
  }

  async function reader(chance: Chance) {
    while (going) await ask('reads', 'read', { method: 'GET', path: oneOf(chance, people.paths) }, [200]);
  }

  async function writer({ token, own }: Writer, chance: Chance) {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    for (let n = 0; going; n++) {
      const { id, slug } = oneOf(chance, own);
      const note = `Mesure ${randomUUID()}.`;
      const answered = await ask(
        'writes',
        'edit by program',
        {
          ...{ method: 'PATCH', path: `/api/v1/cooperations/${slug}` },
          headers: { ...headers, 'if-match': '*', 'idempotency-key': randomUUID() },
          body: JSON.stringify({ changes: { note }, reason: 'mesure' }),
        },
        [200],
      );
      if (answered) acknowledged.edits.add({ id, note, version: JSON.parse(answered.body).version });
      // Sixty proposals an hour at most.
      if (n % 12 === 3) {
        const document = { name: `Proposée ${randomUUID()}`, summary: otherWords(), kinds: ['network'] };
        const proposed = await ask(
          'writes',
          'propose by program',
          {
            ...{ method: 'POST', path: '/api/v1/organisations', headers },
            body: JSON.stringify({ document, reason: 'mesure' }),
          },
          [202],
        );
        if (proposed) {
          const proposal: string = JSON.parse(proposed.body).id;
          acknowledged.proposals.add(proposal);
          waiting.push(proposal);
        }
      }
      // A token writes sixty times a minute at most.
      await new Promise((resolve) => setTimeout(resolve, 1_100));
    }
  }

  async function reviewer() {
    while (going) {
      const id = waiting.shift();
      if (id === undefined) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        continue;
      }
      const form = new URLSearchParams([
        ...[
          ['geste', 'prendre'],
          ['vu', ''],
        ],
        ...['name', 'summary', 'kinds'].map((field) => ['champ', field]),
      ] as [string, string][]);
      const call = formCall(port, `/propositions/${id}/decision`, form, { cookie: people.cookie });
      if (await ask('writes', 'decide', call, [303])) acknowledged.decisions.add(id);
    }
  }

  /** Opens the form, takes the time of somebody who types, and sends it. */
  async function passerBy() {
    while (going) {
      const path = '/contribuer/cooperation';
      const drawn = await ask('reads', 'open a form', { method: 'GET', path }, [200]);
      const mark = /name="montre" value="([^"]*)"/.exec(drawn?.body ?? '')?.[1];
      await new Promise((resolve) => setTimeout(resolve, TYPING_MS));
      if (mark === undefined) continue;
      const email = `passante-${randomUUID()}@example.org`;
      const form = new URLSearchParams({
        ...{ name: `Nouvelle ${randomUUID()}`, summary: otherWords(), motif: otherWords(), licence: 'oui' },
        ...{ inedit: 'oui', courriel: email, montre: mark },
      });
      const call = formCall(port, path, form, {});
      if (await ask('writes', 'propose without an account', call, [200])) acknowledged.letters.add(email);
    }
  }

  const running = [
    ...Array.from({ length: readers }, (_, n) => reader(chanceFrom(n))),
    ...people.writers.map((each, n) => writer(each, chanceFrom(1_000 + n))),
    reviewer(),
    ...Array.from({ length: PASSERS_BY }, passerBy),
  ];
  return {
    acknowledged,
    timed,
    pause: () => {
      counting = false;
    },
    go: () => {
      counting = true;
    },
    async stop() {
      going = false;
      await Promise.all(running);
      agent.destroy();
    },
  };
}

interface Call {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

const formCall = (
  port: number,
  path: string,
  form: URLSearchParams,
  headers: Record<string, string>,
): Call => ({
  ...{ method: 'POST', path, body: form.toString() },
  headers: {
    ...{ ...headers, origin: `http://127.0.0.1:${port}`, 'sec-fetch-site': 'same-origin' },
    'content-type': 'application/x-www-form-urlencoded',
  },
});

/** As through a proxy on this machine, from another address each time: what bounds one writer is not measured here. */
const send = (
  agent: Agent,
  port: number,
  { method, path, headers = {}, body }: Call,
  n: number,
): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const from = `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;
    const sent = request(
      {
        ...{ agent, port, method, path, host: '127.0.0.1' },
        headers: { ...headers, 'x-forwarded-for': from },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part) => parts.push(part));
        response.on('error', reject);
        response.on('aborted', () => reject(new Error('cut')));
        response.on('end', () =>
          resolve({
            ...{ status: response.statusCode ?? 0, headers: response.headers },
            body: Buffer.concat(parts).toString('utf8'),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.setTimeout(60_000, () => sent.destroy(new Error('too long')));
    sent.end(body);
  });

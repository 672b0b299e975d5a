/** List pages over HTTP: bare, rendered, whole, kept; side by side in rounds. */
import type { RecordKind } from '../src/contexts/records/public.ts';
import type { TerritoryIndex } from '../src/contexts/territories/public.ts';
import { median, rounds } from './figures.ts';
import type { World } from './generator/records.ts';
import { addresses, type Texts } from './inside/addresses.ts';
import type { AppPart, Ports } from './parts/app.ts';
import type { BareAnswer, BarePart } from './parts/bare.ts';
import type { LoadPart, LoadResult } from './parts/load.ts';
import { type Part, startPart } from './parts/part.ts';

export interface PageFigures {
  /** Answers a second, at the median of the rounds. */
  perSecond: number;
  /** Milliseconds, at the median of the rounds. */
  p50: number;
  p95: number;
  bytes: number;
  /** Of the bare server's answers a second with the same bytes. */
  share: number;
  /** The bare server's processor time for an answer, over this one's: steadier on a busy machine. PostgreSQL's is not in it. */
  processorShare: number;
  /** Anything but a 200, in all rounds. */
  failed: number;
  distinct: boolean;
}

export const PAGES = [
  'bare page',
  'rendering',
  'rendering afresh',
  'uncached',
  'uncached afresh',
  'cached',
  'bare mix',
  'no words',
  'no words afresh',
  'known words',
  'new words',
] as const;
export type PageName = (typeof PAGES)[number];

interface PageNeeds {
  app: Part<AppPart>;
  ports: Ports;
  world: World;
  territories: TerritoryIndex;
  kind: RecordKind;
  path: string;
  rounds: number;
  seconds: number;
}

/** A part that tells the processor time it has used, in milliseconds. */
interface Busy {
  ask(what: 'cpu'): Promise<number>;
}

const CONNECTIONS = 16;
/** More than are asked in a round. */
const NEW_TEXTS = 12_000;
const IN_MIX = 400;

export async function measurePages(needs: PageNeeds): Promise<Record<PageName, PageFigures>> {
  const { app, ports, path, seconds } = needs;
  const load = startPart<LoadPart>('load');
  const bare = startPart<BarePart>('bare');
  try {
    const port = await bare.ask('listen');
    const none = mix(needs, 'none', 1, IN_MIX);
    const returning = mix(needs, 'returning', 2, IN_MIX);
    const page = [await answerOf(ports.uncached, path)];
    const pages: BareAnswer[] = [];
    for (const each of returning.slice(0, 100)) pages.push(await answerOf(ports.uncached, each));
    const run = async (part: Busy, port: number, paths: readonly string[]) => {
      const before = await part.ask('cpu');
      const result = await load.ask('run', { port, paths, seconds, connections: CONNECTIONS });
      return { ...result, processor: ((await part.ask('cpu')) - before) / Math.max(1, result.answers) };
    };
    const results = await rounds<PageName, Awaited<ReturnType<typeof run>>>(
      {
        'bare page': async () => {
          await bare.ask('send', page);
          return run(bare, port, [path]);
        },
        rendering: () => run(app, ports.rendering, [path]),
        'rendering afresh': () => run(app, ports.renderingAfresh, [path]),
        uncached: () => run(app, ports.uncached, [path]),
        'uncached afresh': () => run(app, ports.afresh, [path]),
        cached: () => run(app, ports.whole, [path]),
        'bare mix': async () => {
          await bare.ask('send', pages);
          return run(bare, port, [path]);
        },
        'no words': () => run(app, ports.uncached, none),
        'no words afresh': () => run(app, ports.afresh, none),
        'known words': () => run(app, ports.uncached, returning),
        'new words': (round) => run(app, ports.uncached, mix(needs, 'new', 100 + round, NEW_TEXTS)),
      },
      needs.rounds,
    );
    const processor = (name: PageName) => median(results[name].map((result) => result.processor));
    const perSecond = (name: PageName) => median(results[name].map((result) => result.perSecond));
    const figures = (name: PageName): PageFigures => {
      const beside = PAGES.indexOf(name) < PAGES.indexOf('bare mix') ? 'bare page' : 'bare mix';
      const all = results[name];
      const middle = (of: (result: LoadResult) => number) => median(all.map(of));
      return {
        perSecond: perSecond(name),
        p50: middle(({ p50 }) => p50),
        p95: middle(({ p95 }) => p95),
        bytes: middle(({ bytes }) => bytes),
        share: perSecond(name) / perSecond(beside),
        processorShare: processor(beside) / processor(name),
        failed: all.reduce((sum, { failed }) => sum + failed, 0),
        distinct: all.every(({ distinct }) => distinct),
      };
    };
    // Every name has its figures.
    return Object.fromEntries(PAGES.map((name) => [name, figures(name)])) as Record<PageName, PageFigures>;
  } finally {
    await Promise.all([load.stop(), bare.stop()]);
  }
}

const mix = ({ world, territories, kind, path }: PageNeeds, texts: Texts, seed: number, count: number) =>
  addresses(world, territories, { kind, path, texts, seed, count });

/** What the application answers, to be sent again by the bare server. */
export async function answerOf(port: number, path: string): Promise<BareAnswer> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    headers: { 'accept-encoding': 'identity' },
  });
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
  const body = Buffer.from(await response.arrayBuffer());
  const {
    date: _,
    connection: __,
    'keep-alive': ___,
    'transfer-encoding': ____,
    ...headers
  } = Object.fromEntries(response.headers);
  return { headers: { ...headers, 'content-length': String(body.length) }, body };
}

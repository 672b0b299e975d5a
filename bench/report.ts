/** The tables of one run, in Markdown: what is asked of each ratio, what it came to, and figures as hints. */

import { PAGES } from './pages.ts';
import type { Results, SizeFigures, StageFigures } from './results.ts';

/** What the field's national map gave when it was measured: requests a second, and milliseconds. */
export const FIELD = { perSecond: 4.3, firstByte: 499, wholeMap: 14_500 } as const;

export function markdown(results: Results): string {
  const { stages, starts, weights, load } = results;
  return [
    `${results.when.slice(0, 10)}, ${results.machine}. Load before ${load.before.toFixed(1)}, after ${load.after.toFixed(1)}.`,
    ...targets(results),
    ...stages.flatMap((stage) => stage.sizes).flatMap(pagesTable),
    ...insideTable(stages),
    ...tilesTable(stages),
    ...stagesTable(stages),
    '### Start and weight',
    table(
      ['', 'time or size'],
      [
        [
          'start with an empty folder (database made, territories and catalogue loaded)',
          seconds(starts.empty),
        ],
        ['start with an existing folder', seconds(starts.existing)],
        [
          'memory at rest, shipped catalogue',
          starts.resident === null ? 'not told here' : megabytes(starts.resident),
        ],
      ],
    ),
    table(
      [
        'page, seen first',
        'plain',
        'page as sent',
        'style',
        'fonts',
        'scripts',
        'scripts, gzip',
        'all, as sent',
      ],
      weights.map((weight) => [
        weight.name,
        kilobytes(weight.plain),
        kilobytes(weight.firstSent),
        kilobytes(weight.style),
        kilobytes(weight.fonts),
        kilobytes(weight.script),
        kilobytes(weight.scriptGzip),
        kilobytes(weight.total),
      ]),
    ),
  ].join('\n\n');
}

interface Target {
  what: string;
  asked: string;
  got: string;
  met: boolean;
}

function targets({ stages, weights }: Results): string[] {
  const rows: Target[] = [];
  const atLeast = (what: string, asked: number, got: number) =>
    rows.push({ what, asked: `≥ ${asked}`, got: got.toFixed(2), met: got >= asked });
  for (const { records, kind, pages } of stages.flatMap((stage) => stage.sizes)) {
    const at = `${records.toLocaleString('en')} ${kind}s`;
    atLeast(`list page, rendering alone, cards kept, ${at}`, 0.25, pages.rendering.share);
    atLeast(`list page, rendering alone, cards drawn too, ${at}`, 0.25, pages['rendering afresh'].share);
    if (records <= 100_000) {
      atLeast(`list page, uncached, cards kept, ${at}`, 0.1, pages.uncached.share);
      atLeast(`list page, uncached, all afresh, ${at}`, 0.1, pages['uncached afresh'].share);
      atLeast(`mix without words, cards kept, ${at}`, 0.1, pages['no words'].share);
      atLeast(`mix without words, all afresh, ${at}`, 0.1, pages['no words afresh'].share);
      atLeast(`mix with words that come back, cards kept, ${at}`, 0.1, pages['known words'].share);
      atLeast(`mix where every text is new, cards kept, ${at}`, 0.1, pages['new words'].share);
    }
    atLeast(`list page, cached, ${at}`, 0.8, pages.cached.share);
    if (kind === 'cooperation') {
      for (const name of ['uncached afresh', 'uncached', 'cached'] as const) {
        const times = pages[name].perSecond / FIELD.perSecond;
        rows.push({
          what: `list of ${at}, ${name}, beside the field’s ${FIELD.perSecond} requests/s for 3,500`,
          asked: '≥ 100 ×',
          got: `${times.toFixed(0)} ×`,
          met: times >= 100,
        });
      }
    }
  }
  for (const { name, total, scriptGzip } of weights) {
    rows.push({
      what: `${name}: all that is sent`,
      asked: '≤ 60 kB',
      got: kilobytes(total),
      met: total <= 60_000,
    });
    rows.push({
      what: `${name}: scripts, gzip`,
      asked: '≤ 10 kB',
      got: kilobytes(scriptGzip),
      met: scriptGzip <= 10_000,
    });
  }
  return [
    '### What was asked, what came',
    table(
      ['', 'asked', 'came to', ''],
      rows.map(({ what, asked, got, met }) => [what, asked, got, met ? 'met' : '**missed**']),
    ),
  ];
}

const pagesTable = ({ records, kind, pages }: SizeFigures): string[] => [
  `### List pages of 50, ${records.toLocaleString('en')} ${kind}s, 16 connections`,
  table(
    ['', 'share of bare', 'share by processor time', 'answers/s', 'p50', 'p95', 'size', 'not 200'],
    PAGES.map((name) => {
      const { share, processorShare, perSecond, p50, p95, bytes, failed } = pages[name];
      return [
        name,
        share.toFixed(3),
        processorShare.toFixed(3),
        perSecond.toFixed(0),
        ms(p50),
        ms(p95),
        kilobytes(bytes),
        String(failed),
      ];
    }),
  ),
];

function insideTable(stages: readonly StageFigures[]): string[] {
  const sizes = stages.flatMap((stage) => stage.sizes);
  const names = sizes[0]?.inside.map(({ name }) => name) ?? [];
  return [
    '### Within the server, one at a time: p50 / p95 (records found at the median)',
    table(
      ['', ...sizes.map(({ records, kind }) => `${records.toLocaleString('en')} ${kind}s`)],
      names.map((name) => [
        name,
        ...sizes.map(({ inside }) => {
          const measured = inside.find((each) => each.name === name);
          if (!measured) return '';
          const found = measured.found === undefined ? '' : ` (${measured.found.toLocaleString('en')})`;
          return `${ms(measured.p50)} / ${ms(measured.p95)}${found}`;
        }),
      ]),
    ),
  ];
}

const tilesTable = (stages: readonly StageFigures[]): string[] => [
  '### Tiles',
  table(
    [
      'points',
      'first tile of all',
      'p50',
      'p95',
      'bytes p50',
      'bytes p95',
      'supercluster: prepared',
      'its p50',
      'its p95',
    ],
    stages.map(({ tiles }) => [
      tiles.points.toLocaleString('en'),
      ms(tiles.first),
      ms(tiles.p50),
      ms(tiles.p95),
      kilobytes(tiles.bytes50),
      kilobytes(tiles.bytes95),
      ms(tiles.beside.prepared),
      ms(tiles.beside.p50),
      ms(tiles.beside.p95),
    ]),
  ),
];

const stagesTable = (stages: readonly StageFigures[]): string[] => [
  '### A whole instance',
  table(
    [
      'records',
      'made and written',
      'indexes read in',
      'memory at rest',
      'after the load',
      'CSV: rows',
      'rows/s',
      'first byte',
      'memory before',
      'most',
    ],
    stages.map(({ records, filled, added, indexed, atRest, underLoad, csv }) => [
      records.toLocaleString('en'),
      filled === null ? 'was there' : `${added.toLocaleString('en')} in ${filled.toFixed(0)} s`,
      seconds(indexed),
      megabytes(atRest.resident),
      megabytes(underLoad.resident),
      csv.rows.toLocaleString('en'),
      Math.round(csv.rows / csv.seconds).toLocaleString('en'),
      ms(csv.firstByte),
      megabytes(csv.before),
      megabytes(csv.most),
    ]),
  ),
];

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, i) => (i === 0 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

const ms = (value: number): string => (value < 10 ? `${value.toFixed(1)} ms` : `${value.toFixed(0)} ms`);
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

/** What waits, of every kind in one list: narrowed by kind, place and age, counted, the oldest first. */
export const QUEUE_KINDS = ['proposal', 'remark', 'signal', 'claim', 'appeal'] as const;
export type QueueKind = (typeof QUEUE_KINDS)[number];

export interface Waiting {
  kind: QueueKind;
  title: string;
  /** What was said or asked, or how much changes. */
  told: string;
  author: string;
  path: string;
  at: Date;
  territories: readonly string[];
}

/** In days: what has waited for longer. */
export const AGES = { semaine: 7, mois: 30 } as const;
export type Age = keyof typeof AGES;

export interface QueueFilters {
  kind: QueueKind | null;
  age: Age | null;
}

export function readQueueFilters(query: URLSearchParams): QueueFilters {
  const kind = QUEUE_KINDS.find((each) => each === query.get('sorte')) ?? null;
  const age = query.get('age') ?? '';
  return { kind, age: Object.hasOwn(AGES, age) ? (age as Age) : null }; // it is one of its names
}

export interface QueueCounts {
  kinds: Readonly<Record<QueueKind, number>>;
  all: number;
}

const DAY_MS = 86_400_000;

export const daysWaited = ({ at }: Pick<Waiting, 'at'>, now: Date): number =>
  Math.max(0, Math.floor((now.getTime() - at.getTime()) / DAY_MS));

/** What the filters leave; the counts by kind are those that each kind would leave. */
export function narrowQueue(
  items: readonly Waiting[],
  { kind, age }: QueueFilters,
  now: Date,
): { items: Waiting[]; counts: QueueCounts } {
  const old = items.filter((item) => age === null || daysWaited(item, now) >= AGES[age]);
  const count = (each: QueueKind) => old.filter((item) => item.kind === each).length;
  return {
    items: old
      .filter((item) => kind === null || item.kind === kind)
      .sort((a, b) => a.at.getTime() - b.at.getTime()),
    counts: {
      kinds: {
        proposal: count('proposal'),
        remark: count('remark'),
        signal: count('signal'),
        claim: count('claim'),
        appeal: count('appeal'),
      },
      all: old.length,
    },
  };
}

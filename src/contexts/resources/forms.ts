/** What the forms of the library send. */
import { z } from 'zod';
import { NEEDS } from '../../kernel/resource-terms.ts';
import { codes, STAGES } from '../../kernel/vocabulary.ts';

interface Sent {
  parseBody(options: { all: true }): Promise<Record<string, unknown>>;
}

const LONGEST = 40_000;
const MOST_FIELDS = 600;

/** Everything that was sent, by name; empty when it is no form. Signs that command or turn the text around are left out. */
export async function sentForm(request: Sent): Promise<ReadonlyMap<string, readonly string[]>> {
  const body = await request.parseBody({ all: true }).catch(() => ({}));
  const entries = Object.entries(body).slice(0, MOST_FIELDS);
  return new Map(
    entries.map(([name, value]) => [
      name,
      [value].flat().flatMap((each) => (typeof each === 'string' ? [plain(each)] : [])),
    ]),
  );
}

const plain = (text: string): string =>
  text
    .toWellFormed()
    .slice(0, LONGEST)
    .replaceAll(/(?![\n\r\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
    .replaceAll('\r\n', '\n');

export type SentForm = Awaited<ReturnType<typeof sentForm>>;
const first = (sent: SentForm, name: string): string => (sent.get(name)?.[0] ?? '').trim();

export interface TypedReview {
  usedFor: string;
  changed: string;
  agreed: boolean;
}

/** A review as it was typed, and what is to be mended. */
export function readReview(sent: SentForm): {
  review: TypedReview;
  faults: ('usage' | 'effet' | 'accord')[];
} {
  const review = {
    usedFor: first(sent, 'usage'),
    changed: first(sent, 'effet'),
    agreed: first(sent, 'accord') === 'oui',
  };
  const faults: ('usage' | 'effet' | 'accord')[] = [];
  if (review.usedFor.length < 10 || review.usedFor.length > 2000) faults.push('usage');
  if (review.changed.length > 2000) faults.push('effet');
  if (!review.agreed) faults.push('accord');
  return { review, faults };
}

/** A decision on a review: what is refused is given a reason. */
export function readDecision(sent: SentForm): { decision: 'published' | 'refused'; reason: string } | null {
  const [decision, reason] = [first(sent, 'decision'), first(sent, 'motif').slice(0, 1000)];
  if (decision === 'publier') return { decision: 'published', reason };
  return decision === 'refuser' && reason.length >= 3 ? { decision: 'refused', reason } : null;
}

export interface TypedItem {
  /** What was typed for a work: its address here, its short name, or its title. */
  work: string;
  note: string;
  /** Where it goes; empty: where it stands. */
  rank: string;
}
export interface TypedCollection {
  title: string;
  introduction: string;
  need: string;
  stage: string;
  published: boolean;
  version: number | null;
  items: readonly TypedItem[];
}

const MOST_ITEMS = 100;
const collection = z.object({
  title: z.string().min(3).max(120),
  introduction: z.string().max(10_000),
  need: z.enum(['', ...codes(NEEDS)]),
  stage: z.enum(['', ...codes(STAGES)]),
});

/** A collection as it was typed, its works in the order asked, and the fields that cannot stand. */
export function readCollection(sent: SentForm): { typed: TypedCollection; faults: string[] } {
  const rows = Array.from({ length: MOST_ITEMS }, (_, at) => ({
    work: first(sent, `oeuvres.${at}.oeuvre`).slice(0, 500),
    note: first(sent, `oeuvres.${at}.mot`),
    rank: first(sent, `oeuvres.${at}.rang`),
    at,
  })).filter(({ work }) => work !== '');
  const wanted = (row: (typeof rows)[number]) => (/^\d{1,3}$/.test(row.rank) ? Number(row.rank) : row.at + 1);
  // Moved to a place that is taken, a work comes before the one that stands there.
  const moved = (row: (typeof rows)[number]) => (wanted(row) === row.at + 1 ? 1 : 0);
  const items = rows.toSorted((a, b) => wanted(a) - wanted(b) || moved(a) - moved(b) || a.at - b.at);
  const version = first(sent, 'vu');
  const typed = {
    title: first(sent, 'titre'),
    introduction: first(sent, 'introduction'),
    need: first(sent, 'besoin'),
    stage: first(sent, 'stade'),
    published: first(sent, 'publier') === 'oui',
    version: /^\d{1,9}$/.test(version) ? Number(version) : null,
    items: items.map(({ work, note, rank }) => ({ work, note, rank })),
  };
  const parsed = collection.safeParse(typed);
  const names: Record<string, string> = {
    title: 'titre',
    introduction: 'introduction',
    need: 'besoin',
    stage: 'stade',
  };
  const faults = parsed.success
    ? []
    : parsed.error.issues.map(({ path }) => names[String(path[0])] ?? 'titre');
  if (typed.stage !== '' && typed.need === '') faults.push('besoin');
  typed.items.forEach(({ note }, at) => {
    if (note.length > 500) faults.push(`oeuvres.${at}.mot`);
  });
  return { typed, faults: [...new Set(faults)] };
}

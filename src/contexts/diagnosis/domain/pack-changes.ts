/**
 * What differs between two versions of the rules, part by part: texts, conditions, and the other values (bands, kinds,
 * timings). Parts are told apart by their code, never by their place: order changes no verdict and is not told.
 */
import type { Label } from '../../../kernel/locale.ts';
import type { Condition } from './condition.ts';
import type { Pack } from './pack.ts';

/** Where it stands inside its part: `needs`, `internal_facilitation`, `sentence`. */
interface At {
  path: readonly string[];
}
/** Null: there was nothing, or there is nothing any more. */
export type Difference = At &
  (
    | { kind: 'text'; before: Label | null; after: Label | null }
    | { kind: 'condition'; before: Condition | null; after: Condition | null }
    | { kind: 'value'; before: unknown; after: unknown }
  );

export interface PartChange {
  code: string;
  name: Label;
  change: 'added' | 'removed' | 'changed';
  /** Empty for a part that is wholly new or gone. */
  differences: readonly Difference[];
}

export const PARTS = ['rows', 'lines', 'questions', 'groups', 'sources'] as const;
export type PackPart = (typeof PARTS)[number];
export type PackChanges = Readonly<Record<PackPart, readonly PartChange[]>>;

export function changesBetween(from: Pack, to: Pack): PackChanges {
  const [before, after] = [partsOf(from), partsOf(to)];
  return {
    rows: partChanges(before.rows, after.rows),
    lines: partChanges(before.lines, after.lines),
    questions: partChanges(before.questions, after.questions),
    groups: partChanges(before.groups, after.groups),
    sources: partChanges(before.sources, after.sources),
  };
}

export const countOf = (changes: PackChanges): number =>
  PARTS.reduce((sum, part) => sum + changes[part].length, 0);

interface Part {
  code: string;
  name: Label;
  content: unknown;
}

function partsOf(pack: Pack): Record<PackPart, Part[]> {
  const same = (text: string): Label => ({ fr: text, en: text });
  return {
    rows: pack.rows.map((row) => ({ code: row.code, name: row.who, content: row })),
    lines: pack.lines.map((line) => ({ code: line.code, name: line.label, content: line })),
    questions: pack.asked.map((asked) => ({ code: asked.code, name: asked.short, content: asked })),
    groups: pack.groups.map((group) => ({ code: group.code, name: group.label, content: group })),
    sources: [...pack.sources.values()].map((source) => ({
      code: source.code,
      name: same(source.title),
      content: source,
    })),
  };
}

function partChanges(before: readonly Part[], after: readonly Part[]): PartChange[] {
  const was = new Map(before.map((part) => [part.code, part]));
  const is = new Map(after.map((part) => [part.code, part]));
  const kept = after.flatMap((part): PartChange[] => {
    const { code, name, content } = part;
    const old = was.get(code);
    if (!old) return [{ code, name, change: 'added', differences: [] }];
    const found = differences([], old.content, content);
    return found.length > 0 ? [{ code, name, change: 'changed', differences: found }] : [];
  });
  const gone = before
    .filter(({ code }) => !is.has(code))
    .map(({ code, name }): PartChange => ({ code, name, change: 'removed', differences: [] }));
  return [...kept, ...gone];
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isLabel = (value: unknown): value is Label =>
  isFields(value) && typeof value.fr === 'string' && typeof value.en === 'string';

/** The same whatever the order of keys, of codes in a list, and of the parts of a condition. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) {
    const parts = value.map(canonical);
    return `[${(value.every((each) => typeof each === 'string') ? parts.sort() : parts).join()}]`;
  }
  if (!isFields(value)) return JSON.stringify(value) ?? 'null';
  const told = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${told
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${key}:${canonical(inner)}`)
    .join()}}`;
}

function differences(path: readonly string[], before: unknown, after: unknown): Difference[] {
  if (canonical(before) === canonical(after)) return [];
  const known = before ?? after;
  if (path.at(-1) === 'when')
    // Under this name a pack that was read holds a condition and nothing else.
    return [
      {
        kind: 'condition',
        path,
        before: (before ?? null) as Condition | null,
        after: (after ?? null) as Condition | null,
      },
    ];
  if (isLabel(known))
    return [
      {
        kind: 'text',
        path,
        before: isLabel(before) ? before : null,
        after: isLabel(after) ? after : null,
      },
    ];
  if (Array.isArray(known) && known.some(isFields))
    return paired(before, after).flatMap(([key, old, now]) => differences([...path, key], old, now));
  if (isFields(known)) {
    const [old, now] = [isFields(before) ? before : {}, isFields(after) ? after : {}];
    const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])];
    return keys
      .filter((key) => key !== 'code')
      .flatMap((key) => differences([...path, key], old[key], now[key]));
  }
  return [{ kind: 'value', path, before: before ?? null, after: after ?? null }];
}

/** Items of two lists side by side: by their code where they have one, else the leftovers in their order. */
function paired(before: unknown, after: unknown): [key: string, before: unknown, after: unknown][] {
  const [old, now] = [before, after].map((list): unknown[] => (Array.isArray(list) ? list : []));
  const [was, is] = [old ?? [], now ?? []];
  const codes = [...new Set([...was, ...is].flatMap((item) => codeOf(item) ?? []))];
  const coded = codes.map((code): [string, unknown, unknown] => [
    code,
    was.find((item) => codeOf(item) === code),
    is.find((item) => codeOf(item) === code),
  ]);
  const lone = (items: readonly unknown[], others: readonly unknown[]) => {
    const known = new Set(others.map(canonical));
    return items.filter((item) => codeOf(item) === null && !known.has(canonical(item)));
  };
  const [lost, gained] = [lone(was, is), lone(is, was)];
  const rest = Array.from(
    { length: Math.max(lost.length, gained.length) },
    (_, index): [string, unknown, unknown] => [String(index + 1), lost[index], gained[index]],
  );
  return [...coded, ...rest];
}

function codeOf(item: unknown): string | null {
  if (!isFields(item)) return null;
  const code = item.code ?? item.value;
  return typeof code === 'string' ? code : null;
}

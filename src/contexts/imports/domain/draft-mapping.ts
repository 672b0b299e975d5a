/** How the columns of one file are read, while somebody reviews it; whole, it is a mapping as any import takes. */
import {
  codeOf,
  type FileGuess,
  fieldsFor,
  type GuessedKind,
  guessedFields,
  type Rule,
} from '../../harvest/public.ts';

export interface DraftRule {
  from?: string;
  as?: Rule['as'];
  split?: string;
  table?: Record<string, string | null>;
  kind?: string;
  within?: string;
  default?: string[];
  value?: string[];
}

export interface DraftMapping {
  /** The columns that tell a row from all others. */
  id: string[];
  fields: Record<string, DraftRule[]>;
}

/** What was asked of the file as a whole. */
export interface FileIdentity {
  kind: GuessedKind;
  source: string;
  label: string;
  page: string;
  /** The code that records bear, and the name that people read. */
  licence: string;
  licenceName: string;
  columns: readonly string[];
}

type Row = Readonly<Record<string, string>>;

export function draftFrom(kind: GuessedKind, guess: FileGuess, rows: readonly Row[]): DraftMapping {
  const fields = Object.entries(guessedFields(kind, guess, rows));
  return {
    id: guess.id,
    fields: Object.fromEntries(fields.map(([field, rule]) => [field, [rule as DraftRule]])),
  };
}

/** What an earlier mapping of the source still says of a file; the columns that the file lacks any more, beside. */
export function reused(
  kept: DraftMapping,
  columns: readonly string[],
): { draft: DraftMapping; missing: string[] } {
  const there = (column: string) => columns.includes(column);
  const missing = new Set(kept.id.filter((column) => !there(column)));
  const fields = Object.entries(kept.fields).flatMap(([field, rules]) => {
    const held = rules.flatMap(({ within, ...rule }): DraftRule[] => {
      if (rule.from !== undefined && !there(rule.from)) {
        missing.add(rule.from);
        return [];
      }
      return [within !== undefined && there(within) ? { ...rule, within } : rule];
    });
    return held.length > 0 ? [[field, held] as const] : [];
  });
  return {
    draft: { id: kept.id.filter(there), fields: Object.fromEntries(fields) },
    missing: [...missing],
  };
}

/** As `mapping` reads it. */
export function wholeMapping(identity: FileIdentity, { id, fields }: DraftMapping): object {
  const { kind, source, label, page, licence, licenceName, columns } = identity;
  const read = new Set([
    ...id,
    ...Object.values(fields).flatMap((rules) =>
      rules.flatMap(({ from, within }) => [from ?? [], within ?? []].flat()),
    ),
  ]);
  return {
    ...{ kind, source, label, page, fields },
    licence: licenceName,
    recordLicence: licence,
    id,
    ignore: columns.filter((column) => !read.has(column)),
  };
}

/** What the screen of columns says: for each column, what it becomes. */
export interface ColumnChoice {
  field: string;
  split: string;
  /** Cells are INSEE codes of communes. */
  coded: boolean;
}

export interface MappingChoices {
  columns: ColumnChoice[];
  /** Ranks of the columns that tell rows apart. */
  id: number[];
  /** The rank of the column that tells namesakes of places apart. */
  within: number | null;
  /** What an organisation does, when its row does not say. */
  kinds: string[];
  /** The territory, when the row does not say. */
  territory: string | null;
  /** The network that every row belongs to. */
  network: string | null;
}

/** `words`: what each column holds, by column, for the tables of fields that take a closed list. */
export function draftOf(
  kind: GuessedKind,
  columns: readonly string[],
  choices: MappingChoices,
  before: DraftMapping,
  words: (column: string, split: string) => Iterable<string>,
): DraftMapping {
  const fields: Record<string, DraftRule[]> = {};
  const add = (field: string, rule: DraftRule) => {
    fields[field] = [...(fields[field] ?? []), rule];
  };
  const within = choices.within === null ? undefined : columns[choices.within];
  for (const [at, { field, split, coded }] of choices.columns.entries()) {
    const column = columns[at];
    const known = fieldsFor(kind).find((each) => each.field === field);
    if (column === undefined || !known) continue;
    const old = before.fields[field]?.find(({ from }) => from === column)?.table ?? {};
    const table = known.terms
      ? Object.fromEntries(
          [...words(column, split)].map((word) => [
            word,
            word in old ? (old[word] ?? null) : codeOf(known, word),
          ]),
        )
      : old;
    add(field, {
      from: column,
      as: known.as,
      ...(known.several && split !== '' && { split }),
      ...((known.terms || Object.keys(table).length > 0) && { table }),
      ...(known.as === 'territory' && coded && { kind: 'commune' }),
      ...(known.as === 'territory' && !coded && within !== undefined && within !== column && { within }),
    });
  }
  otherwise(fields, 'kinds', kind === 'organisation' ? choices.kinds : []);
  otherwise(fields, 'territories', choices.territory === null ? [] : [choices.territory]);
  if (choices.network !== null && kind === 'organisation') add('networks', { value: [choices.network] });
  const id = choices.id.flatMap((at) => columns[at] ?? []);
  const named = fields.name?.flatMap(({ from }) => from ?? []) ?? [];
  return { id: id.length > 0 ? id : named, fields };
}

/** What a field holds when its columns say nothing. */
function otherwise(fields: Record<string, DraftRule[]>, field: string, values: string[]): void {
  if (values.length === 0) return;
  const rules = fields[field] ?? [];
  const [last] = rules.slice(-1);
  fields[field] = last ? [...rules.slice(0, -1), { ...last, default: values }] : [{ value: values }];
}

export const NO_DRAFT: DraftMapping = { id: [], fields: {} };

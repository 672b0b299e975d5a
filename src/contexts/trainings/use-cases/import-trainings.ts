/**
 * Imports a table of trainings: dry unless asked, each refused line told. The same file again changes nothing; what
 * people changed since stands, field by field. A training that somebody else told is told and left as it is.
 */
import { asOfNow } from '../../../platform/db/connect.ts';
import { recordId } from '../../../platform/ids/uuid-v5.ts';
import { normalise } from '../../../platform/search/normalise.ts';
import { type Row, UnreadableFile } from '../../../platform/table/table.ts';
import { lookUp } from '../../contributions/public.ts';
import {
  type Document,
  freeSlug,
  importRecords,
  type Lookups,
  readForm,
  recordsAfter,
  rehearseImport,
  type SaveNeeds,
} from '../../records/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import { SESSION_FORM, TRAINING_FORM } from '../domain/form.ts';
import { type Column, knownColumns, type TypedRow, typedRow } from '../domain/import-columns.ts';
import { TRAINING } from '../domain/kind.ts';
import { session, training } from '../domain/training.ts';

export interface ImportNeeds extends SaveNeeds {
  territories: TerritoryIndex;
}

export interface RefusedRow {
  line: number;
  title: string;
  /** What is at fault: a key of the messages of contributions, or words of a closed list that are not known. */
  faults: readonly { path: string; fault: string }[];
  unknown: readonly string[];
}

export interface TrainingImport {
  rows: number;
  trainings: number;
  sessions: number;
  created: number;
  changed: number;
  unchanged: number;
  refused: RefusedRow[];
  /** Trainings that are here already, told by others. */
  doubles: { line: number; title: string; slug: string }[];
  unknownColumns: string[];
}

interface ReadRow extends TypedRow {
  line: number;
  title: string;
  provider: string;
}

/** Throws `UnreadableFile` when the table has no column of titles. */
export async function importTrainings(
  needs: ImportNeeds,
  table: { columns: readonly string[]; rows: AsyncIterable<Row> },
  { source, apply }: { source: string; apply: boolean },
): Promise<TrainingImport> {
  const { held, unknown: unknownColumns } = knownColumns(table.columns, normalise);
  if (!held.has('titre'))
    throw new UnreadableFile(
      'Aucune colonne ne donne le titre\u00a0: il en faut une qui se nomme «\u00a0titre\u00a0».',
    );
  const rows: ReadRow[] = [];
  for await (const { line, cells } of table.rows) {
    const cell = (column: Column) => (cells[held.get(column) ?? ''] ?? '').trim();
    rows.push({ ...typedRow(cell, normalise), line, title: cell('titre'), provider: cell('organisme') });
  }
  const lookups = await lookUp(needs, TRAINING_FORM, 'fr', {
    typed: new Map(rows.map(({ provider }, at) => [`providers.${at}.organisation`, [provider]])),
  });
  const report: TrainingImport = {
    ...{ rows: rows.length, trainings: 0, sessions: 0, created: 0, changed: 0, unchanged: 0 },
    ...{ refused: [], doubles: [], unknownColumns },
  };
  const groups = Map.groupBy(rows, ({ title, provider }) => `${normalise(title)} | ${normalise(provider)}`);
  const here = await trainingsKnown(needs);
  const slugs = new Set(here.map(({ slug }) => slug));
  const incoming: { kind: typeof TRAINING; id: string; slug: string; document: Document }[] = [];
  for (const [key, lines] of groups) {
    const [first] = lines;
    const document = first && documentOf(lines, lookups, report);
    if (!first || !document) continue;
    const id = recordId('training', `${source}/${key}`);
    const own = here.find((each) => each.id === id);
    const other = here.find((each) => each.id !== id && each.nameKey === normalise(first.title));
    if (!own && other) {
      report.doubles.push({ line: first.line, title: first.title, slug: other.slug });
      continue;
    }
    const slug = own?.slug ?? freeSlug(first.title, slugs);
    slugs.add(slug);
    report.trainings += 1;
    report.sessions += (document.sessions as unknown[]).length;
    incoming.push({ kind: TRAINING, id, slug, document });
  }
  const { created, changed, unchanged } = apply
    ? await importRecords(needs, source, `Formations «\u00a0${source}\u00a0»`, incoming)
    : await rehearseImport(needs, source, incoming);
  return { ...report, created, changed, unchanged };
}

const BATCH = 1_000;

/** Every training of the register by what tells it apart; a thousand at a time. */
function trainingsKnown({ db }: ImportNeeds): Promise<{ id: string; slug: string; nameKey: string }[]> {
  return asOfNow(db, async (tx) => {
    const known: { id: string; slug: string; nameKey: string }[] = [];
    for (let after = 0; ; ) {
      const batch = await recordsAfter(tx, 'training', after, BATCH);
      for (const { id, slug, document } of batch)
        known.push({ id, slug, nameKey: normalise(String(document.name)) });
      if (batch.length < BATCH) return known;
      after = batch.at(-1)?.ordinal ?? after;
    }
  });
}

/** The document of one training with its sessions; null when its first row cannot be read. Refused rows are told. */
function documentOf(lines: readonly ReadRow[], lookups: Lookups, report: TrainingImport): Document | null {
  const [first] = lines;
  if (!first) return null;
  const read = readForm(TRAINING_FORM, first.training, {}, lookups);
  const organisation = first.provider && lookups.record('organisation', first.provider);
  if (first.provider)
    read.document.providers = [{ name: first.provider, ...(organisation && { organisation }) }];
  const parsed = training.safeParse(read.document);
  const faults = [...read.faults, ...issuesOf(parsed.error?.issues ?? [])];
  if (!parsed.success || faults.length > 0 || first.unknown.length > 0) {
    for (const { line, title, unknown } of lines)
      report.refused.push({
        line,
        title,
        faults: line === first.line ? faults : [{ path: '', fault: 'first_row' }],
        unknown,
      });
    return null;
  }
  const sessions = lines.flatMap(({ line, title, session: typed, unknown }): Document[] => {
    if (!typed) return [];
    const one = readForm(SESSION_FORM, typed, {}, lookups);
    const own = session.safeParse(one.document);
    const wrong = [...one.faults, ...issuesOf(own.error?.issues ?? [])];
    if (own.success && wrong.length === 0 && unknown.length === 0)
      return [JSON.parse(JSON.stringify(own.data))];
    report.refused.push({ line, title, faults: wrong, unknown });
    return [];
  });
  const whole = training.safeParse({ ...parsed.data, sessions });
  if (!whole.success) {
    report.refused.push({
      line: first.line,
      title: first.title,
      faults: issuesOf(whole.error.issues),
      unknown: [],
    });
    return null;
  }
  return JSON.parse(JSON.stringify(whole.data));
}

/** The key that the schema names, or what stands for any other; each path once. */
function issuesOf(issues: readonly { path: readonly PropertyKey[]; code: string; message: string }[]) {
  const faults = new Map<string, string>();
  for (const { path, code, message } of issues) {
    const at = path.map(String).join('.');
    const fault =
      code === 'too_big' && /\s/.test(message) ? 'too_long' : /^[a-z_]+$/.test(message) ? message : 'other';
    if (!faults.has(at)) faults.set(at, fault);
  }
  return [...faults].map(([path, fault]) => ({ path, fault }));
}

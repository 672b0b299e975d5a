/**
 * Programmes of a source into the register: read through a mapping, compared with what is there, and written only
 * when asked. What people changed since the last import stands; what the source no longer has is marked, not deleted.
 */
import { uuidV5 } from '../../../platform/ids/uuid-v5.ts';
import { normalise } from '../../../platform/search/normalise.ts';
import type { Table } from '../../../platform/table/table.ts';
import { PROGRAMME } from '../../programmes/public.ts';
import {
  type Document,
  freeSlug,
  type ImportReport,
  type Incoming,
  importRecords,
  lastImports,
  namesOf,
  recordsById,
  rehearseImport,
  type SaveNeeds,
} from '../../records/public.ts';
import { type Fault, faultyVariants } from '../domain/faulty-variants.ts';
import { columnsOf, type Mapping } from '../domain/mapping.ts';
import { type Lookups, readRow } from '../domain/read-row.ts';
import { rowsOf } from '../queries.ts';
import { type HarvestedRow, keepRows } from '../store.ts';
import { markdownOf } from './markdown-of.ts';

/** The namespace of what imports bring: the version 5 identifier of `terreau/harvest` among URLs. */
const NAMESPACE = uuidV5('6ba7b811-9dad-11d1-80b4-00c04fd430c8', 'terreau/harvest');

export interface RowRemark {
  line: number;
  column: string;
  reason: string;
}

export interface HarvestReport extends ImportReport {
  read: number;
  /** Rows that did not become a programme, each with why. */
  refused: RowRemark[];
  /** What a row did not say clearly, and that stays unknown. */
  warnings: RowRemark[];
  /** Names of the programmes that the source no longer has. */
  gone: string[];
  /** Set when so much is missing that the file is most likely a part: nothing was marked as gone. */
  goneHeld: number;
  /** Columns of the file that the mapping does not know; columns that the mapping asks for and the file lacks. */
  unread: string[];
  missing: string[];
}

export interface HarvestOptions {
  apply: boolean;
  /** The file is a part of the source: what it does not hold is not gone. */
  partial?: boolean;
  /** The file is whole, even if most of what was there is missing. */
  whole?: boolean;
}

export async function importProgrammes(
  needs: SaveNeeds & { territory: Lookups['territory'] },
  table: Table,
  mapping: Mapping,
  { apply, partial = false, whole = false }: HarvestOptions,
): Promise<HarvestReport> {
  const { db, clock } = needs;
  const organisations = new Map((await namesOf(db, 'organisation')).map(({ nameKey, id }) => [nameKey, id]));
  const lookups: Lookups = {
    territory: needs.territory,
    organisation: (name) => organisations.get(normalise(name)) ?? null,
    programme: (importedId) => idOf(importedId),
    markdown: markdownOf,
  };
  const known = await rowsOf(db, mapping.source);
  const idOf = (importedId: string) =>
    known.get(importedId) ?? uuidV5(NAMESPACE, `${mapping.source}/${importedId}`);
  const taken = new Map((await namesOf(db, 'programme')).map(({ id, slug }) => [id, slug]));
  const slugs = new Set(taken.values());

  const refused: RowRemark[] = [];
  const warnings: RowRemark[] = [];
  const incoming: Incoming[] = [];
  const rows: HarvestedRow[] = [];
  const lines = new Map<string, number>();
  let read = 0;
  for await (const { line, cells } of table.rows) {
    read++;
    const { importedId, document, remarks } = readRow(mapping, cells, lookups);
    const before = lines.get(importedId);
    if (document && before !== undefined) {
      refused.push({
        line,
        column: mapping.id.join(', '),
        reason: `même identifiant que la ligne ${before}`,
      });
      continue;
    }
    if (!document) {
      const [why = { column: '', reason: 'illisible' }, ...rest] = remarks;
      refused.push({ line, ...why });
      warnings.push(...rest.map((remark) => ({ line, ...remark })));
      continue;
    }
    lines.set(importedId, line);
    warnings.push(...remarks.map((remark) => ({ line, ...remark })));
    const id = idOf(importedId);
    const slug = taken.get(id) ?? freeSlug(String(document.name), slugs);
    slugs.add(slug);
    incoming.push({ kind: PROGRAMME, id, slug, document });
    rows.push({ importedId, recordId: id, raw: cells });
  }

  const faults = await faultsAmong(db, incoming);
  for (const [index, { id, document }] of incoming.entries()) {
    const fault = faults.get(id);
    const line = lines.get(rows[index]?.importedId ?? '') ?? 0;
    if (fault) refused.push({ line, column: 'variantOf', reason: FAULTS[fault](String(document.name)) });
  }
  const sound = incoming.filter(({ id }) => !faults.has(id));
  const kept = rows.filter(({ recordId }) => !faults.has(recordId));

  const absent = partial ? [] : [...known].filter(([importedId]) => !lines.has(importedId));
  const held = !whole && absent.length >= 10 && absent.length * 2 > known.size;
  const gone = held
    ? []
    : await withoutSource(
        needs,
        mapping.source,
        absent.map(([, id]) => id),
        taken,
      );
  const all = [...sound, ...gone.map(({ incoming: each }) => each)];
  const at = clock();
  const report = apply
    ? await importRecords(needs, mapping.source, `Import : ${mapping.label}`, all, (tx) =>
        keepRows(tx, mapping.source, at, kept),
      )
    : await rehearseImport(needs, mapping.source, all);
  const asked = columnsOf(mapping);
  return {
    ...report,
    read,
    refused,
    warnings,
    gone: gone.filter(({ fresh }) => fresh).map(({ incoming: each }) => String(each.document.name)),
    goneHeld: held ? absent.length : 0,
    unread: table.columns.filter((column) => !asked.includes(column)),
    missing: asked.filter((column) => !mapping.ignore.includes(column) && !table.columns.includes(column)),
  };
}

const FAULTS: Readonly<Record<Fault, (name: string) => string>> = {
  loop: (name) => `«\u00a0${name}\u00a0» est une variante d’elle-même, par d’autres ou directement`,
  nothing: (name) =>
    `«\u00a0${name}\u00a0» est la variante d’un dispositif qui n’est ni dans le fichier ni ici, ou qui est refusé`,
};

/** The programmes that say to be variants of nothing, or of themselves. */
async function faultsAmong(db: SaveNeeds['db'], incoming: readonly Incoming[]): Promise<Map<string, Fault>> {
  const parentOf = (document: Document) =>
    typeof document.variantOf === 'string' ? document.variantOf : null;
  const rows = incoming.map(({ id, document }) => ({ id, variantOf: parentOf(document) }));
  const own = new Set(rows.map(({ id }) => id));
  const above = new Map<string, { variantOf: string | null }>();
  for (let ask = rows.flatMap(({ variantOf }) => variantOf ?? []); ; ) {
    const wanted = [...new Set(ask)].filter((id) => !own.has(id) && !above.has(id));
    const found = await recordsById(db, wanted);
    if (found.length === 0) return faultyVariants(rows, (id) => above.get(id));
    for (const { id, document } of found) above.set(id, { variantOf: parentOf(document) });
    ask = found.flatMap(({ document }) => parentOf(document) ?? []);
  }
}

/** What the last import said of programmes, now marked as gone from their source. */
async function withoutSource(
  { db, clock }: SaveNeeds,
  source: string,
  ids: readonly string[],
  slugs: ReadonlyMap<string, string>,
): Promise<{ incoming: Incoming; fresh: boolean }[]> {
  const today = clock().toISOString().slice(0, 10);
  return [...(await lastImports(db, ids, source))].map(([id, last]) => {
    const provenance = last.provenance as Document;
    const fresh = provenance.goneSince === undefined;
    const document: Document = fresh
      ? { ...last, status: 'closed', provenance: { ...provenance, goneSince: today } }
      : last;
    return { fresh, incoming: { kind: PROGRAMME, id, slug: slugs.get(id) ?? id, document } };
  });
}

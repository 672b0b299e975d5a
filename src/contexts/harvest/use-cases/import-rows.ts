/**
 * The rows of a source into the register: read through a mapping, compared with what is there, and written only when
 * asked. What people changed since the last import stands; programmes that the source no longer has are marked, not
 * deleted.
 */
import type { Label } from '../../../kernel/locale.ts';
import type { Table } from '../../../platform/table/table.ts';
import { PROGRAMME } from '../../programmes/public.ts';
import {
  type Document,
  type ImportReport,
  type Incoming,
  importRecords,
  lastImports,
  recordsById,
  rehearseImport,
  type SaveNeeds,
} from '../../records/public.ts';
import { type Fault, faultyVariants } from '../domain/faulty-variants.ts';
import { columnsOf, type Mapping } from '../domain/mapping.ts';
import type { Lookups } from '../domain/read-values.ts';
import { type Remark, remark, sameAs } from '../domain/remarks.ts';
import { type HarvestedRow, keepRows } from '../store.ts';
import { openRowReader } from './row-reader.ts';

export interface RowRemark extends Remark {
  line: number;
}

export interface HarvestReport extends ImportReport {
  read: number;
  /** Rows that did not become a record, each with why. */
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

export async function importRows(
  needs: SaveNeeds & { territory: Lookups['territory'] },
  table: Table,
  mapping: Mapping,
  { apply, partial = false, whole = false }: HarvestOptions,
): Promise<HarvestReport> {
  const { db, clock } = needs;
  const reader = await openRowReader(needs, mapping);
  const refused: RowRemark[] = [];
  const warnings: RowRemark[] = [];
  const incoming: Incoming[] = [];
  const rows: HarvestedRow[] = [];
  const lines = new Map<string, number>();
  let read = 0;
  for await (const { line, cells } of table.rows) {
    read++;
    const row = reader.read(cells);
    const { importedId, document, remarks } = row;
    const before = lines.get(importedId);
    if (document && before !== undefined) {
      refused.push({ line, ...remark(mapping.id.join(', '), sameAs(before)) });
      continue;
    }
    if (!document) {
      const [why = remark('', UNREADABLE), ...rest] = remarks;
      refused.push({ line, ...why });
      warnings.push(...rest.map((each) => ({ line, ...each })));
      continue;
    }
    lines.set(importedId, line);
    warnings.push(...remarks.map((each) => ({ line, ...each })));
    const brought = reader.incoming({ ...row, document });
    incoming.push(brought);
    rows.push({ importedId, recordId: brought.id, raw: cells });
  }

  const faults = await faultsAmong(db, incoming);
  for (const [index, { id, document }] of incoming.entries()) {
    const fault = faults.get(id);
    const line = lines.get(rows[index]?.importedId ?? '') ?? 0;
    if (fault) refused.push({ line, ...remark('variantOf', FAULTS[fault](String(document.name))) });
  }
  const sound = incoming.filter(({ id }) => !faults.has(id));
  const kept = rows.filter(({ recordId }) => !faults.has(recordId));

  const marked = mapping.kind === 'programme' && !partial;
  const absent = !marked ? [] : [...reader.known].filter(([importedId]) => !lines.has(importedId));
  const held = !whole && absent.length >= 10 && absent.length * 2 > reader.known.size;
  const gone = held
    ? []
    : await withoutSource(
        needs,
        mapping.source,
        absent.map(([, id]) => id),
        reader.slugs,
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

const UNREADABLE: Label = { fr: 'illisible', en: 'unreadable' };
const FAULTS: Readonly<Record<Fault, (name: string) => Label>> = {
  loop: (name) => ({
    fr: `«\u00a0${name}\u00a0» est une variante d’elle-même, par d’autres ou directement`,
    en: `“${name}” is a variant of itself, through others or directly`,
  }),
  nothing: (name) => ({
    fr: `«\u00a0${name}\u00a0» est la variante d’un dispositif qui n’est ni dans le fichier ni ici, ou qui est refusé`,
    en: `“${name}” is a variant of a programme that is neither in the file nor here, or that is refused`,
  }),
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

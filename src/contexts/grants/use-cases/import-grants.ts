/**
 * Grants of a file into the base: read row by row, compared with what is there, written all at once or not at all.
 * The same file again changes nothing; what a new version of it no longer tells is marked, not deleted.
 */
import { createHash } from 'node:crypto';
import { parisDay } from '../../../kernel/day.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Database, Transaction } from '../../../platform/db/tables.ts';
import { normalise } from '../../../platform/search/normalise.ts';
import { vectorParts } from '../../../platform/search/sql.ts';
import { type Table, UnreadableFile } from '../../../platform/table/table.ts';
import { nextDataVersion } from '../../records/public.ts';
import { COLUMNS, titlesOf } from '../domain/columns.ts';
import { type Grant, partOf } from '../domain/grant.ts';
import { keyOf } from '../domain/grant-key.ts';
import { type FindPlace, readGrant } from '../domain/read-grant.ts';
import { absent, type GrantRow, type GrantSource, gather, gatherRows, markGone, settle } from '../store.ts';

export interface RowRemark {
  line: number;
  column: string;
  reason: string;
}
export interface GrantReport {
  read: number;
  created: number;
  changed: number;
  unchanged: number;
  refused: RowRemark[];
  warnings: RowRemark[];
  gone: number;
  /** Set when so much is missing that the file is most likely a part: nothing was marked as gone. */
  goneHeld: number;
  /** Titles that nothing reads. */
  unread: string[];
  /** Cents of all the parts that the file tells. */
  total: number;
}
export interface GrantImport extends Omit<GrantSource, 'at'> {
  apply: boolean;
  /** The file is a part of the source: what it does not hold is not gone. */
  partial?: boolean;
  /** The file is whole, even if most of what was there is missing. */
  whole?: boolean;
}
export interface GrantImportNeeds {
  db: Database;
  clock: () => Date;
  findPlace: FindPlace;
}

const BATCH = 2000;

/** Ends a rehearsal: everything was done, and is undone with its transaction. */
class Rehearsed extends Error {}

/** Throws `UnreadableFile` when the columns are not those of grants. */
export async function importGrants(
  { db, clock, findPlace }: GrantImportNeeds,
  table: Table,
  { apply, partial = false, whole = false, ...source }: GrantImport,
): Promise<GrantReport> {
  const titles = titlesOf(table.columns);
  if (titles.missing.length > 0)
    throw new UnreadableFile(
      `Ce fichier n’a pas les colonnes d’une liste de subventions (schéma SCDL). Il manque\u00a0: ${titles.missing
        .map(
          (column) =>
            `${COLUMNS[column][0]} (ou «\u00a0${COLUMNS[column].slice(1, 4).join('\u00a0», «\u00a0')}\u00a0»)`,
        )
        .join(' ; ')}. Titres trouvés\u00a0: ${table.columns.join(', ')}.`,
    );
  const report: GrantReport = {
    ...{ read: 0, created: 0, changed: 0, unchanged: 0, refused: [], warnings: [] },
    ...{ gone: 0, goneHeld: 0, unread: titles.unread, total: 0 },
  };
  const at = clock();
  const write = async (tx: Transaction) => {
    await gather(tx, { ...source, at });
    const seen = new Map<string, number>();
    const keys = new Map<string, number>();
    const names = new Map<string, string>();
    const nameKey = (name: string) => {
      const known = names.get(name) ?? normalise(name);
      names.set(name, known);
      return known;
    };
    let batch: GrantRow[] = [];
    for await (const { line, cells } of table.rows) {
      report.read++;
      const read = readGrant(cells, titles, findPlace);
      report.warnings.push(...read.remarks.map((remark) => ({ line, ...remark })));
      if ('refused' in read) {
        report.refused.push({ line, ...read.refused });
        continue;
      }
      const { grant } = read;
      const digest = hashOf(JSON.stringify(grant));
      const before = seen.get(digest);
      if (before !== undefined) {
        report.refused.push({ line, column: '', reason: `la même que la ligne ${before}` });
        continue;
      }
      seen.set(digest, line);
      const key = hashOf(keyOf(grant, nameKey(grant.funderName), nameKey(grant.beneficiaryName)));
      const times = (keys.get(key) ?? 0) + 1;
      keys.set(key, times);
      const row = rowOf(grant, line, times === 1 ? key : `${key}#${times}`, nameKey);
      report.total += row.part ?? 0;
      batch.push(row);
      if (batch.length < BATCH) continue;
      await gatherRows(tx, batch);
      batch = [];
    }
    await gatherRows(tx, batch);
    const { elsewhere, ...settled } = await settle(tx, source.source);
    Object.assign(report, settled);
    for (const { line, source: other } of elsewhere)
      report.refused.push({ line, column: '', reason: `déjà donnée par la source «\u00a0${other}\u00a0»` });
    if (!partial) {
      const { told, ids } = await absent(tx, source.source);
      const held = !whole && ids.length >= 10 && ids.length * 2 > told;
      report.goneHeld = held ? ids.length : 0;
      report.gone = held ? 0 : ids.length;
      if (report.gone > 0) await markGone(tx, ids, parisDay(at));
    }
    if (!apply) throw new Rehearsed();
    if (report.created + report.changed + report.gone > 0) await nextDataVersion(tx);
  };
  await transact(db, write).catch((error) => {
    if (!(error instanceof Rehearsed)) throw error;
  });
  report.refused.sort((a, b) => a.line - b.line);
  return report;
}

// Short and of one length, whatever the texts: it is kept for every grant.
const hashOf = (text: string): string => createHash('sha1').update(text).digest('base64');

function rowOf(grant: Grant, line: number, key: string, nameKey: (name: string) => string): GrantRow {
  const { exact, toStem } = vectorParts(
    [grant.object, grant.programme ?? '', grant.funderName, grant.beneficiaryName].join(' , '),
  );
  return {
    line,
    row_key: key,
    funder_name: grant.funderName,
    funder_key: nameKey(grant.funderName),
    funder_siret: grant.funderSiret,
    beneficiary_name: grant.beneficiaryName,
    beneficiary_key: nameKey(grant.beneficiaryName),
    beneficiary_siret: grant.beneficiarySiret,
    beneficiary_rna: grant.beneficiaryRna,
    agreed_on: grant.agreedOn,
    decision: grant.decision,
    object: grant.object,
    amount: grant.amount,
    part: partOf(grant.amount, grant.share),
    share: grant.share,
    cash: grant.cash,
    in_kind: grant.inKind,
    payment: grant.payment,
    paid_from: grant.paidFrom,
    paid_until: grant.paidUntil,
    rae: grant.rae,
    eu_notified: grant.euNotified,
    programme: grant.programme,
    place: grant.place,
    other: grant.other,
    exact,
    to_stem: toStem,
  };
}

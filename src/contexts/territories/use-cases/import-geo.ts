/**
 * Exact centres and contours that an instance takes from official sources: every CSV, TopoJSON and GeoJSON file of a
 * folder, in one transaction. Run twice, the second time changes nothing. A centre clears the approximate mark of its
 * commune; centres derived from it follow. Running processes see them after a restart.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { Database, Transaction } from '../../../platform/db/tables.ts';
import { UnreadableFile } from '../../../platform/table/table.ts';
import type {
  GeoFileLeftAside,
  GeoFileReport,
  GeoReport,
  JudgedRow,
  RefusedRow,
} from '../domain/geo-report.ts';
import { judgeCentre } from '../domain/judge-centre.ts';
import { judgeContour } from '../domain/judge-contour.ts';
import type { Shape } from '../domain/outline.ts';
import type { Point } from '../domain/territory.ts';
import type { TerritoryIndex } from '../domain/territory-index.ts';
import { territoryIndex } from '../queries.ts';
import * as store from '../store.ts';
import { moveDerivedCentres } from './move-derived-centres.ts';
import { readCentres } from './read-centres.ts';
import { readContours } from './read-contours.ts';
import { tellGeoReport } from './tell-geo-report.ts';

/** Reports each file and each refusal, and returns the same as values. Throws `UnreadableFile`. */
export async function importGeo(
  db: Database,
  folder: string,
  report: (line: string) => void = () => {},
): Promise<GeoReport> {
  const there = await readdir(folder).catch(() => null);
  if (!there) throw new UnreadableFile(`Le dossier ${folder} n’existe pas, ou n’est pas un dossier.`);
  const names = there.filter((name) => /\.(csv|topojson|geojson)$/i.test(name)).sort();
  const done = await db.transaction().execute(async (tx) => {
    const index = await territoryIndex(tx);
    const files = [];
    for (const name of names) {
      const path = join(folder, name);
      files.push(await (/\.csv$/i.test(name) ? importCentres : importContours)(tx, index, path, name));
    }
    const centres = files.some((file) => file.kind === 'centres' && file.changed > 0);
    return { files, derived: centres ? await moveDerivedCentres(tx) : 0 };
  });
  for (const line of tellGeoReport(done)) report(line);
  return done;
}

async function importCentres(
  tx: Transaction,
  index: TerritoryIndex,
  path: string,
  file: string,
): Promise<GeoFileReport | GeoFileLeftAside> {
  const rows = await readCentres(path);
  if (!rows) return { file, kind: 'aside', reason: 'columns' };
  const sorting = new Sorting<Point>();
  for await (const row of rows) sorting.add(judgeCentre(row, index));
  const changed = await store.setCentres(
    tx,
    [...sorting.kept].map(([id, { lon, lat }]) => ({ id, lon, lat })),
  );
  return { file, kind: 'centres', read: sorting.read, changed, refused: sorting.refused };
}

/** A contour weighs up to a hundred kilobytes: so many at a time. */
const CONTOURS_AT_ONCE = 50;

async function importContours(
  tx: Transaction,
  index: TerritoryIndex,
  path: string,
  file: string,
): Promise<GeoFileReport | GeoFileLeftAside> {
  const read = await readContours(path);
  if (!read.ok) return { file, kind: 'aside', reason: read.reason };
  const sorting = new Sorting<Shape>();
  for (const row of read.rows) sorting.add(judgeContour(row, index));
  const contours = [...sorting.kept].map(([id, contour]) => ({ id, contour }));
  let changed = 0;
  for (let from = 0; from < contours.length; from += CONTOURS_AT_ONCE) {
    changed += await store.setContours(tx, contours.slice(from, from + CONTOURS_AT_ONCE));
  }
  return { file, kind: 'contours', read: sorting.read, changed, refused: sorting.refused };
}

/** Rows of a file as they are judged: the first of each territory is kept, every refusal is. */
class Sorting<Value> {
  readonly kept = new Map<TerritoryId, Value>();
  readonly refused: RefusedRow[] = [];
  read = 0;

  add(row: JudgedRow<Value>): void {
    this.read += 1;
    const { at, code } = row;
    if (!row.ok) this.refused.push({ at, code, reason: row.reason });
    else if (this.kept.has(row.id)) this.refused.push({ at, code, reason: 'twice' });
    else this.kept.set(row.id, row.value);
  }
}

/**
 * What some rows of a file would become: records that are there or not, changed or not, likely doubles, refused with the
 * reason. Nothing is written of any record.
 */
import type { Actor } from '../../../kernel/actor.ts';
import type { Label } from '../../../kernel/locale.ts';
import { normalise } from '../../../platform/search/normalise.ts';
import { findDoublesOfEach, groundOf } from '../../contributions/public.ts';
import { type Mapping, type Remark, type RowReader, remark, sameAs } from '../../harvest/public.ts';
import {
  type Document,
  type Incoming,
  previewImport,
  recordsById,
  type StoredRecord,
} from '../../records/public.ts';
import { type Brought, mayBring } from '../policy.ts';
import type { ImportRow } from '../queries.ts';
import type { JudgedRow } from '../store.ts';
import { type Gathered, gathers, tooMany, withSessions } from './gather-sessions.ts';
import type { WorkNeeds } from './needs.ts';

export interface Judging {
  mapping: Mapping;
  reader: RowReader;
  actor: Actor;
  /** What the other rows of each training tell of its sessions. */
  gathered: Gathered;
  /** Lines by what they were found to be, since the first row: identifiers, records, names in a place. */
  seen: { ids: Map<string, number>; records: Map<string, number>; names: Map<string, number> };
}

export const firstSight = (): Judging['seen'] => ({ ids: new Map(), records: new Map(), names: new Map() });

const OUT_OF_REACH: Label = {
  fr: 'hors de vos territoires et des fiches dont vous avez la charge',
  en: 'outside your territories and the records you look after',
};
const NOT_OURS: Label = {
  fr: 'la fiche d’ici est une copie\u00a0: elle se change dans l’instance où elle est chez elle',
  en: 'the record here is a copy: it is changed in the instance where it is at home',
};
const REMOVED: Label = { fr: 'la fiche a été retirée d’ici', en: 'the record was removed from here' };
const UNREADABLE: Label = { fr: 'illisible', en: 'unreadable' };
const sameRecord = (line: number): Label => ({
  fr: `même fiche que la ligne ${line}`,
  en: `same record as line ${line}`,
});
const sameName = (line: number): Label => ({
  fr: `même nom et même territoire que la ligne ${line}`,
  en: `same name and same territory as line ${line}`,
});

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface Candidate {
  row: ImportRow;
  incoming: Incoming;
  remarks: Remark[];
  /** Nobody said that it is another record, and no earlier file did. */
  open: boolean;
}

export async function judge(
  needs: WorkNeeds,
  { mapping, reader, actor, gathered, seen }: Judging,
  rows: readonly ImportRow[],
): Promise<JudgedRow[]> {
  const judged: JudgedRow[] = [];
  const tell = (row: ImportRow, more: Partial<JudgedRow> & Pick<JudgedRow, 'outcome'>) =>
    judged.push({
      ...{ line: row.line, name: row.name, record_id: null, fields: [], kept: [], remarks: [] },
      // Kept with the decision that somebody made on them.
      ...{ doubles: row.decision === null ? [] : row.doubles },
      ...more,
    });
  const candidates: Candidate[] = [];
  for (const row of rows) {
    const read = reader.read(row.cells);
    const { importedId, document, remarks } = read;
    const name = String(document?.name ?? '');
    const before = seen.ids.get(importedId);
    if (!document) tell(row, { name: importedId, outcome: 'refused', remarks: orUnreadable(remarks) });
    else if (before !== undefined && gathers(mapping)) tell(row, { name, outcome: 'joined', remarks });
    else if (before !== undefined)
      tell(row, { name, outcome: 'refused', remarks: [remark(mapping.id.join(', '), sameAs(before))] });
    else if (row.decision === 'skip') {
      if (gathers(mapping)) seen.ids.set(importedId, row.line);
      tell(row, { name, outcome: 'skipped', remarks });
    } else {
      seen.ids.set(importedId, row.line);
      const decided = row.decision !== null && UUID.test(row.decision) ? row.decision : undefined;
      const incoming = reader.incoming(
        { ...read, document: withSessions(document, gathered.get(importedId)) },
        decided,
      );
      const open = row.decision === null && !reader.known.has(importedId);
      const more = tooMany(gathered.get(importedId));
      candidates.push({ row: { ...row, name }, incoming, remarks: [...remarks, ...more], open });
    }
  }
  const present = await standing(needs, candidates);
  const sound = candidates.filter(({ row, incoming, remarks }) => {
    const there = present.get(incoming.id);
    const taken = seen.records.get(incoming.id);
    if (taken !== undefined) {
      tell(row, { outcome: 'refused', remarks: [remark(mapping.id.join(', '), sameRecord(taken))] });
      return false;
    }
    if (there?.home || there?.removed) {
      tell(row, { outcome: 'refused', remarks: [remark('', there.home ? NOT_OURS : REMOVED)] });
      return false;
    }
    const ground = broughtOf(needs, there ?? null, incoming.document);
    if (!mayBring(actor, ground)) {
      tell(row, { outcome: 'refused', remarks: [remark('', OUT_OF_REACH)] });
      return false;
    }
    seen.records.set(incoming.id, row.line);
    const key = `${normalise(row.name)} ${JSON.stringify(incoming.document.territories ?? [])}`;
    const namesake = seen.names.get(key);
    if (namesake === undefined) seen.names.set(key, row.line);
    else remarks.push(remark('', sameName(namesake)));
    return true;
  });
  const open = sound.filter((each) => each.open && !present.has(each.incoming.id));
  const doubles = new Map(
    (
      await findDoublesOfEach(
        needs,
        mapping.kind,
        open.map(({ incoming }) => incoming.document),
      )
    ).map((found, at) => [open[at], found]),
  );
  const previews = await previewImport(
    needs.db,
    mapping.source,
    sound.map(({ incoming }) => incoming),
  );
  for (const [at, candidate] of sound.entries()) {
    const { row, incoming, remarks } = candidate;
    const found = doubles.get(candidate) ?? [];
    const preview = previews[at];
    if (!preview) continue;
    const { fields, kept, outcome } = preview;
    if (found.length > 0)
      tell(row, {
        ...{ outcome: 'double', record_id: incoming.id, remarks },
        doubles: found.map(({ id, name, summary, path, because }) => ({
          ...{ id, name, path, because },
          summary: summary.slice(0, 200),
        })),
      });
    else tell(row, { outcome, record_id: incoming.id, fields, kept, remarks });
  }
  return judged;
}

const orUnreadable = (remarks: readonly Remark[]) =>
  remarks.length > 0 ? remarks : [remark('', UNREADABLE)];

/** The records that rows are; a row of a record that was merged is the one that it was merged into. */
async function standing(
  { db }: WorkNeeds,
  candidates: readonly Candidate[],
): Promise<Map<string, StoredRecord>> {
  const found = new Map<string, StoredRecord>();
  let wanted = [...candidates];
  for (let step = 0; step < LONGEST_CHAIN && wanted.length > 0; step++) {
    const ids = wanted.map(({ incoming }) => incoming.id);
    const records = new Map((await recordsById(db, ids)).map((record) => [record.id, record]));
    const moved: Candidate[] = [];
    for (const candidate of wanted) {
      const record = records.get(candidate.incoming.id);
      if (record?.mergedInto) {
        candidate.incoming = { ...candidate.incoming, id: record.mergedInto };
        moved.push(candidate);
      } else if (record) found.set(record.id, record);
    }
    wanted = moved;
  }
  return found;
}

/** Records merged into records merged into others: more than anybody does by hand. */
const LONGEST_CHAIN = 10;

/** Whose business a row is: that of the record which is there, else of the one that it would make. */
export function broughtOf(
  needs: Pick<WorkNeeds, 'around'>,
  record: StoredRecord | null,
  document: Document,
): Brought {
  const there = record && !record.withdrawn ? record : null;
  const said = there?.document ?? document;
  const { territories } = groundOf(needs, there?.id ?? null, said);
  return { recordId: there?.id ?? null, territories, names: namedIn(said) };
}

function namedIn({ networks, stakeholders, providers }: Document): string[] {
  const texts = (value: unknown) => (Array.isArray(value) ? value : []);
  return [
    ...texts(networks).filter((each) => typeof each === 'string'),
    ...[...texts(stakeholders), ...texts(providers)].flatMap((each) =>
      typeof each?.organisation === 'string' ? [each.organisation] : [],
    ),
  ];
}

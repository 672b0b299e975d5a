/**
 * Answers with consent become proposals on the records of the directory, and of records that it lacks, in the name of
 * who runs the survey, with the survey as their source; they are read and decided as all proposals are. What was
 * proposed once, whatever became of it, is not proposed again.
 */
import type { Actor } from '../../../kernel/actor.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { normalise } from '../../../platform/search/normalise.ts';
import { newWords, propose, proposedFrom, UNNAMED } from '../../contributions/public.ts';
import {
  type Change,
  changesBetween,
  type Document,
  recordsById,
  recordsNamed,
  type StoredRecord,
} from '../../records/public.ts';
import { type StoredSurvey, type StoredVersion, saidIn, sentAnswers } from '../../surveys/public.ts';
import { type ProposedKind, type SaidOfRecord, saidOfRecords } from '../domain/record-proposals.ts';
import type { SynthesisNeeds } from './needs.ts';

export interface Proposed {
  done: number;
  /** Nothing new, or nothing that a record holds. */
  left: number;
  /** Whether there are more: at once, or once the hour is over. */
  more: 'none' | 'now' | 'later';
}
const MOST_AT_ONCE = 50;

interface Ask {
  survey: StoredSurvey;
  versions: readonly StoredVersion[];
  wave: number;
  actor: Actor;
  locale: Locale;
  /** The words of a reason and of a new record. */
  reason: (title: string, wave: number) => string;
}

export async function proposeRecords(
  needs: SynthesisNeeds,
  { survey, versions, wave, actor, locale, reason }: Ask,
): Promise<Proposed> {
  const { db, baseUrl, kinds } = needs;
  const byVersion = new Map(versions.map(({ version, questionnaire }) => [version, questionnaire]));
  const told: Proposed = { done: 0, left: 0, more: 'none' };
  const source = `${baseUrl}/enquetes/${survey.slug}`;
  const asked = versions.at(-1)?.questionnaire;
  const why = asked ? reason(saidIn(asked.title, locale), wave) : '';
  const before = new Set((await proposedFrom(db, source)).map(keyOf));
  for await (const batch of sentAnswers(db, { surveyId: survey.id, wave })) {
    const said = batch.flatMap((answer) => {
      const own = byVersion.get(answer.version);
      return own ? saidOfRecords(own, answer) : [];
    });
    const find = await known(needs, said);
    for (const each of said) {
      const record = find(each);
      const kind = record ? record.kind : each.kind;
      const document = record
        ? { ...record.document, ...each.said }
        : holding(kinds[each.kind].schema, { name: each.name, ...each.said });
      const sound =
        document !== null && (kind === 'organisation' || kind === 'cooperation') && (each.id ? record : true);
      if (!sound || !document || (record && !kinds[kind].schema.safeParse(document).success)) {
        told.left += 1;
        continue;
      }
      const changes = changesBetween(record?.document ?? {}, document);
      const key = keyOf({ kind, recordId: record?.id ?? null, name: String(document.name), changes });
      if (changes.length === 0 || before.has(key)) {
        told.left += 1;
        continue;
      }
      if (told.done >= MOST_AT_ONCE) return { ...told, more: 'now' };
      const proposed = await propose(needs, {
        ...{ kind, record, document, source, locale },
        reason: why,
        // The reason is ours, the same for all: what people said is what may repeat itself.
        written: newWords(changes).join('\n'),
        author: actor.name || UNNAMED,
        personId: actor.personId,
        email: actor.email,
        network: null,
        form: null,
      });
      if (!proposed.ok && proposed.reason.reason === 'rate') return { ...told, more: 'later' };
      before.add(key);
      if (proposed.ok) told.done += 1;
      else told.left += 1;
    }
  }
  return told;
}

/** The records of what was said: by identifier, or by a name that one record alone bears by now. */
async function known(
  { db }: Pick<SynthesisNeeds, 'db'>,
  said: readonly SaidOfRecord[],
): Promise<(each: SaidOfRecord) => StoredRecord | null> {
  const byName = new Map<string, string | null>();
  for (const kind of ['organisation', 'cooperation'] satisfies ProposedKind[]) {
    const keys = said.flatMap((each) => (each.id || each.kind !== kind ? [] : [normalise(each.name)]));
    for (const { id, nameKey } of await recordsNamed(db, kind, [...new Set(keys)])) {
      const key = `${kind} ${nameKey}`;
      byName.set(key, byName.has(key) ? null : id);
    }
  }
  const idOf = ({ id, kind, name }: SaidOfRecord) => id ?? byName.get(`${kind} ${normalise(name)}`) ?? null;
  const ids = said.flatMap((each) => idOf(each) ?? []);
  const records = new Map((await recordsById(db, [...new Set(ids)])).map((each) => [each.id, each]));
  return (each) => records.get(idOf(each) ?? '') ?? null;
}

interface Before {
  kind: string;
  recordId: string | null;
  name: string;
  changes: readonly Change[];
}
/** A record that is new is proposed once, whatever else is said of it; one that stands, once for a change. */
const keyOf = ({ kind, recordId, name, changes }: Before): string => {
  const fresh = changes.some(({ field }) => field === 'name');
  return fresh || !recordId
    ? `${kind} ${normalise(name)}`
    : `${kind} ${recordId} ${JSON.stringify(changes.map(({ field, from, to }) => [field, from, to]))}`;
};

interface Schema {
  safeParse(value: unknown): {
    success: boolean;
    error?: { issues: readonly { path: readonly PropertyKey[] }[] };
  };
}
/**
 * What of a new record its schema takes: what is said and does not hold is left out, what is lacking stays lacking, for
 * whoever decides. Null when its name does not hold.
 */
function holding(schema: Schema, document: Document): Document | null {
  const issues = schema.safeParse(document).error?.issues ?? [];
  const wrong = new Set(issues.map(({ path }) => String(path[0])));
  if (wrong.has('name')) return null;
  return Object.fromEntries(Object.entries(document).filter(([field]) => !wrong.has(field)));
}

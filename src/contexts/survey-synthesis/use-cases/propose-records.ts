/**
 * Answers with consent become proposals on the records of the directory, in the name of who runs the survey, with the
 * survey as their source; they are read and decided as all proposals are. Nothing is proposed twice for one answer.
 */
import type { Actor } from '../../../kernel/actor.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { LEGAL_FORMS } from '../../../kernel/vocabulary.ts';
import { propose, UNNAMED } from '../../contributions/public.ts';
import { type Document, recordsById } from '../../records/public.ts';
import {
  type NamedRecord,
  type Question,
  questionsOf,
  type StoredSurvey,
  type StoredVersion,
  saidIn,
  sentAnswers,
  type Values,
} from '../../surveys/public.ts';
import type { SynthesisNeeds } from './needs.ts';

export interface Proposed {
  done: number;
  left: number;
  more: boolean;
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
  const told: Proposed = { done: 0, left: 0, more: false };
  for await (const batch of sentAnswers(db, { surveyId: survey.id, wave })) {
    const wanted = batch.flatMap(({ values, version, uses, recordId }) => {
      const asked = byVersion.get(version);
      if (!asked) return [];
      const fields = questionsOf(asked).filter(
        ({ code, goes }) => goes === 'directory' && uses.includes(`directory:${code}`),
      );
      const named = questionsOf(asked).find(
        ({ kind, code }) => kind === 'record' && uses.includes(`map:${code}`),
      );
      const first =
        named && Array.isArray(values[named.code])
          ? (values[named.code] as readonly NamedRecord[])[0]
          : undefined;
      const id = recordId ?? first?.id ?? null;
      return fields.length > 0 && id
        ? [{ id, change: documentFrom(fields, values), title: saidIn(asked.title, locale) }]
        : [];
    });
    const records = new Map(
      (
        await recordsById(
          db,
          wanted.map(({ id }) => id),
        )
      ).map((each) => [each.id, each]),
    );
    for (const { id, change, title } of wanted) {
      const record = records.get(id);
      if (record?.kind !== 'organisation') {
        told.left += 1;
        continue;
      }
      if (told.done >= MOST_AT_ONCE) return { ...told, more: true };
      const document = { ...record.document, ...change };
      const proposed = holds(kinds.organisation.schema, document)
        ? await propose(needs, {
            kind: 'organisation',
            record,
            document,
            reason: reason(title, wave),
            source: `${baseUrl}/enquetes/${survey.slug}`,
            author: actor.name || UNNAMED,
            personId: actor.personId,
            email: actor.email,
            locale,
            network: null,
            form: null,
          })
        : null;
      if (proposed?.ok) told.done += 1;
      else told.left += 1;
    }
  }
  return told;
}

const holds = (schema: { safeParse(value: unknown): { success: boolean } }, document: Document): boolean =>
  schema.safeParse(document).success;

/** The fields of a record that answers fill, each only where the answer is one that the field takes. */
function documentFrom(fields: readonly Question[], values: Values): Document {
  const document: Document = {};
  for (const { code, field } of fields) {
    const value = values[code];
    if (value === undefined || value === null || field === undefined) continue;
    if (field === 'territories' && Array.isArray(value)) document.territories = value.map(String);
    else if (field === 'seat' && Array.isArray(value)) document.seat = String(value[0]);
    else if (field === 'networks' && Array.isArray(value))
      document.networks = (value as readonly NamedRecord[]).flatMap(({ id }) => id ?? []);
    else if (field === 'legalForm' && typeof value === 'string' && Object.hasOwn(LEGAL_FORMS, value))
      document.legalForm = value;
    else if ((field === 'scale' || field === 'summary') && typeof value === 'string') document[field] = value;
  }
  return document;
}

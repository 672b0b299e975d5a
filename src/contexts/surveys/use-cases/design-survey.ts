/** Makes a survey, changes its draft, publishes a version. */
import { randomUUID } from 'node:crypto';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import { freeSlug, slugOf } from '../../records/public.ts';
import { changed, type DesignChange } from '../domain/design.ts';
import type { Left } from '../domain/import-notes.ts';
import { type DesignFault, faultsOf, type Questionnaire } from '../domain/questionnaire.ts';
import { type StoredSurvey, slugsLike } from '../queries/survey.ts';
import { insertImportNotes, insertSurvey, insertVersion, putDraft } from '../store.ts';
import type { SurveyNeeds } from './needs.ts';

type DesignNeeds = Pick<SurveyNeeds, 'db' | 'clock'>;
/** Names that addresses keep for themselves. */
const RESERVED = new Set(['nouvelle', 'reponse', 'import']);

interface NewSurvey {
  ownerId: string;
  draft: Questionnaire;
  /** What is told of the file that it is made from. */
  left?: readonly Left[];
  madeUp?: boolean;
}

export async function makeSurvey(
  { db, clock }: DesignNeeds,
  { ownerId, draft, left = [], madeUp = false }: NewSurvey,
): Promise<{ id: string; slug: string }> {
  const id = randomUUID();
  return transact(db, async (tx) => {
    const wished = slugOf(draft.title.fr) || 'enquete';
    const slug = freeSlug(wished, new Set([...(await slugsLike(tx, wished)), ...RESERVED]));
    await insertSurvey(tx, { id, slug, ownerId, draft, madeUp, at: clock() });
    await insertImportNotes(tx, id, left);
    return { id, slug };
  });
}

export type ChangeRefusal = 'changed_meanwhile' | 'not_there';

/** `seen`: the revision of the draft that the form was filled from. */
export async function changeDraft(
  { db }: Pick<DesignNeeds, 'db'>,
  survey: StoredSurvey,
  change: DesignChange,
  seen: number,
): Promise<Outcome<null, ChangeRefusal>> {
  const draft = changed(survey.draft, change);
  if (!draft) return refused('not_there');
  const kept = await transact(db, (tx) => putDraft(tx, survey.id, draft, seen));
  return kept && survey.draftRevision === seen ? done(null) : refused('changed_meanwhile');
}

/** The number of the new version. */
export async function publishDraft(
  { db, clock }: DesignNeeds,
  survey: StoredSurvey,
): Promise<Outcome<number, readonly DesignFault[]>> {
  const faults = faultsOf(survey.draft, survey.published?.questionnaire ?? null);
  if (faults.length > 0) return refused(faults);
  return done(await transact(db, (tx) => insertVersion(tx, survey.id, survey.draft, clock())));
}

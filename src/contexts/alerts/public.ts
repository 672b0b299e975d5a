/**
 * E-mail alerts, for other contexts. A context that has something to follow supplies a `Source`: what a subject is, what
 * it is called, where it is read, and what is new of it. Asking, confirming, rhythm, sending and ending are done here.
 * Its own page then has a form that posts to `/alertes`, under the limits of this context, or calls `askAlert`.
 */
import type { JobQueue } from '../../platform/jobs/jobs.ts';
import type { Work } from '../../platform/jobs/queue.ts';
import type { Source } from './domain/digest.ts';
import { workOf } from './jobs.ts';
import { type ListNeeds, listSource } from './use-cases/list-source.ts';
import type { SendNeeds } from './use-cases/send-needs.ts';
import { letters, whyWords } from './views/letters.ts';

export type { DigestItem, Look, Memory, Source, Sources } from './domain/digest.ts';
export { MOST_ITEMS } from './domain/digest.ts';
export { readKnown, writeKnown } from './domain/known-set.ts';
export { PROCESSINGS } from './privacy.ts';
export { askAlert } from './use-cases/ask-alert.ts';

/** Filtered lists as something to follow. */
export const followedLists = (needs: ListNeeds): Source => listSource(needs, whyWords);

export const alertWork = (needs: Omit<SendNeeds, 'letters'>, queue: () => JobQueue): Work[] =>
  workOf({ ...needs, letters }, queue);

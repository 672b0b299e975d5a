/** All that waits for this person, from every context that has a queue. */
import type { Actor } from '../../../kernel/actor.ts';
import { claimsBefore } from '../../accounts/public.ts';
import { waiting } from '../../contributions/public.ts';
import { namesById } from '../../records/public.ts';
import { TOPICS, waitingRemarks } from '../../remarks/public.ts';
import { readAbout } from '../domain/appeal.ts';
import type { Waiting } from '../domain/queue.ts';
import { mayDecideAppeal } from '../policy.ts';
import { type Appeal, openAppeals } from '../queries.ts';
import { matterById } from './matter.ts';
import type { ModerationNeeds } from './needs.ts';
import type { Scope } from './scope-of.ts';

/** Of each kind, at most; how many more wait is told. */
const MOST = 200;
/** Each appeal asks for what it is about. */
const MOST_APPEALS = 20;

export interface QueueWords {
  fields: (n: number) => string;
  matter: Readonly<Record<'proposal' | 'remark' | 'sanction' | 'claim', string>>;
  nobody: string;
}

export async function gatherQueue(
  needs: ModerationNeeds,
  actor: Actor,
  {
    scope,
    place,
    words,
    locale,
  }: { scope: Scope; place: string | null; words: QueueWords; locale: 'fr' | 'en' },
): Promise<{ items: Waiting[]; more: number }> {
  const { db } = needs;
  const [proposals, remarks, claims, appeals] = await Promise.all([
    waiting(db, scope, MOST),
    waitingRemarks(db, scope, MOST),
    claimsBefore(needs, actor),
    appealsFor(needs, actor, scope),
  ]);
  const names = await namesById(db, [...new Set(remarks.rows.map(({ recordId }) => recordId))]);
  const inPlace = claims.filter(({ territories }) => place === null || territories.includes(place));
  const items: Waiting[] = [
    ...proposals.rows.map(
      ({ id, name, author, createdAt, fields, territories }): Waiting => ({
        ...{ kind: 'proposal', title: name, author, territories, at: createdAt },
        told: words.fields(fields),
        path: `/propositions/${id}`,
      }),
    ),
    ...remarks.rows.map(
      ({ id, recordId, topic, body, author, createdAt, territories }): Waiting => ({
        ...{ kind: topic === 'remark' ? 'remark' : 'signal', author, territories, at: createdAt },
        title: names.get(recordId) ?? recordId,
        told: `${TOPICS[topic][locale]} · ${excerpt(body)}`,
        path: `/remarques/${id}`,
      }),
    ),
    ...inPlace.map(
      ({ id, name, reason, askedAt, record }): Waiting => ({
        ...{ kind: 'claim', author: name || words.nobody, at: askedAt, path: `/gardes#demande-${id}` },
        title: String(record.document.name),
        told: excerpt(reason ?? ''),
        territories: Array.isArray(record.document.territories)
          ? record.document.territories.map(String)
          : [],
      }),
    ),
    ...appeals.map(
      ({ appeal, name, author, kind }): Waiting => ({
        ...{ kind: 'appeal', author, at: appeal.createdAt, path: `/moderation/recours/${appeal.id}` },
        title: name === null ? words.matter[kind] : `${words.matter[kind]} · ${name}`,
        told: excerpt(appeal.body),
        territories: appeal.territories,
      }),
    ),
  ];
  const more = proposals.total - proposals.rows.length + remarks.total - remarks.rows.length;
  return { items, more };
}

/** Appeals that this person may decide. */
async function appealsFor(needs: ModerationNeeds, actor: Actor, scope: Scope) {
  if (!scope.all && scope.territories.length === 0) return [];
  const open = await openAppeals(needs.db, scope, MOST_APPEALS);
  const found = await Promise.all(
    open
      .filter(({ firstBy, personId }) => firstBy !== actor.personId && personId !== actor.personId)
      .map(async (appeal) => ({ appeal, matter: await matterOfAppeal(needs, appeal) })),
  );
  return found.flatMap(({ appeal, matter }) => {
    if (!matter) return [];
    const { name, author, kind, personId, byAdministrator, ground } = matter;
    const { firstBy } = appeal;
    const decides = mayDecideAppeal(actor, {
      personId,
      firstBy,
      byAdministrator,
      open: true,
      territories: ground,
    });
    return decides ? [{ appeal, name, author, kind }] : [];
  });
}

export async function matterOfAppeal(needs: ModerationNeeds, { about }: Pick<Appeal, 'about'>) {
  const read = readAbout(about);
  return read && matterById(needs, read.kind, read.id);
}

const EXCERPT = 160;
const excerpt = (text: string): string => (text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text);

/** A community as something to follow by e-mail: its questions and answers since the last letter, in order of time. */
import type { Locale } from '../../../kernel/locale.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { type DigestItem, MOST_ITEMS, type Source } from '../../alerts/public.ts';
import { wordsSince } from '../queries.ts';
import type { CommunityTitles } from './community-titles.ts';

const FOLLOWED = /^\/communautes\/([a-z0-9-]{1,80})$/;
const SHOWN = 300;

export interface SourceWords {
  title(locale: Locale, title: string): string;
  why(locale: Locale, kind: 'question' | 'answer', author: string): string;
}

/** Subject: the slug; it is asked for by the address of its page. */
export const communitySource = (db: Database, titles: CommunityTitles, words: SourceWords): Source => ({
  kind: 'community',
  canonical(text) {
    const slug = FOLLOWED.exec(text)?.[1] ?? null;
    return slug !== null && titles.of(slug) !== undefined ? slug : null;
  },
  title: (slug, locale) => words.title(locale, titles.of(slug) ?? slug),
  path: (slug) => `/communautes/${slug}`,
  stands: async (slug) => titles.of(slug) !== undefined,
  async look(slug, memory, locale, at) {
    if (titles.of(slug) === undefined) return { items: [], more: 0, memory: memory ?? {}, ended: true };
    const next = { at: at.toISOString() };
    if (memory === null) return { items: [], more: 0, memory: next };
    // This source alone wrote it.
    const since = new Date(String((memory as { at: string }).at));
    const said = await wordsSince(db, slug, since, at);
    const items = said.slice(0, MOST_ITEMS).map(
      ({ kind, questionId, title, body, author }): DigestItem => ({
        group: 'new',
        name: title,
        path: `/communautes/${slug}/questions/${questionId}`,
        summary: body.length > SHOWN ? `${body.slice(0, SHOWN)}…` : body,
        why: words.why(locale, kind, author),
      }),
    );
    return { items, more: said.length - items.length, memory: next };
  },
});

/**
 * A diagnosis as something to follow by e-mail. Its subject is the hash of the link to follow, as the database has it:
 * neither an alert nor a letter leads to the diagnosis. A link withdrawn, a diagnosis erased or over: the alert ends.
 */
import type { Locale } from '../../../kernel/locale.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import { parseToken, type TokenHash } from '../../../kernel/token.ts';
import { hashOf } from '../../../platform/ids/token.ts';
import { type DigestItem, MOST_ITEMS, readKnown, type Source, writeKnown } from '../../alerts/public.ts';
import type { Match, Matching } from '../../matching/public.ts';
import { rewrittenBy } from '../domain/changes-since.ts';
import { KEPT_GROUPS, type KeptGroup, type News, newsSince, type Stand } from '../domain/news.ts';
import { findLinked } from '../queries.ts';
import { type FollowNeeds, standNow, writtenAfter } from './followed-stand.ts';

/** Why a programme is told, in words. */
export interface FollowWords {
  title(locale: Locale): string;
  why(
    locale: Locale,
    told: Pick<News, 'kind' | 'closes' | 'was' | 'subjects'>,
    match: Match,
    about: { matching: Matching; territory: (id: TerritoryId) => string },
  ): string;
}

/** What was told: one bit a programme in each group, the closing days told, and when. */
interface Told extends Record<KeptGroup, string> {
  closings: Record<string, string>;
  at: string;
}

/** The address that the form sends: only its hash goes on. */
const FOLLOWED = /^\/faire-le-point\/suivi\/([^/]+)$/;
const asHash = (text: string): TokenHash => Buffer.from(text, 'hex') as TokenHash;

export function diagnosisSource(needs: FollowNeeds, words: FollowWords): Source {
  const { db, matches, territories } = needs;
  const stored = (text: string, at: Date) => findLinked(db, 'follow', asHash(text), at);
  return {
    kind: 'diagnosis',
    canonical(text) {
      const token = parseToken(FOLLOWED.exec(text)?.[1] ?? '');
      return token && hashOf(token).toString('hex');
    },
    title: (_, locale) => words.title(locale),
    path: () => '/faire-le-point',
    stands: async (text, at) => (await stored(text, at)) !== undefined,
    async look(text, memory, locale, at) {
      const diagnosis = await stored(text, at);
      if (!diagnosis) return { items: [], more: 0, memory: memory ?? {}, ended: true };
      const now = standNow(needs, diagnosis, at);
      const next = memoryOf(now, at);
      if (memory === null) return { items: [], more: 0, memory: { ...next, closings: {} } };
      // This source alone wrote it.
      const told = memory as unknown as Told;
      const was = standOf(told);
      const since = new Date(told.at);
      const written = await writtenAfter(needs, new Set([...was.groups.keys(), ...now.groups.keys()]), since);
      const rewritten = new Map(
        [...written].map(([ordinal, all]) => [ordinal, rewrittenBy(all.flatMap(({ changes }) => changes))]),
      );
      const answersChanged = diagnosis.updatedAt > since;
      const news = newsSince({ ...was, answersChanged }, now, rewritten).filter(
        ({ ordinal }) => matches.positionOf(ordinal) !== undefined,
      );
      const items = news.slice(0, MOST_ITEMS).flatMap((each) => itemOf(each, now.matching, locale));
      return { items, more: news.length - items.length, memory: next };
    },
  };

  function itemOf(news: News, matching: Matching, locale: Locale): DigestItem[] {
    const position = matches.positionOf(news.ordinal);
    const [match] = position === undefined ? [] : matching.judged([position]);
    if (!match) return [];
    const { path, document } = match.offer;
    const territory = (id: TerritoryId) => territories.label(id, locale);
    return [
      {
        group: GROUP[news.kind],
        name: document.name,
        path,
        summary: document.summary,
        why: words.why(locale, news, match, { matching, territory }),
      },
    ];
  }
}

const GROUP = {
  opened: 'new',
  announced: 'new',
  appeared: 'new',
  closing: 'closing',
  changed: 'changed',
} as const;

function memoryOf({ groups, closings }: Stand, at: Date): Told & Record<string, unknown> {
  const of = (group: KeptGroup) =>
    writeKnown([...groups].filter(([, each]) => each === group).map(([ordinal]) => ordinal));
  return {
    open: of('open'),
    later: of('later'),
    one_away: of('one_away'),
    to_check: of('to_check'),
    closings: Object.fromEntries(closings),
    at: at.toISOString(),
  };
}

const standOf = (told: Told): Stand => ({
  groups: new Map(
    KEPT_GROUPS.flatMap((group) =>
      readKnown(told[group])
        .numbers()
        .map((ordinal) => [ordinal, group] as const),
    ),
  ),
  closings: new Map(Object.entries(told.closings).map(([ordinal, day]) => [Number(ordinal), day])),
});

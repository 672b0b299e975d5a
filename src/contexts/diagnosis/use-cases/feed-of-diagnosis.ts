/**
 * What a feed tells of a diagnosis: the last thirty days, worked out afresh at each reading from what programmes said
 * then. Each entry has the day on which it came to be, so that a reader sees it once. Two queries with the link's.
 */
import { dayAfter, parisDay } from '../../../kernel/day.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import { type ChangeKind, changesSince, type OfferChange } from '../domain/changes-since.ts';
import type { KeptGroup, News } from '../domain/news.ts';
import type { StoredDiagnosis } from '../queries.ts';
import type { FollowWords } from './followed-diagnosis.ts';
import { type FollowNeeds, offersOf, standNow, writtenAfter } from './followed-stand.ts';

export interface FeedItem {
  /** The programme, what happened to it and when: never the same twice. */
  key: string;
  path: string;
  name: string;
  summary: string;
  kind: News['kind'];
  why: string;
  at: Date;
}

const WINDOW_DAYS = 30;
const MOST = 100;
const DAY_MS = 86_400_000;

const KINDS: Readonly<Record<ChangeKind, News['kind'] | null>> = {
  appeared: 'opened',
  opened: 'opened',
  announced: 'announced',
  closing: 'closing',
  changed: 'changed',
  closed: null,
};

export async function feedOfDiagnosis(
  needs: FollowNeeds,
  stored: StoredDiagnosis,
  { words, locale, at }: { words: FollowWords; locale: Locale; at: Date },
): Promise<FeedItem[]> {
  const since = new Date(at.getTime() - WINDOW_DAYS * DAY_MS);
  const { matching, groups, closings } = standNow(needs, stored, at);
  const written = await writtenAfter(needs, groups.keys(), since);
  const offers = offersOf(needs.matches, groups.keys());
  const changes = new Map(
    offers.map(({ id, ordinal }) => [id, (written.get(ordinal) ?? []).flatMap((each) => each.changes)]),
  );
  const told = changesSince(offers, changes, since, parisDay(at));
  const territory = (id: TerritoryId) => needs.territories.label(id, locale);

  const items = told.flatMap((change) => {
    const { offer, standing } = change;
    const group = groups.get(offer.ordinal);
    const kind = kindOf(change, group);
    const position = needs.matches.positionOf(offer.ordinal);
    const [match] = kind && position !== undefined ? matching.judged([position]) : [];
    if (!kind || !match) return [];
    const closes = closings.get(offer.ordinal) ?? null;
    const { subjects } = change;
    const rewritten = written.get(offer.ordinal)?.at(-1)?.at ?? null;
    const came = cameOn(kind, { closes, opens: standing.opens, created: offer.createdAt, rewritten, since });
    const { name, summary } = offer.document;
    const why = words.why(
      locale,
      { kind, closes, was: match.group === 'not_for_you' ? null : match.group, subjects },
      match,
      {
        matching,
        territory,
      },
    );
    const key = `${kind}-${parisDay(came)}`;
    return [{ key, path: offer.path, name, summary, kind, why, at: came }];
  });
  return items.sort((one, other) => other.at.getTime() - one.at.getTime()).slice(0, MOST);
}

/** What opens is told where it opens for this diagnosis; what was rewritten, wherever it may count. */
function kindOf({ kind, standing }: OfferChange, group: KeptGroup | undefined): News['kind'] | null {
  const open = group === 'open';
  const later = group === 'later';
  const checked = group === 'to_check';
  const told = KINDS[kind];
  if (kind === 'appeared' && !open && !later) return checked ? 'appeared' : null;
  if (told === 'changed') return told;
  if (later) return told && 'announced';
  if (!open || !told) return null;
  return told === 'closing' && standing.openness !== 'closes_soon' ? null : told;
}

/** When it came to be; never after the reading nor before the window. */
function cameOn(
  kind: News['kind'],
  when: { closes: string | null; opens: string | null; created: Date; rewritten: Date | null; since: Date },
): Date {
  const { closes, opens, created, rewritten, since } = when;
  if (kind === 'closing' && closes) return new Date(dayAfter(closes, -WINDOW_DAYS));
  if (kind === 'changed') return rewritten ?? created;
  if (created > since) return created;
  const opened = opens && new Date(opens);
  if (kind === 'opened' && opened && opened > since) return opened;
  return rewritten ?? created;
}

/** The queue of what waits. */
import { parisDay } from '../../../kernel/day.ts';
import { parseTerritoryId } from '../../../kernel/territory.ts';
import { html, pageOf } from '../../../platform/http/answer.ts';
import { type RoutePolicy, Routes, signedIn } from '../../../platform/http/routes.ts';
import { overdueRecords } from '../../records/public.ts';
import { narrowQueue, readQueueFilters, type Waiting } from '../domain/queue.ts';
import { gatherQueue } from '../use-cases/gather-queue.ts';
import type { ModerationNeeds } from '../use-cases/needs.ts';
import { scopeOf, within } from '../use-cases/scope-of.ts';
import { type PlaceCount, QueuePage } from '../views/queue-page.tsx';
import { words } from '../views/words.ts';

/** What each kind asks, and up to three queries for each appeal. */
const POLICY: RoutePolicy = { access: 'member', queries: 85, cache: 'none' };
const OVERDUE_SHOWN = 50;

export function queueRoutes(needs: ModerationNeeds): Routes {
  const { db, kinds, clock, territories, geography } = needs;

  /** By region, or by what the person moderates when that is less. */
  function placesOf(items: readonly Waiting[], locale: 'fr' | 'en'): PlaceCount[] {
    const counts = new Map<string, number>();
    for (const item of items) {
      const regions = item.territories.flatMap((text) => {
        const id = parseTerritoryId(text);
        return id ? geography.regions(id) : [];
      });
      for (const region of new Set(regions)) counts.set(region, (counts.get(region) ?? 0) + 1);
    }
    return [...counts]
      .map(([id, count]) => ({ id, count, label: labelOf(id, locale) }))
      .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, locale));
  }

  const labelOf = (text: string, locale: 'fr' | 'en'): string => {
    const id = parseTerritoryId(text);
    const known = id && territories.resolve(id);
    return known ? territories.label(known, locale) : text;
  };

  return new Routes().get('/moderation', POLICY, async (c) => {
    const page = pageOf(c);
    const actor = await signedIn(c);
    const now = clock();
    const m = words(page);
    const whole = scopeOf(needs, actor);
    const { scope, place } = within(needs, whole, page.query.get('territoire') ?? '');
    const told = { fields: m.queue.fields, matter: m.matter, nobody: m.nobody };
    const [gathered, overdue] = await Promise.all([
      gatherQueue(needs, actor, { scope, place, words: told, locale: page.locale }),
      overdueRecords(db, scope, parisDay(now), OVERDUE_SHOWN),
    ]);
    const filters = readQueueFilters(page.query);
    const view = (
      <QueuePage
        {...{ page, actor, filters, overdue, kinds, now }}
        {...narrowQueue(gathered.items, filters, now)}
        more={gathered.more}
        place={place && { id: place, label: labelOf(place, page.locale) }}
        places={placesOf(gathered.items, page.locale)}
        placeLabel={(id) => labelOf(id, page.locale)}
      />
    );
    return html(c, view);
  });
}

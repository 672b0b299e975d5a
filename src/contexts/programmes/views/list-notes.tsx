/** What a list of programmes says beyond its cards: through which territory each reaches the place, what is not known. */
import type { ComponentChildren } from 'preact';
import type { Label } from '../../../kernel/locale.ts';
import { href, type Page } from '../../../kernel/page.ts';
import { APPLICANTS, FUNCTIONS } from '../../../kernel/programme-terms.ts';
import { kindOf } from '../../../kernel/territory.ts';
import { say } from '../../../platform/i18n/say.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { canonicalQuery, type Filters } from '../../discovery/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import type { Offer } from '../domain/offer.ts';
import type { Reaching } from '../domain/reach-index.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

interface NotesProps {
  page: Page;
  /** The programmes of this page, in order. */
  offers: readonly Offer[];
  /** How each reaches the place, by ordinal; empty when the list has no place. */
  reaching: ReadonlyMap<number, Reaching>;
  territories: TerritoryIndex;
}

const COMPARE_FORM = 'comparer';

/** Under each card: through what it reaches the place, and a box to compare it. */
export function cardNotes({ page, offers, reaching, territories }: NotesProps): ComponentChildren[] {
  const m = say(page.locale, { fr, en });
  return offers.map((offer) => {
    const reach = reaching.get(offer.ordinal);
    const place = reach ? territories.label(reach.by, page.locale) : '';
    const within = reach && ['commune', 'epci'].includes(kindOf(reach.by));
    return (
      <p class="card-note">
        {reach && (
          <span class="card-through">
            {reach.truth === 'yes' ? m.through(place) : within ? m.within(place) : m.throughPart(place)}
          </span>
        )}
        <label class="compare-pick">
          <input
            type="checkbox"
            name="d"
            value={offer.path.slice(offer.path.lastIndexOf('/') + 1)}
            form={COMPARE_FORM}
            aria-label={m.compare.pickThis(offer.document.name)}
          />{' '}
          {m.compare.pick}
        </label>
      </p>
    );
  });
}

/** The same list on the map of what it covers. */
export function MapLink({ page, filters }: { page: Page; filters: Filters }) {
  const query = canonicalQuery({ ...filters, fixed: undefined }).toString();
  return (
    <a href={`${href(page, `${page.path}/carte`)}${query ? `?${query}` : ''}`}>
      {say(page.locale, { fr, en }).elsewhere.map}
    </a>
  );
}

/** Sends the programmes ticked to be compared. */
export function CompareForm({ page }: { page: Page }) {
  const m = say(page.locale, { fr, en }).compare;
  return (
    <form id={COMPARE_FORM} class="compare-form" method="get" action={href(page, '/dispositifs/comparer')}>
      <Button look="quiet">{m.submit}</Button> <span class="hint">{m.hint}</span>
    </form>
  );
}

interface UnknownsProps {
  page: Page;
  filters: Filters;
  offers: ReadonlyMap<number, Offer>;
  /** What reaches the place, by ordinal; empty when the list has no place. */
  reaching: ReadonlyMap<number, Reaching>;
}

const SAID = { applicant: APPLICANTS, function: FUNCTIONS } as const;

/** What the list does not count, because nobody told: never a yes, and never hidden. */
export function ListUnknowns({ page, filters, offers, reaching }: UnknownsProps) {
  const m = say(page.locale, { fr, en });
  const family = filters.fixed?.value;
  const ofFamily = [...offers.values()].filter(({ document }) => !family || document.family === family);
  const unplaced = filters.territory
    ? ofFamily.filter(({ document }) => document.territories.length === 0).length
    : 0;
  const there = filters.territory ? ofFamily.filter(({ ordinal }) => reaching.has(ordinal)) : ofFamily;
  const untold = (['applicant', 'function'] as const)
    .flatMap((group) =>
      (filters.chosen.get(group) ?? []).map((code) => ({
        group,
        label: (SAID[group] as Readonly<Record<string, Label>>)[code]?.[page.locale] ?? code,
        count: there.filter(({ document }) => !(code in document[`${group}s`])).length,
      })),
    )
    .filter(({ count }) => count > 0);
  if (unplaced === 0 && untold.length === 0) return null;
  return (
    <Notice page={page} kind="info">
      {untold.map(({ group, label, count }) => (
        <p>
          {(filters.territory ? m.untoldThere : m.untold)(count, label)}{' '}
          <a href={without(page, filters, group)}>{m.withoutFilter}</a>
        </p>
      ))}
      {unplaced > 0 && (
        <p>
          {m.unplaced(unplaced)} <a href={`${href(page, page.path)}?echelle=unknown`}>{m.seeUnplaced}</a>
        </p>
      )}
    </Notice>
  );
}

/** The same list, whatever it says of one thing. */
function without(page: Page, filters: Filters, group: string): string {
  const chosen = new Map(filters.chosen);
  chosen.delete(group);
  const query = canonicalQuery({ ...filters, chosen, fixed: undefined });
  return `${href(page, page.path)}${query.size > 0 ? `?${query}` : ''}`;
}

/** The same list as a calendar; what reaches the same place, and what does not. */
export function ElsewhereLinks({ page, filters }: { page: Page; filters: Filters }) {
  const m = say(page.locale, { fr, en }).elsewhere;
  const query = canonicalQuery(filters).toString();
  const applicant = filters.chosen.get('applicant')?.[0];
  const about = new URLSearchParams({
    ...(filters.territory ? { territoire: filters.territory } : {}),
    ...(filters.fixed ? { famille: filters.fixed.value } : {}),
    ...(applicant ? { pour: applicant } : {}),
  });
  return (
    <>
      <li>
        <a href={`${href(page, '/calendrier')}${query ? `?${query}` : ''}`}>{m.calendar}</a>
      </li>
      <li>
        <a href={`${href(page, '/observatoire')}${about.size > 0 ? `?${about}` : ''}`}>{m.observatory}</a>
      </li>
    </>
  );
}

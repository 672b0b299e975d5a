import { href, type Page } from '../../../kernel/page.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { Need } from '../domain/needs.ts';
import type { OffersHere } from '../use-cases/count-offers.ts';
import { aroundWords } from './around-words.ts';
import { words } from './words.ts';

export interface NeedOffersProps {
  page: Page;
  need: Need;
  /** By code of need. */
  offers: ReadonlyMap<string, readonly OffersHere[]>;
  territory: (id: TerritoryId) => string;
  /** The stage of the collective is known, and narrows what is counted. */
  staged: boolean;
  /** The family is told: the need stands in both. */
  told: boolean;
}

/** What exists here for a need: how many, each figure leading to the list that makes it. */
export function NeedOffers({ page, need, offers, territory, staged, told }: NeedOffersProps) {
  const m = aroundWords(page).offers;
  const { colon } = words(page);
  const here = offers.get(need.code);
  const family = told ? ` ${m.family[need.kind]}` : '';
  if (!here)
    return (
      <p class="need-offers">
        {m.here}
        {family}
        {colon}
        {m.unfiltered}
      </p>
    );
  const where = (place: TerritoryId | null) =>
    place === null ? m.france : here.length === 1 ? m.here : m.in(territory(place));
  return (
    <>
      {here.map(({ place, counts, anyStage }) => (
        <p class="need-offers">
          {where(place)}
          {family}
          {colon}
          {counts.length === 0 && (staged ? m.noneStage : m.none)}
          {counts.map(({ status, count, path }, at) => (
            <>
              {at > 0 && ', '}
              <a href={href(page, path)}>{m.status[status](count)}</a>
            </>
          ))}
          {anyStage && (
            <>
              {words(page).semicolon}
              <a href={href(page, anyStage.path)}>{m.anyStage(anyStage.count)}</a>
            </>
          )}
        </p>
      ))}
    </>
  );
}

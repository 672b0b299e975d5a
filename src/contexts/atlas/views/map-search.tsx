/** Words and place, in one form that carries the other filters along; and which kinds stand on the map. */
import { href, type Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { Button } from '../../../ui/button.tsx';
import { LinkChoice } from '../../../ui/link-choice.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TerritoryField, type TerritoryIndex } from '../../territories/public.ts';
import { mapQuery, territoryOf, textOf } from '../domain/map-filters.ts';
import { POINT_KINDS } from '../domain/points.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import type { ShownMap } from '../use-cases/show-map.ts';

export interface MapPartProps {
  page: Page;
  map: ShownMap;
  territories: TerritoryIndex;
}

export function MapSearch({ page, map: { filters, typedPlace }, territories }: MapPartProps) {
  const m = say(page.locale, { fr, en });
  const territory = territoryOf(filters);
  const carried = [...mapQuery(filters)].filter(([name]) => name !== 'q' && name !== 'territoire');
  return (
    <>
      {/* Opens the form that follows it, on small screens only. */}
      <details class="opener">
        <summary>{m.search.label}</summary>
      </details>
      <section class="map-search">
        <form class="list-search" method="get" action={href(page, '/carte')} aria-label={m.search.label}>
          {carried.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <div class="field">
            <label class="field-label" for="q">
              {m.search.words}
            </label>
            <input class="control" type="search" id="q" name="q" value={textOf(filters)} autocomplete="off" />
          </div>
          <TerritoryField
            page={page}
            name="lieu"
            optional
            label={m.search.place}
            value={territory ? territories.label(territory, page.locale) : (typedPlace?.text ?? '')}
          />
          <Button>{m.search.submit}</Button>
        </form>
      </section>
    </>
  );
}

/** All, cooperations alone, organisations alone. */
export function KindChoice({ page, map: { filters } }: Pick<MapPartProps, 'page' | 'map'>) {
  const m = say(page.locale, { fr, en });
  const to = (kind: string | null) => {
    const query = mapQuery(filters);
    query.delete('fiches');
    if (kind) query.set('fiches', kind);
    return `${href(page, '/carte')}${query.size > 0 ? `?${query}` : ''}`;
  };
  const alone = filters.kinds.length === 1 ? filters.kinds[0] : null;
  return (
    <LinkChoice
      label={m.show.label}
      choices={[
        { label: m.show.both, href: to(null), current: alone === null },
        ...POINT_KINDS.map((kind) => ({ label: m.show[kind], href: to(kind), current: alone === kind })),
      ]}
    />
  );
}

/** What the words typed led to: near words, homonyms to choose among, or no territory of that name. */
export function SearchNotices({ page, map: { filters, typedPlace, near }, territories }: MapPartProps) {
  const m = say(page.locale, { fr, en });
  const others = typedPlace?.parsed.kind === 'choices' ? typedPlace.parsed.choices.slice(1) : [];
  const taken = territoryOf(filters);
  const within = (id: string) => {
    const query = mapQuery(filters);
    query.set('territoire', id);
    return `${href(page, '/carte')}?${query}`;
  };
  return (
    <>
      {near && (
        <Notice page={page} kind="approximate">
          <p>{m.near(textOf(filters), near)}</p>
        </Notice>
      )}
      {typedPlace?.parsed.kind === 'unknown' && (
        <Notice page={page} kind="attention">
          <p>{m.search.placeUnknown(typedPlace.text)}</p>
        </Notice>
      )}
      {typedPlace && taken && others.length > 0 && (
        <Notice page={page} kind="info" title={m.search.placeChoices(typedPlace.text)}>
          <p>{m.search.placeTaken(territories.label(taken, page.locale))}</p>
          <ul>
            {others.map(({ id }) => (
              <li>
                <a href={within(id)}>{territories.label(id, page.locale)}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

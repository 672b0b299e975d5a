import { href, type Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { Button } from '../../../ui/button.tsx';
import { TerritoryField, type TerritoryIndex } from '../../territories/public.ts';
import { carried } from '../domain/addresses.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import type { Listing } from '../use-cases/list-shelf.ts';

interface ListSearchProps {
  page: Page;
  listing: Listing;
  territories: TerritoryIndex;
}

/** Words and place, in one form that carries the other filters along. */
export function ListSearch({ page, listing, territories }: ListSearchProps) {
  const m = say(page.locale, { fr, en });
  const { filters, typedPlace } = listing;
  const place = filters.territory
    ? territories.label(filters.territory, page.locale)
    : (typedPlace?.text ?? '');
  return (
    <form class="list-search" method="get" action={href(page, page.path)} aria-label={m.search.submit}>
      {carried(filters).map(({ name, value }) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <div class="field">
        <label class="field-label" for="q">
          {m.search.words}
        </label>
        <input class="control" type="search" id="q" name="q" value={filters.text} autocomplete="off" />
      </div>
      <TerritoryField
        page={page}
        name="lieu"
        label={m.search.place}
        hint={m.search.placeHint}
        value={place}
        optional
      />
      <Button>{m.search.submit}</Button>
    </form>
  );
}

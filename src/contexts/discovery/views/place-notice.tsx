import { href, type Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { Notice } from '../../../ui/notice.tsx';
import type { TerritoryIndex } from '../../territories/public.ts';
import { listQuery } from '../domain/addresses.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import type { Listing } from '../use-cases/list-shelf.ts';

interface PlaceNoticeProps {
  page: Page;
  listing: Listing;
  territories: TerritoryIndex;
}

/** What the place typed led to: the choice between homonyms, or that no territory bears that name. */
export function PlaceNotice({ page, listing, territories }: PlaceNoticeProps) {
  const m = say(page.locale, { fr, en });
  const { filters, typedPlace } = listing;
  if (typedPlace?.parsed.kind === 'unknown') {
    return (
      <Notice page={page} kind="attention">
        <p>{m.search.placeUnknown(typedPlace.text)}</p>
      </Notice>
    );
  }
  if (typedPlace?.parsed.kind !== 'choices') return null;
  return (
    <Notice page={page} kind="info" title={m.search.placeChoices(typedPlace.text)}>
      {filters.territory && <p>{m.search.placeTaken(territories.label(filters.territory, page.locale))}</p>}
      <ul>
        {typedPlace.parsed.choices.slice(1).map(({ id }) => (
          <li>
            <a href={href(page, page.path) + listQuery(filters, { territory: id })}>
              {territories.label(id, page.locale)}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The list that says the same as the map: on the page at first, then asked for by the map each time it comes to rest. */
import { href, type Page } from '../../../kernel/page.ts';
import { parseTerritoryId } from '../../../kernel/territory.ts';
import { STAGES, type Stage } from '../../../kernel/vocabulary.ts';
import { say } from '../../../platform/i18n/say.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import type { InView } from '../domain/in-view.ts';
import type { ListedRecord } from '../domain/points.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

interface RecordsInViewProps {
  page: Page;
  territories: TerritoryIndex;
  list: InView;
  /** How many there are, in words. */
  count: string;
  /** The next part of the list, for the script that adds it. */
  more?: { href: string; left: number } | undefined;
  /** Links open outside of the frame. */
  embedded?: boolean | undefined;
}

export function RecordsInView({ page, territories, list, count, more, embedded }: RecordsInViewProps) {
  const m = say(page.locale, { fr, en });
  if (list.total === 0) {
    return <p data-count={count}>{m.list.none}</p>;
  }
  return (
    <div data-count={count}>
      <ol class="map-list" role="list">
        {list.records.map((record) => (
          <Item page={page} territories={territories} record={record} embedded={embedded} />
        ))}
      </ol>
      {more && (
        <a class="button is-plain" data-more href={more.href} rel="nofollow">
          {m.list.more(more.left)}
        </a>
      )}
    </div>
  );
}

interface ItemProps extends Pick<RecordsInViewProps, 'page' | 'territories' | 'embedded'> {
  record: ListedRecord;
}

function Item({ page, territories, record, embedded }: ItemProps) {
  const m = say(page.locale, { fr, en });
  const path = record.kind === 'cooperation' ? '/cooperations' : '/organisations';
  const place = parseTerritoryId(record.territories[0] ?? '');
  const stage = stageOf(record.facets);
  const facts = [
    m.list[record.kind],
    ...(place ? [territories.label(place, page.locale)] : []),
    ...(stage ? [STAGES[stage][page.locale]] : []),
    ...(record.approximate ? [m.list.approximate] : []),
  ];
  return (
    <li class={`map-item is-${record.kind}`} data-lon={record.lon} data-lat={record.lat}>
      <a href={href(page, `${path}/${record.slug}`)} target={embedded ? '_blank' : undefined}>
        {record.name}
      </a>
      <p>{facts.join(' · ')}</p>
    </li>
  );
}

const isStage = (code: string | undefined): code is Stage => code !== undefined && code in STAGES;

function stageOf(facets: readonly string[]): Stage | null {
  const code = facets.find((token) => token.startsWith('stage:'))?.slice('stage:'.length);
  return isStage(code) ? code : null;
}

import { contentLang, href, type Page } from '../../../kernel/page.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import { Tag } from '../../../ui/tag.tsx';
import type { FoundSupporter, FoundSupporters } from '../use-cases/find-supporters.ts';
import { aroundWords } from './around-words.ts';

interface SupportersSectionProps {
  page: Page;
  supporters: FoundSupporters;
  /** The name of the place, when it is known. */
  place: string | null;
  territory: (id: TerritoryId) => string;
}

/** Who supports cooperations here, each with through which territory, and the way to all of the directory. */
export function SupportersSection({ page, supporters, place, territory }: SupportersSectionProps) {
  const m = aroundWords(page).supporters;
  return (
    <section aria-labelledby="accompagnants">
      <h2 id="accompagnants">{m.title}</h2>
      <p>{place === null ? m.leadFrance : m.lead(place)}</p>
      {supporters.shown.length === 0 && <p>{m.none}</p>}
      <ul class="around-list" role="list">
        {supporters.shown.map((each) => (
          <SupporterItem page={page} supporter={each} territory={territory} />
        ))}
      </ul>
      <p>
        <a href={href(page, supporters.all.path)}>{m.all(supporters.all.count)}</a>
      </p>
    </section>
  );
}

interface SupporterItemProps extends Pick<SupportersSectionProps, 'page' | 'territory'> {
  supporter: FoundSupporter;
}

function SupporterItem({ page, supporter: { card, path, by, through }, territory }: SupporterItemProps) {
  const m = aroundWords(page).supporters;
  return (
    <li>
      <h3>
        <a href={href(page, path)} lang={contentLang(page)}>
          {card.name}
        </a>
      </h3>
      <p class="around-why">
        {m.through(territory(by))}
        {through && (
          <>
            {', '}
            <a href={href(page, through.path)} lang={contentLang(page)}>
              {m.runs(through.name)}
            </a>{' '}
            {through.specific && <Tag tone="strong">{m.specific}</Tag>}
          </>
        )}
      </p>
    </li>
  );
}

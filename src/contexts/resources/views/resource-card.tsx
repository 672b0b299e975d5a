import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { RESOURCE_KINDS } from '../../../kernel/vocabulary.ts';
import { Card } from '../../../ui/card.tsx';
import type { Card as RecordCard } from '../../records/public.ts';
import type { ResourceCard } from '../domain/kind.ts';
import { words } from './words.ts';

/** A resource in a list: its kind, its authors, its year. */
export function ResourceCardView({
  page,
  record,
  level,
}: {
  page: Pick<Page, 'locale'>;
  record: RecordCard;
  level?: 2 | 3;
}) {
  // The register keeps what `kind.ts` projected: the card is that very shape.
  const card = record.card as unknown as ResourceCard;
  return (
    <Card
      level={level}
      title={record.name}
      lang={contentLang(page)}
      href={href(page, `/ressources/${record.slug}`)}
      kicker={RESOURCE_KINDS[card.kind][page.locale]}
      summary={record.summary}
      facts={[
        ...card.authors,
        ...(card.year === undefined ? [] : [String(card.year)]),
        ...(card.here ? [words(page).here] : []),
      ]}
    />
  );
}

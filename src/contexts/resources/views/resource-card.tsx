import { href, type Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { Card } from '../../../ui/card.tsx';
import type { Card as RecordCard } from '../../records/public.ts';
import type { ResourceCard } from '../domain/kind.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

/** A resource in a list: its kind, its authors, its year. */
export function ResourceCardView({ page, record }: { page: Page; record: RecordCard }) {
  const m = say(page.locale, { fr, en });
  // The register keeps what `kind.ts` projected: the card is that very shape.
  const card = record.card as unknown as ResourceCard;
  return (
    <Card
      title={record.name}
      href={href(page, `/ressources/${record.slug}`)}
      kicker={m.kinds[card.kind]}
      summary={record.summary}
      facts={[...card.authors, ...(card.year === undefined ? [] : [String(card.year)])]}
    />
  );
}

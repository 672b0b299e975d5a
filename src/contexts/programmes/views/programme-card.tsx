import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { STAGES } from '../../../kernel/vocabulary.ts';
import { say } from '../../../platform/i18n/say.ts';
import { Card } from '../../../ui/card.tsx';
import type { Card as RecordCard } from '../../records/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import type { ProgrammeCard } from '../domain/kind.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

/** A programme in a list: its family and type, whether it is open, where it reaches. */
export function ProgrammeCardView({
  page,
  record,
  territories,
}: {
  page: Pick<Page, 'locale'>;
  record: RecordCard;
  territories: TerritoryIndex;
}) {
  const m = say(page.locale, { fr, en });
  // The register keeps what `kind.ts` projected: the card is that very shape.
  const card = record.card as unknown as ProgrammeCard;
  return (
    <Card
      title={record.name}
      lang={contentLang(page)}
      href={href(page, `/dispositifs/${record.slug}`)}
      kicker={`${m.family[card.family]} · ${m.status[card.status]}`}
      summary={record.summary}
      facts={[
        ...record.territories.slice(0, 3).map((id) => territories.label(id, page.locale)),
        ...card.stages.map((stage) => STAGES[stage][page.locale]),
      ]}
    />
  );
}

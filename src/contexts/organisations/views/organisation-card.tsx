import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { LEGAL_FORMS, ORGANISATION_KINDS, THEMES } from '../../../kernel/vocabulary.ts';
import { WithAcronyms } from '../../../ui/abbr.tsx';
import { Card } from '../../../ui/card.tsx';
import type { Card as RecordCard } from '../../records/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import type { OrganisationCard } from '../domain/kind.ts';

interface OrganisationCardProps {
  page: Pick<Page, 'locale'>;
  record: RecordCard;
  territories: TerritoryIndex;
}

/** An organisation in a list: what it does, where, in which form. */
export function OrganisationCardView({ page, record, territories }: OrganisationCardProps) {
  // The register keeps what `kind.ts` projected: the card is that very shape.
  const card = record.card as unknown as OrganisationCard;
  const places = record.territories.slice(0, 3).map((id) => territories.label(id, page.locale));
  return (
    <Card
      title={record.name}
      lang={contentLang(page)}
      href={href(page, `/organisations/${record.slug}`)}
      kicker={card.kinds.map((kind) => ORGANISATION_KINDS[kind][page.locale]).join(' · ')}
      summary={record.summary}
      facts={[
        ...places,
        ...(card.legalForm ? [<WithAcronyms text={LEGAL_FORMS[card.legalForm][page.locale]} />] : []),
        ...card.themes.filter((theme) => theme !== 'autre').map((theme) => THEMES[theme][page.locale]),
      ]}
    />
  );
}

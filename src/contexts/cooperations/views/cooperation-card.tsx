import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { MODEL_SHORT, THEMES } from '../../../kernel/vocabulary.ts';
import { Abbr } from '../../../ui/abbr.tsx';
import { Card } from '../../../ui/card.tsx';
import { GradientBars } from '../../../ui/gradient-bars.tsx';
import { StagePath } from '../../../ui/stage-path.tsx';
import type { Card as RecordCard } from '../../records/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import type { CooperationCard } from '../domain/kind.ts';

interface CooperationCardProps {
  page: Pick<Page, 'locale'>;
  record: RecordCard;
  territories: TerritoryIndex;
}

/** A cooperation in a list: its name, its place, what it is, and its signature. */
export function CooperationCardView({ page, record, territories }: CooperationCardProps) {
  // The register keeps what `kind.ts` projected: the card is that very shape.
  const card = record.card as unknown as CooperationCard;
  const { model, purpose, economy } = card.gradients;
  const places = record.territories.map((id) => territories.label(id, page.locale));
  const models = card.models.filter((each) => each !== 'none');
  return (
    <Card
      title={record.name}
      lang={contentLang(page)}
      href={href(page, `/cooperations/${record.slug}`)}
      kicker={
        models.length > 0 &&
        models.map((each, i) => (
          <>
            {i > 0 && ' · '}
            <Abbr>{MODEL_SHORT[each][page.locale]}</Abbr>
          </>
        ))
      }
      summary={record.summary}
      facts={[
        ...places.slice(0, 3),
        ...card.themes.filter((theme) => theme !== 'autre').map((theme) => THEMES[theme][page.locale]),
      ]}
      aside={
        <>
          <StagePath page={page} size="small" passages={card.stage ? [{ stage: card.stage }] : []} />
          <GradientBars page={page} size="small" gradients={positions({ model, purpose, economy })} />
        </>
      }
    />
  );
}

const positions = (gradients: CooperationCard['gradients']) =>
  Object.fromEntries(
    Object.entries(gradients).flatMap(([name, position]) =>
      position === null ? [] : [[name, { position }]],
    ),
  );

import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { FUNCTIONS, PROGRAMME_TYPES } from '../../../kernel/programme-terms.ts';
import { STAGES } from '../../../kernel/vocabulary.ts';
import { say } from '../../../platform/i18n/say.ts';
import { Card } from '../../../ui/card.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { Card as RecordCard } from '../../records/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import type { ProgrammeCard } from '../domain/kind.ts';
import { standingOf } from '../domain/standing.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import { amountOf } from './amounts-in-words.ts';
import { STANDING_TONES, standingInWords } from './standing-in-words.ts';

interface ProgrammeCardProps {
  page: Pick<Page, 'locale'>;
  record: RecordCard;
  territories: TerritoryIndex;
  /** The day, as `2026-11-22`. */
  today: string;
}

/** A programme in a list: whether one may apply today, what it is, for whom, how much, where. */
export function ProgrammeCardView({ page, record, territories, today }: ProgrammeCardProps) {
  const m = say(page.locale, { fr, en });
  // The register keeps what `kind.ts` projected: the card is that very shape.
  const card = record.card as unknown as ProgrammeCard;
  const standing = standingOf(card, today);
  const functions = Object.entries(card.functions).flatMap(([code, pays]) =>
    pays ? [FUNCTIONS[code as keyof typeof FUNCTIONS][page.locale].toLowerCase()] : [],
  );
  const places = record.territories.map((id) => territories.label(id, page.locale));
  return (
    <Card
      title={record.name}
      lang={contentLang(page)}
      href={href(page, `/dispositifs/${record.slug}`)}
      kicker={
        <>
          <Tag tone={STANDING_TONES[standing.openness]}>{standingInWords(page, standing)}</Tag>{' '}
          {m.family[card.family]}, {card.types.map((type) => PROGRAMME_TYPES[type][page.locale]).join(', ')}
        </>
      }
      summary={record.summary}
      facts={[
        ...(card.operators.length > 0 ? [m.card.by(card.operators.slice(0, 2).join(', '))] : []),
        ...(card.applicants.informal_collective ? [<strong>{m.card.informal}</strong>] : []),
        ...(functions.length > 0 ? [m.card.pays(functions.join(', '))] : []),
        ...[amountOf(card, m, page) ?? card.rate].filter((told) => told !== undefined && told !== null),
        ...places.slice(0, 3),
        ...(places.length > 3 ? [m.card.more(places.length - 3)] : []),
        ...card.stages.map((stage) => STAGES[stage][page.locale]),
      ]}
    />
  );
}

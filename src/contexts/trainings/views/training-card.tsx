import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { COSTS, COURSE_MODES } from '../../../kernel/training-terms.ts';
import { Card } from '../../../ui/card.tsx';
import { partialDate } from '../../../ui/when.tsx';
import type { Card as RecordCard } from '../../records/public.ts';
import type { TrainingCard } from '../domain/kind.ts';
import { nextSession, standingOf } from '../domain/sessions.ts';
import { words } from './words.ts';

interface CardProps {
  page: Pick<Page, 'locale'>;
  record: Pick<RecordCard, 'name' | 'slug' | 'summary' | 'card'>;
  /** As `2026-11-22`. */
  today: string;
}

/** A training in a list: who gives it, how long, at what price, and when next. */
export function TrainingCardView({ page, record, today }: CardProps) {
  const m = words(page);
  // The register keeps what `kind.ts` projected: the card is that very shape.
  const card = record.card as unknown as TrainingCard;
  return (
    <Card
      title={record.name}
      lang={contentLang(page)}
      href={href(page, `/formations/${record.slug}`)}
      kicker={m.one}
      summary={record.summary}
      facts={[
        ...card.providers,
        ...(card.hours === undefined ? [] : [m.hoursOf(card.hours)]),
        ...(card.mode ? [COURSE_MODES[card.mode][page.locale]] : []),
        ...(card.amount !== undefined
          ? [m.amount(card.amount)]
          : card.cost
            ? [COSTS[card.cost][page.locale]]
            : []),
        nextInWords(page, card.sessions, today),
      ]}
    />
  );
}

/** The next session of a training, or that none is known. */
export function nextInWords(
  page: Pick<Page, 'locale'>,
  sessions: TrainingCard['sessions'],
  today: string,
): string {
  const m = words(page);
  const next = nextSession(sessions, today);
  if (!next) return m.noDate;
  const day = partialDate(page.locale, next.starts);
  return standingOf(next, today) === 'full' ? m.nextFull(day) : m.next(day);
}

import { href, type Page } from '../../../kernel/page.ts';
import { Card } from '../../../ui/card.tsx';
import { partialDate } from '../../../ui/when.tsx';
import { saidIn } from '../domain/in-words.ts';
import { waveState } from '../domain/wave.ts';
import type { StoredSurvey } from '../queries/survey.ts';
import { words } from './words.ts';

interface SurveysFoundProps {
  page: Page;
  surveys: readonly StoredSurvey[];
  total: number;
  today: string;
}

/** In the general search: each with its purpose, and until when it may be answered. */
export function SurveysFound({ page, surveys, total, today }: SurveysFoundProps) {
  const m = words(page);
  return (
    <section class="search-shelf" aria-labelledby="rubrique-enquetes">
      <h2 id="rubrique-enquetes">
        <a href={href(page, '/enquetes')}>{m.list.counted(total)}</a>
      </h2>
      {surveys.map(({ slug, published, draft, waves }) => {
        const asked = published?.questionnaire ?? draft;
        const wave = waves.find((each) => waveState(each, today) !== 'closed');
        const until = wave && partialDate(page.locale, wave.closesOn);
        return (
          <Card
            kicker={m.survey.kicker}
            title={saidIn(asked.title, page.locale)}
            href={href(page, `/enquetes/${slug}`)}
            summary={saidIn(asked.purpose, page.locale)}
            facts={[until ? m.list.until(until) : m.list.over]}
          />
        );
      })}
      {total > surveys.length && (
        <p>
          <a href={href(page, '/enquetes')}>{m.list.all}</a>
        </p>
      )}
    </section>
  );
}

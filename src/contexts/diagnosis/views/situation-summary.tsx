import { href, type Page } from '../../../kernel/page.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import { DefinitionList } from '../../../ui/definition-list.tsx';
import { GradientBars } from '../../../ui/gradient-bars.tsx';
import type { Pack } from '../domain/pack.ts';
import type { Situation } from '../domain/situation.ts';
import { situationAnswer } from './situation-answer.ts';
import { words } from './words.ts';

interface SituationSummaryProps {
  page: Page;
  pack: Pack;
  situation: Situation;
  territory: (id: TerritoryId) => string;
  /** Path of the page where answers are changed; null for whoever may only read. */
  change: string | null;
}

/** The answers as given, the gradients drawn as everywhere else; what is not known is said. */
export function SituationSummary({ page, pack, situation, territory, change }: SituationSummaryProps) {
  const m = words(page);
  const { facts } = situation;
  const position = (value: unknown) => (typeof value === 'number' ? { position: value } : undefined);
  return (
    <section class="situation" aria-labelledby="situation">
      <h2 id="situation">{m.situation.title}</h2>
      <GradientBars
        page={page}
        gradients={{
          model: position(facts.model),
          purpose: position(facts.purpose),
          economy: position(facts.economy),
        }}
      />
      <DefinitionList
        page={page}
        facts={pack.asked
          .filter((question) => question.kind !== 'gradient')
          .map((question) => ({
            term: question.short[page.locale],
            value: situationAnswer(page, question, situation, territory),
          }))}
      />
      {change && (
        <p class="actions">
          <a href={href(page, change)}>{m.result.change}</a>
        </p>
      )}
    </section>
  );
}

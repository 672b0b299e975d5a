import { href, type Page } from '../../../kernel/page.ts';
import { DefinitionList } from '../../../ui/definition-list.tsx';
import { GradientBars } from '../../../ui/gradient-bars.tsx';
import { answerOf } from '../domain/explain.ts';
import type { Pack } from '../domain/pack.ts';
import type { Question } from '../domain/questions.ts';
import type { Situation } from '../domain/situation.ts';
import { listOf } from './answers-in-words.ts';
import { words } from './words.ts';

interface SituationSummaryProps {
  page: Page;
  pack: Pack;
  situation: Situation;
  place: string | null;
  /** Path of the page where answers are changed. */
  change: string;
}

/** The answers as given, the gradients drawn as everywhere else; what is not known is said. */
export function SituationSummary({ page, pack, situation, place, change }: SituationSummaryProps) {
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
            value: question.kind === 'place' ? place : answerTo(page, question, situation),
          }))}
      />
      <p class="actions">
        <a href={href(page, change)}>{m.result.change}</a>
      </p>
    </section>
  );
}

function answerTo(
  page: Page,
  question: Exclude<Question, { kind: 'place' }>,
  { facts }: Situation,
): string | null {
  const value = facts[question.code];
  if (value === undefined) return null;
  const answer = answerOf(question, value);
  if (typeof answer === 'boolean') return answer ? words(page).yes : words(page).no;
  return typeof answer === 'number' ? String(answer) : listOf(page.locale, answer);
}

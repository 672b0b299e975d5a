import type { Page } from '../../../kernel/page.ts';
import { BarChart } from '../../../ui/bar-chart.tsx';
import { BANDS, type Distribution, optionsOf } from '../domain/distribution.ts';
import { voiceWords } from './voice-words.ts';
import { words } from './words.ts';

interface DistributionViewProps {
  page: Page;
  distribution: Distribution;
}

/** How the voices spread on one question: drawn, counted, said; and what to speak of where they lie apart. */
export function DistributionView({ page, distribution }: DistributionViewProps) {
  const m = voiceWords(page).distribution;
  const { question, answers, counts, middle, accord } = distribution;
  const labels = rowLabels(page, distribution);
  return (
    <section class="distribution" aria-labelledby={`voix-${question.code}`}>
      <h3 id={`voix-${question.code}`}>{question.label[page.locale]}</h3>
      <p>
        <strong>{m.accord[accord]}</strong> {m.answers(answers)}
        {middle && ` ${m.middle(middle.median, middle.from, middle.to)}`}
      </p>
      <BarChart
        page={page}
        id={`tableau-${question.code}`}
        caption={m.caption(question.short[page.locale])}
        heads={[question.kind === 'gradient' ? m.position : m.answer, m.voices]}
        bars={labels.flatMap((label, index) => {
          const value = counts[index] ?? 0;
          return question.kind === 'gradient' || value > 0 ? [{ label, value }] : [];
        })}
      />
      {accord !== 'agree' && <p>{toDiscuss(page, distribution, labels)}</p>}
    </section>
  );
}

function rowLabels(page: Page, { question }: Distribution): string[] {
  const said = page.locale;
  if (question.kind === 'gradient') {
    const m = voiceWords(page).distribution;
    const [first, second] = question.poles.map(({ label }) => label[said].toLowerCase());
    const sides = [
      m.clearly(first ?? ''),
      m.rather(first ?? ''),
      m.between,
      m.rather(second ?? ''),
      m.clearly(second ?? ''),
    ];
    return sides.map((side, index) => {
      const [from, to] = BANDS[index] ?? BANDS[2];
      return m.band(side, from, to);
    });
  }
  if (question.kind === 'yes_no') return [words(page).yes, words(page).no];
  return optionsOf(question).map(
    (code) => question.options.find(({ value }) => value === code)?.label[said] ?? code,
  );
}

/** What the group may speak of: the poles of a gradient, or the two answers most given. */
function toDiscuss(page: Page, { question, counts }: Distribution, labels: readonly string[]): string {
  const m = voiceWords(page).distribution;
  if (question.kind === 'gradient') {
    const [first, second] = question.poles;
    return m.discussPoles(first.label[page.locale].toLowerCase(), second.label[page.locale].toLowerCase());
  }
  const [one, other] = labels
    .map((label, index) => ({ label, value: counts[index] ?? 0 }))
    .sort((a, b) => b.value - a.value);
  return m.discussAnswers(one?.label ?? '', other?.label ?? '');
}

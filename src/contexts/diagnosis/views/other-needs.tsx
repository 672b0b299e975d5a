import type { Page } from '../../../kernel/page.ts';
import { explain } from '../domain/explain.ts';
import type { Verdict } from '../domain/needs.ts';
import type { Pack } from '../domain/pack.ts';
import { answerInWords } from './answers-in-words.ts';
import { words } from './words.ts';

interface OtherNeedsProps {
  page: Page;
  pack: Pack;
  verdicts: readonly Verdict[];
}

/** The groups of needs that are not this collective's, each with the answer that says so. */
export function OtherNeeds({ page, pack, verdicts }: OtherNeedsProps) {
  const m = words(page).needs;
  const others = verdicts.filter(({ truth }) => truth === 'no');
  if (others.length === 0) return null;
  return (
    <details class="more-matches">
      <summary>{m.others(others.length)}</summary>
      <ul class="plain-list">
        {others.map(({ row, because }) => (
          <li>
            {row.who[page.locale]}. {m.because}{' '}
            {explain(pack, row.code, because, [])
              .facts.map((fact) => answerInWords(page, fact))
              .join(words(page).semicolon)}
            .
          </li>
        ))}
      </ul>
    </details>
  );
}

import type { Page } from '../../../kernel/page.ts';
import type { Token } from '../../../kernel/token.ts';
import { explain } from '../domain/explain.ts';
import { LEVELS, type LineVerdict } from '../domain/fundability.ts';
import type { Pack } from '../domain/pack.ts';
import { answerInWords } from './answers-in-words.ts';
import { LevelLadder } from './level-ladder.tsx';
import { MissingAnswers } from './missing-answers.tsx';
import { SourceLine } from './source-line.tsx';
import { words } from './words.ts';

interface FundabilitySectionProps {
  page: Page;
  pack: Pack;
  token: Token | null;
  lines: readonly LineVerdict[];
}

/** The six lines with their levels, what places the collective there, and what would move it. Never one figure. */
export function FundabilitySection({ page, pack, token, lines }: FundabilitySectionProps) {
  const m = words(page).fundability;
  const { rule, version, sources } = explain(pack, 'fundability', [], pack.fundabilitySources);
  return (
    <section aria-labelledby="financabilite">
      <h2 id="financabilite">{m.title}</h2>
      <p class="section-lead">{m.lead}</p>
      <p>
        <strong>{tally(page, lines)}.</strong>
      </p>
      <ol class="fundability" role="list">
        {lines.map((line) => (
          <FundabilityLine page={page} pack={pack} token={token} verdict={line} />
        ))}
      </ol>
      <SourceLine page={page} rule={rule} version={version} sources={sources} />
    </section>
  );
}

/** The levels counted, so that the page may be summed up in words; the lines stay in sight. */
export function tally(page: Page, lines: readonly LineVerdict[]): string {
  const m = words(page).fundability;
  const counts = [...LEVELS, 'outside' as const, 'unknown' as const].flatMap((level) => {
    const found = lines.filter((line) => line.level === level).length;
    return found > 0 ? [m.tally[level](found)] : [];
  });
  return m.tallyOf(lines.length, counts.join(', '));
}

interface FundabilityLineProps extends Omit<FundabilitySectionProps, 'lines'> {
  verdict: LineVerdict;
}

function FundabilityLine({ page, pack, token, verdict }: FundabilityLineProps) {
  const m = words(page);
  const { line, level, sentence, because, missing, moves } = verdict;
  const { facts } = explain(pack, line.code, because, []);
  return (
    <li class="fundability-line">
      <div>
        <h3>{line.label[page.locale]}</h3>
        <LevelLadder page={page} level={level} />
      </div>
      <div>
        {facts.map((fact) => (
          <p class="fact-given">
            {m.fundability.answer}
            {m.colon}
            {answerInWords(page, fact)}
          </p>
        ))}
        {sentence && <p>{sentence[page.locale]}</p>}
        {missing.length > 0 && (
          <p>
            {m.fundability.ask}{' '}
            <MissingAnswers page={page} pack={pack} token={token} missing={missing} as="label" />
          </p>
        )}
        {moves.length > 0 && (
          <>
            <p class="moves-title">{m.fundability.moves}</p>
            <ul class="plain-list">
              {moves.map((move) => (
                <li>
                  {move.sentence[page.locale]} {!move.source && m.fundability.ours}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </li>
  );
}

import type { Page } from '../../../kernel/page.ts';
import { Tag } from '../../../ui/tag.tsx';
import { explain } from '../domain/explain.ts';
import type { Need, Verdict } from '../domain/needs.ts';
import type { Pack } from '../domain/pack.ts';
import { answerInWords } from './answers-in-words.ts';
import { SourceLine } from './source-line.tsx';
import { words } from './words.ts';

interface NeedsSectionProps {
  page: Page;
  pack: Pack;
  kind: Need['kind'];
  verdicts: readonly Verdict[];
}

/**
 * The needs of one kind, by the rule that establishes them, each with why the collective has it. A rule that adds none
 * to either list is explained once, under support, and told in one line under funding.
 */
export function NeedsSection({ page, pack, kind, verdicts }: NeedsSectionProps) {
  const m = words(page).needs;
  const id = kind === 'support' ? 'accompagnement' : 'financement';
  const established = verdicts.filter(
    ({ truth, row }) => truth === 'yes' && (row.nothing || row.needs.some((need) => need.kind === kind)),
  );
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{kind === 'support' ? m.support : m.funding}</h2>
      {established.length === 0 && <p>{kind === 'support' ? m.noSupport : m.noFunding}</p>}
      {established.map((verdict) =>
        verdict.row.nothing && kind === 'funding' ? (
          <p>{m.nothingEither(verdict.row.who[page.locale])}</p>
        ) : (
          <NeedGroup page={page} pack={pack} kind={kind} verdict={verdict} />
        ),
      )}
    </section>
  );
}

interface NeedGroupProps extends Omit<NeedsSectionProps, 'verdicts'> {
  verdict: Verdict;
}

function NeedGroup({ page, pack, kind, verdict }: NeedGroupProps) {
  const m = words(page);
  const { row } = verdict;
  const { facts, rule, version, sources } = explain(pack, row.code, verdict.because, row.sources);
  return (
    <article class="need-group">
      <div class="need-why">
        <h3>{row.who[page.locale]}</h3>
        <p>
          <strong>{m.why.you}</strong>
        </p>
        {facts.length === 0 ? (
          <p>{m.why.everybody}</p>
        ) : (
          <ul>
            {facts.map((fact) => (
              <li>
                {fact.name[page.locale]}
                {words(page).colon}
                {answerInWords(page, fact)}
              </li>
            ))}
          </ul>
        )}
        <SourceLine page={page} features={row.features} {...{ rule, version, sources }} />
      </div>
      {row.nothing ? (
        <p class="need-none">
          <strong>{m.needs.nothing}</strong>
          <br />
          {row.nothing[page.locale]}
        </p>
      ) : (
        <ul class="need-list" role="list">
          {row.needs
            .filter((need) => need.kind === kind)
            .map((need) => (
              <li>
                <p class="need-label">
                  {need.label[page.locale]} {need.timing && <Tag>{m.needs.timing[need.timing]}</Tag>}
                </p>
                <p>{need.sentence[page.locale]}</p>
              </li>
            ))}
        </ul>
      )}
    </article>
  );
}

import type { Page } from '../../../kernel/page.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import { Tag } from '../../../ui/tag.tsx';
import { explain } from '../domain/explain.ts';
import type { Need, NeedRow, Verdict } from '../domain/needs.ts';
import type { Pack } from '../domain/pack.ts';
import type { OffersHere } from '../use-cases/count-offers.ts';
import { answerInWords } from './answers-in-words.ts';
import { aroundWords } from './around-words.ts';
import { NeedOffers } from './need-offers.tsx';
import { SourceLine } from './source-line.tsx';
import { words } from './words.ts';

interface NeedsSectionProps {
  page: Page;
  pack: Pack;
  kind: Need['kind'];
  verdicts: readonly Verdict[];
  offers: ReadonlyMap<string, readonly OffersHere[]>;
  territory: (id: TerritoryId) => string;
  staged: boolean;
}

/**
 * The needs of one kind, by the rule that establishes them, each with why the collective has it and what exists here
 * for it. A need in support that some money pays for is told once, under support, with that money; funding says which.
 * A rule that adds none to either list is explained once, under support, and told in one line under funding.
 */
export function NeedsSection({ verdicts, ...shared }: NeedsSectionProps) {
  const { page, kind } = shared;
  const m = words(page).needs;
  const id = kind === 'support' ? 'accompagnement' : 'financement';
  const established = verdicts.filter(
    ({ truth, row }) => truth === 'yes' && (row.nothing || toldUnder(kind, row).length > 0),
  );
  const both = verdicts.flatMap(({ truth, row }) =>
    truth === 'yes' && kind === 'funding' ? row.needs.filter((need) => need.pays_for) : [],
  );
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{kind === 'support' ? m.support : m.funding}</h2>
      {established.length > 0 && <p class="section-lead">{aroundWords(page).offers.how}</p>}
      {established.length + both.length === 0 && <p>{kind === 'support' ? m.noSupport : m.noFunding}</p>}
      {established.map((verdict) =>
        verdict.row.nothing && kind === 'funding' ? (
          <p>{m.nothingEither(verdict.row.who[page.locale])}</p>
        ) : (
          <NeedGroup {...shared} verdict={verdict} />
        ),
      )}
      {both.length > 0 && (
        <>
          <p>{aroundWords(page).offers.alsoMoney}</p>
          <ul class="plain-list">
            {both.map((need) => (
              <li>
                <a href={`#besoin-${need.pays_for}`}>{need.label[page.locale]}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The needs of a row that are told under a kind: money that pays for a need in support is told with it. */
const toldUnder = (kind: Need['kind'], row: NeedRow): Need[] =>
  row.needs.filter((need) => need.kind === kind && !need.pays_for);

interface NeedGroupProps extends Omit<NeedsSectionProps, 'verdicts'> {
  verdict: Verdict;
}

function NeedGroup({ verdict, ...shared }: NeedGroupProps) {
  const { page, pack, kind } = shared;
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
          {toldUnder(kind, row).map((need) => (
            <NeedItem {...shared} need={need} row={row} />
          ))}
        </ul>
      )}
    </article>
  );
}

/** A need, with the money that pays for it where a need in funding says so. */
function NeedItem({ need, row, ...shared }: Omit<NeedGroupProps, 'verdict'> & { need: Need; row: NeedRow }) {
  const { page, kind, offers, territory, staged } = shared;
  const m = words(page).needs;
  const money = kind === 'support' ? row.needs.filter(({ pays_for: paid }) => paid === need.code) : [];
  const told = money.length > 0;
  return (
    <li id={`besoin-${need.code}`}>
      <p class="need-label">
        {need.label[page.locale]} {need.timing && <Tag>{m.timing[need.timing]}</Tag>}{' '}
        {told && <Tag tone="strong">{aroundWords(page).offers.both}</Tag>}
      </p>
      <p>{need.sentence[page.locale]}</p>
      {money.map(({ label, sentence, timing }) => (
        <p>
          <strong>{label[page.locale]}</strong> {timing && <Tag>{m.timing[timing]}</Tag>}
          <br />
          {sentence[page.locale]}
        </p>
      ))}
      {[need, ...money].map((each) => (
        <NeedOffers page={page} need={each} {...{ offers, territory, staged, told }} />
      ))}
    </li>
  );
}

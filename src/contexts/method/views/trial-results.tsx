import { href, type Page } from '../../../kernel/page.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { partialDate } from '../../../ui/when.tsx';
import {
  answerInWords,
  changesNothing,
  evaluate,
  explain,
  fundability,
  LevelLadder,
  type LineVerdict,
  type Pack,
  questionOf,
  ReplayChanges,
  replay,
  type Verdict,
} from '../../diagnosis/public.ts';
import { linePath, rulePath } from './method-frame.tsx';
import type { TrialPageProps } from './trial-form.tsx';
import { words } from './words.ts';

/** What every rule and line says of the made-up answers, and what decided it. */
export function TrialResults({ page, pack, present, reading }: TrialPageProps) {
  const { trial: m, version } = words(page);
  const verdicts = evaluate(pack, reading.facts);
  return (
    <section aria-labelledby="resultats">
      <h2 id="resultats">{m.results}</h2>
      <Notice page={page} kind="info" title={m.madeUpTitle}>
        <p>{m.madeUp}</p>
        <p>{version(pack.version, partialDate(page.locale, pack.date))}</p>
      </Notice>
      <h3>{m.rows}</h3>
      <Table
        id="table-regles"
        caption={m.rowsCaption}
        columns={m.rowColumns.map((label) => ({ label }))}
        rows={verdicts.map((verdict) => [
          <a href={href(page, rulePath(verdict.row.code))}>{verdict.row.who[page.locale]}</a>,
          <Tag tone={verdict.truth === 'yes' ? 'strong' : undefined}>{m.truth[verdict.truth]}</Tag>,
          <Decided page={page} pack={pack} verdict={verdict} always={m.everybody} />,
        ])}
      />
      <Given page={page} verdicts={verdicts} />
      <h3>{m.lines}</h3>
      <Table
        id="table-points"
        caption={m.linesCaption}
        columns={m.lineColumns.map((label) => ({ label }))}
        rows={fundability(pack, reading.facts).map((verdict) => [
          <a href={href(page, linePath(verdict.line.code))}>{verdict.line.label[page.locale]}</a>,
          <LevelLadder page={page} level={verdict.level} />,
          <Decided page={page} pack={pack} verdict={verdict} />,
        ])}
      />
      {pack.version !== present.version && <Replayed page={page} {...{ pack, present, reading }} />}
    </section>
  );
}

/** The needs that these answers establish, and what is said where a rule adds none. */
function Given({ page, verdicts }: { page: Page; verdicts: readonly Verdict[] }) {
  const m = words(page).trial;
  const told = verdicts.flatMap(({ truth, row }) => {
    if (truth !== 'yes') return [];
    return row.nothing ? [row.nothing] : row.needs.map(({ label }) => label);
  });
  return (
    <>
      <h3>{m.given}</h3>
      {told.length === 0 && <p>{m.givenNone}</p>}
      <ul class="plain-list">
        {told.map((text) => (
          <li>{text[page.locale]}</li>
        ))}
      </ul>
    </>
  );
}

interface DecidedProps {
  page: Page;
  pack: Pack;
  verdict: Pick<Verdict | LineVerdict, 'because' | 'missing'>;
  /** What to say when no answer was needed. */
  always?: string | undefined;
}

function Decided({ page, pack, verdict: { because, missing }, always }: DecidedProps) {
  const { trial: m, colon } = words(page);
  const { facts } = explain(pack, '', because, []);
  return (
    <>
      {facts.map((fact) => (
        <p>
          {fact.name[page.locale]}
          {colon}
          {answerInWords(page, fact)}
        </p>
      ))}
      {missing.length > 0 && (
        <p>{m.missing(missing.map((fact) => questionOf(pack, fact).short[page.locale]).join(', '))}</p>
      )}
      {facts.length + missing.length === 0 && <p>{always}</p>}
    </>
  );
}

/** The same answers under the present rules, when former ones are tried. */
function Replayed({ page, pack, present, reading }: Omit<TrialPageProps, 'versions'>) {
  const m = words(page).trial;
  const found = replay(reading.facts, pack, present);
  return (
    <>
      <h3>{m.replay(pack.version, present.version)}</h3>
      {changesNothing(found) ? (
        <p>{m.sameUnder(present.version)}</p>
      ) : (
        <ReplayChanges page={page} from={pack} to={present} replay={found} />
      )}
    </>
  );
}

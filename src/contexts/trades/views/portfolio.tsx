import type { Page } from '../../../kernel/page.ts';
import { Table } from '../../../ui/table.tsx';
import { partialDate } from '../../../ui/when.tsx';
import { type Aim, levelsFor } from '../domain/aims.ts';
import type { Frame } from '../domain/frame.ts';
import { gapsTo, inShippedTerms, type Look, movesBetween } from '../domain/position.ts';
import { SHIPPED_FRAME } from '../domain/shipped-frame.ts';
import type { Statement } from '../queries.ts';
import { CompetenceName } from './competence-name.tsx';
import { LearnLinks } from './learn-links.tsx';
import { LevelMark } from './level-mark.tsx';
import { Statements } from './statements.tsx';
import { Section } from './trades-frame.tsx';
import { words } from './words.ts';

export interface PortfolioProps {
  page: Page;
  frame: Frame;
  /** What it is looked at for: the trade chosen, then those of the shipped frame that it answers to. */
  aims: readonly Aim[];
  /** The latest first. */
  looks: readonly Look[];
  /** Those that the holder accepted. */
  shown: readonly Statement[];
}

/** Where a person stands: what they said last, what moved since the first time, gaps, what peers say. */
export function Portfolio({ page, frame, aims, looks, shown }: PortfolioProps) {
  const m = words(page).portfolio;
  const [latest] = looks;
  if (!latest) return null;
  const day = (date: string) => partialDate(page.locale, date);
  const foreign = frame.code !== SHIPPED_FRAME.code;
  return (
    <>
      <Section id="position" title={m.today(day(latest.day))}>
        {foreign && frame.date > latest.day && (
          <p class="hint">{m.changedSince(frame.version, day(frame.date))}</p>
        )}
        <Levels page={page} frame={frame} look={latest} id="position-table" />
      </Section>
      {foreign && (
        <Section id="commun" title={m.common}>
          <p>{m.commonBody}</p>
          <Levels
            page={page}
            frame={SHIPPED_FRAME}
            look={{ ...latest, levels: inShippedTerms(frame, latest.levels) }}
            id="commun-table"
          />
        </Section>
      )}
      {aims.map((aim, at) => (
        <Gaps
          page={page}
          aim={aim}
          id={at === 0 ? 'ecarts' : `ecarts-${at}`}
          title={aim.frame.code === frame.code ? m.gaps : m.gapsCommon}
          levels={levelsFor(aim, frame, latest.levels)}
        />
      ))}
      <Moves page={page} frame={frame} looks={looks} />
      <Section id="pairs" title={m.statements}>
        {shown.length > 0 ? (
          <Statements page={page} frame={frame} statements={shown} />
        ) : (
          <p>{m.statementsNone}</p>
        )}
      </Section>
    </>
  );
}

interface LevelsProps {
  page: Page;
  frame: Frame;
  look: Look;
  id: string;
}
function Levels({ page, frame, look, id }: LevelsProps) {
  const m = words(page).portfolio;
  return (
    <Table
      id={id}
      caption={m.caption}
      columns={[{ label: m.competence }, { label: m.level }]}
      rows={frame.competences.map((competence) => {
        const level = look.levels[competence.code] ?? null;
        return [
          <CompetenceName page={page} frame={frame} competence={competence} />,
          <>
            <LevelMark page={page} frame={frame} level={level} />
            {level && <p class="hint">{competence.signs?.[level - 1]?.[page.locale]}</p>}
          </>,
        ];
      })}
    />
  );
}

interface GapsProps {
  page: Page;
  aim: Aim;
  id: string;
  title: (trade: string) => string;
  /** In the terms of the frame of the aim. */
  levels: Look['levels'];
}
function Gaps({ page, aim: { frame, trade }, id, title, levels }: GapsProps) {
  const m = words(page).portfolio;
  const gaps = gapsTo(trade, levels);
  const of = (code: string) =>
    frame.competences.find((one) => one.code === code) ?? { code, looks_for: '', same_as: [] };
  return (
    <Section id={id} title={title(trade.name[page.locale])}>
      {gaps.length === 0 ? (
        <p>{m.gapsNone}</p>
      ) : (
        <Table
          stacks
          id={`${id}-table`}
          caption={m.gapsCaption}
          columns={[{ label: m.competence }, { label: m.level }, { label: m.expected }, { label: m.where }]}
          rows={gaps.map(({ competence, level, expected }) => [
            <CompetenceName page={page} frame={frame} competence={of(competence)} />,
            <LevelMark page={page} frame={frame} level={level} />,
            <LevelMark page={page} frame={frame} level={expected} />,
            <LearnLinks page={page} competence={of(competence)} />,
          ])}
        />
      )}
    </Section>
  );
}

function Moves({ page, frame, looks }: Pick<PortfolioProps, 'page' | 'frame' | 'looks'>) {
  const m = words(page).portfolio;
  const [latest, first] = [looks[0], looks.at(-1)];
  if (!latest || !first) return null;
  const moves = movesBetween(frame, first.levels, latest.levels);
  const day = (date: string) => partialDate(page.locale, date);
  return (
    <Section id="dates" title={m.dates}>
      {looks.length === 1 && <p>{m.datesNone}</p>}
      {looks.length > 1 && <p>{m.otherDates(looks.length)}</p>}
      {looks.length > 1 && moves.length === 0 && <p>{m.noMove}</p>}
      {moves.length > 0 && (
        <Table
          id="dates-table"
          caption={m.movesCaption(day(first.day), day(latest.day))}
          columns={[{ label: m.competence }, { label: day(first.day) }, { label: day(latest.day) }]}
          rows={moves.map(({ competence, from, to }) => [
            <CompetenceName
              page={page}
              frame={frame}
              competence={frame.competences.find((one) => one.code === competence) ?? { code: competence }}
            />,
            <LevelMark page={page} frame={frame} level={from} />,
            <LevelMark page={page} frame={frame} level={to} />,
          ])}
        />
      )}
    </Section>
  );
}

import type { Page } from '../../../kernel/page.ts';
import { Table } from '../../../ui/table.tsx';
import { partialDate } from '../../../ui/when.tsx';
import type { Frame } from '../domain/frame.ts';
import type { Look } from '../domain/position.ts';
import { coverageOf } from '../domain/team.ts';
import { CompetenceName } from './competence-name.tsx';
import { LearnLinks } from './learn-links.tsx';
import { Section } from './trades-frame.tsx';
import { words } from './words.ts';

export interface TeamMember {
  name: string | null;
  holder: boolean;
  latest: Look | null;
}

interface TeamCoverageProps {
  page: Page;
  frame: Frame;
  members: readonly TeamMember[];
}

/** How many stand where; nobody is no figure. */
function countsOf(page: Page, one: ReturnType<typeof coverageOf>[number]): string {
  const { counts } = words(page).team;
  const stand = {
    held: one.held,
    learning: one.learning,
    beginning: one.beginning,
    silent: one.silent,
  };
  return (Object.keys(stand) as (keyof typeof stand)[])
    .filter((where) => stand[where] > 0)
    .map((where) => counts[where](stand[where]))
    .join(', ');
}

/** What a team covers, what rests on one person, what nobody holds; and who answered. */
export function TeamCoverage({ page, frame, members }: TeamCoverageProps) {
  const { team: m, portfolio } = words(page);
  const answered = members.flatMap(({ latest }) => (latest ? [latest.levels] : []));
  const coverage = coverageOf(frame, answered);
  const count = (...covers: string[]) => coverage.filter(({ cover }) => covers.includes(cover)).length;
  return (
    <>
      {answered.length > 0 && (
        <Section id="couverture" title={m.coverage}>
          <p>
            {[
              m.says(count('several', 'alone'), coverage.length),
              ...said(count('alone'), m.alone),
              ...said(count('learning'), m.learnt),
              ...said(count('nobody'), m.missing),
              ...said(count('unknown'), m.unsaid),
            ].join(' ')}
          </p>
          <Table
            stacks
            id="couverture-table"
            caption={m.caption}
            columns={[{ label: portfolio.competence }, { label: m.state }, { label: portfolio.where }]}
            rows={frame.competences.map((competence, at) => {
              const one = coverage[at];
              return [
                <CompetenceName page={page} frame={frame} competence={competence} />,
                one && (
                  <>
                    {m.cover[one.cover]}
                    <p class="hint">{countsOf(page, one)}</p>
                  </>
                ),
                one && one.cover !== 'several' && <LearnLinks page={page} competence={competence} />,
              ];
            })}
          />
        </Section>
      )}
      <Section id="membres" title={m.members}>
        <ul>
          {members.map(({ name, holder, latest }) => (
            <li>
              {name ?? (holder ? m.you : '')},{' '}
              {latest ? m.lastOn(partialDate(page.locale, latest.day)) : m.noLook}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

/** Nothing is said of none. */
const said = (times: number, say: (times: number) => string): string[] => (times > 0 ? [say(times)] : []);

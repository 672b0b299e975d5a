import type { Page } from '../../../kernel/page.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { Match, Reach } from '../domain/reach.ts';
import type { Openness } from '../domain/standing.ts';
import { MatchItem } from './match-item.tsx';
import { words } from './words.ts';

interface ProgrammesSectionProps {
  page: Page;
  reach: Reach;
  placed: boolean;
  territory: (id: TerritoryId) => string;
}

type Group = 'open' | 'opens_later' | 'unknown' | 'closed';
const GROUPS: readonly Group[] = ['open', 'opens_later', 'unknown', 'closed'];
/** How many of a group are in sight at once; the others are one press away, and all are on the page. */
const IN_SIGHT: Record<Group, number> = { open: 30, opens_later: 30, unknown: 8, closed: 0 };

const groupOf = (openness: Openness): Group => (openness === 'closes_soon' ? 'open' : openness);

/** Programmes by when one may apply; those that do not reach the place are counted and can be opened. */
export function ProgrammesSection({ page, reach, placed, territory }: ProgrammesSectionProps) {
  const m = words(page).programmes;
  const { reached, apart } = reach;
  const shared = { page, placed, territory };
  return (
    <section aria-labelledby="dispositifs">
      <h2 id="dispositifs">{placed ? m.title : m.titleNoPlace}</h2>
      {reached.length + apart.length === 0 ? (
        <p>{m.none}</p>
      ) : (
        <p class="section-lead">{m.lead(reached.length, reached.length + apart.length)}</p>
      )}
      {GROUPS.map((group) => (
        <MatchGroup
          {...shared}
          group={group}
          matches={reached.filter(({ standing }) => groupOf(standing.openness) === group)}
        />
      ))}
      {apart.length > 0 && (
        <details class="more-matches">
          <summary>{m.apart(apart.length)}</summary>
          <p>{m.apartLead}</p>
          <MatchList {...shared} matches={apart} />
        </details>
      )}
    </section>
  );
}

type ListProps = Omit<ProgrammesSectionProps, 'reach'> & { matches: readonly Match[] };

function MatchGroup({ group, matches, ...shared }: ListProps & { group: Group }) {
  const m = words(shared.page).programmes;
  if (matches.length === 0)
    return group === 'open' ? (
      <>
        <h3>{m.group.open}</h3>
        <p>{m.groupNone.open}</p>
      </>
    ) : null;
  const title = `${m.group[group]} (${matches.length})`;
  const inSight = matches.slice(0, IN_SIGHT[group]);
  const others = matches.slice(IN_SIGHT[group]);
  return (
    <>
      {inSight.length > 0 && (
        <>
          <h3>{title}</h3>
          <MatchList {...shared} matches={inSight} />
        </>
      )}
      {others.length > 0 && (
        <details class="more-matches">
          <summary>{inSight.length > 0 ? m.others(others.length) : title}</summary>
          <MatchList {...shared} matches={others} />
        </details>
      )}
    </>
  );
}

const MatchList = ({ matches, ...shared }: ListProps) => (
  <ul class="matches" role="list">
    {matches.map((match) => (
      <MatchItem {...shared} match={match} />
    ))}
  </ul>
);

import type { Page } from '../../../kernel/page.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { Match, Reach } from '../domain/reach.ts';
import { MatchItem } from './match-item.tsx';
import { programmeWords } from './programme-words.ts';

interface ProgrammesSectionProps {
  page: Page;
  reach: Reach;
  placed: boolean;
  territory: (id: TerritoryId) => string;
}

/** `local`: while no place is known, those that are for a part of the country only. */
type Group = 'open' | 'opens_soon' | 'unknown' | 'local' | 'closed';
const GROUPS: readonly Group[] = ['open', 'opens_soon', 'unknown', 'local', 'closed'];
/** How many of a group are in sight at once; the others are one press away, and all are on the page. */
const IN_SIGHT: Record<Group, number> = { open: 30, opens_soon: 30, unknown: 8, local: 0, closed: 0 };

function groupOf({ standing, cover }: Match, placed: boolean): Group {
  if (!placed && cover.truth === 'unknown' && standing.openness !== 'closed') return 'local';
  return standing.openness === 'closes_soon' ? 'open' : standing.openness;
}

/** How many may be applied to, are to be checked, are closed: `Aucun ouvert, 39 à vérifier, 34 clos`. */
export function programmesTally(page: Page, { reached }: Reach, placed: boolean): string {
  const m = programmeWords(page);
  const told = GROUPS.flatMap((group) => {
    const found = reached.filter((match) => groupOf(match, placed) === group).length;
    return found > 0 || group === 'open'
      ? [m.tally[group === 'open' && !placed ? 'openNoPlace' : group](found)]
      : [];
  }).join(', ');
  return `${told.charAt(0).toUpperCase()}${told.slice(1)}`;
}

/** Programmes by when one may apply; those that do not reach the place are counted and can be opened. */
export function ProgrammesSection({ page, reach, placed, territory }: ProgrammesSectionProps) {
  const m = programmeWords(page);
  const { reached, apart } = reach;
  const shared = { page, placed, territory };
  return (
    <section aria-labelledby="dispositifs">
      <h2 id="dispositifs">{placed ? m.title : m.titleNoPlace}</h2>
      {reached.length + apart.length === 0 ? (
        <p>{m.none}</p>
      ) : (
        <>
          <p>
            <strong>{m.lead(programmesTally(page, reach, placed), reached.length + apart.length)}</strong>
          </p>
          <p class="section-lead">{placed ? m.how : m.howNoPlace}</p>
        </>
      )}
      {GROUPS.map((group) => (
        <MatchGroup
          {...shared}
          group={group}
          matches={reached.filter((match) => groupOf(match, placed) === group)}
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
  const m = programmeWords(shared.page);
  if (matches.length === 0)
    return group === 'open' ? (
      <>
        <h3>{m.group.open}</h3>
        <p>{shared.placed ? m.groupNone.open : m.groupNone.openNoPlace}</p>
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

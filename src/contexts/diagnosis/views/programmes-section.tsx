import { href, type Page } from '../../../kernel/page.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import { GROUPS, type Group, type Match, type Matching } from '../../matching/public.ts';
import { MatchItem } from './match-item.tsx';
import { programmeWords } from './programme-words.ts';

export interface MatchListProps {
  page: Page;
  /** The address of this result, under which each group can be read to its end. */
  address: string;
  matching: Matching;
  territory: (id: TerritoryId) => string;
}

/** How many of a group are in sight, and how many more at one press; all are at the end of a link. */
const IN_SIGHT: Record<Group, number> = { open: 12, later: 6, one_away: 6, to_check: 8, not_for_you: 0 };
const FOLDED: Record<Group, number> = { open: 0, later: 0, one_away: 0, to_check: 0, not_for_you: 6 };

/** How many of each: `Aucun ouvert, 12 à une condition près, 39 à vérifier, 34 pas pour vous`. */
export function programmesTally(page: Page, { counts }: Pick<Matching, 'counts'>): string {
  const m = programmeWords(page);
  const told = GROUPS.flatMap((group) =>
    counts[group] > 0 || group === 'open' ? [m.tally[group](counts[group])] : [],
  ).join(', ');
  return `${told.charAt(0).toUpperCase()}${told.slice(1)}`;
}

/** Programmes by what stands between them and the collective; those that are not for it can be opened, with why. */
export function ProgrammesSection(props: MatchListProps) {
  const { page, matching } = props;
  const m = programmeWords(page);
  const placed = matching.profile.places.length > 0;
  const all = GROUPS.reduce((sum, group) => sum + matching.counts[group], 0);
  return (
    <section aria-labelledby="dispositifs">
      <h2 id="dispositifs">{placed ? m.title : m.titleNoPlace}</h2>
      {all === 0 ? (
        <p>{m.none}</p>
      ) : (
        <>
          <p>
            <strong>{m.lead(programmesTally(page, matching), all)}</strong>
          </p>
          <p class="section-lead">{placed ? m.how : m.howNoPlace}</p>
        </>
      )}
      {GROUPS.map((group) => (
        <MatchGroup {...props} group={group} />
      ))}
    </section>
  );
}

function MatchGroup({ group, ...props }: MatchListProps & { group: Group }) {
  const { page, address, matching } = props;
  const m = programmeWords(page);
  const found = matching.counts[group];
  const shown = IN_SIGHT[group] + FOLDED[group];
  if (found === 0)
    return group === 'open' ? (
      <>
        <h3>{m.group.open}</h3>
        <p>{m.noneOpen}</p>
      </>
    ) : null;
  const body = (
    <>
      <p>{m.groupLead[group]}</p>
      <MatchList {...props} matches={matching.top(group, shown)} />
      {found > shown && (
        <p class="actions">
          <a href={href(page, `${address}?groupe=${group}`)}>{m.seeAll[group](found)}</a>
        </p>
      )}
    </>
  );
  const title = `${m.group[group]} (${found})`;
  if (FOLDED[group] > 0)
    return (
      <details class="more-matches">
        <summary>{title}</summary>
        {body}
      </details>
    );
  return (
    <>
      <h3 id={`dispositifs-${group}`}>{title}</h3>
      {body}
    </>
  );
}

export const MatchList = ({
  matches,
  level = 4,
  ...shared
}: MatchListProps & { matches: readonly Match[]; level?: 3 | 4 }) => (
  <ul class="matches" role="list">
    {matches.map((match) => (
      <MatchItem
        level={level}
        page={shared.page}
        match={match}
        matching={shared.matching}
        territory={shared.territory}
      />
    ))}
  </ul>
);

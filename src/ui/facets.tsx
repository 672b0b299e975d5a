/**
 * Filters with their counts. Each value is a link to the same list with that filter set or taken off, so a filtered
 * list can be sent to anyone and the back button works. The caller computes addresses; nothing here knows a domain.
 */
import { FacetLink, type FacetValue } from './facet-link.tsx';
import { type Reader, words } from './words.ts';

export interface FacetGroup {
  /** Unique on the page. */
  id: string;
  label: string;
  values: readonly FacetValue[];
}

interface FacetsProps {
  page: Reader;
  groups: readonly FacetGroup[];
}

/** Beyond this many, the rest of a group is folded. */
const IN_SIGHT = 8;

export function Facets({ page, groups }: FacetsProps) {
  const m = words(page).list;
  const chosen = groups.flatMap((group) => group.values).filter((value) => value.selected).length;
  return (
    <>
      {/* Opens what follows it, on small screens only; on large ones the filters are always in sight. */}
      <details class="opener facets-opener">
        <summary aria-controls="filtres">
          {m.filter}
          {chosen > 0 && ` · ${m.chosenCount(chosen)}`}
        </summary>
      </details>
      <section class="facets" id="filtres" aria-label={m.filters}>
        {groups.map((group) => (
          <Group page={page} group={group} />
        ))}
      </section>
    </>
  );
}

function Group({ page, group }: { page: Reader; group: FacetGroup }) {
  const shown = group.values.filter((value, index) => index < IN_SIGHT || value.selected);
  const folded = group.values.filter((value) => !shown.includes(value));
  const draw = (values: readonly FacetValue[]) => (
    <ul>
      {values.map((value) => (
        <li>
          <FacetLink page={page} value={value} />
        </li>
      ))}
    </ul>
  );
  return (
    <section class="facet">
      <h2>{group.label}</h2>
      {draw(shown)}
      {folded.length > 0 && (
        <details>
          <summary>{words(page).list.others(folded.length)}</summary>
          {draw(folded)}
        </details>
      )}
    </section>
  );
}

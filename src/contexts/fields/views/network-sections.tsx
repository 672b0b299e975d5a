/** On a record's page: what it says in public in the fields of its networks, with how it is known to be a member. */
import { href, type Page } from '../../../kernel/page.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import type { RecordSet } from '../use-cases/read-values.ts';
import { ShownList } from './shown-list.tsx';
import { words } from './words.ts';

interface NetworkSectionsProps {
  page: Page;
  /** `/cooperations/phare` */
  path: string;
  sets: readonly RecordSet[];
  territories: Pick<TerritoryIndex, 'label'>;
}

export function NetworkSections({ page, path, sets, territories }: NetworkSectionsProps) {
  const m = words(page);
  if (sets.length === 0) return null;
  return (
    <>
      {sets.map(({ set, way, shown, missing }) => (
        <section class="stack is-close" aria-labelledby={`reseau-${set.code}`}>
          <h2 id={`reseau-${set.code}`}>
            <a href={href(page, `/reseaux/${set.code}/champs`)}>{m.record.section(set.name[page.locale])}</a>
          </h2>
          <p class="hint">{m.ways[way]}</p>
          {shown.some(({ value }) => value !== null) ? (
            <ShownList {...{ page, territories, shown }} />
          ) : (
            <p class="is-unknown">{m.record.nothing}</p>
          )}
          {missing.length > 0 && (
            <p class="hint">
              {m.record.missing(missing.map(({ definition }) => definition.label[page.locale]).join(', '))}
            </p>
          )}
        </section>
      ))}
      <p>
        <a href={href(page, `${path}/champs`)} rel="nofollow">
          {m.record.link}
        </a>
      </p>
    </>
  );
}

/** An empty list: each way to widen it, one press away. */
import { href, type Page } from '../../../kernel/page.ts';
import { kindOf } from '../../../kernel/territory.ts';
import { say } from '../../../platform/i18n/say.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import type { TerritoryIndex } from '../../territories/public.ts';
import { listQuery } from '../domain/addresses.ts';
import type { Filters } from '../domain/filters.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

interface NothingFoundProps {
  page: Page;
  filters: Filters;
  territories: TerritoryIndex;
}

export function NothingFound({ page, filters, territories }: NothingFoundProps) {
  const m = say(page.locale, { fr, en });
  const { text, territory, chosen } = filters;
  const wider = territory
    ? territories.ancestors(territory).filter((id) => ['departement', 'region'].includes(kindOf(id)))
    : [];
  const ways = [
    ...wider.map((id) => ({
      label: m.none.wider(territories.label(id, page.locale)),
      changes: { territory: id },
    })),
    ...(territory && (text || chosen.size > 0)
      ? [{ label: m.none.anywhere, changes: { territory: null } }]
      : []),
    ...(text && (territory || chosen.size > 0)
      ? [{ label: m.none.anyWords(text), changes: { text: '' } }]
      : []),
    ...(chosen.size > 0 && (text || territory)
      ? [{ label: m.none.anyFilter, changes: { chosen: new Map() } }]
      : []),
  ];
  return (
    <EmptyState
      title={m.none.title}
      action={(text || territory || chosen.size > 0) && <a href={href(page, page.path)}>{m.none.all}</a>}
    >
      {ways.length === 0 ? (
        <p>
          {text ? m.none.body : chosen.size > 0 || territory ? m.none.bodyOf.filter : m.none.bodyOf.empty}
        </p>
      ) : (
        <ul>
          {ways.map(({ label, changes }) => (
            <li>
              <a href={href(page, page.path) + listQuery(filters, changes)}>{label}</a>
            </li>
          ))}
        </ul>
      )}
    </EmptyState>
  );
}

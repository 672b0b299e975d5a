import { href, type Page } from '../../../kernel/page.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { askedOf, FIELD_KINDS, type FieldSet } from '../domain/definition.ts';
import { words } from './words.ts';

/** Every network and territory that asks for fields. */
export function NetworksPage({ page, sets }: { page: Page; sets: readonly FieldSet[] }) {
  const m = words(page);
  return (
    <Layout
      page={page}
      title={m.networks.title}
      description={m.networks.lead}
      breadcrumbs={[{ label: m.networks.title }]}
    >
      <PageHeading title={m.networks.title} lead={m.networks.lead} />
      {sets.length === 0 ? (
        <EmptyState title={m.networks.none}>
          <p>{m.networks.how}</p>
        </EmptyState>
      ) : (
        <ul>
          {sets.map((set) => (
            <li>
              <a href={href(page, `/reseaux/${set.code}/champs`)}>{set.name[page.locale]}</a>{' '}
              <span class="hint">
                {m.networks.asks(FIELD_KINDS.reduce((sum, kind) => sum + askedOf(set, kind).length, 0))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Layout>
  );
}

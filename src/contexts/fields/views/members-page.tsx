/** Whose records a network's fields are for, and how it is known; where the network lists some and sets others aside. */

import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { colon } from '../../../platform/i18n/say.ts';
import { Button } from '../../../ui/button.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Table } from '../../../ui/table.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { FieldKind, FieldSet } from '../domain/definition.ts';
import type { Way } from '../domain/membership.ts';
import { crumbsOf, OneButton } from './set-page.tsx';
import { words } from './words.ts';

export interface MemberRecord {
  name: string;
  /** `/cooperations/phare` */
  path: string;
  kind: FieldKind;
}

interface MembersPageProps {
  page: Page;
  set: FieldSet;
  members: readonly (MemberRecord & { way: Way })[];
  total: number;
  manages: boolean;
  /** For whoever manages: records that name the network otherwise, and those set aside. */
  naming: readonly MemberRecord[];
  aside: readonly (MemberRecord & { by: 'network' | 'record' })[];
  typed?: string;
  fault?: boolean;
}

export function MembersPage(props: MembersPageProps) {
  const { page, set, members, total, manages, naming, aside } = props;
  const m = words(page);
  const title = m.members.title(set.name[page.locale]);
  const act = (fiche: string, geste: string, label: string, name: string) => (
    <OneButton
      page={page}
      action={`/reseaux/${set.code}/membres`}
      fields={{ fiche, geste }}
      label={label}
      said={`${label}${colon(page.locale)}${name}`}
    />
  );
  const link = ({ path, name }: MemberRecord) => (
    <a href={href(page, path)} lang={contentLang(page)}>
      {name}
    </a>
  );
  return (
    <Layout page={page} title={title} robots="noindex" breadcrumbs={crumbsOf(page, set, title)}>
      <PageHeading title={title} lead={m.members.lead} />
      <div class="stack">
        {members.length === 0 ? (
          <p class="is-unknown">{m.members.none}</p>
        ) : (
          <Table
            id="membres"
            caption={m.members.caption(total)}
            columns={[
              { label: m.members.record },
              { label: m.members.kind },
              { label: m.members.how },
              ...(manages ? [{ label: m.members.act }] : []),
            ]}
            rows={members.map((record) => [
              link(record),
              m.kinds[record.kind],
              m.ways[record.way],
              ...(manages
                ? [
                    <div class="actions">
                      {(record.way === 'said' || record.way === 'inside') &&
                        act(record.path, 'inscrire', m.members.confirm, record.name)}
                      {act(record.path, 'ecarter', m.members.setAside, record.name)}
                    </div>,
                  ]
                : []),
            ])}
          />
        )}
        {total > members.length && <p class="hint">{m.members.shown(members.length)}</p>}
        {manages && (
          <>
            <p class="hint">{m.members.confirmedHint}</p>
            <AddForm {...props} />
            {naming.length > 0 && (
              <section class="stack is-close">
                <h2>{m.members.naming}</h2>
                <ul>
                  {naming.map((record) => (
                    <li>
                      {link(record)} {act(record.path, 'inscrire', m.members.list, record.name)}
                    </li>
                  ))}
                </ul>
              </section>
            )}
            {aside.length > 0 && (
              <section class="stack is-close">
                <h2>{m.members.aside}</h2>
                <ul>
                  {aside.map((record) => (
                    <li>
                      {link(record)}{' '}
                      {record.by === 'network' ? m.members.asideNetwork : m.members.asideRecord}{' '}
                      {record.by === 'network' && act(record.path, 'oublier', m.members.forget, record.name)}
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </>
        )}
      </div>
    </Layout>
  );
}

function AddForm({ page, set, typed = '', fault }: MembersPageProps) {
  const m = words(page).members;
  return (
    <form class="stack is-close" method="post" action={href(page, `/reseaux/${set.code}/membres`)} novalidate>
      <h2>{m.addTitle}</h2>
      <input type="hidden" name="geste" value="inscrire" />
      <TextField
        page={page}
        name="fiche"
        label={m.address}
        hint={m.addressHint}
        autocomplete="off"
        value={typed}
        error={fault ? m.addressFault : undefined}
        maxLength={300}
      />
      <Button>{m.list}</Button>
    </form>
  );
}

/** Where a network orders its fields: add, change, move, retire, take up again; one button each, without a script. */
import { href, type Page } from '../../../kernel/page.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Table } from '../../../ui/table.tsx';
import { askedOf, FIELD_KINDS, type FieldSet, type NetworkField } from '../domain/definition.ts';
import { crumbsOf, FieldCell, OneButton } from './set-page.tsx';
import { words } from './words.ts';

interface ManagePageProps {
  page: Page;
  /** Of an owner that has none yet: no field. */
  set: Pick<FieldSet, 'code' | 'name' | 'fields'>;
  /** Nothing was ever asked. */
  fresh: boolean;
}

export function ManagePage({ page, set, fresh }: ManagePageProps) {
  const m = words(page);
  const title = m.manage.title(set.name[page.locale]);
  const own = `/reseaux/${set.code}/champs`;
  const retired = set.fields.filter((field) => field.retired);
  const act = (field: NetworkField, geste: string, label: string, said: string) => (
    <OneButton
      page={page}
      action={`${own}/${field.code}/place`}
      fields={{ geste }}
      label={label}
      said={said}
    />
  );
  return (
    <Layout page={page} title={title} robots="noindex" breadcrumbs={crumbsOf(page, set, title)}>
      <PageHeading title={title} lead={m.manage.lead} />
      <div class="stack">
        {fresh && (
          <Notice page={page} kind="info">
            <p>{m.set.notYet}</p>
          </Notice>
        )}
        {FIELD_KINDS.map((kind) => {
          const fields = askedOf(set, kind);
          return (
            <section class="stack is-close">
              <h2>{m.kinds[kind]}</h2>
              {fields.length > 0 && (
                <Table
                  stacks
                  id={`gestion-${kind}`}
                  caption={m.set.table(m.kinds[kind])}
                  columns={[{ label: m.set.field }, { label: m.set.seenBy }, { label: m.members.act }]}
                  rows={fields.map((field, at) => {
                    const label = field.definition.label[page.locale];
                    return [
                      <FieldCell {...{ page, kind, field, fields }} />,
                      m.visible[field.definition.visibility],
                      <div class="actions">
                        <a
                          href={href(page, `${own}/${field.code}/modifier`)}
                          aria-label={m.manage.edit(label)}
                        >
                          {m.manage.short.edit}
                        </a>
                        {at > 0 && act(field, 'monter', m.manage.short.up, m.manage.up(label))}
                        {at < fields.length - 1 &&
                          act(field, 'descendre', m.manage.short.down, m.manage.down(label))}
                        {act(field, 'retirer', m.manage.short.retire, m.manage.retire(label))}
                      </div>,
                    ];
                  })}
                />
              )}
              <p>
                <ButtonLink href={href(page, `${own}/nouveau?fiches=${kind}`)}>
                  {m.manage.add[kind]}
                </ButtonLink>
              </p>
            </section>
          );
        })}
        {retired.length > 0 && (
          <section class="stack is-close">
            <h2>{m.manage.retired}</h2>
            <ul>
              {retired.map((field) => {
                const label = field.definition.label[page.locale];
                return (
                  <li>
                    {label} ({m.kinds[field.kind]}){' '}
                    {act(field, 'reprendre', m.manage.short.takeUp, m.manage.takeUp(label))}
                  </li>
                );
              })}
            </ul>
          </section>
        )}
      </div>
    </Layout>
  );
}

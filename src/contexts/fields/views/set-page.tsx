/** The fields of a network, for everybody: what is asked, of whom, who sees it, how many filled it in public. */
import { href, type Page } from '../../../kernel/page.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Table } from '../../../ui/table.tsx';
import {
  askedOf,
  FIELD_KINDS,
  type FieldKind,
  type FieldSet,
  type NetworkField,
} from '../domain/definition.ts';
import { conditionInWords } from './value-words.ts';
import { words } from './words.ts';

export interface KindCount {
  kind: FieldKind;
  /** `/cooperations` */
  path: string;
  members: number;
  /** By code of field: only those that everybody sees. */
  filled: ReadonlyMap<string, number>;
}

interface SetPageProps {
  page: Page;
  set: FieldSet;
  counts: readonly KindCount[];
}

export const crumbsOf = (page: Page, set: Pick<FieldSet, 'code' | 'name'>, title?: string) => [
  { label: words(page).networks.title, path: '/reseaux' },
  ...(title
    ? [{ label: set.name[page.locale], path: `/reseaux/${set.code}/champs` }, { label: title }]
    : [{ label: set.name[page.locale] }]),
];

export function SetPage({ page, set, counts }: SetPageProps) {
  const m = words(page);
  const title = m.set.title(set.name[page.locale]);
  const own = `/reseaux/${set.code}`;
  const kinds = FIELD_KINDS.filter((kind) => askedOf(set, kind).length > 0);
  return (
    <Layout page={page} title={title} description={m.set.lead} breadcrumbs={crumbsOf(page, set)}>
      <PageHeading title={title} lead={m.set.lead}>
        <ButtonLink href={href(page, `${own}/membres`)}>{m.set.members}</ButtonLink>
      </PageHeading>
      <div class="stack">
        {kinds.length === 0 && <p class="is-unknown">{m.set.empty}</p>}
        {kinds.map((kind) => (
          <KindTable {...{ page, set, kind }} count={counts.find((each) => each.kind === kind)} />
        ))}
        <p class="hint">{m.set.notCountedHint}</p>
        <p>
          {m.set.keeps}{' '}
          <a href={href(page, `${own}/champs/gestion`)} rel="nofollow">
            {m.set.manage}
          </a>
        </p>
        <ul>
          <li>
            <a href={href(page, `${own}/champs/historique`)}>{m.set.history}</a>
          </li>
          <li>
            <a href={`/api/v1/reseaux/${set.code}`}>{m.set.data}</a>
          </li>
        </ul>
      </div>
    </Layout>
  );
}

function KindTable({
  page,
  set,
  kind,
  count,
}: Pick<SetPageProps, 'page' | 'set'> & { kind: FieldKind; count: KindCount | undefined }) {
  const m = words(page);
  const fields = askedOf(set, kind);
  const members = count?.members ?? 0;
  return (
    <section class="stack is-close">
      <h2>{m.kinds[kind]}</h2>
      <Table
        stacks
        id={`champs-${kind}`}
        caption={m.set.table(m.kinds[kind])}
        columns={[
          { label: m.set.field },
          { label: m.set.type },
          { label: m.set.seenBy },
          { label: m.set.filled, numeric: true },
        ]}
        rows={fields.map((field) => [
          <FieldCell {...{ page, kind, field, fields }} />,
          <TypeCell {...{ page, field }} />,
          m.visible[field.definition.visibility],
          field.definition.visibility === 'public'
            ? m.set.filledOf(count?.filled.get(field.code) ?? 0, members)
            : m.set.notCounted,
        ])}
      />
      <p>
        {count && <a href={href(page, `${count.path}?reseau=${set.code}`)}>{m.set.list(members)}</a>}{' '}
        <a href={href(page, `/reseaux/${set.code}/champs/apercu?fiches=${kind}`)} rel="nofollow">
          {m.set.preview}
        </a>
      </p>
    </section>
  );
}

export function FieldCell({
  page,
  kind,
  field: { definition },
  fields,
}: {
  page: Page;
  kind: FieldKind;
  field: NetworkField;
  fields: readonly NetworkField[];
}) {
  const m = words(page);
  return (
    <>
      {definition.label[page.locale]}
      {definition.help && <p class="hint">{definition.help[page.locale]}</p>}
      {definition.required && <p class="hint">{m.set.required}</p>}
      {definition.condition && (
        <p class="hint">
          {m.set.onlyIf} {conditionInWords(page, definition.condition, kind, fields)}
        </p>
      )}
    </>
  );
}

function TypeCell({ page, field: { definition } }: { page: Page; field: NetworkField }) {
  const m = words(page);
  const choices = definition.choices.filter(({ retired }) => !retired);
  return (
    <>
      {m.types[definition.type]}
      {definition.unit && ` (${definition.unit})`}
      {choices.length > 0 && (
        <details>
          <summary>
            {m.set.choices} ({choices.length})
          </summary>
          <ul>
            {choices.map(({ label }) => (
              <li>{label[page.locale]}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** A form that holds one button. */
export const OneButton = ({
  page,
  action,
  fields,
  label,
  said,
}: {
  page: Page;
  action: string;
  fields: Readonly<Record<string, string>>;
  /** What the button says in sight, and in full for whoever hears the page. */
  label: string;
  said: string;
}) => (
  <form method="post" action={href(page, action)}>
    {Object.entries(fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <button class="button is-quiet" type="submit" aria-label={said}>
      {label}
    </button>
  </form>
);

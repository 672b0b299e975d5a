/** All that a record says in its networks, as far as the reader may see; filled here by whoever may. */

import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { colon } from '../../../platform/i18n/say.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { FormGroup, Typed } from '../../records/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import type { FieldSet } from '../domain/definition.ts';
import type { OpenSet } from '../use-cases/read-values.ts';
import { OneButton } from './set-page.tsx';
import { ShownList } from './shown-list.tsx';
import { ValueFields } from './value-fields.tsx';
import { valueInWords } from './value-words.ts';
import { words } from './words.ts';

export interface SetForm {
  open: OpenSet;
  /** How many revisions whoever fills has seen. */
  seen: number;
  group: FormGroup;
  typed: Typed;
  /** By name of control, in words. */
  errors: ReadonlyMap<string, string>;
}

interface RecordFieldsPageProps {
  page: Page;
  record: { name: string; path: string };
  sets: readonly SetForm[];
  /** Whoever looks after the record says whether it is a member. */
  declines: boolean;
  declined: readonly FieldSet[];
  territories: Pick<TerritoryIndex, 'label'>;
  notice?: 'saved' | 'nothingChanges' | 'conflicts' | undefined;
}

export function RecordFieldsPage(props: RecordFieldsPageProps) {
  const { page, record, sets, declined, notice } = props;
  const m = words(page).record;
  const title = m.title(record.name);
  const errors = sets.flatMap((each) => [...each.errors].map(([field, message]) => ({ field, message })));
  return (
    <Layout
      page={page}
      title={title}
      robots="noindex"
      breadcrumbs={[{ label: record.name, path: record.path, lang: contentLang(page) }, { label: title }]}
    >
      <PageHeading title={title} lead={m.lead} />
      <div class="stack">
        {notice && (
          <Notice page={page} kind={notice === 'saved' ? 'done' : 'attention'}>
            <p>{m[notice]}</p>
          </Notice>
        )}
        <ErrorSummary page={page} errors={errors} />
        {sets.length === 0 && <p class="is-unknown">{m.none}</p>}
        {sets.map((form) => (
          <OneSet {...props} form={form} />
        ))}
        {declined.map((set) => (
          <p>
            {m.declined(set.name[page.locale])}{' '}
            <OneButton
              page={page}
              action={`${record.path}/champs/appartenance`}
              fields={{ reseau: set.code, geste: 'accepter' }}
              label={m.accept}
              said={m.accept}
            />
          </p>
        ))}
        <p>
          <a href={href(page, `${record.path}/champs/historique`)} rel="nofollow">
            {m.history}
          </a>
        </p>
      </div>
    </Layout>
  );
}

function OneSet({
  page,
  record,
  territories,
  declines,
  form: { open, ...form },
}: RecordFieldsPageProps & { form: SetForm }) {
  const m = words(page);
  const { set, way, shown, missing, fills } = open;
  return (
    <section class="stack is-close" aria-labelledby={`reseau-${set.code}`}>
      <h2 id={`reseau-${set.code}`}>
        <a href={href(page, `/reseaux/${set.code}/champs`)}>{m.record.section(set.name[page.locale])}</a>
      </h2>
      <p class="hint">
        {m.record.how}
        {colon(page.locale)}
        {m.ways[way]}
      </p>
      {shown.some(({ value }) => value !== null) && <ShownList {...{ page, territories, shown }} />}
      {missing.length > 0 && (
        <p class="hint">
          {m.record.missing(missing.map(({ definition }) => definition.label[page.locale]).join(', '))}
        </p>
      )}
      {fills && <FillForm {...{ page, record, territories }} form={{ open, ...form }} />}
      {declines && (
        <OneButton
          page={page}
          action={`${record.path}/champs/appartenance`}
          fields={{ reseau: set.code, geste: 'refuser' }}
          label={m.record.decline}
          said={`${m.record.decline}${colon(page.locale)}${set.name[page.locale]}`}
        />
      )}
    </section>
  );
}

function FillForm({
  page,
  record,
  territories,
  form: { open, seen, group, typed, errors },
}: Pick<RecordFieldsPageProps, 'page' | 'record' | 'territories'> & { form: SetForm }) {
  const m = words(page).record;
  const { set, held, shown, asked } = open;
  const seenIds = new Set(shown.flatMap(({ field, value }) => (value === null ? [] : [field.id])));
  // What is kept and not shown: its definition or its condition changed.
  const unseen = asked.filter(({ id }) => held.has(id) && !seenIds.has(id));
  const narrow = asked.some(({ id, definition }) => {
    const kept = held.get(id);
    return kept !== undefined && kept.visibility !== definition.visibility;
  });
  return (
    <details class="record-part" open={errors.size > 0}>
      <summary>
        <strong>{m.fill}</strong>
      </summary>
      <form class="stack is-close" method="post" action={href(page, `${record.path}/champs`)} novalidate>
        <input type="hidden" name="reseau" value={set.code} />
        <input type="hidden" name="vu" value={seen} />
        <p class="hint">{m.personal}</p>
        {unseen.map(({ id, definition }) => (
          <p class="hint">
            {definition.label[page.locale]} :{' '}
            {valueInWords(page, territories, definition, held.get(id)?.value ?? '').join(', ')}.{' '}
            {definition.condition ? m.hidden : m.kept}.
          </p>
        ))}
        <ValueFields page={page} fields={group.fields} typed={typed} errors={errors} />
        {narrow && (
          <CheckboxGroup
            page={page}
            name="ouvrir"
            label={m.open}
            options={[{ value: 'oui', label: words(page).yes }]}
          />
        )}
        <TextField
          page={page}
          name="motif"
          label={m.reason}
          autocomplete="off"
          optional
          value={typed.get('motif')?.[0] ?? ''}
          maxLength={300}
        />
        <Button look="bold">{m.save}</Button>
      </form>
    </details>
  );
}

import { href, type Page } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import {
  type Differing,
  fieldsOf,
  type Lookups,
  type RecordForm,
  type StoredRecord,
} from '../../records/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import { inWords } from '../domain/in-words.ts';
import type { Double } from '../use-cases/find-doubles.ts';
import { words } from './words.ts';

export const FROM_OTHER = 'garder.';
export const VALUE_FROM_OTHER = 'valeur.';

interface SeekPageProps {
  page: Page;
  name: string;
  path: string;
  /** What was asked and told nothing; null at first. */
  asked: string | null;
  doubles: readonly Double[];
  territories: TerritoryIndex;
}

/** Which record is the same as this one? */
export function SeekPage({ page, name, path, asked, doubles, territories }: SeekPageProps) {
  const m = words(page).merge;
  const own = href(page, `${path}/fusion`);
  return (
    <Layout
      page={page}
      title={m.seekTitle(name)}
      robots="noindex"
      breadcrumbs={[{ label: name, path }, { label: m.link }]}
    >
      <PageHeading title={m.seekTitle(name)} lead={m.seekLead} />
      <div class="stack">
        {doubles.length > 0 && (
          <section aria-labelledby="semblables">
            <h2 id="semblables">{m.near}</h2>
            <ul class="doubles" role="list">
              {doubles.map((double) => (
                <li>
                  <a href={`${own}?avec=${encodeURIComponent(double.path.split('/').at(-1) ?? '')}`}>
                    {double.name}
                  </a>{' '}
                  <span class="hint">
                    {double.territories.map((id) => territories.label(id, page.locale)).join(', ')}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <form class="stack" method="get" action={own}>
          <TextField
            page={page}
            name="avec"
            autocomplete="off"
            label={m.other}
            hint={m.otherHint}
            value={asked ?? ''}
            error={asked === null ? undefined : m.otherFault}
            maxLength={300}
          />
          <div class="actions">
            <Button look="bold">{m.compare}</Button>
          </div>
        </form>
      </div>
    </Layout>
  );
}

export interface MergePageProps {
  page: Page;
  path: string;
  record: StoredRecord;
  other: StoredRecord;
  differences: readonly Differing[];
  form: RecordForm;
  lookups: Lookups;
  notice?: 'changed' | 'namesItself' | 'doesNotHold' | 'reasonFault' | undefined;
  /** What both say to networks, of the same fields. */
  values: readonly DifferingWords[];
  typed?: { fields: readonly string[]; values: readonly string[]; reason: string };
}

/** A field of a network of which both records say something else, in the reader's words. */
export interface DifferingWords {
  fieldId: string;
  label: string;
  network: string;
  stays: string;
  goes: string;
}

/** Field by field, which words the record that stays takes. */
export function MergePage({
  page,
  path,
  record,
  other,
  differences,
  form,
  lookups,
  values,
  notice,
  typed,
}: MergePageProps) {
  const m = words(page).merge;
  const fields = new Map(fieldsOf(form).map((field) => [field.name, field]));
  const told = (field: string, value: Differing['stays']) =>
    inWords(fields.get(field)?.as ?? null, value, page.locale, lookups).join(' · ') ||
    words(page).proposal.empty;
  const [name, otherName] = [String(record.document.name), String(other.document.name)];
  const own = `${path}/${record.slug}`;
  const chosen = ({ field, stays }: Differing) => (typed ? typed.fields.includes(field) : stays === null);
  return (
    <Layout
      page={page}
      title={m.title}
      robots="noindex"
      breadcrumbs={[{ label: name, path: own }, { label: m.link }]}
    >
      <PageHeading kicker={name} title={m.title} lead={m.lead(otherName, name)} />
      <div class="stack">
        {notice && (
          <Notice page={page} kind="attention">
            <p>{m[notice]}</p>
          </Notice>
        )}
        <p>
          <a href={href(page, `${path}/${other.slug}/fusion?avec=${record.slug}`)}>{m.swap(otherName)}</a>
        </p>
        <form class="stack" method="post" action={href(page, `${own}/fusion`)}>
          <input type="hidden" name="avec" value={other.slug} />
          <input type="hidden" name="vu" value={record.version} />
          <input type="hidden" name="vu-autre" value={other.version} />
          {differences.map((difference) => (
            <RadioGroup
              page={page}
              name={FROM_OTHER + difference.field}
              label={fields.get(difference.field)?.label[page.locale] ?? difference.field}
              options={[
                { value: 'ici', label: told(difference.field, difference.stays), hint: m.of(name) },
                { value: 'autre', label: told(difference.field, difference.goes), hint: m.of(otherName) },
              ]}
              value={chosen(difference) ? 'autre' : 'ici'}
            />
          ))}
          {values.map(({ fieldId, label, network, stays, goes }) => (
            <RadioGroup
              page={page}
              name={VALUE_FROM_OTHER + fieldId}
              label={m.ofNetwork(label, network)}
              options={[
                { value: 'ici', label: stays, hint: m.of(name) },
                { value: 'autre', label: goes, hint: m.of(otherName) },
              ]}
              value={typed?.values.includes(fieldId) ? 'autre' : 'ici'}
            />
          ))}
          <TextArea
            page={page}
            name="motif"
            label={m.reason}
            rows={2}
            maxLength={1000}
            value={typed?.reason ?? ''}
            error={notice === 'reasonFault' ? m.reasonFault : undefined}
          />
          <p class="hint">{m.undoable}</p>
          <div class="actions">
            <Button look="bold">{m.merge}</Button>
            <ButtonLink look="quiet" href={href(page, own)}>
              {m.leave}
            </ButtonLink>
          </div>
        </form>
      </div>
    </Layout>
  );
}

/** The one form of a collection: its words, its works in their order, and what it is a reading list for. */
import { href, type Page } from '../../../kernel/page.ts';
import { NEEDS } from '../../../kernel/resource-terms.ts';
import { STAGES, type Terms } from '../../../kernel/vocabulary.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { TypedCollection, TypedItem } from '../forms.ts';
import type { Collection } from '../queries/collections.ts';
import type { CollectionRefusal } from '../use-cases/save-collection.ts';
import { collectionWords } from './collection-words.ts';
import { words } from './words.ts';

interface EditProps {
  page: Page;
  present: Collection | null;
  typed: TypedCollection;
  refusal?: CollectionRefusal | undefined;
}

const BLANK: TypedItem = { work: '', note: '', rank: '' };
const BLANK_ROWS = 5;
const MOST_ROWS = 100;

export function CollectionEditPage({ page, present, typed, refusal }: EditProps) {
  const m = collectionWords(page);
  const faults = typeof refusal === 'object' ? refusal.faults : [];
  const title = present ? m.editTitle(present.title) : m.add;
  const told = (field: string) => m.fault[field.split('.').at(-1) ?? ''];
  const error = (field: string) => (faults.includes(field) ? told(field) : undefined);
  const options = (terms: Terms, none: string) => [
    { value: '', label: none },
    ...Object.entries(terms).map(([value, label]) => ({ value, label: label[page.locale] })),
  ];
  const rows = [...typed.items, ...Array<TypedItem>(BLANK_ROWS).fill(BLANK)].slice(0, MOST_ROWS);
  const action = present ? `/collections/${present.slug}/modifier` : '/collections/nouvelle';
  const shared = { page, optional: true };
  return (
    <Layout
      page={page}
      title={title}
      robots="noindex"
      current="resources"
      breadcrumbs={[
        { label: words(page).title, path: '/ressources' },
        { label: m.title, path: '/collections' },
        { label: title },
      ]}
    >
      <PageHeading title={title} />
      <form class="stack is-close" method="post" action={href(page, action)}>
        <ErrorSummary
          page={page}
          errors={faults.map((field) => ({ field, message: told(field) ?? field }))}
        />
        {typeof refusal === 'string' && (
          <Notice page={page} kind="attention">
            <p>{refusal === 'list_taken' ? m.listTaken : m.changedMeanwhile}</p>
          </Notice>
        )}
        {typed.version !== null && <input type="hidden" name="vu" value={typed.version} />}
        <TextField
          page={page}
          name="titre"
          label={m.name}
          autocomplete="off"
          value={typed.title}
          error={error('titre')}
          maxLength={120}
        />
        <TextArea
          {...shared}
          name="introduction"
          label={m.introduction}
          hint={m.introductionHint}
          value={typed.introduction}
          error={error('introduction')}
          rows={8}
        />
        <Select
          {...shared}
          name="besoin"
          label={m.need}
          hint={m.needHint}
          value={typed.need}
          options={options(NEEDS, m.noNeed)}
          error={error('besoin')}
        />
        <Select
          {...shared}
          name="stade"
          label={m.stage}
          value={typed.stage}
          options={options(STAGES, m.anyStage)}
          error={error('stade')}
        />
        <fieldset class="field rows">
          <legend class="field-label">{m.items}</legend>
          <p class="hint">{m.itemsHint}</p>
          {rows.map(({ work, note }, at) => (
            <div class="collection-row">
              <TextField
                {...shared}
                name={`oeuvres.${at}.rang`}
                label={m.rank}
                autocomplete="off"
                inputmode="numeric"
                size={3}
                value={String(at + 1)}
              />
              <TextField
                {...shared}
                name={`oeuvres.${at}.oeuvre`}
                label={m.work(at + 1)}
                autocomplete="off"
                value={work}
                error={error(`oeuvres.${at}.oeuvre`)}
              />
              <TextField
                {...shared}
                name={`oeuvres.${at}.mot`}
                label={m.note}
                autocomplete="off"
                value={note}
                error={error(`oeuvres.${at}.mot`)}
                maxLength={500}
              />
            </div>
          ))}
        </fieldset>
        <CheckboxGroup
          page={page}
          name="publier"
          label={m.publish}
          options={[{ value: 'oui', label: m.published }]}
          values={typed.published ? ['oui'] : []}
        />
        <div class="actions">
          <Button look="bold">{m.save}</Button>
        </div>
      </form>
    </Layout>
  );
}

/** The form of a field: its words in both languages, its answer, on which condition, who sees it. */
import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { Typed } from '../../records/public.ts';
import {
  FIELD_TYPES,
  type FieldKind,
  type FieldSet,
  type NetworkField,
  VISIBILITIES,
} from '../domain/definition.ts';
import { BLANK_CHOICES, type Fault, first } from '../forms.ts';
import { ConditionBoxes } from './condition-boxes.tsx';
import { crumbsOf } from './set-page.tsx';
import { faultInWords, words } from './words.ts';

export interface FieldPageProps {
  page: Page;
  set: Pick<FieldSet, 'code' | 'name' | 'fields'>;
  kind: FieldKind;
  /** The field; null for a new one. */
  field: NetworkField | null;
  typed: Typed;
  faults?: readonly Fault[];
  notice?: 'changedMeanwhile' | 'tooMany' | 'gone' | undefined;
}

export function FieldPage(props: FieldPageProps) {
  const { page, set, kind, field, typed, faults = [], notice } = props;
  const m = words(page).field;
  const title = field ? m.title(field.definition.label[page.locale]) : m.newTitle(words(page).kinds[kind]);
  const own = `/reseaux/${set.code}/champs`;
  const error = (name: string) => {
    const fault = faults.find(({ path }) => path === name);
    return fault && faultInWords(page, fault.fault);
  };
  const text = (name: string, label: string, more: { hint?: string; optional?: true } = {}) => (
    <TextField
      {...{ page, name, label, ...more }}
      autocomplete="off"
      value={first(typed, name)}
      error={error(name)}
      maxLength={160}
    />
  );
  return (
    <Layout page={page} title={title} robots="noindex" breadcrumbs={crumbsOf(page, set, title)}>
      <PageHeading title={title} />
      <div class="stack is-close">
        {notice && (
          <Notice page={page} kind="attention">
            <p>{m[notice]}</p>
          </Notice>
        )}
        <ErrorSummary
          page={page}
          errors={faults.map(({ path, fault }) => ({ field: path, message: faultInWords(page, fault) }))}
        />
        <form
          class="stack"
          method="post"
          action={href(page, field ? `${own}/${field.code}/modifier` : own)}
          novalidate
        >
          <input type="hidden" name="fiches" value={kind} />
          {field && <input type="hidden" name="vu" value={first(typed, 'vu')} />}
          {text('nom_fr', m.nameFr)}
          {text('nom_en', m.nameEn, { hint: m.englishHint, optional: true })}
          <fieldset class="form-group">
            <legend>
              <h2>{m.help}</h2>
            </legend>
            <p class="hint">{m.helpHint}</p>
            {(['aide_fr', 'aide_en'] as const).map((name) => (
              <TextArea
                page={page}
                name={name}
                label={name === 'aide_fr' ? m.helpFr : m.helpEn}
                rows={2}
                optional
                value={first(typed, name)}
                error={error(name)}
                maxLength={600}
              />
            ))}
          </fieldset>
          <Select
            page={page}
            name="type"
            label={m.type}
            hint={field ? m.typeHint : undefined}
            options={FIELD_TYPES.map((value) => ({ value, label: words(page).types[value] }))}
            value={first(typed, 'type') || undefined}
            error={error('type')}
          />
          {text('unite', m.unit, { hint: m.unitHint, optional: true })}
          <ChoiceRows {...props} error={error} />
          <ConditionBoxes {...{ page, set, kind, field, typed }} error={error('condition')} />
          <CheckboxGroup
            page={page}
            name="demande"
            label={m.required}
            hint={m.requiredHint}
            options={[{ value: 'oui', label: m.requiredYes }]}
            values={typed.get('demande') ?? []}
          />
          <RadioGroup
            page={page}
            name="visible"
            label={m.visible}
            hint={field ? m.visibleHint : undefined}
            options={VISIBILITIES.map((value) => ({ value, label: words(page).visible[value] }))}
            value={first(typed, 'visible')}
            error={error('visible')}
          />
          <div class="actions">
            <Button look="bold">{m.save}</Button>
          </div>
        </form>
      </div>
    </Layout>
  );
}

function ChoiceRows({
  page,
  typed,
  error,
}: FieldPageProps & { error: (name: string) => string | undefined }) {
  const m = words(page).field;
  const sent = [...typed.keys()].flatMap((key) => /^choix\.(\d{1,3})\.fr$/.exec(key)?.[1] ?? []);
  const filled = sent.filter((at) => first(typed, `choix.${at}.fr`) || first(typed, `choix.${at}.en`));
  const rows = Math.max(-1, ...filled.map(Number)) + 1 + BLANK_CHOICES;
  const wrong = Array.from({ length: rows }, (_, at) => error(`choix.${at}.fr`) ?? error(`choix.${at}.en`));
  return (
    <details class="record-part" open={filled.length > 0 || wrong.some(Boolean)}>
      <summary>
        <h2 id="titre-choix">{m.choices}</h2>
      </summary>
      <fieldset class="record-part-fields" aria-labelledby="titre-choix">
        <p class="hint">{m.choicesHint}</p>
        {Array.from({ length: rows }, (_, at) => {
          const name = (part: string) => `choix.${at}.${part}`;
          const code = first(typed, name('code'));
          return (
            <div class="choice-row">
              {code && <input type="hidden" name={name('code')} value={code} />}
              {(['fr', 'en'] as const).map((locale) => (
                <TextField
                  page={page}
                  name={name(locale)}
                  label={locale === 'fr' ? m.choiceFr(at + 1) : m.choiceEn(at + 1)}
                  autocomplete="off"
                  optional
                  value={first(typed, name(locale))}
                  error={error(name(locale))}
                  maxLength={160}
                />
              ))}
              {code && (
                <div class="choice">
                  <input
                    type="checkbox"
                    id={name('retire')}
                    name={name('retire')}
                    value="oui"
                    checked={first(typed, name('retire')) === 'oui'}
                  />
                  <label for={name('retire')}>{m.choiceRetired}</label>
                </div>
              )}
            </div>
          );
        })}
      </fieldset>
    </details>
  );
}

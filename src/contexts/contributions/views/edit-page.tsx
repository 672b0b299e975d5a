import { href, type Page } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { FormSignsFields } from '../../conduct/public.ts';
import {
  type FormFault,
  fieldsOf,
  type RecordForm,
  type RecordHome,
  type RecordKind,
  type Typed,
} from '../../records/public.ts';
import type { Signature } from '../forms.ts';
import { faultInWords } from './fault-in-words.ts';
import { FormFields } from './form-fields.tsx';
import { words } from './words.ts';

export interface EditPageProps {
  page: Page;
  kind: RecordKind;
  form: RecordForm;
  typed: Typed;
  faults?: readonly FormFault[];
  /** The record; null for a new one. */
  record: { name: string; path: string; version: number } | null;
  /** Where the form is sent. */
  action: string;
  /** Whoever may publishes at once; others propose. */
  publishes: boolean;
  /** Signed in: no address is asked. */
  member: boolean;
  signature: Signature;
  /** Where the record is at home, when that is not here. */
  home?: RecordHome | null;
  /** What the form carries along unseen. */
  hidden?: Readonly<Record<string, string>>;
  notice?: 'unreadable' | 'again' | 'homeLeft' | undefined;
  /** Why nothing was taken, and what to do. */
  told?: string | undefined;
  /** What says when the form was shown; null for somebody signed in. */
  mark: string | null;
}

/** The one form of a record: to propose, to edit, to add. */
export function EditPage(props: EditPageProps) {
  const { page, kind, form, typed, faults = [], record, action, publishes, mark } = props;
  const told = props.told ?? (props.notice && words(page).edit[props.notice]);
  const m = words(page);
  const title = record ? m.edit.title(record.name) : m.edit.newTitle[kind];
  return (
    <Layout
      page={page}
      title={title}
      faulty={faults.length > 0}
      robots="noindex"
      breadcrumbs={crumbs(props, title)}
    >
      <PageHeading title={title} lead={record ? m.edit.lead : m.edit.newLead} />
      <div class="stack is-close">
        <p>
          {props.home
            ? m.edit.proposesHome(new URL(props.home.instance).host)
            : publishes
              ? record
                ? m.edit.publishes
                : m.edit.newPublishes
              : record
                ? m.edit.proposes
                : m.edit.newProposes}
        </p>
        {props.home?.partial && (
          <p>
            {m.edit.partial} <a href={props.home.url}>{m.edit.partialLink}</a>
          </p>
        )}
        {told && (
          <Notice page={page} kind="attention">
            <p>{told}</p>
          </Notice>
        )}
        <ErrorSummary
          page={page}
          errors={faults.map(({ path, fault, said }) => ({
            field: path,
            message:
              signatureFault(page, path, record === null) ??
              `${labelOf(form, path, page)} ${faultInWords(page, fault, said)}`.trim(),
          }))}
        />
        <form class="stack" method="post" action={href(page, action)} novalidate>
          {record && <input type="hidden" name="vu" value={record.version} />}
          {Object.entries(props.hidden ?? {}).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          {mark && <FormSignsFields page={page} mark={mark} />}
          <FormFields
            {...{ page, form, typed, faults }}
            afterName={
              !record && (
                <div
                  data-island="contributions/doubles"
                  data-source={href(page, `/contribuer/${kind}/semblables`)}
                  aria-live="polite"
                />
              )
            }
          />
          <Signed {...props} />
          <div class="actions">
            <Button look="bold">{publishes ? m.edit.publish : m.edit.submit}</Button>
            {record && (
              <ButtonLink look="quiet" href={href(page, record.path)}>
                {m.proposal.recordLink}
              </ButtonLink>
            )}
          </div>
        </form>
      </div>
    </Layout>
  );
}

const crumbs = ({ record }: EditPageProps, title: string) =>
  record ? [{ label: record.name, path: record.path }, { label: title }] : [{ label: title }];

/** What to say of the fields that are no part of the record. */
function signatureFault(page: Page, path: string, added: boolean): string | undefined {
  const m = words(page).edit;
  const told: Record<string, string> = {
    motif: added ? m.newReasonFault : m.reasonFault,
    source: m.sourceFault,
    courriel: m.emailFault,
    licence: m.licenceFault,
  };
  return told[path];
}

const labelOf = (form: RecordForm, path: string, page: Page): string => {
  const field = fieldsOf(form).find(({ name }) => name === path.split('.')[0]);
  return field ? `${field.label[page.locale]}.` : '';
};

/** Why, from which source, by whom. */
function Signed({ page, member, signature, record, faults = [] }: EditPageProps) {
  const m = words(page).edit;
  const error = (path: string) => {
    const fault = faults.find((each) => each.path === path);
    return fault && faultInWords(page, fault.fault);
  };
  return (
    <fieldset class="form-group">
      <legend>
        <h2>{record ? m.why : m.newWhy}</h2>
      </legend>
      <TextArea
        page={page}
        name="motif"
        label={record ? m.reason : m.newReason}
        value={signature.reason}
        error={error('motif') && (record ? m.reasonFault : m.newReasonFault)}
        rows={3}
        maxLength={1000}
      />
      <TextField
        page={page}
        name="source"
        type="url"
        autocomplete="off"
        label={m.source}
        hint={m.sourceHint}
        optional
        value={signature.source}
        error={error('source') && m.sourceFault}
      />
      {!member && (
        <>
          <TextField
            page={page}
            name="auteur"
            autocomplete="nickname"
            label={m.author}
            hint={m.authorHint}
            optional
            value={signature.author}
            maxLength={60}
          />
          <TextField
            page={page}
            name="courriel"
            type="email"
            autocomplete="email"
            label={m.email}
            hint={m.emailHint}
            value={signature.email}
            error={error('courriel') && m.emailFault}
            maxLength={254}
          />
        </>
      )}
      <CheckboxGroup
        page={page}
        name="licence"
        label={m.licenceLabel}
        error={error('licence') && m.licenceFault}
        options={[{ value: 'oui', label: m.licence }]}
        values={signature.licence ? ['oui'] : []}
      />
    </fieldset>
  );
}

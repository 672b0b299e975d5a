import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { FRAMES_PATH, IMPORT_FRAME_PATH } from '../domain/addresses.ts';
import type { FrameTableName, RowFault } from '../domain/frame-cells.ts';
import {
  FRAME_TABLES,
  type FrameFault,
  type FrameField,
  type FrameReading,
  type TypedFrame,
} from '../domain/frame-form.ts';
import { competenceName, SHIPPED_FRAME } from '../domain/shipped-frame.ts';
import { TradesFrame } from './trades-frame.tsx';
import { words } from './words.ts';

export interface OwnOrganisation {
  id: string;
  name: string;
}

interface FrameFormPageProps extends Pick<FrameReading, 'faults' | 'rowFaults'> {
  page: Page;
  typed: TypedFrame;
  /** Organisations whose record the person looks after. */
  organisations: readonly OwnOrganisation[];
  refused?: 'taken' | 'meanwhile' | undefined;
  /** The version that the lines come from; undefined: a new frame. */
  renews?: { name: string; path: string; version: number; english: boolean } | undefined;
}

const ROWS: Readonly<Record<FrameTableName, number>> = { lignes: 10, activites: 8, metiers: 6 };

/** A network publishes its frame, or its next version: three tables, pasted from a spreadsheet. */
export function FrameFormPage(props: FrameFormPageProps) {
  const { page, typed, organisations, renews, refused } = props;
  const m = words(page).frames;
  const colon = page.locale === 'fr' ? '\u00a0: ' : ': ';
  const errors = errorsOf(props, colon);
  const error = (field: FrameField) => errors.find((one) => one.field === field)?.beside;
  const text = (name: 'nom' | 'resume' | 'licence', label: string, value: string) => (
    <TextField page={page} {...{ name, label, value }} error={error(name)} autocomplete="off" />
  );
  return (
    <TradesFrame
      page={page}
      title={renews ? m.renew : m.add}
      lead={renews ? m.renewLead(String(renews.version)) : m.addLead}
      under={renews ? { label: renews.name, path: renews.path } : { label: m.title, path: FRAMES_PATH }}
    >
      <ErrorSummary page={page} errors={errors} />
      {refused === 'meanwhile' && (
        <Notice page={page} kind="attention">
          <p>{m.meanwhile}</p>
        </Notice>
      )}
      {renews?.english && (
        <Notice page={page} kind="attention">
          <p>
            {m.alsoEnglish} <a href={href(page, IMPORT_FRAME_PATH)}>{m.import}</a>
          </p>
        </Notice>
      )}
      {organisations.length === 0 ? (
        <Notice page={page} kind="info">
          <p>{m.notSteward}</p>
        </Notice>
      ) : (
        <>
          {!renews && (
            <p>
              <a href={href(page, IMPORT_FRAME_PATH)}>{m.import}</a>
            </p>
          )}
          <form method="post" action={href(page, page.path)} class="form-group">
            {renews ? (
              <input type="hidden" name="vue" value={renews.version} />
            ) : (
              <OrganisationField
                {...{ page, organisations }}
                value={typed.organisation}
                error={error('organisation')}
              />
            )}
            {text('nom', m.name, typed.name)}
            {text('resume', m.summary, typed.summary)}
            <TextArea
              page={page}
              name="origine"
              label={m.origin}
              hint={m.originHint}
              value={typed.origin}
              error={error('origine')}
              rows={3}
            />
            {text('licence', m.licence, typed.licence)}
            {FRAME_TABLES.map((table) => (
              <TextArea
                page={page}
                name={table}
                label={m.tables[table]}
                hint={
                  <>
                    {m.columns[table]} {m.common_list[table]}
                    {colon}
                    {commonNames(page, table).join(' ; ')}.
                  </>
                }
                value={typed.tables[table]}
                error={error(table)}
                rows={ROWS[table]}
                optional
              />
            ))}
            <CheckboxGroup
              page={page}
              name="titres"
              label={m.options}
              options={[{ value: 'oui', label: m.headings }]}
              values={typed.headings ? ['oui'] : []}
            />
            <p class="actions">
              <Button look="bold">{m.publish}</Button>
            </p>
          </form>
        </>
      )}
    </TradesFrame>
  );
}

interface OrganisationFieldProps {
  page: Page;
  organisations: readonly OwnOrganisation[];
  value: string;
  error: string | undefined;
}
export const OrganisationField = ({ page, organisations, value, error }: OrganisationFieldProps) => (
  <Select
    page={page}
    name="organisation"
    label={words(page).frames.organisation}
    options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
    value={value || undefined}
    error={error}
  />
);

const commonNames = ({ locale }: Page, table: FrameTableName): string[] =>
  table === 'lignes'
    ? SHIPPED_FRAME.competences.map((one) => competenceName(one)[locale])
    : SHIPPED_FRAME[table === 'metiers' ? 'trades' : 'activities'].map(({ name }) => name[locale]);

/** `message`: with the name of the field, for the summary. `beside`: alone, for the field itself. */
function errorsOf(
  { page, faults, rowFaults, refused }: Pick<FrameFormPageProps, 'page' | 'faults' | 'rowFaults' | 'refused'>,
  colon: string,
) {
  const m = words(page).frames;
  const labels: Record<FrameField, string> = {
    ...{
      organisation: m.organisation,
      nom: m.name,
      resume: m.summary,
      origine: m.origin,
      licence: m.licence,
    },
    ...m.tables,
  };
  const told = (fault: FrameFault): string => {
    if (fault.fault === 'unreadable') return m.fault.unreadable(fault.line);
    if (fault.fault === 'too_many') return m.fault.too_many[fault.field as FrameTableName]; // only of tables
    return m.fault[fault.fault];
  };
  return [
    ...faults.map((fault) => ({
      field: fault.field as string,
      message: `${labels[fault.field].replace(/\s*\?$/, '')}${colon}${told(fault)}`,
      beside: told(fault),
    })),
    ...rowFaults.map((fault) => {
      const message = m.rowAt(m.tables[fault.table], fault.line, rowTold(page, fault));
      return { field: fault.table as string, message, beside: message };
    }),
    ...(refused === 'taken' ? [{ field: 'nom', message: m.taken, beside: m.taken }] : []),
  ];
}

function rowTold(page: Page, fault: RowFault): string {
  const m = words(page).frames.row;
  if (fault.fault === 'signs') return m.signs(fault.found);
  return 'text' in fault ? m[fault.fault](fault.text) : m[fault.fault];
}

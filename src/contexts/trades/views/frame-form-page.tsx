import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { FRAMES_PATH } from '../domain/addresses.ts';
import type { FrameFault, FrameField, FrameReading, TypedFrame } from '../domain/frame-form.ts';
import type { RowFault } from '../domain/frame-table.ts';
import { competenceName, SHIPPED_FRAME } from '../domain/shipped-frame.ts';
import { TradesFrame } from './trades-frame.tsx';
import { words } from './words.ts';

interface FrameFormPageProps extends Pick<FrameReading, 'faults' | 'rowFaults'> {
  page: Page;
  typed: TypedFrame;
  /** Organisations whose record the person looks after. */
  organisations: readonly { id: string; name: string }[];
  taken: boolean;
}

/** A network publishes its frame, pasted from a spreadsheet. */
export function FrameFormPage({ page, typed, organisations, faults, rowFaults, taken }: FrameFormPageProps) {
  const m = words(page).frames;
  const told = (fault: FrameFault) =>
    'line' in fault ? m.fault.unreadable(fault.line) : m.fault[fault.fault];
  const labels: Record<FrameField, string> = {
    organisation: m.organisation,
    nom: m.name,
    resume: m.summary,
    origine: m.origin,
    licence: m.licence,
    lignes: m.table,
  };
  const errors = [
    ...faults.map((fault) => ({ field: fault.field, message: `${labels[fault.field]} ${told(fault)}` })),
    ...rowFaults.map((fault) => ({ field: 'lignes', message: rowTold(page, fault) })),
    ...(taken ? [{ field: 'nom', message: m.taken }] : []),
  ];
  const error = (field: FrameField) => errors.find((one) => one.field === field)?.message;
  return (
    <TradesFrame page={page} title={m.add} lead={m.addLead} under={{ label: m.title, path: FRAMES_PATH }}>
      <ErrorSummary page={page} errors={errors} />
      {organisations.length === 0 ? (
        <Notice page={page} kind="info">
          <p>{m.notSteward}</p>
        </Notice>
      ) : (
        <form method="post" action={href(page, `${FRAMES_PATH}/nouveau`)} class="form-group">
          <Select
            page={page}
            name="organisation"
            label={m.organisation}
            options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
            value={typed.organisation || undefined}
            error={error('organisation')}
          />
          <TextField
            page={page}
            name="nom"
            label={m.name}
            value={typed.name}
            error={error('nom')}
            autocomplete="off"
          />
          <TextField
            page={page}
            name="resume"
            label={m.summary}
            value={typed.summary}
            error={error('resume')}
            autocomplete="off"
          />
          <TextArea
            page={page}
            name="origine"
            label={m.origin}
            hint={m.originHint}
            value={typed.origin}
            error={error('origine')}
            rows={3}
          />
          <TextField
            page={page}
            name="licence"
            label={m.licence}
            value={typed.licence}
            error={error('licence')}
            autocomplete="off"
          />
          <TextArea
            page={page}
            name="lignes"
            label={m.table}
            hint={
              <>
                {m.columns} {m.codes}
                {page.locale === 'fr' ? '\u00a0: ' : ': '}
                {SHIPPED_FRAME.competences.map((one) => competenceName(one)[page.locale]).join(' ; ')}.
              </>
            }
            value={typed.table}
            error={error('lignes')}
            rows={12}
          />
          <CheckboxGroup
            page={page}
            name="titres"
            label={m.table}
            options={[{ value: 'oui', label: m.headings }]}
            values={typed.headings ? ['oui'] : []}
          />
          <p class="actions">
            <Button look="bold">{m.publish}</Button>
          </p>
        </form>
      )}
    </TradesFrame>
  );
}

function rowTold(page: Page, fault: RowFault): string {
  const m = words(page).frames.row;
  if (fault.fault === 'signs') return m.signs(fault.line, fault.found);
  if (fault.fault === 'unknown_competence') return m.unknown_competence(fault.line, fault.text);
  return m[fault.fault](fault.line);
}

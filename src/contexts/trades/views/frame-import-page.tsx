import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Field } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { FRAMES_PATH, IMPORT_FRAME_PATH } from '../domain/addresses.ts';
import type { FrameFileFault } from '../domain/frame-import.ts';
import { OrganisationField, type OwnOrganisation } from './frame-form-page.tsx';
import { TradesFrame } from './trades-frame.tsx';
import { words } from './words.ts';

export interface FrameImportFaults {
  organisation: boolean;
  file: 'no_file' | 'too_heavy' | null;
  inFile: readonly FrameFileFault[];
  taken: boolean;
}

interface FrameImportPageProps {
  page: Page;
  organisations: readonly OwnOrganisation[];
  organisation: string;
  faults: FrameImportFaults;
}

/** A frame is brought as the file that another instance, or this one, gives. */
export function FrameImportPage({ page, organisations, organisation, faults }: FrameImportPageProps) {
  const m = words(page).frames;
  const inFile = faults.inFile.map((fault) => told(page, fault));
  const ofFile = [
    ...(faults.file ? [m.fault[faults.file]] : []),
    ...inFile,
    ...(faults.taken ? [m.takenFile] : []),
  ];
  const errors = [
    ...(faults.organisation ? [{ field: 'organisation', message: m.fault.organisation }] : []),
    ...ofFile.map((message) => ({ field: 'fichier', message })),
  ];
  return (
    <TradesFrame
      page={page}
      title={m.import}
      lead={m.importLead}
      under={{ label: m.title, path: FRAMES_PATH }}
    >
      <ErrorSummary page={page} errors={errors} />
      {inFile.length > 0 && <p>{m.importFaults}</p>}
      {organisations.length === 0 ? (
        <Notice page={page} kind="info">
          <p>{m.notSteward}</p>
        </Notice>
      ) : (
        <form
          method="post"
          action={href(page, IMPORT_FRAME_PATH)}
          enctype="multipart/form-data"
          class="form-group"
        >
          <OrganisationField
            {...{ page, organisations }}
            value={organisation}
            error={faults.organisation ? m.fault.organisation : undefined}
          />
          <Field page={page} name="fichier" label={m.file} hint={m.fileHint} error={ofFile[0]}>
            {(control) => <input class="control" type="file" accept=".json,application/json" {...control} />}
          </Field>
          <p class="actions">
            <Button look="bold">{m.importSubmit}</Button>
            <a href={`${FRAMES_PATH}/schema.json`}>{m.shape}</a>
          </p>
        </form>
      )}
    </TradesFrame>
  );
}

function told(page: Page, fault: FrameFileFault): string {
  const m = words(page).frames.inFile;
  if (fault.fault === 'shape')
    return `${fault.path || '/'}${page.locale === 'fr' ? '\u00a0: ' : ': '}${fault.says}`;
  if (fault.fault === 'not_json') return m.not_json;
  if (fault.fault === 'not_text') return m.not_text;
  return m[fault.fault](fault.code, fault.of ?? '');
}

import { href, type Page } from '../../../kernel/page.ts';
import { APPLICANTS, FUNCTIONS, PROGRAMME_TYPES } from '../../../kernel/programme-terms.ts';
import { STAGES } from '../../../kernel/vocabulary.ts';
import { say } from '../../../platform/i18n/say.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/select.tsx';
import { TerritoryField } from '../../territories/public.ts';
import { FAMILY_CODES } from '../domain/cells.ts';
import type { View } from '../domain/view.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

interface ViewFormProps {
  page: Page;
  path: string;
  view: View;
  /** What stands in the place's field; undefined: the view has no place. */
  place?: string | undefined;
  /** A place of the address that the form carries on, without a field of its own. */
  kept?: string | null | undefined;
  /** The view is of one cell. */
  cell?: boolean | undefined;
}

/** Place, family and applicant, in one form that changes the address. */
export function ViewForm({ page, path, view, place, kept, cell = false }: ViewFormProps) {
  const m = say(page.locale, { fr, en });
  const terms = (list: Readonly<Record<string, Readonly<Record<'fr' | 'en', string>>>>) =>
    Object.entries(list).map(([value, label]) => ({ value, label: label[page.locale] }));
  return (
    <form class="list-search is-view" method="get" action={href(page, path)} aria-label={m.form.label}>
      {kept && <input type="hidden" name="territoire" value={kept} />}
      {place !== undefined && (
        <TerritoryField
          page={page}
          name="lieu"
          label={m.form.place}
          hint={m.form.hint}
          value={place}
          optional
        />
      )}
      {cell && (
        <>
          <Select
            optional
            page={page}
            name="stade"
            label={m.map.stage}
            options={terms(STAGES)}
            value={view.stage}
          />
          <Select
            page={page}
            optional
            name="fonction"
            label={m.map.need}
            options={terms(FUNCTIONS)}
            value={view.function}
          />
          <input type="hidden" name="maille" value={view.mesh} />
        </>
      )}
      <Select
        page={page}
        optional
        name="famille"
        label={m.form.family}
        options={[
          { value: '', label: m.form.all },
          ...FAMILY_CODES.map((value) => ({ value, label: m.family[value] })),
        ]}
        value={view.family ?? ''}
      />
      <Select
        page={page}
        optional
        name="nature"
        label={m.form.kind}
        options={[{ value: '', label: m.form.anyKind }, ...terms(PROGRAMME_TYPES)]}
        value={view.kind ?? ''}
      />
      <Select
        page={page}
        optional
        name="pour"
        label={m.form.applicant}
        options={[{ value: '', label: m.form.anyone }, ...terms(APPLICANTS)]}
        value={view.applicant === 'anyone' ? '' : view.applicant}
      />
      <Button>{m.form.submit}</Button>
    </form>
  );
}

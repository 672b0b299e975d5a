/** The form of a meeting, to announce one or change it; and to call it off. */
import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx';
import { Field } from '../../../ui/field.tsx';
import type { FieldProps } from '../../../ui/field-words.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Select } from '../../../ui/select.tsx';
import { SpeakerField } from '../../../ui/speaker-field.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { TerritoryField } from '../../territories/public.ts';
import { EVENT_KINDS, KIND_CODES } from '../domain/event.ts';
import { ZONES } from '../domain/zones.ts';
import type { MeetingFault, TypedMeeting } from '../forms.ts';
import { words } from './words.ts';

interface MeetingFormPageProps {
  page: Page;
  typed: TypedMeeting;
  records: readonly { id: string; name: string }[];
  faults?: readonly MeetingFault[];
  choices?: readonly string[];
  /** The meeting that is changed. */
  editing?: { path: string; cancelled: boolean } | undefined;
  cancelFault?: boolean;
}

export function MeetingFormPage(props: MeetingFormPageProps) {
  const { page, typed, records, faults = [], choices = [], editing, cancelFault = false } = props;
  const m = words(page);
  const f = m.form;
  const title = editing ? f.editTitle : f.newTitle;
  const said = ({ field, fault }: MeetingFault): string => {
    if (fault === 'past') return f.past;
    if (fault === 'unknown_place') return f.placeUnknown;
    return fault === 'several_places' ? f.placeSeveral(choices.join(', ')) : f.fault[field];
  };
  const errors = [
    ...faults.map((each) => ({ field: each.field as string, message: said(each) })),
    ...(cancelFault ? [{ field: 'motif', message: f.cancelFault }] : []),
  ];
  const error = (field: string) => errors.find((each) => each.field === field)?.message;
  const text = (
    name: string,
    label: string,
    value: string,
    more: {
      hint?: string;
      type?: 'text' | 'date' | 'url';
      size?: number;
      optional?: boolean;
      maxLength?: number;
    } = {},
  ) => <TextField page={page} {...{ name, label, value }} autocomplete="off" error={error(name)} {...more} />;
  return (
    <FormPage
      page={page}
      title={title}
      lead={editing ? f.told : f.lead}
      current="peers"
      under={[
        { label: m.peers, path: '/pairs' },
        { label: m.title, path: '/agenda' },
      ]}
      errors={errors}
    >
      <form
        class="stack"
        method="post"
        action={href(page, editing ? `${editing.path}/modifier` : '/agenda/nouveau')}
      >
        <Select
          page={page}
          name="genre"
          label={m.kind}
          options={KIND_CODES.map((value) => ({ value, label: EVENT_KINDS[value][page.locale] }))}
          value={typed.kind === '' ? undefined : typed.kind}
          error={error('genre')}
        />
        <SpeakerField
          page={page}
          label={f.holder}
          myself={f.myself}
          records={records}
          value={typed.holder}
          error={error('au-nom')}
        />
        {text('signature', f.author, typed.author, {
          hint: f.authorHint,
          optional: records.length > 0,
          maxLength: 60,
        })}
        {text('titre', f.titleField, typed.title, { maxLength: 200 })}
        <TextArea
          page={page}
          name="texte"
          label={f.summary}
          hint={f.summaryHint}
          value={typed.summary}
          maxLength={5000}
          error={error('texte')}
        />
        <TextArea
          page={page}
          name="programme"
          label={f.programme}
          value={typed.programme}
          maxLength={5000}
          optional
        />
        {text('jour', f.day, typed.day, { type: 'date', size: 12 })}
        <Time page={page} name="debut" label={f.from} value={typed.from} />
        {text('jour-fin', f.endDay, typed.endDay, {
          type: 'date',
          size: 12,
          optional: true,
          hint: f.endDayHint,
        })}
        <Time page={page} name="fin" label={f.to} value={typed.to} error={error('fin')} />
        <Select
          page={page}
          name="fuseau"
          label={f.zone}
          options={ZONES.map((zone) => ({ value: zone.id, label: zone[page.locale] }))}
          value={typed.zone}
          error={error('fuseau')}
        />
        {text('adresse', f.address, typed.place, { optional: true, maxLength: 300 })}
        <TerritoryField
          page={page}
          name="lieu"
          label={f.place}
          hint={m.placeHint}
          value={typed.territory}
          error={error('lieu')}
          optional
        />
        {text('lien', f.url, typed.url, { hint: f.urlHint, optional: true, type: 'url', maxLength: 2000 })}
        <CheckboxGroup
          page={page}
          name="inscriptions"
          label={f.registers}
          options={[{ value: 'oui', label: f.registersYes }]}
          values={typed.registers ? ['oui'] : []}
        />
        {text('places', f.seats, typed.seats, { hint: f.seatsHint, optional: true, size: 6, maxLength: 6 })}
        {editing &&
          text('recit', f.account, typed.account, { hint: f.accountHint, optional: true, maxLength: 2000 })}
        <div class="actions">
          <Button look="bold">{editing ? f.save : f.submit}</Button>
        </div>
      </form>
      {editing && !editing.cancelled && (
        <section>
          <h2>{f.cancelTitle}</h2>
          <form class="stack is-close" method="post" action={href(page, `${editing.path}/annulation`)}>
            <TextArea
              page={page}
              name="motif"
              label={f.cancelReason}
              hint={f.cancelHint}
              rows={2}
              maxLength={500}
              error={error('motif')}
            />
            <div class="actions">
              <Button>{f.cancel}</Button>
            </div>
          </form>
        </section>
      )}
    </FormPage>
  );
}

/** A time of the day, `14:30`. */
const Time = ({ value, ...field }: FieldProps & { value: string }) => (
  <Field {...field}>
    {(control) => <input class="control is-short" type="time" value={value} {...control} />}
  </Field>
);

/** The form that tells of a transfer that happened outside an exchange. */
import { href, type Page } from '../../../kernel/page.ts';
import type { Terms } from '../../../kernel/vocabulary.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { SpeakerField } from '../../../ui/speaker-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { isTransferFault } from '../forms/exchange-form.ts';
import type { ToldFault, TypedTold } from '../forms/transfer-form.ts';
import { transferFault } from './transfer-fault.ts';
import { Fields } from './transfer-part.tsx';
import { LISTS, words } from './words.ts';

interface TellPageProps {
  page: Page;
  typed: TypedTold;
  /** In whose name this person may speak. */
  records: readonly { id: string; name: string }[];
  /** The other side's record, when its address is known. */
  other: string | null;
  faults?: readonly ToldFault[];
  /** Why it was not taken. */
  refused?: string | undefined;
}

export function TellTransferPage({ page, typed, records, other, faults = [], refused }: TellPageProps) {
  const m = words(page);
  const t = m.tell;
  // What it is about is told by competences or by themes: the summary leads to the first.
  const errors = faults.map((field) => ({
    field: field === 'sujets' ? 'competences' : field,
    message: isTransferFault(field) ? transferFault(page, field, typed) : t.fault[field],
  }));
  const error = (field: string) => errors.find((each) => each.field === field)?.message;
  const options = (list: Terms) =>
    Object.entries(list).map(([value, label]) => ({ value, label: label[page.locale] }));
  return (
    <FormPage
      page={page}
      title={t.title}
      lead={t.lead}
      current="peers"
      under={[
        { label: m.title, path: '/pairs' },
        { label: m.trail.title, path: '/pairs/transferts' },
      ]}
      errors={errors}
      refused={refused}
    >
      <form class="stack" method="post" action={href(page, '/pairs/transferts/nouveau')}>
        <RadioGroup
          page={page}
          name="sens"
          label={t.side}
          options={(['giver', 'receiver'] as const).map((value) => ({ value, label: t.sideOf[value] }))}
          value={typed.side}
          error={error('sens')}
        />
        <SpeakerField
          page={page}
          label={m.contact.holder}
          myself={m.contact.myself}
          records={records}
          value={typed.holder}
          error={error('au-nom')}
        />
        <h2>{t.other}</h2>
        <p class="hint">{t.otherHint}</p>
        <TextField
          page={page}
          name="fiche"
          label={t.record}
          hint={other ?? t.recordHint}
          value={typed.record}
          autocomplete="off"
          maxLength={300}
          error={error('fiche')}
          optional="by_hint"
        />
        <TextField
          page={page}
          name="autre"
          label={t.otherName}
          hint={t.otherNameHint}
          value={typed.otherName}
          autocomplete="off"
          maxLength={60}
          error={error('autre')}
          optional="by_hint"
        />
        <TextField
          page={page}
          name="courriel"
          type="email"
          label={t.otherEmail}
          hint={t.otherEmailHint}
          value={typed.otherEmail}
          autocomplete="off"
          maxLength={300}
          error={error('courriel')}
          optional="by_hint"
        />
        <h2>{t.what}</h2>
        <Fields page={page} side="receiver" named={false} typed={typed} errors={errors} told />
        <CheckboxGroup
          page={page}
          name="competences"
          label={m.form.competences}
          options={options(LISTS.competences)}
          values={typed.competences}
          error={error('competences')}
        />
        <CheckboxGroup
          page={page}
          name="themes"
          label={m.form.themes}
          options={options(LISTS.themes)}
          values={typed.themes}
        />
        <div class="actions">
          <Button look="bold">{m.transfer.submit}</Button>
        </div>
      </form>
    </FormPage>
  );
}

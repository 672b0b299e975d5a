import type { Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { RECORD_KINDS } from '../../records/public.ts';
import { type ParsedPlace, TerritoryField } from '../../territories/public.ts';
import type { PeerField, TypedPeer } from '../forms.ts';
import { words } from './words.ts';

export interface FollowFormProps {
  page: Page;
  typed: TypedPeer;
  faults?: readonly PeerField[] | undefined;
  /** The places that the text typed may mean. */
  place?: ParsedPlace | undefined;
  action?: string;
}

/** An address, what is taken of it, and where. Sending it shows what the instance says of itself. */
export function FollowForm({ page, typed, faults = [], place, action }: FollowFormProps) {
  const m = words(page);
  const error = (field: PeerField) => (faults.includes(field) ? m.field[field] : undefined);
  return (
    <form class="stack is-close" method="post" action={action} novalidate>
      <ErrorSummary page={page} errors={faults.map((field) => ({ field, message: m.field[field] }))} />
      <TextField
        {...{ page, name: 'adresse', label: m.address, hint: m.addressHint, value: typed.adresse }}
        type="url"
        autocomplete="off"
        maxLength={300}
        error={error('adresse')}
      />
      <CheckboxGroup
        {...{ page, name: 'fiches', label: m.kinds, values: typed.kinds, error: error('fiches') }}
        options={RECORD_KINDS.map((value) => ({ value, label: m.kind[value] }))}
      />
      <TerritoryField
        {...{ page, name: 'territoire', label: m.territory, hint: m.territoryHint, value: typed.territoire }}
        error={error('territoire')}
        optional
      />
      {place?.kind === 'choices' && (
        <p class="hint">{m.placeChoices(place.choices.map(({ label }) => label).join(', '))}</p>
      )}
      <div class="actions">
        <Button look="bold">{m.look}</Button>
      </div>
    </form>
  );
}

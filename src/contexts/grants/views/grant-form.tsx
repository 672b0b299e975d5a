import { href, type Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { TerritoryField } from '../../territories/public.ts';
import type { GrantFilters } from '../domain/filters.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

interface GrantFormProps {
  page: Page;
  filters: GrantFilters;
  /** What stands in the place's field. */
  place: string;
  years: { first: number; last: number };
}

export function GrantForm({ page, filters, place, years }: GrantFormProps) {
  const m = say(page.locale, { fr, en }).form;
  const told = Array.from({ length: years.last - years.first + 1 }, (_, i) => String(years.last - i));
  const field = { page, optional: true, autocomplete: 'off' };
  return (
    <form class="list-search" method="get" action={href(page, '/subventions')} aria-label={m.label}>
      <TextField {...field} name="q" label={m.words} hint={m.wordsHint} value={filters.text} type="search" />
      <TextField {...field} name="financeur" label={m.funder} hint={m.partyHint} value={filters.funder} />
      <TextField
        {...field}
        name="beneficiaire"
        label={m.beneficiary}
        hint={m.partyHint}
        value={filters.beneficiary}
      />
      <TerritoryField page={page} name="lieu" label={m.place} hint={m.placeHint} value={place} optional />
      <Select
        page={page}
        optional
        name="annee"
        label={m.year}
        options={[{ value: '', label: m.allYears }, ...told.map((value) => ({ value, label: value }))]}
        value={filters.year === null ? '' : String(filters.year)}
      />
      {filters.gone && <input type="hidden" name="retirees" value="1" />}
      <Button>{m.submit}</Button>
    </form>
  );
}

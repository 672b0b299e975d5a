import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { CoveringList } from '../../trainings/public.ts';
import type { Positioning } from '../queries.ts';
import type { Leads } from '../use-cases/find-leads.ts';
import { Section } from './trades-frame.tsx';
import { words } from './words.ts';

/** Trainings that lead to what is lacking, and how far their next session is from a place. */
export function TrainingLeads({
  page,
  leads,
  kind,
}: {
  page: Page;
  leads: Leads;
  kind: Positioning['kind'];
}) {
  const m = words(page).leads;
  const { typed, label } = leads.place;
  return (
    <Section id="formations" title={m.title}>
      <p class="hint">{m.known[kind]}</p>
      <CoveringList page={page} matches={leads.matches} total={leads.total} competences={leads.competences} />
      {leads.total > 0 && (
        <form method="get" action={`${href(page, page.path)}#formations`} class="form-group">
          <TextField
            page={page}
            name="lieu"
            label={m.place}
            hint={m.placeHint}
            error={typed !== '' && label === null ? m.placeUnknown(typed) : undefined}
            value={typed}
            autocomplete="off"
            maxLength={200}
            optional
          />
          {label && <p class="hint">{m.from(label)}</p>}
          <p class="actions">
            <Button>{m.submit}</Button>
          </p>
        </form>
      )}
    </Section>
  );
}

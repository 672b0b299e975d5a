import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { RECORD_KINDS } from '../../records/public.ts';
import { type ParsedPlace, TerritoryField } from '../../territories/public.ts';
import { words } from './words.ts';

export type InviteTyped = Record<'courriel' | 'role' | 'territoire' | 'rayon' | 'motif', string>;
const NOTHING: InviteTyped = { courriel: '', role: '', territoire: '', rayon: '', motif: '' };

interface InvitePageProps {
  page: Page;
  typed?: InviteTyped;
  faults?: Partial<Record<keyof InviteTyped, string>>;
  /** The places that the text typed may mean. */
  place?: ParsedPlace | undefined;
}

/** Offers a role to an address. */
export function InvitePage({ page, typed = NOTHING, faults = {}, place }: InvitePageProps) {
  const m = words(page).administration;
  const errors = Object.entries(faults).map(([field, message]) => ({ field, message }));
  const roles = (['moderator', 'curator', 'administrator'] as const).map((value) => ({
    value,
    label: words(page).person.role[value],
  }));
  const shelves = RECORD_KINDS.map((value) => ({ value, label: m.shelf[value] }));
  return (
    <Layout
      page={page}
      title={m.invite}
      robots="noindex"
      breadcrumbs={[{ label: m.title, path: '/administration' }, { label: m.invite }]}
    >
      <PageHeading title={m.invite} lead={m.inviteLead} />
      {errors.length > 0 && <ErrorSummary page={page} errors={errors} />}
      <form class="stack" method="post" action={href(page, '/administration/invitation')} novalidate>
        <TextField
          {...{ page, name: 'courriel', label: m.email, value: typed.courriel, error: faults.courriel }}
          type="email"
          autocomplete="off"
          maxLength={254}
        />
        <Select
          {...{ page, name: 'role', label: m.role, options: roles, error: faults.role }}
          value={typed.role || undefined}
        />
        <TerritoryField
          {...{ page, name: 'territoire', label: m.place, hint: m.placeHint, error: faults.territoire }}
          value={typed.territoire}
          optional
        />
        {place?.kind === 'choices' && (
          <p class="hint">{m.placeChoices(place.choices.map(({ label }) => label).join(', '))}</p>
        )}
        <Select
          {...{ page, name: 'rayon', label: m.shelfLabel, hint: m.shelfHint, error: faults.rayon }}
          options={shelves}
          value={typed.rayon || undefined}
          optional
        />
        <TextArea
          {...{ page, name: 'motif', label: m.reason, hint: m.reasonHint, error: faults.motif }}
          value={typed.motif}
          rows={2}
          maxLength={500}
        />
        <div class="actions">
          <Button look="bold">{m.send}</Button>
        </div>
      </form>
    </Layout>
  );
}

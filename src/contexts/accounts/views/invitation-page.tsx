import type { Role } from '../../../kernel/actor.ts';
import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import type { OfferRefusal } from '../use-cases/accept-invitation.ts';
import { words } from './words.ts';

interface InvitationPageProps {
  page: Page;
  token: string;
  role: Role;
  /** What the role is about. */
  name: string | null;
  reason: string;
}

/** A role that is offered: a button takes it. */
export function InvitationPage({ page, token, role, name, reason }: InvitationPageProps) {
  const m = words(page).invitation;
  return (
    <Layout page={page} title={m.title} robots="noindex" breadcrumbs={[{ label: m.title }]}>
      <PageHeading title={m.title} lead={m.lead(words(page).administration.roleOf(role, name))} />
      <form class="stack is-close" method="post" action={href(page, '/invitation')}>
        <input type="hidden" name="jeton" value={token} />
        <p>
          {m.reason} <q>{reason}</q>
        </p>
        {(role === 'moderator' || role === 'administrator') && <p>{m.factor}</p>}
        <div class="actions">
          <Button look="bold">{m.accept}</Button>
        </div>
      </form>
    </Layout>
  );
}

/** It opens nothing: over, or for another address than this account's. */
export function InvitationGonePage({ page, reason }: { page: Page; reason: OfferRefusal }) {
  const m = words(page).invitation;
  return (
    <Layout page={page} title={m.title} robots="noindex" breadcrumbs={[{ label: m.title }]}>
      <PageHeading title={m.goneTitle} lead={m.gone[reason]} />
    </Layout>
  );
}

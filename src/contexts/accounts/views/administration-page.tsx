import type { Actor } from '../../../kernel/actor.ts';
import { href, type Page } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Table } from '../../../ui/table.tsx';
import { When } from '../../../ui/when.tsx';
import type { Holder, Invitation } from '../queries/roles.ts';
import { EndForm } from './end-form.tsx';
import { words } from './words.ts';

interface AdministrationPageProps {
  page: Page;
  actor: Actor;
  holders: readonly Holder[];
  /** There are more than those shown. */
  more: boolean;
  offers: readonly Invitation[];
  /** Addresses that the configuration makes administrators at each first session. */
  configured: readonly string[];
  nameOf: (subject: string | null) => string | null;
  fault?: 'last' | 'noReason' | 'over';
}

const day = (date: Date) => date.toISOString().slice(0, 10);

/** Who holds which role, and who is offered one. */
export function AdministrationPage(props: AdministrationPageProps) {
  const { page, actor, holders, more, offers, configured, nameOf, fault } = props;
  const m = words(page).administration;
  const done = { invitation: m.invited, fin: m.ended }[page.query.get('fait') ?? ''];
  return (
    <Layout page={page} title={m.title} robots="noindex" breadcrumbs={[{ label: m.title }]}>
      <PageHeading title={m.title} lead={m.lead}>
        <ButtonLink look="bold" href={href(page, '/administration/invitation')}>
          {m.invite}
        </ButtonLink>
        <ButtonLink href={href(page, '/gardes')}>{words(page).claims.queue}</ButtonLink>
        <ButtonLink href={href(page, '/administration/instances')}>{m.instances}</ButtonLink>
        <ButtonLink href={href(page, '/administration/journal')}>{words(page).trail.title}</ButtonLink>
      </PageHeading>
      <div class="stack">
        {(fault || done) && (
          <Notice page={page} kind={fault ? 'attention' : 'done'}>
            <p>{fault ? m.fault[fault] : done}</p>
          </Notice>
        )}
        <section class="stack is-close" aria-labelledby="tenus">
          <h2 id="tenus">{m.held}</h2>
          {more && <p>{m.more}</p>}
          <Table
            id="table-roles"
            caption={m.heldCaption(holders.length)}
            columns={[{ label: m.who }, { label: m.role }, { label: m.since }, { label: m.end }]}
            rows={holders.map((holder) => [
              <>
                {holder.name || words(page).person.unnamed} <span class="hint">{holder.email}</span>
              </>,
              m.roleOf(holder.role, nameOf(holder.subject)),
              <When page={page} date={day(holder.decidedAt ?? holder.askedAt)} />,
              <>
                <EndForm
                  page={page}
                  action={`/administration/roles/${holder.id}/fin`}
                  id={holder.id}
                  own={holder.personId === actor.personId}
                />
                {holder.role === 'administrator' && configured.includes(holder.email) && (
                  <p class="hint">{m.configured}</p>
                )}
              </>,
            ])}
          />
        </section>
        <section class="stack is-close" aria-labelledby="offerts">
          <h2 id="offerts">{m.offers}</h2>
          {offers.length === 0 ? (
            <p>{m.noOffers}</p>
          ) : (
            <Table
              id="table-invitations"
              caption={m.offersCaption(offers.length)}
              columns={[{ label: m.to }, { label: m.role }, { label: m.until }, { label: m.revoke }]}
              rows={offers.map(({ id, email, role, subject, until }) => [
                email,
                m.roleOf(role, nameOf(subject)),
                <When page={page} date={day(until)} />,
                <form method="post" action={href(page, `/administration/invitations/${id}/retrait`)}>
                  <Button look="quiet">{m.revoke}</Button>
                </form>,
              ])}
            />
          )}
        </section>
      </div>
    </Layout>
  );
}

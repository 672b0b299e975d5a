import type { Actor } from '../../../kernel/actor.ts';
import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { Holder } from '../queries/roles.ts';
import { EndForm } from './end-form.tsx';
import { words } from './words.ts';

export interface ClaimPageProps {
  page: Page;
  actor: Actor;
  name: string;
  /** `/cooperations/phare` */
  path: string;
  stewards: readonly (Holder & { ends: boolean })[];
  own: { id: number; state: 'asked' | 'held' } | null;
  /** Where a letter to the organisation itself confirms the claim. */
  domains: readonly string[];
  fault?: { field: 'motif' | 'courriel' | 'fin'; message?: string; typed?: string } | undefined;
}

/** Who looks after a record; asking to; how far one's own claim is. */
export function ClaimPage(props: ClaimPageProps) {
  const { page, actor, name, path, stewards, own, domains, fault } = props;
  const m = words(page).claims;
  const told = { demande: m.asked, courriel: m.mailed, fin: m.ended }[page.query.get('fait') ?? ''];
  const message = fault?.field === 'motif' ? (fault.message ?? m.reasonFault) : fault?.message;
  return (
    <Layout
      page={page}
      title={m.title}
      robots="noindex"
      breadcrumbs={[{ label: name, path }, { label: m.title }]}
    >
      <PageHeading title={m.titleOf(name)} lead={m.lead} />
      <div class="stack">
        {told && !fault && (
          <Notice page={page} kind="done">
            <p>{told}</p>
          </Notice>
        )}
        {fault && message && fault.field !== 'fin' && (
          <ErrorSummary page={page} errors={[{ field: fault.field, message }]} />
        )}
        {fault?.field === 'fin' && (
          <Notice page={page} kind="attention">
            <p>{message ?? words(page).administration.fault.noReason}</p>
          </Notice>
        )}
        <section class="stack is-close" aria-labelledby="gardes">
          <h2 id="gardes">{m.stewards}</h2>
          {stewards.length === 0 ? (
            <p>{m.nobody}</p>
          ) : (
            <ul class="people stack is-close" role="list">
              {stewards.map(({ id, personId, name: who, ends }) => (
                <li>
                  {who || words(page).person.unnamed}
                  {personId === actor.personId && ` (${m.you})`}
                  {ends && (
                    <EndForm
                      {...{ page, id }}
                      action={`${path}/garde/fin`}
                      own={personId === actor.personId}
                    />
                  )}
                </li>
              ))}
            </ul>
          )}
        </section>
        {own === null && (
          <form class="stack is-close" method="post" action={href(page, `${path}/garde`)}>
            <TextArea
              {...{ page, name: 'motif', label: m.reason, hint: m.reasonHint }}
              value={fault?.field === 'motif' ? fault.typed : undefined}
              error={fault?.field === 'motif' ? message : undefined}
              rows={3}
              maxLength={500}
            />
            <div class="actions">
              <Button look="bold">{m.submit}</Button>
            </div>
          </form>
        )}
        {own?.state === 'asked' && <Waiting {...{ page, path, domains, fault, name }} />}
      </div>
    </Layout>
  );
}

type WaitingProps = Pick<ClaimPageProps, 'page' | 'path' | 'domains' | 'fault' | 'name'>;

/** One's claim waits: others may confirm it, or the organisation by its own mail. */
function Waiting({ page, path, domains, fault, name }: WaitingProps) {
  const m = words(page).claims;
  return (
    <section class="stack is-close" aria-labelledby="demande">
      <h2 id="demande">{m.yours}</h2>
      <p>{m.waits}</p>
      {domains.length > 0 && (
        <form class="stack is-close" method="post" action={href(page, `${path}/garde/courriel`)} novalidate>
          <TextField
            {...{ page, name: 'courriel', label: m.mailLabel(domains.join(', ')), hint: m.mailHint }}
            type="email"
            autocomplete="off"
            value={fault?.typed}
            error={fault?.field === 'courriel' ? fault.message : undefined}
            maxLength={254}
          />
          <div class="actions">
            <Button look="bold">{m.mailSubmit}</Button>
          </div>
        </form>
      )}
      {domains.length === 0 && <p>{m.noDomain(name)}</p>}
      <form method="post" action={href(page, `${path}/garde/retrait`)}>
        <Button look="quiet">{m.withdraw}</Button>
      </form>
    </section>
  );
}

import type { Actor } from '../../../kernel/actor.ts';
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { When } from '../../../ui/when.tsx';
import type { Kinds } from '../../records/public.ts';
import type { WaitingClaim } from '../use-cases/claims-before.ts';
import { FactorNotice } from './factor-notice.tsx';
import { words } from './words.ts';

interface ClaimsPageProps {
  page: Page;
  actor: Actor;
  claims: readonly WaitingClaim[];
  kinds: Kinds;
  fault?: 'noReason' | 'over' | undefined;
}

/** Who asks to look after records that are this person's business. */
export function ClaimsPage({ page, actor, claims, kinds, fault }: ClaimsPageProps) {
  const m = words(page).claims;
  const done = page.query.get('fait') === 'decision';
  return (
    <Layout page={page} title={m.queue} robots="noindex" breadcrumbs={[{ label: m.queue }]}>
      <PageHeading title={m.queue} lead={m.queueLead} />
      <div class="stack">
        <FactorNotice page={page} actor={actor} back="/gardes" />
        {(fault || done) && (
          <Notice page={page} kind={fault ? 'attention' : 'done'}>
            <p>{fault ? m.fault[fault] : m.decided}</p>
          </Notice>
        )}
        {claims.length === 0 && (
          <EmptyState title={m.none}>
            <p>{m.noneHint}</p>
          </EmptyState>
        )}
        {claims.map((claim) => (
          <section class="stack is-close" aria-labelledby={`demande-${claim.id}`}>
            <h2 id={`demande-${claim.id}`}>
              <a
                href={href(page, `${kinds[claim.record.kind].path}/${claim.record.slug}`)}
                lang={contentLang(page)}
              >
                {String(claim.record.document.name)}
              </a>
            </h2>
            <p>
              {m.askedBy(claim.name || words(page).person.unnamed, claim.email)}{' '}
              <When page={page} date={claim.askedAt.toISOString().slice(0, 10)} />
            </p>
            <p class="as-typed">{claim.reason}</p>
            <ClaimDecision page={page} id={claim.id} />
          </section>
        ))}
      </div>
    </Layout>
  );
}

function ClaimDecision({ page, id }: { page: Page; id: number }) {
  const m = words(page).claims;
  return (
    <form class="stack is-close" method="post" action={href(page, `/gardes/${id}/decision`)}>
      <div class="field">
        <label class="field-label" for={`motif-${id}`}>
          {m.decisionReason}
        </label>
        <input class="control" id={`motif-${id}`} name="motif" maxLength={500} autocomplete="off" />
      </div>
      <div class="actions">
        <Button name="geste" value="confirmer" look="bold">
          {m.grant}
        </Button>
        <Button name="geste" value="refuser">
          {m.refuse}
        </Button>
      </div>
    </form>
  );
}

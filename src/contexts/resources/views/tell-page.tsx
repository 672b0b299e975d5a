import { href, type Page } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { When } from '../../../ui/when.tsx';
import type { TellingKind } from '../domain/telling.ts';
import type { Draft } from '../queries/drafts.ts';
import { tellingWords } from './telling-words.ts';
import { words } from './words.ts';

const KINDS: readonly TellingKind[] = ['experience', 'failure'];

/** Where one begins to tell, and finds again what one began. */
export function TellPage({
  page,
  drafts,
  member,
}: {
  page: Page;
  drafts: readonly Draft[];
  member: boolean;
}) {
  const m = tellingWords(page);
  return (
    <Layout
      page={page}
      title={m.title}
      description={m.lead}
      current="resources"
      breadcrumbs={[{ label: words(page).title, path: '/ressources' }, { label: m.title }]}
    >
      <PageHeading title={m.title} lead={m.lead} />
      <div class="stack">
        <ul class="told-list">
          {m.why.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        <p>{m.failureHint}</p>
        <form class="actions" method="post" action={href(page, '/raconter')}>
          {KINDS.map((kind) => (
            <Button look="bold" name="genre" value={kind}>
              {m.begin[kind]}
            </Button>
          ))}
        </form>
        {!member && <p class="hint">{m.signIn}</p>}
        {drafts.length > 0 && (
          <section id="en-cours">
            <h2>{m.under}</h2>
            <ul class="kept-files" role="list">
              {drafts.map(({ id, typed, updatedAt }) => (
                <li class="kept-file">
                  <p>
                    <strong>{typed.name?.[0] || m.unnamed}</strong>
                    <span class="stakeholder-roles">
                      {m.touched} <When page={page} date={updatedAt.toISOString().slice(0, 10)} />
                    </span>
                  </p>
                  <ButtonLink href={href(page, `/raconter/${id}`)}>{m.resume}</ButtonLink>
                  <form method="post" action={href(page, `/raconter/${id}/suppression`)}>
                    <Button look="quiet">{m.remove}</Button>
                  </form>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Layout>
  );
}

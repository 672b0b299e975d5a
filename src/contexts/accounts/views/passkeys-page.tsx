import { href, type Page } from '../../../kernel/page.ts';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Table } from '../../../ui/table.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { Passkey } from '../queries/passkeys.ts';
import type { KeyRefusal } from '../use-cases/passkeys.ts';
import { KeyForm } from './key-form.tsx';
import { moment, words } from './words.ts';

interface PasskeysPageProps {
  page: Page;
  keys: readonly Passkey[];
  /** Browsers make keys for this site: it has a name, over HTTPS. */
  possible: boolean;
  fault?: KeyRefusal | 'no_answer' | undefined;
  typed?: string;
}

/** The keys of an account: those it has, and adding one. */
export function PasskeysPage({ page, keys, possible, fault, typed = '' }: PasskeysPageProps) {
  const m = words(page).keys;
  const done = { ajout: m.added, retrait: m.removed }[page.query.get('fait') ?? ''];
  const told = fault && fault !== 'not_a_name' ? m.fault[fault] : done;
  return (
    <Layout
      page={page}
      title={m.title}
      robots="noindex"
      breadcrumbs={[{ label: words(page).account, path: '/compte' }, { label: m.title }]}
    >
      <PageHeading title={m.title} lead={m.lead} />
      <div class="stack">
        {told && (
          <Notice page={page} kind={fault ? 'attention' : 'done'}>
            <p>{told}</p>
          </Notice>
        )}
        {keys.length > 0 && (
          <Table
            id="cles"
            caption={m.caption(keys.length)}
            columns={[{ label: m.name }, { label: m.since }, { label: m.used }, { label: m.remove }]}
            rows={keys.map(({ id, label, createdAt, usedAt }) => [
              label,
              moment(page, createdAt),
              usedAt ? moment(page, usedAt) : m.never,
              <form method="post" action={href(page, '/compte/cles/retrait')}>
                <input type="hidden" name="cle" value={id} />
                <button class="button is-quiet" type="submit" aria-label={m.removeNamed(label)}>
                  {m.remove}
                </button>
              </form>,
            ])}
          />
        )}
        <section class="stack is-close" aria-labelledby="ajouter">
          <h2 id="ajouter">{m.add}</h2>
          {possible ? (
            <KeyForm
              page={page}
              gesture="add"
              challenge="/compte/cles/defi"
              action="/compte/cles"
              label={m.submit}
            >
              <TextField
                {...{ page, name: 'nom', label: m.name, hint: m.nameHint, value: typed }}
                error={fault === 'not_a_name' ? words(page).person.nameFault : undefined}
                autocomplete="off"
                maxLength={60}
              />
            </KeyForm>
          ) : (
            <p>{m.impossible}</p>
          )}
          <p>
            <a href={href(page, '/compte/second-facteur')}>{m.instead}</a>
          </p>
        </section>
      </div>
    </Layout>
  );
}

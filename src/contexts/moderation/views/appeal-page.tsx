import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { DefinitionList } from '../../../ui/definition-list.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { Appeal } from '../queries.ts';
import type { Matter } from '../use-cases/matter.ts';
import { words } from './words.ts';

export interface AppealPageProps {
  page: Page;
  matter: Matter;
  /** The one that was asked for before. */
  appeal: Appeal | null;
  typed: { body: string; email: string };
  faults: readonly ('texte' | 'courriel')[];
  /** Why the limits of conduct did not take it. */
  told?: string | undefined;
}

/** Asks for another look, and tells what became of it. */
export function AppealPage(props: AppealPageProps) {
  const { page, appeal, matter } = props;
  const m = words(page).appeal;
  return (
    <Layout page={page} title={m.title} robots="noindex, nofollow" breadcrumbs={[{ label: m.title }]}>
      <PageHeading title={m.title} lead={m.lead} />
      <div class="stack">
        <MatterFacts page={page} matter={matter} />
        {appeal && <Asked page={page} appeal={appeal} />}
        {!appeal && matter.appealable && <Ask {...props} />}
        {!appeal && !matter.appealable && (
          <Notice page={page} kind="info">
            <p>{m.notNow}</p>
          </Notice>
        )}
      </div>
    </Layout>
  );
}

export function MatterFacts({ page, matter }: { page: Page; matter: Matter }) {
  const m = words(page);
  const { kind, name, said, why } = matter;
  return (
    <DefinitionList
      page={page}
      facts={[
        {
          term: m.appeal.decision,
          value: [m.matter[kind], name].filter((part) => part !== null).join(' · '),
        },
        ...(said ? [{ term: m.appeal.said, value: <span class="as-typed">{said}</span> }] : []),
        ...(why ? [{ term: m.appeal.why, value: <span class="as-typed">{why}</span> }] : []),
      ]}
    />
  );
}

function Asked({ page, appeal }: { page: Page; appeal: Appeal }) {
  const m = words(page).appeal;
  const told = appeal.state === 'open' ? m.asked : m[appeal.state];
  return (
    <section class="stack is-close" aria-labelledby="demande">
      <Notice page={page} kind="info">
        <p>{told}</p>
      </Notice>
      <h2 id="demande">{m.yours}</h2>
      <p class="as-typed">{appeal.body}</p>
      {appeal.answer && (
        <>
          <h2>{m.answer}</h2>
          <p class="as-typed">{appeal.answer}</p>
        </>
      )}
    </section>
  );
}

function Ask({ page, matter, typed, faults, told }: AppealPageProps) {
  const m = words(page).appeal;
  const messages = { texte: m.bodyFault, courriel: m.emailFault };
  return (
    <>
      <ErrorSummary
        page={page}
        errors={[
          ...faults.map((field) => ({ field, message: messages[field] })),
          ...(told ? [{ field: 'texte', message: told }] : []),
        ]}
      />
      <form class="stack" method="post" action={href(page, page.path)} novalidate>
        <TextArea
          page={page}
          name="texte"
          label={m.body}
          hint={m.bodyHint}
          rows={6}
          maxLength={2000}
          value={typed.body}
          error={told ?? (faults.includes('texte') ? m.bodyFault : undefined)}
        />
        {matter.email === null && (
          <TextField
            page={page}
            name="courriel"
            type="email"
            autocomplete="email"
            optional
            label={m.email}
            hint={m.emailHint}
            value={typed.email}
            error={faults.includes('courriel') ? m.emailFault : undefined}
          />
        )}
        <div class="actions">
          <Button look="bold">{m.send}</Button>
        </div>
      </form>
    </>
  );
}

/** Where the other side says whether a transfer that was told of happened so; and what follows. */
import { href, type Page } from '../../../kernel/page.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { DefinitionList } from '../../../ui/definition-list.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { When } from '../../../ui/when.tsx';
import { FORMS } from '../domain/offer.ts';
import { otherParty } from '../domain/transfer.ts';
import type { AskedTransfer } from '../queries/transfers.ts';
import { transferFault } from './transfer-fault.ts';
import { AnswerForm } from './transfer-part.tsx';
import { LISTS, named, words } from './words.ts';

interface AnswerPageProps {
  page: Page;
  /** Where the answer goes, without the language. */
  path: string;
  asked: AskedTransfer;
  /** A name already known for whoever answers. */
  author: string;
  /** What was said of its use, when it is shown again. */
  chosen?: string | undefined;
  faults?: readonly ('utile' | 'nom')[];
}

export function AnswerTransferPage({ page, path, asked, author, chosen, faults = [] }: AnswerPageProps) {
  const m = words(page);
  const t = m.tell;
  const { locale } = page;
  const side = otherParty(asked.proposedBy);
  const writer = asked[asked.proposedBy];
  const errors = faults.map((field) => ({
    field: field === 'utile' ? `utile-${asked.id}-yes` : `nom-${asked.id}`,
    message: transferFault(page, field, { author }),
  }));
  const subjects = [
    ...named(locale, LISTS.competences, asked.competences),
    ...named(locale, LISTS.themes, asked.themes),
  ];
  return (
    <FormPage
      page={page}
      title={t.answerTitle}
      lead={t.answerLead(writer.name, asked.ask.toldAs)}
      current="peers"
      under={[
        { label: m.title, path: '/pairs' },
        { label: m.trail.title, path: '/pairs/transferts' },
      ]}
      errors={errors}
    >
      <DefinitionList
        page={page}
        facts={[
          { term: t.columns.gave, value: side === 'giver' ? asked.ask.toldAs : writer.name },
          { term: t.columns.received, value: side === 'receiver' ? asked.ask.toldAs : writer.name },
          { term: m.transfer.titleField, value: asked.title },
          { term: m.transfer.form, value: FORMS[asked.form][locale] },
          { term: m.transfer.happened, value: <When page={page} date={asked.happened} /> },
          { term: t.columns.subjects, value: subjects.join(', ') },
          ...(asked.adapted ? [{ term: m.transfer.adapted, value: asked.adapted }] : []),
          ...(asked.useful ? [{ term: m.transfer.useful, value: m.transfer.usefulOf[asked.useful] }] : []),
        ]}
      />
      <AnswerForm
        page={page}
        path={path}
        id={asked.id}
        side={side}
        named={asked[side].record !== null}
        author={author}
        told={t.isTrue}
        chosen={chosen}
        faults={Object.fromEntries(faults.map((field) => [field, transferFault(page, field, { author })]))}
      />
      <p class="hint">{t.answerHint}</p>
    </FormPage>
  );
}

/** After an answer, or when nothing waits any more. */
export function AnsweredPage({
  page,
  outcome,
}: {
  page: Page;
  outcome: 'confirmed' | 'held' | 'refused' | 'gone' | 'yourself';
}) {
  const m = words(page);
  const t = m.tell.after[outcome];
  return (
    <Layout
      page={page}
      title={t.title}
      current="peers"
      robots="noindex"
      breadcrumbs={[
        { label: m.title, path: '/pairs' },
        { label: m.trail.title, path: '/pairs/transferts' },
        { label: t.title },
      ]}
    >
      <PageHeading title={t.title} lead={t.lead} />
      <div class="stack">
        <ButtonLink href={href(page, '/pairs/transferts')}>{m.trail.title}</ButtonLink>
      </div>
    </Layout>
  );
}

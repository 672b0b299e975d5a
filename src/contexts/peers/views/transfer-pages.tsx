/** A transfer that happened outside an exchange: the form that tells it, and the page where the other side answers. */
import { href, type Page } from '../../../kernel/page.ts';
import type { Terms } from '../../../kernel/vocabulary.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx';
import { DefinitionList } from '../../../ui/definition-list.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { When } from '../../../ui/when.tsx';
import { FORMS } from '../domain/offer.ts';
import { otherParty } from '../domain/transfer.ts';
import { isTransferFault } from '../forms/exchange-form.ts';
import type { ToldFault, TypedTold } from '../forms/transfer-form.ts';
import type { AskedTransfer } from '../queries/transfers.ts';
import { AnswerForm, Fields } from './transfer-part.tsx';
import { LISTS, named, words } from './words.ts';

interface TellPageProps {
  page: Page;
  typed: TypedTold;
  /** In whose name this person may speak. */
  records: readonly { id: string; name: string }[];
  /** The other side's record, when its address is known. */
  other: string | null;
  faults?: readonly ToldFault[];
  /** Why it was not taken. */
  refused?: string | undefined;
}

export function TellTransferPage({ page, typed, records, other, faults = [], refused }: TellPageProps) {
  const m = words(page);
  const t = m.tell;
  const errors = faults.map((field) => ({
    field,
    message: isTransferFault(field) ? m.transfer.fault[field] : t.fault[field],
  }));
  const error = (field: string) => errors.find((each) => each.field === field)?.message;
  const options = (list: Terms) =>
    Object.entries(list).map(([value, label]) => ({ value, label: label[page.locale] }));
  return (
    <Layout
      page={page}
      title={errors.length > 0 ? m.form.refused(t.title) : t.title}
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
        <ErrorSummary page={page} errors={errors} />
        {refused && (
          <Notice page={page} kind="attention">
            <p>{refused}</p>
          </Notice>
        )}
        <form class="stack" method="post" action={href(page, '/pairs/transferts/nouveau')}>
          <RadioGroup
            page={page}
            name="sens"
            label={t.side}
            options={(['giver', 'receiver'] as const).map((value) => ({ value, label: t.sideOf[value] }))}
            value={typed.side}
            error={error('sens')}
          />
          {records.length > 0 && (
            <Select
              page={page}
              name="au-nom"
              label={m.contact.holder}
              options={[
                { value: '', label: m.contact.myself },
                ...records.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              value={typed.holder}
              error={error('au-nom')}
            />
          )}
          <h2>{t.other}</h2>
          <p class="hint">{t.otherHint}</p>
          <TextField
            page={page}
            name="fiche"
            label={t.record}
            hint={other ?? t.recordHint}
            value={typed.record}
            autocomplete="off"
            maxLength={300}
            error={error('fiche')}
            optional
          />
          <TextField
            page={page}
            name="autre"
            label={t.otherName}
            hint={t.otherNameHint}
            value={typed.otherName}
            autocomplete="off"
            maxLength={60}
            error={error('autre')}
            optional
          />
          <TextField
            page={page}
            name="courriel"
            type="email"
            label={t.otherEmail}
            hint={t.otherEmailHint}
            value={typed.otherEmail}
            autocomplete="off"
            maxLength={300}
            error={error('courriel')}
            optional
          />
          <h2>{t.what}</h2>
          <Fields page={page} side="receiver" named={false} typed={typed} errors={errors} told />
          <CheckboxGroup
            page={page}
            name="competences"
            label={m.form.competences}
            options={options(LISTS.competences)}
            values={typed.competences}
            error={error('sujets')}
          />
          <CheckboxGroup
            page={page}
            name="themes"
            label={m.form.themes}
            options={options(LISTS.themes)}
            values={typed.themes}
          />
          <div class="actions">
            <Button look="bold">{m.transfer.submit}</Button>
          </div>
        </form>
      </div>
    </Layout>
  );
}

interface AnswerPageProps {
  page: Page;
  /** Where the answer goes, without the language. */
  path: string;
  asked: AskedTransfer;
  /** A name already known for whoever answers. */
  author: string;
  faults?: readonly ('utile' | 'nom')[];
}

export function AnswerTransferPage({ page, path, asked, author, faults = [] }: AnswerPageProps) {
  const m = words(page);
  const t = m.tell;
  const { locale } = page;
  const side = otherParty(asked.proposedBy);
  const writer = asked[asked.proposedBy];
  const errors = faults.map((field) => ({
    field: field === 'utile' ? `utile-${asked.id}-yes` : `nom-${asked.id}`,
    message: m.transfer.fault[field],
  }));
  const subjects = [
    ...named(locale, LISTS.competences, asked.competences),
    ...named(locale, LISTS.themes, asked.themes),
  ];
  return (
    <Layout
      page={page}
      title={errors.length > 0 ? m.form.refused(t.answerTitle) : t.answerTitle}
      current="peers"
      robots="noindex"
      breadcrumbs={[
        { label: m.title, path: '/pairs' },
        { label: m.trail.title, path: '/pairs/transferts' },
        { label: t.answerTitle },
      ]}
    >
      <PageHeading title={t.answerTitle} lead={t.answerLead(writer.name, asked.ask.toldAs)} />
      <div class="stack">
        <ErrorSummary page={page} errors={errors} />
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
        />
        <p class="hint">{t.answerHint}</p>
      </div>
    </Layout>
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

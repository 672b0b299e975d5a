import { contentLang, href, type Page } from '../../../kernel/page.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { Token } from '../../../kernel/token.ts';
import { CARRYING, LEGAL_FORMS, MODELS, THEMES } from '../../../kernel/vocabulary.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { DefinitionList } from '../../../ui/definition-list.tsx';
import { GradientBars } from '../../../ui/gradient-bars.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Prose } from '../../../ui/prose.tsx';
import { StagePath } from '../../../ui/stage-path.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { ProposedRecord } from '../use-cases/proposed-record.ts';
import { sharingWords } from './sharing-words.ts';
import { words } from './words.ts';

interface RecordPageProps extends ProposedRecord {
  page: Page;
  token: Token;
  label: (id: TerritoryId) => string;
}

/** The record as the atlas would show it, and as it would be stored. Nothing is published from here. */
export function RecordPage({ page, token, document, of, badName, named, label }: RecordPageProps) {
  const m = sharingWords(page);
  const result = `/faire-le-point/${token}`;
  const file = `${href(page, `${result}/fiche.json`)}${named ? `?${new URLSearchParams({ nom: document.name })}` : ''}`;
  const lang = contentLang(page);
  return (
    <Layout
      page={page}
      current="take-stock"
      title={m.recordTitle}
      robots="noindex, nofollow"
      breadcrumbs={[{ label: words(page).takeStock, path: '/faire-le-point' }, { label: m.recordTitle }]}
    >
      <PageHeading title={m.recordTitle} lead={m.recordLead}>
        <ButtonLink look="bold" href={file}>
          {m.recordDownload}
        </ButtonLink>
        <ButtonLink href={href(page, of ? `/cooperations/${of}/modifier` : '/contribuer/cooperation')}>
          {m.recordPropose}
        </ButtonLink>
        <ButtonLink href={href(page, result)}>{m.back}</ButtonLink>
      </PageHeading>
      <div class="stack is-close">
        <p>{m.recordNotPublished}</p>
        {of ? (
          <p>
            {m.recordOf} <a href={href(page, `/cooperations/${of}`)}>{document.name}</a>
          </p>
        ) : (
          <form class="form" method="get" action={href(page, `${result}/fiche`)} novalidate>
            <TextField
              page={page}
              name="nom"
              label={m.recordName}
              hint={m.recordNameHint}
              value={badName ?? (named ? document.name : '')}
              error={badName ? m.recordNameFault : undefined}
              autocomplete="off"
            />
            <Button>{m.recordNameSend}</Button>
          </form>
        )}
        <article class="form-group" lang={lang}>
          <h2>{document.name}</h2>
          <p>{document.commonWork ?? document.summary}</p>
          {document.body && <Prose text={document.body} />}
          <RecordFacts page={page} document={document} label={label} />
        </article>
        <details>
          <summary>{m.recordAsData}</summary>
          <pre class="record-data">{JSON.stringify(document, null, 2)}</pre>
        </details>
      </div>
    </Layout>
  );
}

function RecordFacts({ page, document, label }: Pick<RecordPageProps, 'page' | 'document' | 'label'>) {
  const m = sharingWords(page).recordFact;
  const said = page.locale;
  const { carrying, legalForm } = document;
  return (
    <>
      <GradientBars page={page} gradients={document.gradients} />
      <StagePath page={page} passages={document.stages} />
      <DefinitionList
        page={page}
        facts={[
          { term: m.places, value: document.territories.map(label).join(', ') },
          { term: m.themes, value: document.themes.map((theme) => THEMES[theme][said]).join(', ') },
          { term: m.models, value: document.models.map((model) => MODELS[model][said]).join(', ') },
          { term: m.carrying, value: carrying && CARRYING[carrying][said] },
          { term: m.legalForm, value: legalForm && LEGAL_FORMS[legalForm][said] },
          { term: m.around, value: document.stakeholders.flatMap(({ group }) => group ?? []).join(', ') },
        ]}
      />
    </>
  );
}

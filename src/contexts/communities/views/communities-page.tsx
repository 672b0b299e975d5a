/** All communities, and the form that begins one. */
import { COMPETENCES } from '../../../kernel/competences.ts';
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { type Terms, THEMES } from '../../../kernel/vocabulary.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { Community } from '../domain/community.ts';
import type { TypedCommunity } from '../forms.ts';
import { words } from './words.ts';

export function CommunitiesPage({
  page,
  communities,
}: {
  page: Page;
  communities: readonly (Community & { members: number; questions: number })[];
}) {
  const m = words(page);
  const begin = (
    <ButtonLink look="bold" href={href(page, '/communautes/nouvelle')}>
      {m.begin}
    </ButtonLink>
  );
  return (
    <Layout
      page={page}
      title={m.title}
      description={m.lead}
      current="peers"
      breadcrumbs={[{ label: m.peers, path: '/pairs' }, { label: m.title }]}
    >
      <PageHeading title={m.title} lead={m.lead}>
        {communities.length > 0 && begin}
      </PageHeading>
      <div class="stack">
        {communities.length === 0 && (
          <EmptyState title={m.none} action={begin}>
            <p>{m.noneBody}</p>
          </EmptyState>
        )}
        {communities.map((each) => (
          <Card
            level={2}
            lang={contentLang(page)}
            title={each.title}
            href={href(page, `/communautes/${each.slug}`)}
            summary={each.summary.slice(0, 220)}
            facts={[
              m.members(each.members),
              m.questions(each.questions),
              ...each.competences.map((code) => COMPETENCES[code][page.locale]),
              ...(each.closed ? [m.closed] : []),
            ]}
          />
        ))}
      </div>
    </Layout>
  );
}

interface BeginPageProps {
  page: Page;
  typed: TypedCommunity;
  faults?: readonly ('titre' | 'texte' | 'nom')[];
  /** Why it was not taken. */
  refused?: string;
}

export function BeginPage({ page, typed, faults = [], refused }: BeginPageProps) {
  const m = words(page);
  const f = m.form;
  const errors = faults.map((field) => ({ field, message: f.fault[field] }));
  const error = (field: string) => errors.find((each) => each.field === field)?.message;
  const options = (list: Terms) =>
    Object.entries(list).map(([value, label]) => ({ value, label: label[page.locale] }));
  return (
    <FormPage
      page={page}
      title={m.begin}
      lead={f.lead}
      current="peers"
      under={[{ label: m.title, path: '/communautes' }]}
      errors={errors}
      refused={refused}
    >
      <form class="stack" method="post" action={href(page, '/communautes/nouvelle')}>
        <TextField
          page={page}
          name="titre"
          label={f.name}
          value={typed.title}
          autocomplete="off"
          maxLength={120}
          error={error('titre')}
        />
        <TextArea
          page={page}
          name="texte"
          label={f.summary}
          value={typed.summary}
          maxLength={2000}
          error={error('texte')}
        />
        <CheckboxGroup
          page={page}
          name="competences"
          label={f.competences}
          options={options(COMPETENCES)}
          values={typed.competences}
        />
        <CheckboxGroup
          page={page}
          name="themes"
          label={f.themes}
          options={options(THEMES)}
          values={typed.themes}
        />
        <TextField
          page={page}
          name="nom"
          label={f.you}
          hint={f.youHint}
          value={typed.name}
          autocomplete="nickname"
          maxLength={60}
          error={error('nom')}
        />
        <div class="actions">
          <Button look="bold">{f.submit}</Button>
        </div>
      </form>
    </FormPage>
  );
}

/** The form that asks a question. */
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { Community } from '../domain/community.ts';
import { words } from './words.ts';

interface AskPageProps {
  page: Page;
  community: Community;
  typed: { title: string; body: string };
  faults?: readonly 'titre'[];
  /** Why it was not taken. */
  refused?: string;
}

export function AskPage({ page, community, typed, faults = [], refused }: AskPageProps) {
  const m = words(page);
  const q = m.question;
  const errors = faults.map((field) => ({ field, message: q.fault[field] }));
  return (
    <FormPage
      page={page}
      title={q.askTitle}
      lead={community.title}
      current="peers"
      under={[
        { label: m.title, path: '/communautes' },
        { label: community.title, path: `/communautes/${community.slug}`, lang: contentLang(page) },
      ]}
      errors={errors}
      refused={refused}
    >
      <form class="stack" method="post" action={href(page, `/communautes/${community.slug}/question`)}>
        <TextField
          page={page}
          name="titre"
          label={q.titleField}
          value={typed.title}
          autocomplete="off"
          maxLength={200}
          error={errors[0]?.message}
        />
        <TextArea
          page={page}
          name="texte"
          label={q.body}
          hint={`${q.bodyHint} ${q.licence}`}
          value={typed.body}
          rows={8}
          maxLength={5000}
          optional
        />
        <div class="actions">
          <Button look="bold">{q.submit}</Button>
        </div>
      </form>
    </FormPage>
  );
}

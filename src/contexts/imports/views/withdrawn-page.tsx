import { dateFormat } from '../../../kernel/formats.ts';
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { words } from './words.ts';

interface WithdrawnPageProps {
  page: Page;
  name: string;
  /** As `2026-11-21`. */
  since: string;
  reason: string;
  /** Of the record, and of its shelf. */
  path: string;
  shelf: string;
}

/** The address of a record whose import was undone. */
export function WithdrawnPage({ page, name, since, reason, path, shelf }: WithdrawnPageProps) {
  const m = words(page).withdrawn;
  const day = dateFormat(page.locale, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(since));
  return (
    <Layout page={page} title={m.title} robots="noindex" breadcrumbs={[{ label: m.title }]}>
      <PageHeading title={m.title} lead={m.told(name, day)} />
      <p>
        {m.reason} <span lang={contentLang(page)}>{reason}</span>. {m.add}
      </p>
      <div class="actions">
        <ButtonLink href={href(page, `${path}/retour`)}>{m.bringBack}</ButtonLink>
        <ButtonLink href={href(page, `${path}/historique`)}>{m.history}</ButtonLink>
        <ButtonLink href={href(page, shelf)}>{m.shelf}</ButtonLink>
      </div>
    </Layout>
  );
}

import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { FILE_TYPES, filePath, isImage } from '../domain/file.ts';
import type { FileState } from '../domain/file-state.ts';
import type { Resource } from '../domain/resource.ts';
import type { FileRefusal } from '../use-cases/take-file.ts';
import { FileForm } from './file-form.tsx';
import { fileWords } from './file-words.ts';
import { words } from './words.ts';

interface FilesPageProps {
  page: Page;
  slug: string;
  document: Resource;
  states: ReadonlyMap<string, { state: FileState; pages: number | null }>;
  may: boolean;
  refusal?: { reason: FileRefusal | 'again'; alt: string } | undefined;
}

/** The files of a work: what each is, whether its text can be searched, and how to add or take away one. */
export function FilesPage({ page, slug, document, states, may, refusal }: FilesPageProps) {
  const m = fileWords(page);
  const path = `/ressources/${slug}`;
  const told = (id: string) => {
    const known = states.get(id);
    return known ? m.state[known.state](known.pages ?? 0) : m.unknown;
  };
  return (
    <Layout
      page={page}
      title={m.title(document.name)}
      robots="noindex"
      current="resources"
      breadcrumbs={[
        { label: words(page).title, path: '/ressources' },
        { label: document.name, path, lang: contentLang(page) },
        { label: m.crumb },
      ]}
    >
      <PageHeading title={m.crumb} lead={document.name} />
      <div class="stack">
        {document.files.length === 0 ? (
          <EmptyState title={m.none}>
            <p>{m.noneHint}</p>
          </EmptyState>
        ) : (
          <ul class="kept-files" role="list">
            {document.files.map((file) => (
              <li class="kept-file">
                {isImage(file.type) && (
                  <img src={filePath(file)} alt="" width={96} height={72} loading="lazy" />
                )}
                <p>
                  <a href={filePath(file)}>{file.name}</a>
                  <span class="stakeholder-roles">
                    {FILE_TYPES[file.type][page.locale]}, {words(page).size(file.bytes)}.{' '}
                    {file.alt ?? told(file.id)}
                  </span>
                </p>
                {may && (
                  <form method="post" action={href(page, `${path}/fichiers/${file.id}/retrait`)}>
                    <Button look="quiet">
                      {m.remove} <span class="visually-hidden">{file.name}</span>
                    </Button>
                  </form>
                )}
              </li>
            ))}
          </ul>
        )}
        {may ? (
          <FileForm page={page} action={`${path}/fichiers`} refusal={refusal} />
        ) : (
          <p>
            {m.mayNot} <a href={href(page, `${path}/garde`)}>{m.keep}</a>
          </p>
        )}
      </div>
    </Layout>
  );
}

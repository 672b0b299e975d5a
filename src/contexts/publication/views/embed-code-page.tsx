/** The code that puts a list or a record on another page: as a frame, or as a plain link. */
import { href, type Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

interface EmbedCodePageProps {
  page: Page;
  name: string;
  frame: string;
  whole: string;
}

export function EmbedCodePage({ page, name, frame, whole }: EmbedCodePageProps) {
  const m = say(page.locale, { fr, en }).widget;
  const address = (path: string) => attribute(page.baseUrl + href(page, path));
  const codes = [
    {
      id: 'cadre',
      label: m.frame,
      code: `<iframe src="${address(frame)}" title="${attribute(name)}" loading="lazy" width="100%" height="480"></iframe>`,
    },
    { id: 'lien', label: m.link, code: `<a href="${address(whole)}">${attribute(name)}</a>` },
  ];
  return (
    <Layout
      page={page}
      title={m.title(name)}
      robots="noindex"
      breadcrumbs={[{ label: name, path: whole }, { label: m.crumb }]}
    >
      <PageHeading title={m.title(name)} lead={m.lead} />
      <div class="stack">
        {codes.map(({ id, label, code }) => (
          <div>
            <label class="field-label" for={id}>
              {label}
            </label>
            <textarea class="control" id={id} rows={3} readonly>
              {code}
            </textarea>
          </div>
        ))}
        <p>
          <a href={href(page, frame)}>{m.see}</a>
        </p>
      </div>
    </Layout>
  );
}

/** Pages of words: about, what went wrong. */
import { href, type Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { SearchBox } from '../../../ui/search-box.tsx';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

export function AboutPage({ page }: { page: Page }) {
  const { about: m } = say(page.locale, { fr, en });
  return (
    <Layout page={page} title={m.title} description={m.what} breadcrumbs={[{ label: m.title }]}>
      <PageHeading title={m.title} />
      <div class="prose">
        <h2>{m.whatTitle}</h2>
        <p>{m.what}</p>
        <h2>{m.whyTitle}</h2>
        <p>{m.why}</p>
        <h2 id="sources">{m.sourcesTitle}</h2>
        <p>{m.records}</p>
        <p>{m.geography}</p>
        <p>{m.rules}</p>
        <h2 id="licences">{m.licencesTitle}</h2>
        <p>{m.licences}</p>
        <h2 id="vie-privee">{m.privacyTitle}</h2>
        <p>{m.privacy}</p>
      </div>
    </Layout>
  );
}

export function ProblemPage({ page, status }: { page: Page; status: 404 | 500 | 503 }) {
  const { problem: m } = say(page.locale, { fr, en });
  const { title, text } = m[status];
  return (
    <Layout page={page} title={title} robots="noindex">
      <PageHeading title={title} lead={text}>
        <ButtonLink href={href(page, '/')}>{m.home}</ButtonLink>
      </PageHeading>
      {status === 404 && <SearchBox page={page} id="recherche-page" />}
    </Layout>
  );
}

import type { Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

/** What counts, what "unknown" does, and the limits of it all. */
export function MethodPage({ page }: { page: Page }) {
  const m = say(page.locale, { fr, en });
  return (
    <Layout
      page={page}
      title={m.method.title}
      current="observatory"
      breadcrumbs={[{ label: m.title, path: '/observatoire' }, { label: m.method.title }]}
    >
      <PageHeading title={m.method.title} />
      {m.method.sections.map(({ title, text }) => (
        <section class="prose">
          <h2>{title}</h2>
          <p>{text}</p>
        </section>
      ))}
    </Layout>
  );
}

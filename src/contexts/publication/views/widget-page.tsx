/** Records in another site's page: names, what each is, and the way here. Nothing else, and no script. */
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { Layout } from '../../../ui/layout.tsx';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

interface WidgetPageProps {
  page: Page;
  title: string;
  records: readonly { name: string; summary: string; path: string }[];
  /** How many there are in all, for a list. */
  total?: number;
  whole: string;
}

export function WidgetPage({ page, title, records, total, whole }: WidgetPageProps) {
  const m = say(page.locale, { fr, en }).widget;
  const lang = contentLang(page);
  return (
    <Layout page={page} title={title} description={title} robots="noindex" bare>
      <div class="stack is-close">
        <h1 class={total === undefined ? 'visually-hidden' : 'card-title'}>{title}</h1>
        {records.map(({ name, summary, path }) => (
          <article class="card">
            <div class="card-main">
              <h2 class="card-title">
                <a href={href(page, path)} target="_blank" rel="noopener" lang={lang}>
                  {name}
                </a>
              </h2>
              <p class="card-summary" lang={lang}>
                {summary}
              </p>
            </div>
          </article>
        ))}
        <p>
          <a href={href(page, whole)} target="_blank" rel="noopener">
            {total === undefined ? m.record : m.list(total)}
          </a>
        </p>
      </div>
    </Layout>
  );
}

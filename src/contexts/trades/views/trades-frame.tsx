import type { ComponentChildren } from 'preact';
import { href, type Page } from '../../../kernel/page.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { BEGIN_PATH, FRAMES_PATH, JOB_PATH, TRADES_PATH } from '../domain/addresses.ts';
import { words } from './words.ts';

const PAGES = [
  ['home', TRADES_PATH],
  ['position', BEGIN_PATH],
  ['job', JOB_PATH],
  ['frames', FRAMES_PATH],
] as const;

interface TradesFrameProps {
  page: Page;
  title: string;
  kicker?: string | undefined;
  lead?: ComponentChildren;
  /** Between the home of the trades and this page. */
  under?: { label: string; path: string } | undefined;
  /** Pages at an unguessable address are found by nobody. */
  secret?: boolean | undefined;
  children: ComponentChildren;
}

/** A page of the trades: its heading, its content, and the way to the others. */
export function TradesFrame({
  page,
  title,
  kicker,
  lead,
  under,
  secret = false,
  children,
}: TradesFrameProps) {
  const m = words(page);
  const home = page.path === TRADES_PATH;
  const crumbs = home
    ? [{ label: m.trades }]
    : [{ label: m.trades, path: TRADES_PATH }, ...(under ? [under] : []), { label: title }];
  return (
    <Layout page={page} title={title} breadcrumbs={crumbs} robots={secret ? 'noindex, nofollow' : undefined}>
      <PageHeading title={title} kicker={kicker} lead={lead} />
      <nav class="actions trades-pages" aria-label={m.menu}>
        {PAGES.map(([code, path]) => (
          <ButtonLink look="quiet" href={href(page, path)} current={page.path === path ? 'page' : undefined}>
            {m.pages[code]}
          </ButtonLink>
        ))}
      </nav>
      <div class="column-main trades">{children}</div>
    </Layout>
  );
}

interface SectionProps {
  id: string;
  title: ComponentChildren;
  children: ComponentChildren;
}
export const Section = ({ id, title, children }: SectionProps) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
);

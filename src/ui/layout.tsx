/**
 * The whole page around what a view has to say: head, skip link, top bar, breadcrumb, content, footer.
 * `bare` keeps only the content, for pages shown in another site's frame.
 */
import type { ComponentChildren } from 'preact';
import type { Page } from '../kernel/page.ts';
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx';
import { DocumentHead, type HeadProps } from './document-head.tsx';
import type { PageShelf } from './navigation.ts';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';
import { words } from './words.ts';

export interface LayoutProps extends HeadProps {
  page: Page;
  /** The shelf of the top bar that this page stands in. */
  current?: PageShelf | undefined;
  /** From the shelf down to this page; home is added. */
  breadcrumbs?: readonly Crumb[] | undefined;
  bare?: boolean | undefined;
  children: ComponentChildren;
}

export function Layout({ page, current, breadcrumbs, bare = false, children, ...head }: LayoutProps) {
  const m = words(page);
  return (
    <html lang={page.locale}>
      <DocumentHead page={page} {...head} />
      <body class={bare ? 'bare' : undefined}>
        {!bare && (
          <>
            <a class="skip" href="#contenu">
              {m.site.skip}
            </a>
            <SiteHeader page={page} current={current} />
          </>
        )}
        {!bare && breadcrumbs && <Breadcrumbs page={page} crumbs={breadcrumbs} />}
        <main id="contenu" class="main">
          {children}
        </main>
        {!bare && <SiteFooter page={page} />}
      </body>
    </html>
  );
}

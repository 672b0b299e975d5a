import { href, type Page } from '../../../kernel/page.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { words } from './words.ts';

/** An address that leads to nothing: never given, mistyped, or erased. We do not say which: we do not know. */
export function GonePage({ page }: { page: Page }) {
  const m = words(page);
  return (
    <Layout page={page} current="take-stock" title={m.gone.title} robots="noindex, nofollow">
      <PageHeading title={m.gone.title} lead={m.gone.body}>
        <ButtonLink look="bold" href={href(page, '/faire-le-point')}>
          {m.takeStock}
        </ButtonLink>
      </PageHeading>
      <p>{m.gone.check}</p>
    </Layout>
  );
}

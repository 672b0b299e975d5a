import { href, type Page } from '../../../kernel/page.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { voiceWords } from './voice-words.ts';
import { words } from './words.ts';

interface VoiceGonePageProps {
  page: Page;
  why: 'closed' | 'withdrawn' | 'gone';
}

/** A voice withdrawn, or an address of a voice or an invitation that leads to nothing. */
export function VoiceGonePage({ page, why }: VoiceGonePageProps) {
  const m = voiceWords(page).gone[why];
  return (
    <Layout page={page} current="take-stock" title={m.title} robots="noindex, nofollow">
      <PageHeading title={m.title} lead={m.body}>
        <ButtonLink look="bold" href={href(page, '/faire-le-point')}>
          {words(page).takeStock}
        </ButtonLink>
      </PageHeading>
    </Layout>
  );
}

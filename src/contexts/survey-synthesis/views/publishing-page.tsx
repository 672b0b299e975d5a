import { href, type Page } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SurveyFrame } from '../../surveys/public.ts';
import type { PublishingState } from '../use-cases/run-publishing.ts';
import { words } from './words.ts';

interface PublishingPageProps {
  page: Page;
  slug: string;
  title: string;
  wave: number;
  publishing: PublishingState;
}

/** A synthesis being computed: where it has come to, and what to do when it stopped. */
export function PublishingPage({ page, slug, title, wave, publishing }: PublishingPageProps) {
  const m = words(page).publishing;
  const { state, reached, total } = publishing;
  const path = `/enquetes/${slug}/synthese/${wave}`;
  return (
    <SurveyFrame page={page} title={m.title(wave)} survey={{ title, path: `/enquetes/${slug}` }} own>
      {state === 'stopped' ? (
        <Notice page={page} kind="attention">
          <p>{m.stopped}</p>
          <form method="post" action={href(page, path)}>
            <Button look="bold">{m.again}</Button>
          </form>
        </Notice>
      ) : (
        <>
          <p>{state === 'waiting' ? m.waiting : m.running}</p>
          {total > 0 && (
            <p>
              <progress value={Math.min(reached, total)} max={total} aria-label={m.running} />{' '}
              {m.reached(Math.min(reached, total), total)}
            </p>
          )}
          <p class="hint">{m.leave}</p>
          <div class="actions">
            <ButtonLink href={href(page, `${path}/publication`)}>{m.refresh}</ButtonLink>
          </div>
        </>
      )}
      <p>
        <a href={href(page, `/enquetes/${slug}/resultats?vague=${wave}`)}>{m.back}</a>
      </p>
    </SurveyFrame>
  );
}

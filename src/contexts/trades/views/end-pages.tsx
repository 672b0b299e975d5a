import { href, type Page } from '../../../kernel/page.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { BEGIN_PATH } from '../domain/addresses.ts';
import { TradesFrame } from './trades-frame.tsx';
import { words } from './words.ts';

/** Why there is nothing at this address: it never was one, or somebody just ended it. */
export type Ended = 'gone' | 'erased' | 'left' | 'taken_back';

export function EndPage({ page, why }: { page: Page; why: Ended }) {
  const { gone, keep, join, give, begin } = words(page);
  const said = {
    gone: [gone.title, gone.body],
    erased: [keep.erased, keep.erasedBody],
    left: [join.left, join.leftBody],
    taken_back: [give.takenTitle, give.takenBody],
  } as const;
  const [title, body] = said[why];
  return (
    <TradesFrame page={page} title={title} lead={body} secret>
      <p class="actions">
        <ButtonLink look="bold" href={href(page, BEGIN_PATH)}>
          {begin.submit}
        </ButtonLink>
      </p>
    </TradesFrame>
  );
}

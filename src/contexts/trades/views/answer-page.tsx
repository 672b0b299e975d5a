import { href, type Page } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { Frame } from '../domain/frame.ts';
import type { Levels } from '../domain/position.ts';
import { SEEN_FIELD } from '../forms.ts';
import { LevelFields } from './level-fields.tsx';
import { TradesFrame } from './trades-frame.tsx';
import { words } from './words.ts';

interface AnswerPageProps {
  page: Page;
  frame: Frame;
  levels: Levels;
  seen: string;
  /** The position to go back to. */
  back: string;
  meanwhile?: boolean | undefined;
}

/** Every competence on one page, filled with what was said last. */
export function AnswerPage({ page, frame, levels, seen, back, meanwhile = false }: AnswerPageProps) {
  const m = words(page).answer;
  return (
    <TradesFrame page={page} title={m.title} lead={m.lead} secret>
      {meanwhile && (
        <Notice page={page} kind="attention">
          <p>{m.meanwhile}</p>
        </Notice>
      )}
      <form method="post" action={href(page, page.path)} class="form-group">
        <input type="hidden" name={SEEN_FIELD} value={seen} />
        <LevelFields page={page} frame={frame} levels={levels} />
        <p class="actions">
          <Button look="bold">{m.save}</Button>
          <ButtonLink href={href(page, back)}>{m.back}</ButtonLink>
        </p>
      </form>
    </TradesFrame>
  );
}

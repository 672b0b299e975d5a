import type { Page } from '../../../kernel/page.ts';
import { type Frame, LEVELS, type Level } from '../domain/frame.ts';
import { words } from './words.ts';

interface LevelMarkProps {
  page: Page;
  frame: Pick<Frame, 'levels'>;
  level: Level | null;
}

/** A level in words, with four steps drawn before it for whoever scans the column. */
export function LevelMark({ page, frame, level }: LevelMarkProps) {
  const m = words(page).levels;
  if (level === null) return <span class="is-unknown">{m.unsaid}</span>;
  return (
    <span class="level-mark">
      <span class="level-steps" aria-hidden="true">
        {LEVELS.map((step) => (
          <span class={step <= level ? 'level-step is-on' : 'level-step'} />
        ))}
      </span>{' '}
      {m.of(level, frame.levels[level - 1]?.name[page.locale] ?? '')}
    </span>
  );
}

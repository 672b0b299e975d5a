import type { Page } from '../../../kernel/page.ts';
import { LEVELS, type LineVerdict } from '../domain/fundability.ts';
import { words } from './words.ts';

interface LevelLadderProps {
  page: Page;
  level: LineVerdict['level'];
}

const STEP = 24;
const GAP = 4;

/** Three steps, hard to easy; the one where the line stands is filled. Its word says it, not the drawing alone. */
export function LevelLadder({ page, level }: LevelLadderProps) {
  const steps = LEVELS.toReversed();
  return (
    <p class={`level is-${level}`}>
      <svg width={steps.length * (STEP + GAP) - GAP} height="12" aria-hidden="true">
        {steps.map((step, index) => (
          <rect
            class={step === level ? 'level-step is-here' : 'level-step'}
            x={index * (STEP + GAP) + 1}
            y={1}
            width={STEP - 2}
            height={10}
            rx={3}
          />
        ))}
      </svg>
      <span>{words(page).fundability.level[level]}</span>
    </p>
  );
}

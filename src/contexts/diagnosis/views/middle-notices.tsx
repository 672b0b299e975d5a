import type { Page } from '../../../kernel/page.ts';
import { Notice } from '../../../ui/notice.tsx';
import { questionOf } from '../domain/explain.ts';
import type { Verdict } from '../domain/needs.ts';
import type { Pack } from '../domain/pack.ts';
import { words } from './words.ts';

interface MiddleNoticesProps {
  page: Page;
  pack: Pack;
  verdicts: readonly Verdict[];
}

/** Near the middle of a gradient, the needs of both sides are taken: told once for each gradient. */
export function MiddleNotices({ page, pack, verdicts }: MiddleNoticesProps) {
  const gradients = new Set(
    verdicts.flatMap(({ truth, middle }) => (truth === 'yes' ? middle.map(({ fact }) => fact) : [])),
  );
  return (
    <>
      {[...gradients].map((fact) => {
        const question = questionOf(pack, fact);
        return question.kind === 'gradient' ? (
          <Notice
            page={page}
            kind="info"
            title={`${words(page).needs.middle}${words(page).colon}${question.short[page.locale]}`}
          >
            <p>{question.middle.sentence[page.locale]}</p>
          </Notice>
        ) : null;
      })}
    </>
  );
}

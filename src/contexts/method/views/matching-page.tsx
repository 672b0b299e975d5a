import type { Page } from '../../../kernel/page.ts';
import { MethodFrame } from './method-frame.tsx';
import { words } from './words.ts';

/** How programmes are matched with a situation, in words. */
export function MatchingPage({ page }: { page: Page }) {
  const m = words(page).matching;
  return (
    <MethodFrame page={page} at="matching" title={m.title}>
      {m.sections.map(({ title, text }) => (
        <section class="prose">
          <h2>{title}</h2>
          <p>{text}</p>
        </section>
      ))}
    </MethodFrame>
  );
}

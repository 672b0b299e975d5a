import type { Actor } from '../../../kernel/actor.ts';
import { href, type Page } from '../../../kernel/page.ts';
import { Notice } from '../../../ui/notice.tsx';
import { needsSecondFactor } from '../policy.ts';
import { words } from './words.ts';

/** Says what to do when a role is held that asks for a second factor, and this session has shown none. */
export function FactorNotice({ page, actor, back }: { page: Page; actor: Actor; back: string }) {
  if (actor.strong || !needsSecondFactor(actor.relations)) return null;
  const m = words(page).strong;
  const way = `/connexion/second-facteur?retour=${encodeURIComponent(href(page, back))}`;
  return (
    <Notice page={page} kind="attention">
      <p>
        {m.held} <a href={href(page, way)}>{m.show}</a>
      </p>
    </Notice>
  );
}

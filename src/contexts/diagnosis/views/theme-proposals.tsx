import type { Page } from '../../../kernel/page.ts';
import { THEMES } from '../../../kernel/vocabulary.ts';
import type { ThemeProposal } from '../domain/propose-themes.ts';
import { words } from './words.ts';

interface ThemeProposalsProps {
  page: Page;
  proposals: readonly ThemeProposal[];
}

/** Themes read in the common work, each with the words that led to it. Nothing is ticked for anybody. */
export function ThemeProposals({ page, proposals }: ThemeProposalsProps) {
  const m = words(page).form;
  if (proposals.length === 0) return null;
  return (
    <div class="theme-proposals">
      <p>{m.proposals}</p>
      <ul class="plain-list">
        {proposals.map(({ theme, words: led }) => (
          <li>
            <strong>{THEMES[theme][page.locale]}</strong> <span lang="fr">{m.readIn(led.join(', '))}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

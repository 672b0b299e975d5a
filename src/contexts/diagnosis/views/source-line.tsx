import type { Page } from '../../../kernel/page.ts';
import type { ExplainedSource } from '../domain/explain.ts';
import { words } from './words.ts';
import { Work } from './work.tsx';

interface SourceLineProps {
  page: Page;
  rule: string;
  version: string;
  sources: readonly ExplainedSource[];
}

/** The rule and the passages that it comes from. */
export const SourceLine = ({ page, rule, version, sources }: SourceLineProps) => (
  <details class="rule-source">
    <summary>{words(page).why.source}</summary>
    <ul>
      {sources.map(({ source, citation }) => (
        <li>
          {citation.passage[page.locale]}, <Work source={source} />
        </li>
      ))}
    </ul>
    <p>{words(page).why.rule(rule, version)}</p>
  </details>
);

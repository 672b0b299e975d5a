import type { Label } from '../../../kernel/locale.ts';
import { href, type Page } from '../../../kernel/page.ts';
import type { ExplainedSource } from '../domain/explain.ts';
import { words } from './words.ts';
import { Work } from './work.tsx';

interface SourceLineProps {
  page: Page;
  rule: string;
  version: string;
  sources: readonly ExplainedSource[];
  /** What the source says of such cooperations. */
  features?: readonly Label[] | undefined;
}

/** The rule and the passages that it comes from. */
export const SourceLine = ({ page, rule, version, sources, features = [] }: SourceLineProps) => (
  <details class="rule-source">
    <summary>{words(page).why.source}</summary>
    {features.map((feature) => (
      <p>{feature[page.locale]}</p>
    ))}
    <ul>
      {sources.map(({ source, citation }) => (
        <li>
          {citation.passage[page.locale]}, <Work source={source} />
        </li>
      ))}
    </ul>
    <p>
      {words(page).why.rule(rule, version)}{' '}
      <a href={href(page, methodOf(rule))}>{words(page).why.readRule}</a>
    </p>
  </details>
);

/** Where the method tells a rule in full; the lines of fundability stand together. */
const methodOf = (rule: string): string =>
  rule === 'fundability' ? '/methode/facilite' : `/methode/regles/${rule}`;

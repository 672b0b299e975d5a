import type { ComponentChildren } from 'preact';
import { type Reader, words } from './words.ts';

export interface Fact {
  term: ComponentChildren;
  /** Nothing known (`null`) is said in words, never left out nor guessed. */
  value: ComponentChildren;
  /** Where to change it, in a summary before sending. */
  action?: ComponentChildren;
}

const isKnown = (value: ComponentChildren): boolean => {
  const empty = value === null || value === undefined || value === '' || value === false;
  return !empty && !(Array.isArray(value) && value.length === 0);
};

/** Facts, each under its name. */
export const DefinitionList = ({ page, facts }: { page: Reader; facts: readonly Fact[] }) => (
  <dl class="facts">
    {facts.map(({ term, value, action }) => (
      <div class="fact">
        <dt>{term}</dt>
        {isKnown(value) ? <dd>{value}</dd> : <dd class="is-unknown">{words(page).fact.unknown}</dd>}
        {action && <dd class="fact-action">{action}</dd>}
      </div>
    ))}
  </dl>
);

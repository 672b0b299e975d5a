import type { ComponentChildren } from 'preact';
import { ACRONYMS } from './acronyms.ts';

/** An acronym with what it stands for; text that is not a known acronym is left as it is. */
export function Abbr({ children }: { children: string }): ComponentChildren {
  const meaning = ACRONYMS[children];
  return meaning === undefined ? (
    children
  ) : (
    <abbr title={meaning} lang="fr">
      {children}
    </abbr>
  );
}

const KNOWN = new RegExp(`(?<![\\p{L}\\p{N}])(${Object.keys(ACRONYMS).join('|')})(?![\\p{L}\\p{N}])`, 'u');

/** A text whose known acronyms are expanded, each the first time only: a text full of dotted lines reads badly. */
export function WithAcronyms({ text }: { text: string }) {
  const met = new Set<string>();
  const parts = text.split(KNOWN).map((part, index): ComponentChildren => {
    const acronym = index % 2 === 1; // split keeps what it captured at odd places
    if (!acronym || met.has(part)) return part;
    met.add(part);
    return <Abbr>{part}</Abbr>;
  });
  return <>{parts}</>;
}

/**
 * A BibTeX file cut into its works before anything reads them: a brace that is never closed then spoils one work, and
 * not all those that follow. A work begins with `@type{` at the start of a line. Pure.
 */
import type { Refused } from './entry.ts';

export interface BibtexPart {
  line: number;
  text: string;
}

const START = /^[ \t]*@[ \t]*([a-zA-Z]+)[ \t]*[{(]/gm;
const NOT_WORKS = ['comment', 'preamble'];

/** `strings`: the definitions that works may use, to be read before each. */
export function bibtexParts(text: string): { parts: BibtexPart[]; strings: string; refused: Refused[] } {
  const starts = [...text.matchAll(START)].map((match) => ({
    at: match.index,
    type: (match[1] ?? '').toLowerCase(),
  }));
  const parts: BibtexPart[] = [];
  const strings: string[] = [];
  const refused: Refused[] = [];
  let line = 1;
  let counted = 0;
  for (const [index, { at, type }] of starts.entries()) {
    line += text.slice(counted, at).split('\n').length - 1;
    counted = at;
    const whole = text.slice(at, starts[index + 1]?.at ?? text.length);
    const body = closed(whole);
    if (type === 'string') strings.push(body ?? '');
    else if (NOT_WORKS.includes(type)) continue;
    else if (body === null) refused.push({ line, reason: 'unclosed', about: titleIn(whole) });
    else parts.push({ line, text: body });
  }
  return { parts, strings: strings.join('\n'), refused };
}

/** Up to the brace that closes the first; null when none does. */
function closed(text: string): string | null {
  const open = text.search(/[{(]/);
  const round = text[open] === '(';
  let depth = round ? 1 : 0;
  for (let at = round ? open + 1 : open; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\\') at++;
    else if (sign === '{') depth++;
    else if (sign === '}') depth--;
    else if (round && sign === ')' && depth === 1) depth = 0;
    if (depth === 0) return text.slice(0, at + 1);
  }
  return null;
}

const titleIn = (text: string): string =>
  (
    /\btitle\s*=\s*[{"]+([^{}"\n]{1,120})/i.exec(text)?.[1] ?? text.slice(0, 60).replaceAll(/\s+/g, ' ')
  ).trim();

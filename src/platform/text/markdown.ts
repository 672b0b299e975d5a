/** Markdown that people write, as HTML that is safe to show: no script, no style, no image, links to the web only. */
import { Marked } from 'marked';
import sanitize from 'sanitize-html';

const marked = new Marked({ gfm: true, breaks: false });

const ALLOWED: sanitize.IOptions = {
  allowedTags: [
    'h2',
    'h3',
    'h4',
    'p',
    'ul',
    'ol',
    'li',
    'a',
    'em',
    'strong',
    'blockquote',
    'code',
    'pre',
    'br',
    'hr',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
  ],
  allowedAttributes: { a: ['href', 'rel'] },
  allowedSchemes: ['http', 'https'],
  allowProtocolRelative: false,
  transformTags: {
    h1: 'h2',
    a: (tagName, { href }) => ({ tagName, attribs: href ? { href, rel: 'noopener nofollow' } : {} }),
  },
};

/**
 * HTML to put in a page as it is. Titles begin at level 2. A text whose marks are knotted beyond what anybody writes is
 * shown as it is: reading its marks would take seconds, for everybody.
 */
export function markdownToHtml(text: string): string {
  if (isKnotted(text)) return asWritten(text);
  try {
    return sanitize(marked.parse(text, { async: false }), ALLOWED);
  } catch (error) {
    if (error instanceof RangeError) return asWritten(text);
    throw error;
  }
}

/** Marks of emphasis, links and code in one block; quotes and lists opened on one line. */
const MOST_MARKS = 600;
const DEEPEST = 12;

function isKnotted(text: string): boolean {
  let marks = 0;
  for (const line of text.split('\n')) {
    if (line.trim() === '') marks = 0;
    let depth = 0;
    let leading = true;
    for (const sign of line) {
      if ('*_~[]`<&!'.includes(sign)) marks += 1;
      if (leading && '>-+*'.includes(sign)) depth += 1;
      else if (leading && sign !== ' ' && sign !== '\t') leading = false;
    }
    const ruler = leading && !line.includes('>');
    if (marks > MOST_MARKS || (depth > DEEPEST && !ruler)) return true;
  }
  return false;
}

const asWritten = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map((block) => `<p>${escaped(block)}</p>`)
    .join('\n');
const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? '');

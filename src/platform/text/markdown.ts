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

/** HTML to put in a page as it is. Titles begin at level 2. */
export const markdownToHtml = (text: string): string =>
  sanitize(marked.parse(text, { async: false }), ALLOWED);

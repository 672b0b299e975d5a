import sanitize from 'sanitize-html';
import TurndownService from 'turndown';

const turndown = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-', emDelimiter: '*' });

const ALLOWED: sanitize.IOptions = {
  allowedTags: ['h2', 'h3', 'h4', 'p', 'ul', 'ol', 'li', 'a', 'em', 'strong', 'b', 'i', 'br', 'blockquote'],
  allowedAttributes: { a: ['href'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  transformTags: { h1: 'h2', div: 'p' },
};
/** The longest text a record may bear. */
const LONGEST = 40_000;

/** HTML of a source as Markdown: no script, style, image or other address than the web's. Plain text stays as it is. */
export function markdownOf(html: string): string {
  const text = /<[a-z/!]|&[a-z#\d]+;/i.test(html) ? turndown.turndown(sanitize(html, ALLOWED)) : html;
  return text
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .slice(0, LONGEST);
}

import { describe, expect, it } from 'vitest';
import { markdownToHtml } from './markdown.ts';

describe('Markdown that people write', () => {
  it.each([
    ['emphasis and lists', '**oui**\n\n- un', '<p><strong>oui</strong></p>\n<ul>\n<li>un</li>\n</ul>'],
    ['a page has one h1, not of theirs', '# Titre', '<h2>Titre</h2>'],
    [
      'a link to the web',
      '[x](https://exemple.fr)',
      '<p><a href="https://exemple.fr" rel="noopener nofollow">x</a></p>',
    ],
    ['no script', '<script>alert(1)</script>bonjour', 'bonjour'],
    ['no handler', '<p onclick="x()">a</p>', '<p>a</p>'],
    ['no javascript link', '[x](javascript:alert(1))', '<p><a rel="noopener nofollow">x</a></p>'],
    ['no data link', '[x](data:text/html;base64,xx)', '<p><a rel="noopener nofollow">x</a></p>'],
    ['no protocol-relative link', '[x](//evil.example)', '<p><a rel="noopener nofollow">x</a></p>'],
    ['no image', '![x](https://exemple.fr/x.png)', '<p></p>'],
    ['no style', '<p style="color:red">a</p><style>p{}</style>', '<p>a</p>'],
  ])('%s', (_case, text, html) => {
    expect(markdownToHtml(text).trim()).toBe(html);
  });
});

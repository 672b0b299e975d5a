import { describe, expect, it, test } from 'vitest';
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

describe('a text whose marks are knotted is shown as it is, at once', () => {
  test.each([
    ['emphasis opened without end', '_*a'.repeat(6600)],
    ['quotes within quotes', '>'.repeat(15_000)],
    ['lists within lists', `${'- '.repeat(5000)}a`],
    ['brackets without end', '['.repeat(10_000)],
  ])('%s', (_, text) => {
    const shown = markdownToHtml(text);
    expect(shown.startsWith('<p>')).toBe(true);
    expect(shown).not.toMatch(/<(em|strong|blockquote|li)>/);
  });

  test('and its markup stays text', () =>
    expect(markdownToHtml(`${'*_'.repeat(700)}<script>alert(1)</script>`)).toContain('&lt;script&gt;'));

  test.each([
    ['a rule', '---', '<hr />'],
    ['a rule of many signs', '- - - - - - - - - - - - - -', '<hr />'],
    ['a quote in a list', '- > *ici*', '<em>'],
  ])('%s is none', (_, text, shown) => expect(markdownToHtml(text)).toContain(shown));
});

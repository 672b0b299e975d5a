/** What must hold of every component in every state, read off the page that shows them all. */
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../../kernel/locale.ts';
import { StylePage } from './style-page.tsx';

const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found = '']) => found);

describe.each(LOCALES)('the style page in %s', (locale) => {
  const html = renderToString(
    <StylePage
      page={{
        locale,
        path: '/style',
        query: new URLSearchParams('page=5'),
        baseUrl: 'https://terreau.example',
        asset: (source) => `/assets/${source}`,
      }}
    />,
  );
  const ids = all(html, /\sid="([^"]*)"/g);

  test('no id is given twice', () => {
    expect(ids.length).toBeGreaterThan(50);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test.each([
    ['labels', /<label[^>]*\sfor="([^"]*)"/g],
    ['descriptions', /\saria-describedby="([^"]*)"/g],
    ['names', /\saria-labelledby="([^"]*)"/g],
    ['controls', /\saria-controls="([^"]*)"/g],
    ['links inside the page', /\shref="#([^"]*)"/g],
  ])('%s point to what is there', (_, pattern) => {
    const targets = all(html, pattern).flatMap((text) => text.split(' '));
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  test('nothing that the content security policy would refuse: no style attribute, no script but ours', () => {
    expect(html).not.toMatch(/<[^>]*\sstyle=/);
    expect(html).not.toMatch(/\son[a-z]+="/);
    expect(all(html, /<script[^>]*src="([^"]*)"/g)).toEqual(['/assets/src/client.ts']);
  });

  test('one h1, and no level of heading is skipped', () => {
    const levels = all(html, /<h([1-6])\b/g).map(Number);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  test('every drawing has a name or is hidden from screen readers', () => {
    const drawings = all(html, /<svg\b([^>]*)>/g);
    expect(drawings.length).toBeGreaterThan(30);
    expect(drawings.filter((attributes) => !/role="img"|aria-hidden="true"/.test(attributes))).toEqual([]);
    for (const [drawing] of html.matchAll(/<svg\b[^>]*role="img"[^>]*>.*?<\/svg>/g))
      expect(drawing).toMatch(/aria-label="[^"]+"|<title>[^<]+<\/title>/);
  });
});

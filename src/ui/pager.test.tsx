import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { Page } from '../kernel/page.ts';
import { Pager, pagesInSight } from './pager.tsx';

const pageAt = (query: string): Page => ({
  locale: 'fr',
  path: '/cooperations',
  query: new URLSearchParams(query),
  baseUrl: 'https://terreau.example',
  asset: () => '',
});

describe('pagesInSight', () => {
  test.each([
    { why: 'the only page', current: 1, last: 1, shown: [1] },
    { why: 'all of a few', current: 2, last: 4, shown: [1, 2, 3, 4] },
    { why: 'the first of many', current: 1, last: 70, shown: [1, 2, null, 70] },
    { why: 'in the middle', current: 35, last: 70, shown: [1, null, 34, 35, 36, null, 70] },
    { why: 'a gap of one page is shown instead', current: 4, last: 70, shown: [1, 2, 3, 4, 5, null, 70] },
    { why: 'the last of many', current: 70, last: 70, shown: [1, null, 69, 70] },
  ])('$why', ({ current, last, shown }) => {
    expect(pagesInSight(current, last)).toEqual(shown);
  });
});

describe('Pager', () => {
  test('draws nothing for one page', () => {
    expect(renderToString(<Pager page={pageAt('')} current={1} last={1} />)).toBe('');
  });

  test('keeps the filters, and leaves the first page without a number', () => {
    const html = renderToString(<Pager page={pageAt('theme=bois&page=2')} current={2} last={3} />);
    expect(html).toContain('href="/cooperations?theme=bois" rel="prev"');
    expect(html).toContain('href="/cooperations?theme=bois&amp;page=3" rel="next"');
    expect(html).toContain('aria-current="page"');
  });

  test('offers no way before the first page nor after the last', () => {
    expect(renderToString(<Pager page={pageAt('')} current={1} last={2} />)).not.toContain('rel="prev"');
    expect(renderToString(<Pager page={pageAt('page=2')} current={2} last={2} />)).not.toContain(
      'rel="next"',
    );
  });
});

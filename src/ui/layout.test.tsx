import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { Locale } from '../kernel/locale.ts';
import type { Page } from '../kernel/page.ts';
import { FormPage } from './form-page.tsx';
import { Layout, type LayoutProps } from './layout.tsx';
import { NAVIGATION } from './navigation.ts';
import { SearchBox } from './search-box.tsx';

const pageAt = (path: string, query = '', locale: Locale = 'fr'): Page => ({
  locale,
  path,
  query: new URLSearchParams(query),
  baseUrl: 'https://terreau.example',
  asset: (source) => `/assets/${source}`,
});

const render = (page: Page, props: Omit<LayoutProps, 'page' | 'children'> = {}) =>
  renderToString(
    <Layout page={page} {...props}>
      <h1>Titre</h1>
    </Layout>,
  );

describe('the head', () => {
  test('names the page and the site, and describes it', () => {
    const html = render(pageAt('/carte'), { title: 'Carte', description: 'Où sont les coopérations.' });
    expect(html).toContain('<title>Carte · Terreau</title>');
    expect(html).toContain('<meta name="description" content="Où sont les coopérations."/>');
  });

  test.each([
    { why: 'filters are not part of the address', query: 'theme=bois&tri=nom', tail: '/cooperations' },
    { why: 'a further page is', query: 'theme=bois&page=3', tail: '/cooperations?page=3' },
    { why: 'the first page is not', query: 'page=1', tail: '/cooperations' },
    { why: 'nor what is no page', query: 'page=%22%3E', tail: '/cooperations' },
  ])('canonical: $why', ({ query, tail }) => {
    expect(render(pageAt('/cooperations', query))).toContain(
      `<link rel="canonical" href="https://terreau.example${tail}"/>`,
    );
  });

  test('says where the page stands in the other language', () => {
    const html = render(pageAt('/carte', '', 'en'));
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('rel="canonical" href="https://terreau.example/en/carte"');
    expect(html).toContain('hreflang="fr" href="https://terreau.example/carte"');
  });

  test('keeps a record’s text from closing the block of structured data', () => {
    const html = render(pageAt('/'), { jsonLd: { name: '</script><script>alert("x")</script>' } });
    expect(html.match(/<\/script>/g)).toHaveLength(2); // the client script and the block itself
    const block = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '';
    expect(JSON.parse(block)).toEqual({ name: '</script><script>alert("x")</script>' });
  });

  test('without a build there is neither style nor script, and the page stands', () => {
    const html = render({ ...pageAt('/'), asset: () => '' });
    expect(html).not.toContain('stylesheet');
    expect(html).not.toContain('<script');
    expect(html).toContain('<h1>Titre</h1>');
  });
});

describe('the bar', () => {
  const html = render(pageAt('/organisations', 'theme=bois&page=2'), { current: 'organisations' });

  test('shows the shelves that are open, and marks the one where the reader stands', () => {
    for (const { path, open } of NAVIGATION) expect(html.includes(`href="${path}"`)).toBe(open);
    expect(html).toContain('<a href="/organisations" aria-current="page">Organisations</a>');
    expect(html.match(/aria-current="page"/g)).toHaveLength(1);
  });

  test('leads to the same page, filters and place in the list included, in the other language', () => {
    expect(html).toContain('href="/en/organisations?theme=bois&amp;page=2" lang="en" hreflang="en"');
  });

  test('begins with a way past itself, to the content', () => {
    expect(html.indexOf('href="#contenu"')).toBeLessThan(html.indexOf('<header'));
    expect(html).toContain('<main id="contenu"');
  });

  test('keeps what was searched, safely written', () => {
    const found = render(pageAt('/recherche', 'q=%22%3Cb%3Ebois'));
    expect(found).toContain('name="q" value="&quot;&lt;b>bois"');
    expect(html).toContain('name="q" value placeholder');
  });
});

test('a bare page has its content and nothing around', () => {
  const html = render(pageAt('/carte/integrer'), { bare: true, breadcrumbs: [{ label: 'Carte' }] });
  expect(html).toContain('<h1>Titre</h1>');
  for (const part of ['<header', '<footer', '<nav', 'class="skip"']) expect(html).not.toContain(part);
});

test('the last crumb is the page itself, the others lead back', () => {
  const html = render(pageAt('/cooperations/halles', '', 'en'), {
    breadcrumbs: [{ label: 'Cooperations', path: '/cooperations' }, { label: 'Halles' }],
  });
  expect(html).toContain('<a href="/en">Home</a>');
  expect(html).toContain('<a href="/en/cooperations">Cooperations</a>');
  expect(html).toContain('<span aria-current="page">Halles</span>');
});

test.each([
  ['fr', '<title>Erreur\u00a0: Inscription · Terreau</title>'],
  ['en', '<title>Error: Inscription · Terreau</title>'],
] as const)('a page whose form is to be mended says so first, in its title (%s)', (locale, title) => {
  const html = renderToString(
    <FormPage
      page={pageAt('/x', '', locale)}
      title="Inscription"
      under={[]}
      errors={[{ field: 'nom', message: 'Vide.' }]}
    >
      <form />
    </FormPage>,
  );
  expect(html).toContain(title);
  expect(html).toContain('<h1>Inscription</h1>');
  expect(html).toContain('href="#nom"');
});

test('there is one landmark for searching, even where a page offers a second box', () => {
  expect(render(pageAt('/')).match(/role="search"/g)).toHaveLength(1);
  expect(renderToString(<SearchBox page={pageAt('/')} id="autre" />)).not.toContain('role=');
});

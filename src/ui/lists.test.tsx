import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { Page } from '../kernel/page.ts';
import { Abbr, WithAcronyms } from './abbr.tsx';
import { Card } from './card.tsx';
import { ChosenFilters } from './chosen-filters.tsx';
import { DefinitionList } from './definition-list.tsx';
import { type FacetGroup, Facets } from './facets.tsx';
import { MapShell } from './map-shell.tsx';
import { Sort } from './sort.tsx';
import { Sources } from './sources.tsx';
import { Table } from './table.tsx';
import { partialDate } from './when.tsx';

const page: Page = {
  locale: 'fr',
  path: '/cooperations',
  query: new URLSearchParams('theme=bois&tri=nom&page=4'),
  baseUrl: 'https://terreau.example',
  asset: () => '',
};
const value = (label: string, count: number, selected = false) => ({
  label,
  count,
  selected,
  href: `/cooperations?v=${label}`,
});
const groups: FacetGroup[] = [
  { id: 'stade', label: 'Stade', values: [value('emergence', 1200, true), value('creation', 0)] },
  {
    id: 'region',
    label: 'Région',
    values: Array.from({ length: 12 }, (_, n) => value(`r${n}`, 9, n === 11)),
  },
];

describe('facets', () => {
  const html = renderToString(<Facets page={page} groups={groups} />);

  test('each value is a link with its count; the chosen one says that it can be taken off', () => {
    expect(html).toContain('href="/cooperations?v=emergence" rel="nofollow" aria-current="true"');
    expect(html).toContain('retirer ce filtre');
    expect(html).toContain('1\u202f200');
  });

  test('as a whole they say what a press does, for they look like boxes and are links', () => {
    expect(html).toContain('aria-label="Filtres\u00a0: chaque lien pose ou retire un filtre de la liste"');
  });

  test('a value that would leave nothing is no link', () => {
    expect(html).not.toContain('v=creation');
    expect(html).toContain('creation');
  });

  test('a long group is folded, but never hides what is chosen', () => {
    const [shown = '', folded = ''] = html.split('3 autres');
    expect(shown).toContain('v=r7"');
    expect(shown).toContain('v=r11"');
    expect(folded).toContain('v=r8"');
    expect(folded).not.toContain('v=r11"');
  });

  test('what opens them on a phone names them and counts what is chosen', () => {
    expect(html).toContain(
      '<summary aria-controls="filtres">Filtrer · 2 filtres choisis</summary></details><section class="facets" id="filtres"',
    );
  });
});

describe('chosen filters', () => {
  test('one link each, then one for all', () => {
    const html = renderToString(<ChosenFilters page={page} groups={groups} clearHref="/cooperations" />);
    expect(html.match(/<a /g)).toHaveLength(3);
    expect(html).toContain('<a href="/cooperations">Tout effacer</a>');
  });
  test('nothing chosen, nothing drawn', () => {
    expect(renderToString(<ChosenFilters page={page} groups={[]} clearHref="/" />)).toBe('');
  });
});

test('sorting keeps the filters, goes back to the first page, and the usual order needs no parameter', () => {
  const orders = [
    { value: 'pertinence', label: 'Pertinence' },
    { value: 'nom', label: 'Nom' },
  ];
  const html = renderToString(<Sort page={page} orders={orders} current="nom" />);
  expect(html).toContain('<a href="/cooperations?theme=bois" rel="nofollow">Pertinence</a>');
  expect(html).toContain(
    '<a href="/cooperations?theme=bois&amp;tri=nom" rel="nofollow" aria-current="true">Nom</a>',
  );
});

test('title and summary of a card bear the language they are written in; what stands around does not', () => {
  const html = renderToString(
    <Card title="Halles" href="/" kicker="Third place" summary="Un lieu." lang="fr" />,
  );
  expect(html).toContain('<p class="kicker">');
  expect(html).toContain('<a href="/" lang="fr">Halles</a>');
  expect(html).toContain('<p class="card-summary" lang="fr">');
});

test('a card writes a record’s words safely and leaves out what it does not have', () => {
  const html = renderToString(<Card title="<b>Halles</b>" href="/cooperations/halles" />);
  expect(html).toContain('<a href="/cooperations/halles">&lt;b>Halles&lt;/b></a>');
  expect(html).not.toMatch(/card-summary|card-facts|card-aside|kicker/);
});

describe('facts', () => {
  test.each([
    ['null', null],
    ['undefined', undefined],
    ['an empty text', ''],
    ['an empty list', []],
    ['false', false],
  ])('%s is told as not recorded', (_, nothing) => {
    const html = renderToString(<DefinitionList page={page} facts={[{ term: 'Forme', value: nothing }]} />);
    expect(html).toContain('<dd class="is-unknown">Pas encore dit</dd>');
  });
  test('zero is known', () => {
    expect(renderToString(<DefinitionList page={page} facts={[{ term: 'Âge', value: 0 }]} />)).toContain(
      '<dd>0</dd>',
    );
  });
});

test('a table names its rows and columns, and can be scrolled by keyboard', () => {
  const html = renderToString(
    <Table
      id="t"
      caption="Ce qu’il montre"
      columns={[{ label: 'Année' }, { label: 'Dons', numeric: true }]}
      rows={[['2025', 3]]}
    />,
  );
  expect(html).toContain('<section class="table-frame" aria-labelledby="t" tabindex="0">');
  expect(html).toContain('<caption id="t">Ce qu’il montre</caption>');
  expect(html).toContain('<th scope="row">2025</th><td class="is-number">3</td>');
});

describe('sources', () => {
  test('link, host, days read, checked and changed, licence', () => {
    const html = renderToString(
      <Sources
        page={page}
        sources={[
          { url: 'https://www.example.org/a', title: 'Une page', seen: '2026-10-04' },
          { url: 'https://example.org/b' },
        ]}
        checked="2026-11"
        updated="2026-11-14"
        licence="cc-by-4.0"
      />,
    );
    expect(html).toContain(
      '<a href="https://www.example.org/a" rel="external">Une page</a><span class="source-host"> example.org</span>',
    );
    expect(html).toContain('<a href="https://example.org/b" rel="external">example.org</a></li>');
    expect(html).toContain('4 octobre 2026');
    expect(html).toContain('Vérifiée le <time datetime="2026-11">novembre 2026</time>');
    expect(html).toContain('Modifiée le <time datetime="2026-11-14">14 novembre 2026</time>');
    expect(html).toContain('CC BY 4.0');
  });

  test('nothing known is told for each of them, and no licence is guessed', () => {
    const html = renderToString(<Sources page={page} sources={[]} licence="inventée" />);
    expect(html).toContain('Aucune source');
    expect(html).toContain('Personne n’a encore vérifié');
    expect(html).toContain('non précisée');
  });
});

describe('acronyms', () => {
  test('a known one is expanded, another is left', () => {
    expect(renderToString(<Abbr>PTCE</Abbr>)).toBe(
      '<abbr title="pôle territorial de coopération économique" lang="fr">PTCE</abbr>',
    );
    expect(renderToString(<Abbr>Tiers-lieu</Abbr>)).toBe('Tiers-lieu');
  });
  test('in a text: whole words only, the first time only', () => {
    const html = renderToString(<WithAcronyms text="L’ESS : une PTCE, deux PTCE (ESSENTIEL), <b>" />);
    expect(html.match(/<abbr/g)).toHaveLength(2);
    expect(html).toContain('ESSENTIEL), &lt;b>');
  });
});

test.each([
  ['2021', '2021'],
  ['2021-04', 'avril 2021'],
  ['2021-04-16', '16 avril 2021'],
  ['2021-01-01', '1er janvier 2021'],
  ['bientôt', 'bientôt'],
])('the date %s is read %s', (date, said) => {
  expect(partialDate('fr', date)).toBe(said);
});

describe('map frame', () => {
  test('bears what its island needs, what stands without script, and the way to the list', () => {
    const html = renderToString(
      <MapShell
        page={page}
        island="atlas/map"
        data={{ query: 'theme=bois' }}
        caption="Où elles sont."
        listHref="#resultats"
      >
        <p>Sans carte.</p>
      </MapShell>,
    );
    expect(html).toContain('data-island="atlas/map" data-query="theme=bois"><p>Sans carte.</p>');
    expect(html).toContain('href="#resultats"');
  });
  test('without an island, nothing is to be loaded', () => {
    const html = renderToString(
      <MapShell page={page} caption="" listHref="#r">
        <p>Dessin</p>
      </MapShell>,
    );
    expect(html).not.toContain('data-island');
  });
});

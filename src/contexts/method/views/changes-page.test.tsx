/** Versions that are yet to come, made in memory: what the published ones do not show. */
import { describe, expect, it } from 'vitest';
import type { Page } from '../../../kernel/page.ts';
import { renderView } from '../../../platform/http/render.ts';
import { type Pack, SHIPPED_PACK } from '../../diagnosis/public.ts';
import { ChangesPage } from './changes-page.tsx';

const page = (locale: Page['locale']): Page => ({
  locale,
  path: '/methode/versions/x',
  query: new URLSearchParams(),
  baseUrl: 'http://terreau.test',
  asset: (source) => source,
});
const shown = (to: Pack, locale: Page['locale'] = 'fr') =>
  renderView(<ChangesPage page={page(locale)} from={SHIPPED_PACK} to={to} />).replace(/[\u00a0\u202f]/g, ' ');
const later = (change: Partial<Pack>): Pack => ({ ...SHIPPED_PACK, version: '9.0.0', ...change });

const widened = later({
  rows: SHIPPED_PACK.rows.map((row) =>
    row.code === 'established_new_worksites'
      ? {
          ...row,
          when: {
            any: [
              { fact: 'stage', is: 'one_of', value: ['scaling'] },
              { all: [row.when, { fact: 'models', is: 'includes_any', value: ['ptce', 'amap'] }] },
            ],
          },
        }
      : row,
  ),
});

describe('versions compared', () => {
  it('tell a condition in words on both sides, and that verdicts may change', () => {
    const html = shown(widened);
    expect(html).toContain('peuvent donner d’autres verdicts');
    expect(html).toMatch(
      /<del>Stade : Création, Consolidation ou Changement d’échelle ; et Nouveaux chantiers : Oui<\/del>/,
    );
    expect(html).toMatch(
      /<ins>Stade : Changement d’échelle ; ou \(\(.*Oui\) ; et Modèles : au moins un parmi .* ou .*\)<\/ins>/,
    );
    expect(shown(widened, 'en')).toContain('<ins>Stage: Scaling up; or ((');
  });

  it('tell parts that come and go, and link only to those that are still there', () => {
    const html = shown(
      later({
        rows: SHIPPED_PACK.rows.filter(({ code }) => code !== 'emergence_any'),
        lines: SHIPPED_PACK.lines.map((line) => (line.code === 'amount' ? { ...line, code: 'sum' } : line)),
      }),
    );
    expect(html).toMatch(/<h3 id="emergence_any">Toute coopération en émergence <span class="tag">Retrait/);
    expect(html).toMatch(
      /<a href="\/methode\/facilite#sum">Besoins de financement<\/a> <span class="tag">Ajout/,
    );
    expect(html).toContain('Sans changement : questions, groupes de questions, sources.');
  });

  it('tell a question that is gone, and a band that moved', () => {
    const asked = SHIPPED_PACK.asked.flatMap((question): Pack['asked'][number][] => {
      if (question.code === 'amount') return [];
      if (question.kind !== 'gradient') return [question];
      return [{ ...question, middle: { ...question.middle, from: 45 } }];
    });
    const html = shown(later({ asked }));
    expect(html).toContain('milieu, début');
    expect(html).toContain('<del>40</del>');
    expect(html).toContain('<ins>45</ins>');
    expect(html).toMatch(/<h3 id="questions-amount">Besoin d’argent <span class="tag">Retrait/);
    expect(html).toContain('peuvent donner d’autres verdicts');
  });

  it('tell that a question which no rule reads changes no verdict, and that one which a rule reads may', () => {
    const without = later({ asked: SHIPPED_PACK.asked.slice(1) }); // the first asks where one acts
    expect(shown(without)).toContain('donnent les mêmes verdicts');
    const stageless = later({ asked: SHIPPED_PACK.asked.filter(({ code }) => code !== 'stage') });
    expect(shown(stageless)).toContain('peuvent donner d’autres verdicts');
  });
});

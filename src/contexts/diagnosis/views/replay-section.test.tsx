import { describe, expect, it } from 'vitest';
import type { Page } from '../../../kernel/page.ts';
import { renderView } from '../../../platform/http/render.ts';
import type { Facts } from '../domain/facts.ts';
import type { Pack } from '../domain/pack.ts';
import { replay } from '../domain/replay.ts';
import { packOf, SHIPPED_PACK } from '../domain/shipped-pack.ts';
import { ReplaySection } from './replay-section.tsx';

const page = (locale: Page['locale']): Page => ({
  locale,
  path: '/faire-le-point/x',
  query: new URLSearchParams(),
  baseUrl: 'http://terreau.test',
  asset: (source) => source,
});
const shown = (facts: Facts, from: Pack, to: Pack, locale: Page['locale'] = 'fr') =>
  renderView(
    <ReplaySection
      page={page(locale)}
      from={from}
      to={to}
      replay={replay(facts, from, to)}
      adopt="/faire-le-point/x/version"
    />,
  ).replace(/[\u00a0\u202f]/g, ' ');

const former = packOf('1.0.0');
if (!former) throw new Error('not published');
/** A later version, in memory: emergence needs are for those in creation too, and a rule is gone. */
const later: Pack = {
  ...SHIPPED_PACK,
  version: '9.0.0',
  rows: SHIPPED_PACK.rows
    .filter(({ code }) => code !== 'established_any')
    .map((row) =>
      row.code === 'emergence_any'
        ? { ...row, when: { fact: 'stage', is: 'one_of', value: ['emergence', 'creation'] } }
        : row,
    ),
};

describe('what the present rules say of a stock taken before', () => {
  it('tells the needs gained and lost, why, and sends a form to move to them', () => {
    const html = shown({ stage: 'creation' }, SHIPPED_PACK, later);
    for (const expected of [
      'Besoins en plus',
      'Une animation interne, en continu',
      'Besoins en moins',
      'Une animation qui garde vivante la gouvernance participative',
      'non, puis oui. Sa condition a changé.',
      'oui, puis pas de telle règle. Cette règle est retirée.',
      'method="post" action="/faire-le-point/x/version"',
      'Passer à la version 9.0.0',
      `/methode/versions/${SHIPPED_PACK.version}..9.0.0`,
    ])
      expect(html).toContain(expected);
  });

  it('says so when nothing changes, in both languages', () => {
    const french = shown({ stage: 'creation' }, former, SHIPPED_PACK);
    expect(french).toContain('donnent les mêmes besoins et les mêmes niveaux');
    expect(french).not.toContain('<h3>');
    const english = shown({ stage: 'creation' }, former, SHIPPED_PACK, 'en');
    expect(english).toContain('give the same needs and the same levels');
    expect(english).toContain('action="/en/faire-le-point/x/version"');
  });

  it('names the answer that no longer counts', () => {
    const questions = SHIPPED_PACK.questions.filter(({ code }) => code !== 'amount');
    const html = shown({ amount: 'high' }, SHIPPED_PACK, { ...later, questions });
    expect(html).toContain('ne comptent plus : Besoin d’argent');
  });
});

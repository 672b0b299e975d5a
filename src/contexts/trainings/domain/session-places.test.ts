import { describe, expect, test } from 'vitest';
import { sessionPlaces } from './session-places.ts';
import { type Training, training } from './training.ts';

const TODAY = '2026-11-25';
const of = (sessions: object[], more: object = {}): Pick<Training, 'sessions' | 'mode'> =>
  training.parse({
    name: 'Essai',
    summary: 'Essai fictif.',
    sources: [{ url: 'https://x.example/' }],
    sessions,
    ...more,
  });
const given = (slug: string, sessions: object[], more: object = {}) => ({
  ...{ slug, name: slug },
  document: of(sessions, more),
});
const RENNES = 'commune-35238';
const REDON = 'commune-35236';

describe('where sessions are given', () => {
  test('each at its commune, the fullest first; one of several places says how many', () => {
    const { places } = sessionPlaces(
      [
        given('a', [
          { starts: '2027-02-01', territory: RENNES },
          { starts: '2027-01-01', territory: RENNES },
          { starts: '2027-03-01', territory: REDON },
        ]),
        given('b', [{ starts: '2026-12-01', territory: RENNES }]),
      ],
      TODAY,
    );
    expect(places.map(({ territory, sessions }) => [territory, sessions])).toEqual([
      [RENNES, 3],
      [REDON, 1],
    ]);
    expect(places[0]?.trainings.map(({ slug, places }) => [slug, places])).toEqual([
      ['b', 1],
      ['a', 2],
    ]);
    expect(places[0]?.trainings[1]?.sessions.map(({ starts }) => starts)).toEqual([
      '2027-01-01',
      '2027-02-01',
    ]);
  });

  test.each<
    [string, object[], object, { remote: number; unplaced: number; undated: number; places: number }]
  >([
    [
      'remote',
      [{ starts: '2027-01-01', mode: 'online' }],
      {},
      { remote: 1, unplaced: 0, undated: 0, places: 0 },
    ],
    [
      'remote as its training is',
      [{ starts: '2027-01-01' }],
      { mode: 'online' },
      { remote: 1, unplaced: 0, undated: 0, places: 0 },
    ],
    [
      'in part remote: where it is given',
      [{ starts: '2027-01-01', mode: 'blended', territory: RENNES }],
      {},
      { remote: 0, unplaced: 0, undated: 0, places: 1 },
    ],
    [
      'remote, from a commune that it tells',
      [{ starts: '2027-01-01', mode: 'online', territory: RENNES }],
      {},
      { remote: 0, unplaced: 0, undated: 0, places: 1 },
    ],
    [
      'on site, nowhere told',
      [{ starts: '2027-01-01', mode: 'onsite' }],
      {},
      { remote: 0, unplaced: 1, undated: 0, places: 0 },
    ],
    ['without a date', [], {}, { remote: 0, unplaced: 0, undated: 1, places: 0 }],
    [
      'past and cancelled ones',
      [
        { starts: '2026-11-24', territory: RENNES },
        { starts: '2027-01-01', territory: RENNES, state: 'cancelled' },
      ],
      {},
      { remote: 0, unplaced: 0, undated: 1, places: 0 },
    ],
  ])('%s', (_, sessions, more, expected) => {
    const { remote, unplaced, undated, places } = sessionPlaces([given('a', sessions, more)], TODAY);
    expect({ remote: remote.length, unplaced: unplaced.length, undated, places: places.length }).toEqual(
      expected,
    );
  });
});

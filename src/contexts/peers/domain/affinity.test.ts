/** One named case a rule; and what holds whatever the two sides are. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Affinity, affinity, bestOf, NOTHING_LIVED, type Stance, seeking } from './affinity.ts';
import { CODES } from './offer.ts';

const DAY = '2026-11-25';
const side = (told: Partial<Stance>): Stance => ({
  direction: 'offer',
  competences: [],
  themes: [],
  stages: [],
  remote: false,
  forms: ['visit'],
  languages: ['fr'],
  terms: ['free'],
  lived: NOTHING_LIVED,
  spot: null,
  expiresOn: '2027-06-01',
  ...told,
});
const offer = (told: Partial<Stance> = {}) => side({ competences: ['strategy'], ...told });
const request = (told: Partial<Stance> = {}) =>
  side({ direction: 'request', competences: ['strategy'], ...told });
const codes = (found: Affinity | null) =>
  found && [found.reasons.map(({ code }) => code), found.reserves.map(({ code }) => code)];

describe('a request and an offer', () => {
  test.each([
    ['share a competence, near', request(), offer(), 20, [['competences', 'forms', 'near'], []]],
    ['far, on the spot only', request(), offer(), 400, [['competences', 'forms'], ['far']]],
    [
      'far, both possible remotely',
      request({ remote: true }),
      offer({ remote: true }),
      400,
      [['competences', 'forms', 'remote'], []],
    ],
    ['where is not known', request(), offer(), null, [['competences', 'forms'], ['place_unknown']]],
    [
      'share a theme only',
      request({ competences: [], themes: ['bois'] }),
      offer({ competences: [], themes: ['bois'] }),
      20,
      [['themes', 'forms', 'near'], []],
    ],
    [
      'the theme is that of who gives, not of the offer',
      request({ competences: [], themes: ['bois'] }),
      offer({ lived: { ...NOTHING_LIVED, themes: ['bois'] } }),
      20,
      [['lived_theme', 'forms', 'near'], []],
    ],
    [
      'who gives went through what the other lives',
      request({ competences: [], lived: { ...NOTHING_LIVED, stages: ['emergence'] } }),
      offer({ lived: { ...NOTHING_LIVED, stages: ['emergence', 'creation'] } }),
      20,
      [['went_through', 'forms', 'near'], []],
    ],
    [
      'the same model',
      request({ lived: { ...NOTHING_LIVED, models: ['tzcld', 'none'] } }),
      offer({ lived: { ...NOTHING_LIVED, models: ['tzcld', 'none'] } }),
      20,
      [['competences', 'same_model', 'forms', 'near'], []],
    ],
    [
      'no language in common',
      request(),
      offer({ languages: ['br'] }),
      20,
      [['competences', 'forms', 'near'], ['no_language']],
    ],
    [
      'not the same form',
      request(),
      offer({ forms: ['training'] }),
      20,
      [['competences', 'near'], ['other_forms']],
    ],
    [
      'paid, to who has nothing',
      request(),
      offer({ terms: ['paid'] }),
      20,
      [['competences', 'forms', 'near'], ['terms']],
    ],
    [
      'free, to who would pay',
      request({ terms: ['paid'] }),
      offer(),
      20,
      [['competences', 'forms', 'near'], []],
    ],
    [
      'ends soon',
      request(),
      offer({ expiresOn: '2026-12-05' }),
      20,
      [['competences', 'forms', 'near'], ['ends_soon']],
    ],
  ])('%s', (_, mine, other, km, expected) => {
    expect(codes(affinity(mine, other, km, DAY))).toEqual(expected);
  });
  test.each([
    ['meet on nothing', request(), offer({ competences: ['communication'] })],
    ['are both requests', request(), request()],
    [
      'still live the same stage: nobody went through it',
      request({ competences: [], lived: { ...NOTHING_LIVED, stages: ['emergence'] } }),
      offer({ competences: [], lived: { ...NOTHING_LIVED, stages: ['emergence'] } }),
    ],
  ])('%s: nothing is proposed', (_, mine, other) => {
    expect(affinity(mine, other, 5, DAY)).toBeNull();
  });
});

const stance = (direction: 'offer' | 'request'): fc.Arbitrary<Stance> => {
  const some = <T>(list: readonly T[]) => fc.subarray([...list]);
  return fc.record({
    direction: fc.constant(direction),
    competences: some(CODES.competences),
    themes: some(CODES.themes),
    stages: some(CODES.stages),
    remote: fc.boolean(),
    forms: some(CODES.forms),
    languages: some(CODES.languages),
    terms: some(CODES.terms),
    lived: fc.record({
      stages: some(CODES.stages),
      models: fc.constant([]),
      themes: some(CODES.themes),
    }),
    spot: fc.option(fc.record({ lon: fc.double({ min: -5, max: 9, noNaN: true }), lat: fc.constant(47) })),
    expiresOn: fc.constantFrom(null, '2026-11-26', '2027-06-01'),
  });
};

test('both ways the same reasons: what answers is answered', () => {
  const km = fc.option(fc.integer({ min: 0, max: 900 }));
  fc.assert(
    fc.property(stance('offer'), stance('request'), km, (one, other, distance) => {
      const [there, back] = [affinity(one, other, distance, DAY), affinity(other, one, distance, DAY)];
      expect(there?.reasons).toEqual(back?.reasons);
      // Only whose end is told depends on who looks.
      const kept = (found: Affinity | null) => found?.reserves.filter(({ code }) => code !== 'ends_soon');
      expect(kept(there)).toEqual(kept(back));
    }),
  );
});

test('the best come first, and nobody is proposed without a reason', () => {
  fc.assert(
    fc.property(stance('request'), fc.array(stance('offer'), { maxLength: 12 }), (mine, others) => {
      const found = bestOf(
        mine,
        others,
        (each) => each,
        () => 10,
        DAY,
      );
      const scores = found.map(({ affinity: { score } }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      for (const { affinity: each } of found) expect(each.reasons.length).toBeGreaterThan(0);
    }),
  );
});

test('a cooperation that asks for nothing finds who shares its themes or went through its stage', () => {
  const mine = seeking({ stages: ['emergence'], models: [], themes: ['bois'] }, null);
  expect(codes(affinity(mine, offer({ themes: ['bois'] }), null, DAY))?.[0]).toContain('themes');
  expect(affinity(mine, offer(), null, DAY)).toBeNull();
});

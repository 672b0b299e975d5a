import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MODELS, type Model, STAGES, type Stage, THEMES, type Theme } from '../../../kernel/vocabulary.ts';
import { type Candidate, type Likeness, passageOf, peersOf } from './peers.ts';

const UNKNOWN: Likeness = {
  models: [],
  themes: [],
  gradients: {},
  settlement: null,
  regions: [],
  spots: [],
};
const OWN: Likeness = {
  models: ['ptce'],
  themes: ['bois', 'energie'],
  gradients: { purpose: 70 },
  settlement: 'under_15000',
  regions: ['region:region-27'],
  spots: [{ lon: 6, lat: 47 }],
};
let next = 1;
const candidate = (told: Partial<Candidate>): Candidate => ({
  ...UNKNOWN,
  ordinal: next++,
  stages: [
    { stage: 'emergence', since: '2017' },
    { stage: 'creation', since: '2019' },
  ],
  ...told,
});
const codesOf = (own: Likeness, other: Candidate) =>
  peersOf(own, 'emergence', [other], 1).flatMap(({ reasons }) => reasons.map(({ code }) => code));

describe('a stage passed', () => {
  it.each([
    ['creation', 'emergence', 'yes', null],
    ['creation', 'creation', 'no', null],
    ['emergence', 'creation', 'no', null],
    ['scaling', 'scaling', 'yes', null],
    ['consolidation', 'scaling', 'no', null],
  ] as const)('one at %s: of %s, %s', (at, own, truth, since) => {
    expect(passageOf([{ stage: at }], own)).toEqual({ truth, since });
  });
  it('is dated by the first later stage, and stands though the cooperation came back', () => {
    const history = [
      { stage: 'emergence', since: '2017' },
      { stage: 'creation', since: '2019-03' },
      { stage: 'emergence', since: '2022' },
    ] as const;
    expect(passageOf([...history], 'emergence')).toEqual({ truth: 'yes', since: '2019-03' });
    expect(passageOf([...history], 'creation')).toEqual({ truth: 'no', since: null });
  });
  it('is not known without a history', () => {
    expect(passageOf([], 'emergence').truth).toBe('unknown');
  });
});

describe('cooperations alike', () => {
  it('says each part that brings near, and the distance in place of the region', () => {
    const near = candidate({ ...OWN, themes: ['bois'], spots: [{ lon: 6.2, lat: 47 }] });
    expect(codesOf(OWN, near)).toEqual(['model', 'themes', 'gradient', 'settlement', 'distance']);
    expect(codesOf(OWN, candidate({ regions: OWN.regions }))).toEqual(['region']);
    expect(codesOf(OWN, candidate({ ...OWN, models: ['amap'], spots: [{ lon: -4, lat: 48 }] }))).toEqual([
      'themes',
      'gradient',
      'settlement',
      'region',
    ]);
  });
  it('leaves out one that shares nothing, and one that did not pass the stage', () => {
    expect(codesOf(OWN, candidate({ models: ['amap'] }))).toEqual([]);
    expect(codesOf(OWN, candidate({ ...OWN, stages: [{ stage: 'emergence' }] }))).toEqual([]);
  });
  it('puts first those known to have passed the stage, however near the others', () => {
    const unsure = candidate({ ...OWN, stages: [] });
    const far = candidate({ models: ['ptce'] });
    expect(peersOf(OWN, 'emergence', [unsure, far], 2).map(({ ordinal }) => ordinal)).toEqual([
      far.ordinal,
      unsure.ordinal,
    ]);
  });
  it('puts what is not known between what is alike and what is not', () => {
    const shared = { models: OWN.models } as const;
    const alike = candidate({ ...shared, themes: OWN.themes });
    const silent = candidate(shared);
    const other = candidate({ ...shared, themes: ['culture'] });
    expect(peersOf(OWN, 'emergence', [other, silent, alike], 3).map(({ ordinal }) => ordinal)).toEqual([
      alike.ordinal,
      silent.ordinal,
      other.ordinal,
    ]);
  });
  it('takes “another model” for the same as no other', () => {
    const own: Likeness = { ...UNKNOWN, models: ['other_model'] };
    expect(codesOf(own, candidate({ models: ['other_model'] }))).toEqual([]);
    expect(codesOf({ ...UNKNOWN, models: ['none'] }, candidate({ models: ['none'] }))).toEqual(['model']);
  });

  const some = <Code extends string>(terms: Readonly<Record<Code, unknown>>) =>
    fc.subarray(Object.keys(terms) as Code[], { maxLength: 3 });
  const likeness = fc.record({
    models: some<Model>(MODELS),
    themes: some<Theme>(THEMES),
    gradients: fc.record({ purpose: fc.integer({ min: 0, max: 100 }) }, { requiredKeys: [] }),
    settlement: fc.constantFrom(null, 'under_15000' as const, 'large' as const),
    regions: fc.subarray(['region:a', 'region:b']),
    spots: fc.constantFrom([], [{ lon: 0, lat: 45 }], [{ lon: 5, lat: 47 }]),
  });
  const stages = fc.array(fc.record({ stage: fc.constantFrom(...(Object.keys(STAGES) as Stage[])) }), {
    maxLength: 3,
  });
  it('is nearest to itself, within 0 and 1, in an order that the order given does not change', () => {
    fc.assert(
      fc.property(likeness, fc.array(fc.tuple(likeness, stages), { maxLength: 8 }), (own, others) => {
        const all = others.map(([told, passages], at) => ({ ...told, stages: passages, ordinal: at + 1 }));
        const twin = { ...own, stages: [{ stage: 'scaling' as const }], ordinal: 0 };
        const found = peersOf(own, 'emergence', [...all, twin], 20);
        expect(peersOf(own, 'emergence', [twin, ...all.toReversed()], 20)).toEqual(found);
        for (const { closeness, passed } of found) {
          expect(closeness).toBeGreaterThanOrEqual(0);
          expect(closeness).toBeLessThanOrEqual(1);
          expect(passed.truth).not.toBe('no');
        }
        const self = found.find(({ ordinal }) => ordinal === 0);
        if (self)
          for (const { closeness } of found) expect(closeness).toBeLessThanOrEqual(self.closeness + 1e-9);
      }),
    );
  });
});

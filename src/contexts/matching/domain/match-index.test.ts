import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyOffers, anyProfile, TERRAIN, TODAY } from '../../../../tests/support/any-match.ts';
import { eachBit } from '../../../kernel/bits.ts';
import type { Offer } from '../../programmes/public.ts';
import type { Groups } from './groups.ts';
import { MatchIndex } from './match-index.ts';
import type { Profile } from './profile.ts';
import { rematch } from './rematch.ts';
import { groundsOf } from './terrain.ts';
import { GROUPS, judgeAll } from './verdict.ts';

function indexOf(offers: readonly Offer[]): MatchIndex {
  const index = new MatchIndex(TERRAIN);
  for (const offer of offers) index.put(offer);
  return index;
}

const oneByOne = (offers: readonly Offer[], profile: Profile) =>
  judgeAll(offers, profile, groundsOf(TERRAIN, profile), TODAY);

function membersOf(index: MatchIndex, groups: Groups) {
  return GROUPS.map((group) => {
    const ids: string[] = [];
    eachBit(groups[group], (position) => ids.push(index.offerAt(position)?.id ?? 'nothing'));
    return [group, ids.toSorted()] as const;
  });
}

describe('the index of matches', () => {
  it('puts each programme where reading it alone puts it, in the same order, with the same reasons', () => {
    fc.assert(
      fc.property(anyOffers, anyProfile, (offers, profile) => {
        const found = indexOf(offers).match(profile, TODAY);
        const expected = oneByOne(offers, profile);
        for (const group of GROUPS) {
          expect([group, found.counts[group]]).toEqual([group, expected[group].length]);
          expect(found.top(group, 1000)).toEqual(expected[group]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the best few as the first of them all, page after page', () => {
    fc.assert(
      fc.property(anyOffers, anyProfile, fc.integer({ min: 1, max: 5 }), (offers, profile, most) => {
        const found = indexOf(offers).match(profile, TODAY);
        const expected = oneByOne(offers, profile);
        for (const group of GROUPS)
          for (const skip of [0, most]) {
            const ids = found.top(group, most, skip).map(({ offer }) => offer.id);
            expect(ids).toEqual(expected[group].slice(skip, skip + most).map(({ offer }) => offer.id));
          }
      }),
      { numRuns: 200 },
    );
  });

  it('answers the same after changes and removals, on any day it was asked before', () => {
    fc.assert(
      fc.property(anyOffers, anyOffers, anyProfile, (before, after, profile) => {
        const index = indexOf(before);
        index.match(profile, TODAY);
        for (const offer of after) index.put(offer);
        for (let ordinal = after.length; ordinal < before.length; ordinal++) index.remove(ordinal);
        const found = index.match(profile, TODAY);
        const expected = oneByOne(after, profile);
        for (const group of GROUPS)
          expect(found.top(group, 1000).map(({ offer }) => offer.id)).toEqual(
            expected[group].map(({ offer }) => offer.id),
          );
      }),
      { numRuns: 300 },
    );
  });

  it('hides nothing: every programme stands in one group', () => {
    fc.assert(
      fc.property(anyOffers, anyProfile, (offers, profile) => {
        const { counts } = indexOf(offers).match(profile, TODAY);
        expect(GROUPS.reduce((all, group) => all + counts[group], 0)).toBe(offers.length);
      }),
      { numRuns: 200 },
    );
  });

  it('rematches many diagnoses as it matches each, those of the same hard facts together', () => {
    const profiles = fc.array(anyProfile, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(anyOffers, profiles, (offers, some) => {
        const index = indexOf(offers);
        const asked = [...some, ...some.map((profile) => ({ ...profile, stage: null, needs: [] }))];
        const told = new Map<number, unknown>();
        for (const { profiles: same, groups } of rematch(index, asked, TODAY))
          for (const at of same) told.set(at, membersOf(index, groups));
        asked.forEach((profile, at) => {
          expect(told.get(at)).toEqual(membersOf(index, index.match(profile, TODAY).groups));
        });
        expect(told.size).toBe(asked.length);
      }),
      { numRuns: 100 },
    );
  });
});

describe('what is not known', () => {
  it('is never a yes: one that is called open has nothing decisive left unknown', () => {
    fc.assert(
      fc.property(anyOffers, anyProfile, (offers, profile) => {
        for (const match of oneByOne(offers, profile).open) {
          const decisive = match.conditions.filter(({ code }) => !['applicants', 'criterion'].includes(code));
          expect(decisive.map(({ truth }) => truth)).toEqual(decisive.map(() => 'yes'));
          expect(match.conditions.some(({ truth }) => truth === 'no')).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('once known, changes no condition that was a yes or a no', () => {
    fc.assert(
      fc.property(anyOffers, anyProfile, anyProfile, (offers, profile, more) => {
        const informed: Profile = {
          ...profile,
          applicants: { ...more.applicants, ...profile.applicants },
          legalForms: { ...more.legalForms, ...profile.legalForms },
          models: { ...more.models, ...profile.models },
          facts: { ...more.facts, ...profile.facts },
        };
        const truths = (one: Profile) =>
          new Map(
            Object.values(oneByOne(offers, one))
              .flat()
              .map(({ offer, conditions }) => [offer.id, conditions.map(({ truth }) => truth)]),
          );
        const after = truths(informed);
        for (const [id, before] of truths(profile))
          before.forEach((truth, at) => {
            if (truth !== 'unknown') expect([id, at, after.get(id)?.[at]]).toEqual([id, at, truth]);
          });
      }),
      { numRuns: 300 },
    );
  });
});

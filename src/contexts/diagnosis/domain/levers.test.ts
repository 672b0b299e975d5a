import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import levers from '../../../../content/rules/levers.json' with { type: 'json' };
import { anyOffers, holders, TERRAIN, TERRITORIES, TODAY } from '../../../../tests/support/any-match.ts';
import { kindOf } from '../../../kernel/territory.ts';
import { type Group, groupsOfEach, MatchIndex } from '../../matching/public.ts';
import type { Offer } from '../../programmes/public.ts';
import type { Facts } from './facts.ts';
import { leversFile, readLevers } from './lever-pack.ts';
import { changedBy, type Effect, leversFor, type Stand } from './levers.ts';
import { type Places, profileOf } from './profile.ts';
import { SHIPPED_RULES as rules } from './shipped-levers.ts';

const around: Places = {
  wider: (place) => holders(place).filter((each) => ['epci', 'departement'].includes(kindOf(each))),
  inhabitants: (place) => (kindOf(place) === 'commune' ? 5 : 500),
};

const anyFacts: fc.Arbitrary<Facts> = fc.record(
  {
    legal_form: fc.constantFrom('informal', 'informal', 'association', 'scic', 'company'),
    stage: fc.constantFrom('emergence', 'creation', 'scaling'),
    carrier: fc.constantFrom('citizen', 'sse_organisation', 'institutional'),
    models: fc.constantFrom(['none'], ['ptce'], ['tzcld', 'tiers_lieu']),
    arrangements: fc.constantFrom(['none'], ['hosted'], ['led_consortium', 'unled_consortium']),
    around_table: fc.constantFrom(['nobody_yet'], ['associations', 'local_authorities']),
  },
  { requiredKeys: [] },
);
const anyStand: fc.Arbitrary<Stand> = fc.record({
  facts: anyFacts,
  places: fc.uniqueArray(fc.constantFrom(...TERRITORIES), { maxLength: 1 }),
  known: fc.constant({}),
});

const indexOf = (some: readonly Offer[]) => {
  const index = new MatchIndex(TERRAIN);
  for (const offer of some) index.put(offer);
  return index;
};

/** Where every programme stands, read one by one. */
const diagnosed = (some: readonly Offer[], { facts, places, known }: Stand) =>
  groupsOfEach(some, profileOf(rules, facts, places, around, known), TERRAIN, TODAY);

const passed: readonly Group[] = ['open', 'later'];
const refused: readonly (Group | undefined)[] = ['one_away', 'not_for_you'];

function readAgain(some: readonly Offer[], stand: Stand, { levers: made }: Pick<Effect, 'levers'>) {
  const changed = made.reduce<Stand>((one, lever) => changedBy(lever, one, rules, around) ?? one, stand);
  const [before, after] = [diagnosed(some, stand), diagnosed(some, changed)];
  const count = (test: (was: Group | undefined, is: Group | undefined) => boolean) =>
    some.filter(({ id }) => test(before.get(id), after.get(id))).length;
  return {
    opens: count((was, is) => is === 'open' && was !== 'open'),
    later: count((was, is) => is === 'later' && was !== 'later' && was !== 'open'),
    checks: count((was, is) => is === 'to_check' && refused.includes(was)),
    closes: count((was, is) => was !== undefined && passed.includes(was) && !(is && passed.includes(is))),
  };
}

describe('levers', () => {
  it('agree with making the diagnosis again on the changed situation', () => {
    fc.assert(
      fc.property(anyOffers, anyStand, (some, stand) => {
        const index = indexOf(some);
        const now = index.match(profileOf(rules, stand.facts, stand.places, around), TODAY);
        const effects = leversFor({ rules, index, around, today: TODAY }, stand, now);
        for (const effect of effects) {
          const { opens, later, checks, closes } = effect;
          expect({ opens, later, checks, closes }).toEqual(readAgain(some, stand, effect));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leave out no single change that opens something, and try pairs only when none does', () => {
    fc.assert(
      fc.property(anyOffers, anyStand, (some, stand) => {
        const index = indexOf(some);
        const now = index.match(profileOf(rules, stand.facts, stand.places, around), TODAY);
        const effects = leversFor({ rules, index, around, today: TODAY }, stand, now);
        const useful = rules.levers.filter((lever) => {
          const asked = JSON.stringify(lever.when);
          if (asked.includes('legal_form') && !asked.includes(`"${stand.facts.legal_form}"`)) return false;
          if (asked.includes('stage') && !asked.includes(`"${stand.facts.stage}"`)) return false;
          const { opens, later, checks } = readAgain(some, stand, { levers: [lever] });
          return opens + later + checks > 0;
        });
        const told = effects
          .filter((effect) => effect.levers.length === 1)
          .flatMap((effect) => effect.levers);
        expect(told.map(({ code }) => code).toSorted()).toEqual(useful.map(({ code }) => code).toSorted());
        if (useful.length > 0) expect(effects.every((effect) => effect.levers.length === 1)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

function offer(ordinal: number, told: Partial<Offer['document']>): Offer {
  const [base] = fc.sample(anyOffers, { numRuns: 1, seed: 1 })[0] ?? [];
  if (!base) throw new Error('no programme was made up');
  const document: Offer['document'] = {
    ...base.document,
    territories: ['pays-FR' as Offer['document']['territories'][number]],
    excluded: [],
    name: `Aide ${ordinal}`,
    status: 'open',
    calendar: undefined,
    models: [],
    legalForms: [],
    criteria: [],
    applicants: {},
    amountMax: undefined,
    ...told,
  };
  return { ...base, ordinal, id: `p${ordinal}`, path: `/dispositifs/p${ordinal}`, document };
}

describe('what a lever tells', () => {
  const stand: Stand = {
    facts: { legal_form: 'informal', arrangements: ['none'] },
    places: [],
    known: {},
  };
  const effectsOn = (some: readonly Offer[], from = stand) => {
    const index = indexOf(some);
    const now = index.match(profileOf(rules, from.facts, from.places, around), TODAY);
    return leversFor({ rules, index, around, today: TODAY }, from, now);
  };
  const only = {
    informal_collective: false,
    hosted_collective: false,
    unled_consortium: false,
    led_consortium: false,
  };

  it('the amounts known, of how many, and what it closes', () => {
    const some = [
      offer(1, { applicants: { ...only, association: true }, amountMax: 1_000_000 }),
      offer(2, { applicants: { ...only, association: true } }),
      offer(3, { applicants: { informal_collective: true, association: false } }),
    ];
    const found = effectsOn(some).find(({ levers: [lever] }) => lever?.code === 'become_association');
    expect(found).toMatchObject({ opens: 2, closes: 1, amount: 1_000_000, amountsKnown: 1 });
    expect(found?.lost.map(({ id }) => id)).toEqual(['p3']);
  });

  it('pairs, when no change alone opens anything', () => {
    const criterion = { operator: 'one_of' as const, value: ['creation'], sentence: 'Après l’émergence.' };
    const some = [
      offer(1, { applicants: { ...only, association: true }, criteria: [{ fact: 'stage', ...criterion }] }),
    ];
    const found = effectsOn(some, { ...stand, facts: { ...stand.facts, stage: 'emergence' } });
    expect(found.map((effect) => effect.levers.map(({ code }) => code))).toContainEqual([
      'become_association',
      'reach_creation',
    ]);
    expect(found.every((effect) => effect.levers.length === 2)).toBe(true);
  });
});

describe('the files of levers', () => {
  it('levers.schema.json says what the program accepts', async () => {
    const written = JSON.stringify(z.toJSONSchema(leversFile, { io: 'input' }), null, 2);
    await expect(`${written}\n`).toMatchFileSnapshot('../../../../content/rules/levers.schema.json');
  });

  it('are refused when they do not hold together with the pack, with what is wrong', () => {
    expect(() => readLevers(rules, { ...levers, version: '0.0.1' })).toThrow('versions differ');
    const strange = {
      ...levers,
      levers: levers.levers.map((each) => ({ ...each, change: { set: { stage: 'birth' } } })),
    };
    expect(() => readLevers(rules, strange)).toThrow('stage is never birth');
  });
});

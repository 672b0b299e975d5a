import { describe, expect, it } from 'vitest';
import { territoryId } from '../../../kernel/territory.ts';
import type { Facts } from './facts.ts';
import { profileOf } from './profile.ts';
import { SHIPPED_RULES as rules } from './shipped-levers.ts';

const RENNES = territoryId('commune', '35238');
const EPCI = territoryId('epci', '243500139');
const around = { wider: () => [EPCI], inhabitants: () => 220_000 };
const profile = (facts: Facts, places = [RENNES]) => profileOf(rules, facts, places, around);

describe('as whom a collective may apply', () => {
  it.each<[string, Facts, string, boolean | undefined]>([
    ['nothing told', {}, 'association', undefined],
    ['an association', { legal_form: 'association' }, 'association', true],
    ['an association is no informal collective', { legal_form: 'association' }, 'informal_collective', false],
    ['arrangements not told', { legal_form: 'informal' }, 'hosted_collective', undefined],
    ['hosted', { arrangements: ['hosted'] }, 'hosted_collective', true],
    ['nothing arranged', { arrangements: ['none'] }, 'led_consortium', false],
    ['a company may be of the SSE', { legal_form: 'company' }, 'sse_company', undefined],
    ['a local authority may be a commune', { legal_form: 'local_authority' }, 'municipality', undefined],
    ['citizens carry no local authority', { carrier: 'citizen' }, 'municipality', false],
    [
      'members alone do not apply',
      { legal_form: 'informal', around_table: ['associations'] },
      'association',
      false,
    ],
    [
      'a member may lead',
      { legal_form: 'informal', arrangements: ['led_consortium'], around_table: ['associations'] },
      'association',
      undefined,
    ],
  ])('%s', (_, facts, code, expected) => {
    expect(Object.entries(profile(facts).applicants).find(([each]) => each === code)?.[1]).toBe(expected);
  });
});

describe('what is known of a collective', () => {
  it('takes inhabitants of one place, none of several', () => {
    expect(profile({}).facts.inhabitants).toBe(220_000);
    expect(profile({}, [RENNES, EPCI]).facts.inhabitants).toBeUndefined();
  });

  it('gives an informal collective no legal entity, unless somebody hosts it', () => {
    expect(profile({ legal_form: 'informal' }).facts.has_legal_entity).toBe(false);
    expect(
      profile({ legal_form: 'informal', arrangements: ['hosted'] }).facts.has_legal_entity,
    ).toBeUndefined();
    expect(profile({}).facts.has_legal_entity).toBeUndefined();
  });

  it('needs what the rules establish and what it feels', () => {
    const codes = profile({ stage: 'emergence', needs_felt: ['investment'] }).needs.map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining(['internal_facilitation', 'fund_evaluation', 'felt_investment']),
    );
    expect(profile({}).needs.map(({ code }) => code)).toEqual(['evaluation_practice', 'fund_evaluation']);
  });
});

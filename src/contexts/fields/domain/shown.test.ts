import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Definition, type NetworkField, reaches, VISIBILITIES, type Visibility } from './definition.ts';
import { askedIn, type Held, missingOf, shownTo } from './shown.ts';

const label = { fr: 'x', en: 'x' };
const field = (code: string, more: Partial<Definition> = {}, retired = false): NetworkField => ({
  id: code,
  code,
  kind: 'cooperation',
  position: 1,
  version: 1,
  retired,
  definition: { label, type: 'yes_no', choices: [], required: false, visibility: 'public', ...more },
});
const when = (code: string) => ({
  condition: { all: [{ fact: `field.${code}` as const, is: 'one_of' as const, value: ['yes'] }] },
});
const held = (values: Record<string, [boolean | string, Visibility]>) =>
  new Map<string, Held>(
    Object.entries(values).map(([id, [value, visibility]]) => [id, { value, visibility }]),
  );
const nothing = () => null;
const said = (shown: ReturnType<typeof shownTo>) =>
  Object.fromEntries(shown.map(({ field: { code }, value }) => [code, value]));

describe('what is shown', () => {
  test('to each audience, what its visibility reaches', () => {
    const fields = [
      field('all'),
      field('between', { visibility: 'members' }),
      field('inner', { visibility: 'stewards' }),
    ];
    const values = held({ all: [true, 'public'], between: [true, 'members'], inner: [true, 'stewards'] });
    expect(said(shownTo('public', fields, values, nothing))).toEqual({ all: true });
    expect(said(shownTo('members', fields, values, nothing))).toEqual({ all: true, between: true });
    expect(said(shownTo('stewards', fields, values, nothing))).toEqual({
      all: true,
      between: true,
      inner: true,
    });
  });
  test('a field opened later does not open what was given before', () => {
    expect(said(shownTo('public', [field('a')], held({ a: [true, 'members'] }), nothing))).toEqual({
      a: null,
    });
    expect(said(shownTo('members', [field('a')], held({ a: [true, 'members'] }), nothing))).toEqual({
      a: true,
    });
  });
  test('a public field that waits for a hidden one tells nothing of it', () => {
    const fields = [field('inner', { visibility: 'stewards' }), field('open', when('inner'))];
    const values = held({ inner: [true, 'stewards'], open: [true, 'public'] });
    expect(said(shownTo('public', fields, values, nothing))).toEqual({});
    expect(said(shownTo('stewards', fields, values, nothing))).toEqual({ inner: true, open: true });
  });
  test('a condition that fails hides the field and what hangs on it; what is kept comes back with it', () => {
    const fields = [field('a'), field('b', when('a')), field('c', when('b'))];
    const rest = { b: [true, 'public'], c: [true, 'public'] } as const;
    const asSaid = (a: boolean) =>
      said(shownTo('public', fields, held({ a: [a, 'public'], b: [...rest.b], c: [...rest.c] }), nothing));
    expect(asSaid(false)).toEqual({ a: false });
    expect(asSaid(true)).toEqual({ a: true, b: true, c: true });
  });
  test('what the record says is a fact too; while it says nothing, the field is not shown but is asked', () => {
    const condition = {
      all: [{ fact: 'record.stage' as const, is: 'one_of' as const, value: ['creation'] }],
    };
    const fields = [field('a', { condition })];
    const values = held({ a: [true, 'public'] });
    const stage = (code: string) => (facet: string) => (facet === 'stage' ? [code] : null);
    expect(said(shownTo('public', fields, values, stage('creation')))).toEqual({ a: true });
    expect(said(shownTo('public', fields, values, stage('emergence')))).toEqual({});
    expect(askedIn(fields, stage('emergence'))).toEqual([]);
    expect(said(shownTo('public', fields, values, nothing))).toEqual({});
    expect(askedIn(fields, nothing)).toEqual(fields);
  });
  test('retired, or no longer fitting: kept, not shown', () => {
    const values = held({ gone: [true, 'public'], changed: ['un texte', 'public'] });
    expect(said(shownTo('stewards', [field('gone', {}, true), field('changed')], values, nothing))).toEqual({
      changed: null,
    });
  });
  test('required is told as missing to whoever may see it, and not while its condition waits', () => {
    const fields = [
      field('a', { required: true }),
      field('b', { required: true, visibility: 'members' }),
      field('c', { required: true, ...when('a') }),
    ];
    const missing = (audience: Visibility, values = held({})) =>
      missingOf(shownTo(audience, fields, values, nothing)).map(({ code }) => code);
    expect(missing('public')).toEqual(['a']);
    expect(missing('members')).toEqual(['a', 'b']);
    expect(missing('public', held({ a: [true, 'public'] }))).toEqual(['c']);
  });
  test('whatever the fields, values and conditions: what an audience reads does not depend on what it may not see', () => {
    const codes = ['a', 'b', 'c', 'd'];
    const visibility = fc.constantFrom(...VISIBILITIES);
    const anyField = (code: string) =>
      fc
        .record({ visibility, on: fc.option(fc.constantFrom(...codes.filter((each) => each < code), code)) })
        .map(({ visibility: of, on }) => field(code, { visibility: of, ...(on && on !== code && when(on)) }));
    const values = fc.tuple(...codes.map(() => fc.option(fc.tuple(fc.boolean(), visibility))));
    fc.assert(
      fc.property(
        fc.tuple(...codes.map(anyField)),
        values,
        fc.tuple(...codes.map(() => fc.option(fc.boolean()))),
        visibility,
        (fields, kept, others, audience) => {
          const one = new Map<string, Held>();
          const two = new Map<string, Held>();
          codes.forEach((code, at) => {
            const value = kept[at];
            if (!value) return;
            const [said, under] = value;
            one.set(code, { value: said, visibility: under });
            const reached =
              reaches(audience, under) &&
              reaches(audience, (fields[at] as NetworkField).definition.visibility);
            // The same world, but for what this audience may not see.
            const other = reached ? said : others[at];
            if (other !== null && other !== undefined) two.set(code, { value: other, visibility: under });
          });
          expect(said(shownTo(audience, fields, one, nothing))).toEqual(
            said(shownTo(audience, fields, two, nothing)),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});

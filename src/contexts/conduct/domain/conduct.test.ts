/** Each guard has a case that fails once the guard is gone, and a case just within it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Facts, judge } from './judgment.ts';
import { ACTS, type Act, FORM_SECONDS, LIMITS } from './limits.ts';
import { faultsOf, type InForce, isHeld, restrictedUntil, SANCTIONS } from './sanctions.ts';
import { linksIn, resemblance, sketchOf } from './sketch.ts';

const FINE: Facts = {
  inForce: [],
  form: { age: 60, trap: false },
  links: 0,
  alike: { own: [], all: [] },
  sent: [],
};
const later = new Date('2027-01-01T00:00:00Z');
const weighing = (kind: InForce['kind'], endsAt: Date | null = later): InForce[] => [{ kind, endsAt }];
const reason = (act: Act, more: Partial<Facts>) => judge(act, { ...FINE, ...more })?.reason ?? null;

describe('what passes the gate', () => {
  test.each<[string, Act, Partial<Facts>, string | null]>([
    ['what is fine', 'remark', {}, null],
    ['somebody signed in, without a form', 'proposal', { form: null }, null],
    ['a form filled by a program', 'remark', { form: { age: 60, trap: true } }, 'trap'],
    ['a form without a mark of ours', 'remark', { form: { age: null, trap: false } }, 'expired'],
    ['a form open for two days', 'remark', { form: { age: FORM_SECONDS, trap: false } }, null],
    ['a form open for longer', 'remark', { form: { age: FORM_SECONDS + 1, trap: false } }, 'expired'],
    ['a form of tomorrow', 'remark', { form: { age: -86_400, trap: false } }, 'quick'],
    ['a form sent within a blink', 'remark', { form: { age: 2.9, trap: false } }, 'quick'],
    ['a form sent after the least time', 'remark', { form: { age: 3, trap: false } }, null],
    ['as many links as a remark may have', 'remark', { links: 2 }, null],
    ['one link more', 'remark', { links: 3 }, 'links'],
    ['as many in a proposal, whose sources are links', 'proposal', { links: 25 }, null],
    ['one more in a proposal', 'proposal', { links: 26 }, 'links'],
    ['the same text on one other record', 'remark', { alike: { own: [0.5], all: [0.5] } }, 'repeated'],
    ['a text that only resembles', 'remark', { alike: { own: [0.49], all: [0.49] } }, null],
    ['what three others said elsewhere', 'remark', { alike: { own: [], all: [1, 1, 1] } }, null],
    ['what four others said elsewhere', 'remark', { alike: { own: [], all: [1, 1, 1, 1] } }, 'repeated'],
    ['a proposal repeated twice', 'proposal', { alike: { own: [1, 1], all: [1, 1] } }, null],
    [
      'a proposal repeated three times',
      'proposal',
      { alike: { own: [1, 1, 1], all: [1, 1, 1] } },
      'repeated',
    ],
    ['a warning', 'remark', { inForce: weighing('warning', null) }, null],
    ['a remark under remarks only', 'remark', { inForce: weighing('comments_only') }, null],
    ['a proposal under remarks only', 'proposal', { inForce: weighing('comments_only') }, 'sanction'],
    ['a proposal read before it is shown', 'proposal', { inForce: weighing('held') }, null],
    ['a remark under suspension', 'remark', { inForce: weighing('suspended') }, 'sanction'],
    ['a proposal under suspension', 'proposal', { inForce: weighing('suspended') }, 'sanction'],
    ['a claim under suspension', 'claim', { inForce: weighing('suspended') }, 'sanction'],
    ['a message under suspension', 'message', { inForce: weighing('suspended') }, 'sanction'],
    ['an appeal under exclusion, never stopped', 'appeal', { inForce: weighing('excluded', null) }, null],
    ['as many links as a message may have', 'message', { links: 10 }, null],
    ['one more', 'message', { links: 11 }, 'links'],
    ['a remark under exclusion', 'remark', { inForce: weighing('excluded', null) }, 'sanction'],
  ])('%s', (_, act, more, expected) => expect(reason(act, more)).toBe(expected));

  test.each(ACTS.flatMap((act) => LIMITS[act].rates.map((rate, at) => ({ act, at, ...rate }))))(
    '$act: $most in $seconds s of one $of, and not one more',
    ({ act, at, most, of }) => {
      const sent = (count: number) => LIMITS[act].rates.map((_, each) => (each === at ? count : 0));
      expect(judge(act, { ...FINE, sent: sent(most - 1) })).toBeNull();
      expect(judge(act, { ...FINE, sent: sent(most) })).toMatchObject({ reason: 'rate', of });
    },
  );

  test('what weighs longest is told', () => {
    const inForce: InForce[] = [...weighing('suspended'), ...weighing('excluded', null)];
    expect(judge('remark', { ...FINE, inForce })).toEqual({ reason: 'sanction', endsAt: null });
  });
});

describe('sanctions', () => {
  const decision = { kind: 'held', reason: 'Des insultes répétées.', days: 30 };
  test.each<[string, Partial<typeof decision> & { days?: number | null }, boolean, string[]]>([
    ['within what a moderator may', {}, false, []],
    ['for as long as the table says', { days: 90 }, false, []],
    ['for a day longer', { days: 91 }, false, ['days']],
    ['for no time', { days: 0 }, false, ['days']],
    ['without an end where one is due', { days: null as unknown as number }, false, ['days']],
    ['a warning has no end', { kind: 'warning', days: null as unknown as number }, false, []],
    ['an exclusion by a moderator', { kind: 'excluded' }, false, ['administrator']],
    ['an exclusion by an administrator', { kind: 'excluded' }, true, []],
    ['without a reason', { reason: 'non' }, true, ['reason']],
    ['of no kind', { kind: 'toString' }, true, ['kind']],
  ])('%s', (_, more, administrator, faults) =>
    expect(faultsOf({ ...decision, ...more }, administrator)).toEqual(faults),
  );
  test('what holds lets roles give nothing, until the last end', () => {
    const soon = new Date('2026-12-01T00:00:00Z');
    expect(restrictedUntil(weighing('warning', null))).toBeNull();
    expect(restrictedUntil([...weighing('held', soon), ...weighing('suspended')])).toEqual(later);
    expect(restrictedUntil(weighing('excluded', null))?.getFullYear()).toBe(9999);
    expect([isHeld([]), isHeld(weighing('warning', null)), isHeld(weighing('held'))]).toEqual([
      false,
      false,
      true,
    ]);
  });
  test('grow heavier down the table', () => {
    const stops = Object.values(SANCTIONS).map((rule) => rule.stops.length * 10 + (rule.holds ? 1 : 0));
    expect([stops[0], stops.at(-1)]).toEqual([Math.min(...stops), Math.max(...stops)]);
  });
});

describe('texts that repeat', () => {
  const text =
    'Découvrez notre offre exceptionnelle de panneaux solaires à prix réduit, réservée aux collectifs de votre région, et demandez dès maintenant un devis gratuit à notre équipe de conseil.';
  test.each([
    ['the same', text, 1],
    ['capitals, accents and stops changed', text.toUpperCase().replaceAll(',', ' !'), 1],
    ['one word changed', text.replace('gratuit', 'offert'), 0.5],
    ['a greeting added', `Bonjour à toutes et tous. ${text}`, 0.5],
  ])('%s', (_, other, least) =>
    expect(resemblance(sketchOf(text), sketchOf(other))).toBeGreaterThanOrEqual(least),
  );
  test.each([
    [
      'another matter',
      'La cuisine partagée cherche un four, deux tables et des bras pour le chantier de samedi.',
    ],
    ['too short to say', 'Merci beaucoup !'],
  ])('%s is not alike', (_, other) => expect(resemblance(sketchOf(text), sketchOf(other))).toBeLessThan(0.2));
  test('likeness goes both ways, from 0 to 1, and a text is like itself', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 40 });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [a, b] = [sketchOf(one.join(' ')), sketchOf(other.join(' '))];
        const likeness = resemblance(a, b);
        expect(likeness).toBe(resemblance(b, a));
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
        if (a.length > 0) expect(resemblance(a, a)).toBe(1);
      }),
    );
  });
  test.each([
    ['', 0],
    ['voir https://a.example et HTTP://b.example', 2],
    ['www.a.example [url=x] <a href=x>', 3],
    ['courriel@exemple.org', 0],
  ])('%j holds links: %i', (given, expected) => expect(linksIn(given)).toBe(expected));
});

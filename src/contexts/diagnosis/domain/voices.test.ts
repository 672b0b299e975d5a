import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distributionOf } from './distribution.ts';
import { questionOf } from './explain.ts';
import type { Facts } from './facts.ts';
import { SHIPPED_PACK } from './shipped-pack.ts';
import { type Departed, isWaiting, pictureAtClosing, type Voice, withoutVoice } from './voices.ts';

const CODES = ['stage', 'purpose'] as const;
const question = questionOf(SHIPPED_PACK, 'purpose');
const voices = (...answers: Facts[]): Voice[] =>
  answers.map((facts, index) => ({ id: index + 1, answers: facts, shown: {} }));
const closed = (before: readonly Voice[], departed: Departed = {}) => {
  const picture = pictureAtClosing(CODES, before, departed);
  return {
    departed: picture.departed,
    voices: before.map((voice) => ({ ...voice, shown: picture.shown.get(voice.id) ?? {} })),
  };
};
const at = (purpose: number): Facts => ({ purpose });

describe('what a closing shows', () => {
  it('is nothing of a question that fewer than three answered, whatever the number of voices', () => {
    const { voices: after } = closed(voices(at(0), at(10), { stage: 'creation' }, { stage: 'creation' }));
    expect(after.map(({ shown }) => shown)).toEqual([{}, {}, {}, {}]);
    expect(distributionOf(question, after, {})).toBeNull();
  });

  it('is every answer of a question that three answered', () => {
    const { voices: after } = closed(voices(at(0), at(10), at(90), { stage: 'creation' }));
    expect(after.map(({ shown }) => shown)).toEqual([at(0), at(10), at(90), {}]);
    expect(distributionOf(question, after, {})?.counts).toEqual([2, 0, 0, 0, 1]);
  });

  it('stays as it was when one or two voices came or changed, and says that they wait', () => {
    const first = closed(voices(at(0), at(10), at(90)));
    const [one, ...others] = first.voices;
    const more = [{ ...(one as Voice), answers: at(50) }, ...others, { id: 9, answers: at(100), shown: {} }];
    const second = closed(more);
    expect(second.voices.map(({ shown }) => shown)).toEqual([at(0), at(10), at(90), {}]);
    expect(isWaiting('purpose', second.voices)).toBe(true);
    expect(isWaiting('stage', second.voices)).toBe(false);
  });

  it('is withheld once a voice left, until three differ', () => {
    const first = closed(voices(at(0), at(10), at(90), at(90)));
    const left = withoutVoice(first.voices[0]?.shown ?? {}, first.departed);
    const rest = first.voices.slice(1);
    expect(distributionOf(question, rest, left)).toBeNull();
    const again = closed(rest, left);
    expect(distributionOf(question, again.voices, again.departed)).toBeNull();
    const later = closed([...rest, ...voices(at(20), at(30)).map((v) => ({ ...v, id: v.id + 10 }))], left);
    expect(distributionOf(question, later.voices, later.departed)?.answers).toBe(5);
  });
});

/** A history of a consultation: voices come, change and leave; the holder closes and looks. */
const event = fc.oneof(
  fc.record({ do: fc.constant('come' as const), to: fc.integer({ min: 0, max: 100 }) }),
  fc.record({ do: fc.constant('change' as const), who: fc.nat(9), to: fc.integer({ min: 0, max: 100 }) }),
  fc.record({ do: fc.constant('silence' as const), who: fc.nat(9) }),
  fc.record({ do: fc.constant('leave' as const), who: fc.nat(9) }),
  fc.record({ do: fc.constant('close' as const) }),
);

describe('two looks at a question, side by side', () => {
  it('are of three answers or more, and differ by three voices or by none', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let present: Voice[] = [];
        let departed: Departed = {};
        let seen: ReadonlyMap<number, number> | null = null;
        let id = 0;
        for (const each of events) {
          const target = 'who' in each ? present[each.who] : undefined;
          if (each.do === 'come') present = [...present, { id: ++id, answers: at(each.to), shown: {} }];
          else if (each.do === 'close') {
            const picture = pictureAtClosing(CODES, present, departed);
            present = present.map((voice) => ({ ...voice, shown: picture.shown.get(voice.id) ?? {} }));
            departed = picture.departed;
          } else if (target && each.do === 'leave') {
            present = present.filter((voice) => voice !== target);
            departed = withoutVoice(target.shown, departed);
          } else if (target)
            present = present.map((voice) =>
              voice === target ? { ...voice, answers: each.do === 'change' ? at(each.to) : {} } : voice,
            );
          if (!distributionOf(question, present, departed)) continue;
          const now = new Map(
            present.flatMap(({ id: who, shown }) =>
              typeof shown.purpose === 'number' ? [[who, shown.purpose] as const] : [],
            ),
          );
          expect(now.size).toBeGreaterThanOrEqual(3);
          if (seen) {
            const before = seen;
            const everybody = new Set([...before.keys(), ...now.keys()]);
            const apart = [...everybody].filter((who) => before.get(who) !== now.get(who)).length;
            expect([0, 1, 2].includes(apart) && apart > 0).toBe(false);
          }
          seen = now;
        }
      }),
      { numRuns: 500 },
    );
  });
});

/**
 * Several voices of one collective, and what may be shown of them. Individual first, collective then (seed 000, and
 * the Coopérator approach): nothing is shown while the consultation is open. At its closing, for each question:
 * - under three answers, nothing is shown;
 * - what was shown at an earlier closing changes only when at least three voices differ from it (came, changed, or
 *   left): two pictures laid side by side never give one voice away;
 * - a voice that was withdrawn leaves at once, and since the picture without it would tell what it said, the question
 *   is not shown again before a closing where three voices differ.
 * Invariant, under test: between two pictures of a question, none or at least three voices differ.
 */
import type { FactCode, Facts } from './facts.ts';

export const FEWEST_SHOWN = 3;
/** Above it, an invitation takes no more: a collective that large holds a survey. */
export const MOST_VOICES = 200;

export interface Voice {
  id: number;
  answers: Facts;
  /** What of its answers stands in the picture now shown. */
  shown: Facts;
}

/** How many withdrawn voices stood in the picture of each question. */
export type Departed = Readonly<Record<string, number>>;

const told = (value: unknown): string | undefined =>
  value === undefined ? undefined : JSON.stringify(Array.isArray(value) ? value.toSorted() : value);

export interface Picture {
  /** What each voice now shows, by its id. */
  shown: ReadonlyMap<number, Facts>;
  departed: Departed;
}

/** The picture taken when a consultation is closed. */
export function pictureAtClosing(
  codes: readonly FactCode[],
  voices: readonly Voice[],
  departed: Departed,
): Picture {
  const renewed = codes.filter((code) => {
    const answering = voices.filter(({ answers }) => answers[code] !== undefined).length;
    const moved = voices.filter(({ answers, shown }) => told(answers[code]) !== told(shown[code])).length;
    return answering >= FEWEST_SHOWN && moved + (departed[code] ?? 0) >= FEWEST_SHOWN;
  });
  const shown = voices.map((voice): [number, Facts] => [
    voice.id,
    Object.fromEntries(
      codes.flatMap((code) => {
        const value = (renewed.includes(code) ? voice.answers : voice.shown)[code];
        return value === undefined ? [] : [[code, value]];
      }),
    ),
  ]);
  const kept = Object.entries(departed).filter(([code]) => !renewed.some((each) => each === code));
  return { shown: new Map(shown), departed: Object.fromEntries(kept) };
}

/** The count of withdrawn voices once this one leaves. */
export const withoutVoice = (shown: Readonly<Record<string, unknown>>, departed: Departed): Departed =>
  Object.fromEntries(
    [...new Set([...Object.keys(departed), ...Object.keys(shown)])].map((code) => [
      code,
      (departed[code] ?? 0) + (Object.hasOwn(shown, code) ? 1 : 0),
    ]),
  );

/** Whether some voice answered otherwise than what is shown: it waits for a later closing. */
export const isWaiting = (code: FactCode, voices: readonly Voice[]): boolean =>
  voices.some(({ answers, shown }) => told(answers[code]) !== told(shown[code]));

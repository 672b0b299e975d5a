/**
 * A frame given as a JSON file, in the shape that every frame is given in: read as it is, in both languages, with its own
 * codes and levels. What is wrong is told with where it stands; a correspondence must name something of the shipped frame.
 */
import { z } from 'zod';
import type { Locale } from '../../../kernel/locale.ts';
import { type Frame, frameFile, type Incoherence, incoherences } from './frame.ts';
import { SHIPPED_FRAME } from './shipped-frame.ts';

export type FrameFileFault =
  | { fault: 'not_json' }
  | { fault: 'not_text' }
  /** `path`: where in the file, as `trades.0.expects.2.level`. `says`: what is wrong, in the language asked for. */
  | { fault: 'shape'; path: string; says: string }
  | Incoherence
  | { fault: 'unknown_common'; of: string; code: string };

export type FrameFileReading = { ok: true; frame: Frame } | { ok: false; faults: FrameFileFault[] };

/** At most told of one file. */
const MOST_TOLD = 40;

const SAYING = { fr: z.locales.fr(), en: z.locales.en() };

export function readFrameFile(text: string, locale: Locale): FrameFileReading {
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, faults: [{ fault: 'not_json' }] };
  }
  if (!isHeld(given)) return { ok: false, faults: [{ fault: 'not_text' }] };
  const read = frameFile.safeParse(given, { error: SAYING[locale].localeError });
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) => ({
      ...{ fault: 'shape' as const, path: path.map(String).join('.'), says: message },
    }));
    return { ok: false, faults: faults.slice(0, MOST_TOLD) };
  }
  const { $schema: _, ...frame } = read.data;
  const wrong = [...incoherences(frame), ...strangers(frame)];
  return wrong.length > 0 ? { ok: false, faults: wrong.slice(0, MOST_TOLD) } : { ok: true, frame };
}

/** Texts that PostgreSQL can hold. */
const isHeld = (given: unknown): boolean => !/\\u0000|\\ud[89a-f]/i.test(JSON.stringify(given));

/** Correspondences that name nothing of the shipped frame. */
const strangers = (frame: Frame): FrameFileFault[] =>
  (['trades', 'activities', 'competences'] as const).flatMap((list) => {
    const shipped = new Set(SHIPPED_FRAME[list].map(({ code }) => code));
    return frame[list].flatMap(({ code: of, same_as }) =>
      same_as
        .filter((one) => !shipped.has(one))
        .map((code) => ({ fault: 'unknown_common' as const, of, code })),
    );
  });

/**
 * What a person or a team is known to lack, in the competences of the common list: what trainings are looked for by. A
 * person lacks what the trade expects; a team, what nobody holds without help, and what one alone holds among several.
 * What nobody said anything of is unknown, not lacking.
 */
import { COMPETENCES } from '../../../kernel/competences.ts';
import type { Wanted } from '../../trainings/public.ts';
import { type Frame, HELD, type Trade } from './frame.ts';
import { gapsTo, type Levels } from './position.ts';
import { coverageOf } from './team.ts';

/** Of a person who said nothing, nothing is known to be lacking. */
export function wantedAlone(frame: Frame, trade: Trade | null, latest: Levels | undefined): Wanted[] {
  if (!trade || !latest) return [];
  return inCommon(
    frame,
    gapsTo(trade, latest)
      .filter(({ level }) => level !== null)
      .map(({ competence, level: held, expected }) => ({ competence, held, expected })),
  );
}

/** All that a trade expects, of whoever will hold it. */
export const wantedBy = (frame: Frame, trade: Trade): Wanted[] =>
  inCommon(
    frame,
    gapsTo(trade, {}).map(({ competence, expected }) => ({ competence, held: null, expected })),
  );

export function wantedByTeam(frame: Frame, members: readonly Levels[]): Wanted[] {
  if (members.length === 0) return [];
  // Of one person only, what they hold rests on nobody else: it is not what the team lacks.
  const answered = members.filter((levels) => Object.keys(levels).length > 0).length;
  const lacking = coverageOf(frame, members).filter(
    ({ cover }) => cover === 'nobody' || cover === 'learning' || (cover === 'alone' && answered > 1),
  );
  return inCommon(
    frame,
    // One person holds it already: what is looked for is for the others.
    lacking.map(({ competence, cover, highest }) => ({
      competence,
      held: cover === 'alone' ? null : highest,
      expected: HELD,
    })),
  );
}

/** Each common competence once, at the lowest level held of what is the same as it. */
function inCommon(frame: Frame, wanted: readonly Wanted[]): Wanted[] {
  const read = new Map<string, Wanted>();
  for (const one of wanted) {
    const same = frame.competences.find(({ code }) => code === one.competence)?.same_as ?? [];
    for (const competence of Object.hasOwn(COMPETENCES, one.competence) ? [one.competence] : same) {
      const before = read.get(competence);
      const held = before && (before.held ?? 0) < (one.held ?? 0) ? before.held : one.held;
      read.set(competence, {
        ...{ competence, held },
        expected: Math.max(one.expected, before?.expected ?? 0),
      });
    }
  }
  return [...read.values()];
}

/**
 * What a team covers: for each competence, how many hold it without help, and whether it rests on one person. From
 * issue 6: “what the team covers, what nobody holds”. Whoever said nothing of it counts as unknown, not as lacking it.
 */
import { type Frame, HELD, type Level } from './frame.ts';
import type { Levels } from './position.ts';

/** `unknown`: nobody said anything of it. `alone`: held by one person only, so lost when they leave. */
export type Cover = 'several' | 'alone' | 'learning' | 'nobody' | 'unknown';

export interface Coverage {
  competence: string;
  cover: Cover;
  /** How many hold it without help, are learning it with support, are beginning, and said nothing. */
  held: number;
  learning: number;
  beginning: number;
  silent: number;
  highest: Level | null;
}

export function coverageOf(frame: Frame, members: readonly Levels[]): Coverage[] {
  return frame.competences.map(({ code }) => {
    const said = members.map((levels) => levels[code]).filter((level): level is Level => level !== undefined);
    const held = said.filter((level) => level >= HELD).length;
    const learning = said.filter((level) => level === HELD - 1).length;
    const beginning = said.length - held - learning;
    const highest = said.reduce<Level | null>(
      (most, one) => (most === null || one > most ? one : most),
      null,
    );
    return {
      competence: code,
      cover: coverOf({ held, learning, beginning }),
      held,
      learning,
      beginning,
      silent: members.length - said.length,
      highest,
    };
  });
}

function coverOf({ held, learning, beginning }: Pick<Coverage, 'held' | 'learning' | 'beginning'>): Cover {
  if (held > 1) return 'several';
  if (held === 1) return 'alone';
  if (learning > 0) return 'learning';
  return beginning > 0 ? 'nobody' : 'unknown';
}

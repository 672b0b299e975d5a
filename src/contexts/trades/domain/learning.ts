/** Where a competence is learnt: the lists of the platform that hold something on it, by their addresses. */
import { COMPETENCES } from '../../../kernel/competences.ts';

export type LearnKind = 'resources' | 'filed' | 'trainings' | 'peers';
export interface LearningPlace {
  kind: LearnKind;
  path: string;
}

export interface Learnt {
  code: string;
  /** What to look for, as the frame tells it. */
  looks_for: string;
  /** Competences of the common list that it covers, for one of a network's own frame. */
  same_as: readonly string[];
}

/** Works by words, works filed under it, trainings, and peers who offer it: all but the first know the common list only. */
export function learningPlaces({ code, looks_for, same_as }: Learnt): LearningPlace[] {
  const common = Object.hasOwn(COMPETENCES, code) ? [code] : same_as;
  const chosen = common.map((one) => `competence=${one}`).join('&');
  return [
    ...(looks_for
      ? [{ kind: 'resources' as const, path: `/ressources?q=${encodeURIComponent(looks_for)}` }]
      : []),
    ...(chosen ? [{ kind: 'filed' as const, path: `/ressources?${chosen}` }] : []),
    ...(chosen ? [{ kind: 'trainings' as const, path: `/formations?${chosen}` }] : []),
    ...(chosen ? [{ kind: 'peers' as const, path: `/pairs?sens=offer&${chosen}` }] : []),
  ];
}

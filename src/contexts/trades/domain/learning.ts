/** Where a competence is learnt: the lists of the platform that hold something on it, by their addresses. */
export type LearnKind = 'resources';
export interface LearningPlace {
  kind: LearnKind;
  path: string;
}

/** `words`: what to look for, as the frame tells it. */
export const learningPlaces = ({ looks_for: words }: { looks_for: string }): LearningPlace[] =>
  words === '' ? [] : [{ kind: 'resources', path: `/ressources?q=${encodeURIComponent(words)}` }];

/**
 * What is done with an answer, each use with a consent of its own, given or withdrawn at any time: to be counted, to
 * stand on the map, to fill a field of the directory, to be quoted. Nothing is done without it. (Issue 7; RGPD, art. 7.)
 */
import { type Questionnaire, questionsOf } from './questionnaire.ts';
import type { Question } from './questions.ts';

/** `entry`: a new record, of one that the directory lacks. */
export type UseKind = 'counted' | 'map' | 'directory' | 'entry' | 'quoted';
export interface Use {
  /** `counted`, or `map:code` of a question. */
  code: string;
  kind: UseKind;
  question: Question | null;
}

const USE_CODE = /^(counted|(map|directory|quoted):[a-z][a-z0-9_]{0,39})$/;
export const isUse = (text: string): boolean => USE_CODE.test(text);

export const COUNTED = 'counted';

export function usesOf(asked: Questionnaire): readonly Use[] {
  const filling = questionsOf(asked).some(({ goes }) => goes === 'directory');
  return [
    { code: COUNTED, kind: 'counted', question: null },
    ...questionsOf(asked).flatMap((question): Use[] => {
      const { code, goes } = question;
      const map: Use = { code: `map:${code}`, kind: 'map', question };
      if (goes === 'map' && filling && question.kind === 'record' && question.of !== 'programme')
        return [map, { code: `directory:${code}`, kind: 'entry', question }];
      if (goes === 'map') return [map];
      if (goes === 'directory') return [{ code: `directory:${code}`, kind: 'directory', question }];
      if (question.kind === 'long_text' && question.quotable)
        return [{ code: `quoted:${code}`, kind: 'quoted', question }];
      return [];
    }),
  ];
}

/** Which consents to give and to withdraw, for those that are wanted from now on. */
export function consentChanges(
  asked: Questionnaire,
  held: ReadonlySet<string>,
  wanted: ReadonlySet<string>,
): { given: string[]; withdrawn: string[] } {
  const known = usesOf(asked).map(({ code }) => code);
  return {
    given: known.filter((code) => wanted.has(code) && !held.has(code)),
    withdrawn: known.filter((code) => !wanted.has(code) && held.has(code)),
  };
}

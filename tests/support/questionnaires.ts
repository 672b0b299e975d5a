/** Questionnaires made elsewhere, read as a person brings them. */
import { expect } from 'vitest';
import type { Draft } from '../../src/contexts/surveys/domain/imported.ts';
import { faultsOf, questionsOf } from '../../src/contexts/surveys/domain/questionnaire.ts';
import { draftFrom } from '../../src/contexts/surveys/use-cases/draft-from.ts';

const blank = { title: '', section: '', purpose: '', audience: '', privacy: '' };
export const read = (file: string | Buffer) => draftFrom({ from: 'fichier', file: Buffer.from(file), blank });
export function held(outcome: Awaited<ReturnType<typeof read>>): Draft {
  if (!outcome.ok) throw new Error(outcome.reason);
  // What a person still has to write, and nothing else, keeps it from being published.
  expect(faultsOf(outcome.value.questionnaire).filter(({ fault }) => fault !== 'unwritten')).toEqual([]);
  return outcome.value;
}
export const one = ({ questionnaire }: Draft, code: string) =>
  questionsOf(questionnaire).find((each) => each.code === code);
export const kinds = ({ questionnaire }: Draft) =>
  questionsOf(questionnaire).map(({ code, kind }) => `${code} ${kind}`);
export const told = ({ left }: Draft, where: string) =>
  left.flatMap((each) => (each.where === where ? [each.what] : [])).join(' ');

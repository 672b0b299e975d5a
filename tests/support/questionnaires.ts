/** Questionnaires made elsewhere, read as a person brings them. */
import { expect } from 'vitest';
import type { Note } from '../../src/contexts/surveys/domain/import-notes.ts';
import type { ImportRefusal } from '../../src/contexts/surveys/domain/import-refusal.ts';
import type { Draft } from '../../src/contexts/surveys/domain/imported.ts';
import { faultsOf, questionsOf } from '../../src/contexts/surveys/domain/questionnaire.ts';
import { draftFrom } from '../../src/contexts/surveys/use-cases/draft-from.ts';

const blank = { title: '', section: '', purpose: '', audience: '', privacy: '' };
export const read = (file: string | Buffer) => draftFrom({ from: 'fichier', file: Buffer.from(file), blank });
export function held(outcome: Awaited<ReturnType<typeof read>>): Draft {
  if (!outcome.ok) throw new Error(outcome.reason.code);
  // What a person still has to write, and nothing else, keeps it from being published.
  expect(faultsOf(outcome.value.questionnaire).filter(({ fault }) => fault !== 'unwritten')).toEqual([]);
  return outcome.value;
}
export const one = ({ questionnaire }: Draft, code: string) =>
  questionsOf(questionnaire).find((each) => each.code === code);
export const kinds = ({ questionnaire }: Draft) =>
  questionsOf(questionnaire).map(({ code, kind }) => `${code} ${kind}`);
/** What is told of one question, group or list, by its name in the file. */
export const told = ({ left }: Draft, name: string): Note[] =>
  left.flatMap(({ about, note }) => (about && Object.values(about).includes(name) ? [note] : []));
/** What is told of the file as a whole. */
export const toldOfFile = ({ left }: Draft): Note[] =>
  left.flatMap(({ about, note }) => (about === null ? [note] : []));
/** Why it is refused. */
export const refusal = (outcome: Awaited<ReturnType<typeof read>>): ImportRefusal | null =>
  outcome.ok ? null : outcome.reason;

/**
 * The columns of an export. They depend on the questionnaires published, never on who answered what: one block a
 * question, in the order of the latest version, then what older versions asked and this one no longer does.
 * A column that once stood keeps its name and its meaning.
 */
import { fileAnswerOf } from './file-answer.ts';
import { type Questionnaire, questionsOf } from './questionnaire.ts';
import { choicesOf, type Question } from './questions.ts';
import { isAnswered, type NamedRecord, otherKey, type Value, type Values } from './values.ts';

export interface Column {
  /** `modes`, `modes__collective`, `scale_other`. */
  name: string;
  question: Question;
  /** The option, row or rank that the column holds; null when it holds the whole answer. */
  part: string | null;
  /** The last version that asked it; null when the latest does. */
  lastVersion: number | null;
}

/** @param versions published, oldest first. */
export function columnsOf(
  versions: readonly { version: number; questionnaire: Questionnaire }[],
): readonly Column[] {
  const latest = versions.at(-1);
  const columns = new Map<string, Column>();
  for (const { version, questionnaire } of versions.toReversed())
    for (const question of questionsOf(questionnaire))
      for (const { name, part } of partsOf(question))
        if (!columns.has(name))
          columns.set(name, {
            name,
            question,
            part,
            lastVersion: version === latest?.version ? null : version,
          });
  return [...columns.values()];
}

function partsOf(question: Question): { name: string; part: string | null }[] {
  const { code } = question;
  const whole = { name: code, part: null };
  switch (question.kind) {
    case 'note':
      return [];
    case 'file':
      return [whole, { name: `${code}__sha256`, part: 'sha256' }];
    case 'choices':
      return [
        ...choicesOf(question).map((part) => ({ name: `${code}__${part}`, part })),
        ...(question.other ? [{ name: `${code}_other`, part: null }] : []),
      ];
    case 'choice':
      return question.other ? [whole, { name: `${code}_other`, part: null }] : [whole];
    case 'matrix':
      return question.rows.map(({ value }) => ({ name: `${code}__${value}`, part: value }));
    case 'ranking':
      return question.options.map(({ value }) => ({ name: `${code}__${value}`, part: value }));
    default:
      return [whole];
  }
}

/** What stands in a cell: a text, empty when it was not asked or not answered; `nsp` when the person did not know. */
export function cellOf({ name, question, part }: Column, values: Values): string {
  const { code } = question;
  if (name === `${code}_other` && part === null) return textOf(values[otherKey(code)]);
  const value = values[code];
  if (value === null) return 'nsp';
  if (!isAnswered(value)) return '';
  if (question.kind === 'file') return fileAnswerOf(value)?.[part === 'sha256' ? part : 'name'] ?? '';
  if (part === null)
    return question.kind === 'amount' && typeof value === 'number' ? String(value / 100) : textOf(value);
  if (question.kind === 'choices')
    return Array.isArray(value) && value.some((each) => each === part) ? '1' : '0';
  if (question.kind === 'ranking') {
    const rank = Array.isArray(value) ? value.indexOf(part) : -1;
    return rank < 0 ? '' : String(rank + 1);
  }
  return typeof value === 'object' && !Array.isArray(value)
    ? ((value as Record<string, string>)[part] ?? '')
    : '';
}

function textOf(value: Value | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (Array.isArray(value))
    return value
      .map((each: string | NamedRecord) => (typeof each === 'string' ? each : each.name))
      .join(' | ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A spreadsheet must not take for a formula what somebody typed. */
export const inert = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !/^-?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text;

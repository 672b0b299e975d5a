/**
 * Answers: a value by code of question. Absent, or told to be nothing: not answered. Null: “I do not know”, which is an
 * answer, and counts as a question left without one. A text given with “other” stands under `code.other`.
 */
import { judge, type Reading } from './condition.ts';
import { type Questionnaire, questionsOf } from './questionnaire.ts';
import { choicesOf, NONE, OTHER, pointsOf, type Question } from './questions.ts';

/** A record named in an answer: one of the directory, or words where none bears this name. */
export interface NamedRecord {
  id: string | null;
  name: string;
}
export type Value =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | readonly NamedRecord[]
  | MatrixValue;
export type MatrixValue = Readonly<Record<string, string>>;
export type Values = Readonly<Record<string, Value>>;

/** Told to be nothing, where something stood in the form beforehand (`beforehand.ts`): no answer, and not to be filled in again. */
export const NOTHING = '';

export const otherKey = (code: string): string => `${code}.other`;

export type ValueFault =
  | 'required'
  | 'too_long'
  | 'not_a_number'
  | 'not_whole'
  | 'too_small'
  | 'too_large'
  | 'not_a_date'
  | 'too_early'
  | 'too_late'
  | 'option_unknown'
  | 'none_with_others'
  | 'too_many'
  | 'other_empty'
  | 'ranked_twice'
  | 'place_unknown'
  | 'place_several'
  | 'bad_shape';

const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);
const isMatrix = (value: unknown): value is MatrixValue =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isText);
const isNamed = (value: unknown): value is readonly NamedRecord[] =>
  Array.isArray(value) &&
  value.every((each) => typeof each === 'object' && each !== null && isText((each as NamedRecord).name));

/** What is wrong with a value as an answer to this question; null when it is one. `other`: the text beside “other”. */
export function valueFault(asked: Question, value: Value, other: Value | undefined): ValueFault | null {
  if (value === null) return null;
  switch (asked.kind) {
    case 'short_text':
    case 'long_text':
      if (!isText(value)) return 'bad_shape';
      return value.length > asked.longest ? 'too_long' : null;
    case 'number':
    case 'amount':
      return numberFault(asked, value);
    case 'date':
      if (!isText(value) || !isDay(value)) return 'not_a_date';
      if (asked.from && value < asked.from) return 'too_early';
      return asked.to && value > asked.to ? 'too_late' : null;
    case 'choice':
      if (!isText(value) || !choicesOf(asked).includes(value)) return 'option_unknown';
      return value === OTHER && !other ? 'other_empty' : null;
    case 'choices': {
      if (!isTexts(value)) return 'bad_shape';
      const known = choicesOf(asked);
      if (!value.every((each) => known.includes(each))) return 'option_unknown';
      if (asked.none && value.includes(NONE) && value.length > 1) return 'none_with_others';
      if (asked.most !== undefined && value.length > asked.most) return 'too_many';
      return value.includes(OTHER) && !other ? 'other_empty' : null;
    }
    case 'scale':
      return typeof value === 'number' && pointsOf(asked).includes(value) ? null : 'option_unknown';
    case 'ranking':
      if (!isTexts(value)) return 'bad_shape';
      if (new Set(value).size < value.length) return 'ranked_twice';
      if (asked.most !== undefined && value.length > asked.most) return 'too_many';
      return value.every((each) => asked.options.some((option) => option.value === each))
        ? null
        : 'option_unknown';
    case 'matrix':
      if (!isMatrix(value)) return 'bad_shape';
      return Object.entries(value).every(
        ([row, column]) =>
          asked.rows.some((each) => each.value === row) &&
          asked.options.some((each) => each.value === column),
      )
        ? null
        : 'option_unknown';
    case 'territory':
      if (!isTexts(value)) return 'bad_shape';
      return value.length > asked.most ? 'too_many' : null;
    case 'record':
      if (!isNamed(value)) return 'bad_shape';
      return value.length > asked.most ? 'too_many' : null;
    case 'consent':
      return typeof value === 'boolean' ? null : 'bad_shape';
    // It comes by a form of its own.
    case 'file':
    case 'note':
      return 'bad_shape';
  }
}

function numberFault(
  asked: Extract<Question, { kind: 'number' | 'amount' }>,
  value: Exclude<Value, null>,
): ValueFault | null {
  if (typeof value !== 'number' || !Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER)
    return 'not_a_number';
  const whole = asked.kind === 'amount' || asked.whole;
  if (whole && !Number.isInteger(value)) return 'not_whole';
  const said = asked.kind === 'amount' ? value / 100 : value;
  if (asked.least !== undefined && said < asked.least) return 'too_small';
  return asked.most !== undefined && said > asked.most ? 'too_large' : null;
}

const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(text);
  return Number.isFinite(at) && new Date(at).toISOString().slice(0, 10) === text;
};

/** Whether something was answered: neither absent, nor “I do not know”, nor empty. */
export function isAnswered(value: Value | undefined): value is Exclude<Value, null> {
  if (value === undefined || value === null || value === '') return false;
  if (Array.isArray(value)) return value.length > 0;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}

/** What conditions read of a value. Amounts are read in euros. */
export function readingOf(asked: Question, value: Value | undefined): Reading | null {
  if (!isAnswered(value)) return null;
  if (typeof value === 'number') {
    const number = asked.kind === 'amount' ? value / 100 : value;
    return { codes: [String(value)], number };
  }
  if (typeof value === 'boolean') return { codes: [value ? 'yes' : 'no'], number: null };
  if (typeof value === 'string') return { codes: [value], number: null };
  if (Array.isArray(value))
    return {
      codes: value.map((each) => (typeof each === 'string' ? each : (each.id ?? each.name))),
      number: null,
    };
  return { codes: Object.entries(value).map(([row, column]) => `${row}:${column}`), number: null };
}

/** The questions shown to who answered so far; one whose condition reads a hidden question reads nothing of it. */
export function shownQuestions(asked: Questionnaire, values: Values): ReadonlySet<string> {
  const byCode = questionsByCode(asked);
  const shown = new Set<string>();
  const read = (code: string): Reading | null => {
    const target = byCode.get(code);
    return target && shown.has(code) ? readingOf(target, values[code]) : null;
  };
  for (const each of byCode.values())
    if (!each.when || judge(each.when, read) === 'yes') shown.add(each.code);
  return shown;
}

const byCodes = new WeakMap<Questionnaire, ReadonlyMap<string, Question>>();
function questionsByCode(asked: Questionnaire): ReadonlyMap<string, Question> {
  const known = byCodes.get(asked);
  if (known) return known;
  const made = new Map(questionsOf(asked).map((each) => [each.code, each]));
  byCodes.set(asked, made);
  return made;
}

/** Answers to what is shown. What was typed before its condition ceased to hold is kept aside, and counts nowhere. */
export function countedValues(asked: Questionnaire, values: Values): Values {
  const shown = shownQuestions(asked, values);
  const counted: Record<string, Value> = {};
  for (const key in values)
    if (values[key] !== NOTHING && shown.has(key.endsWith('.other') ? key.slice(0, -6) : key))
      counted[key] = values[key] as Value;
  return counted;
}

/** The codes of what must be answered and is not. “I do not know” answers everything but a consent. */
export function missingAnswers(asked: Questionnaire, values: Values): string[] {
  const shown = shownQuestions(asked, values);
  return questionsOf(asked)
    .filter(({ code, required, kind }) => required && kind !== 'note' && shown.has(code))
    .filter(({ code, kind }) =>
      kind === 'consent' ? values[code] !== true : !(code in values) || isEmpty(values[code]),
    )
    .map(({ code }) => code);
}

/** The first part that is still to be filled: nothing is answered there, or a necessary answer is missing. */
export function partToFill(asked: Questionnaire, values: Values): Questionnaire['sections'][number] | null {
  const shown = shownQuestions(asked, values);
  const missing = new Set(missingAnswers(asked, values));
  const toFill = ({ questions }: Questionnaire['sections'][number]) => {
    const here = questions.filter(({ code, kind }) => kind !== 'note' && shown.has(code));
    const begun = here.some(({ code }) => code in values && !isEmpty(values[code]));
    return here.some(({ code }) => missing.has(code)) || (here.length > 0 && !begun);
  };
  return asked.sections.find(toFill) ?? null;
}

const isEmpty = (value: Value | undefined): boolean => value !== null && !isAnswered(value);

/** Made-up answers in an address: read with their faults, and written. What was typed is kept to be shown again. */
import {
  type AnswerFault,
  type FactCode,
  type FactQuestion,
  type Facts,
  type FactValue,
  faultOf,
  type Pack,
} from '../diagnosis/public.ts';
import { decidingQuestions } from './domain/deciding.ts';

export const VERSION_FIELD = 'regles';
const YES = 'oui';
const NO = 'non';
export const YES_NO = [YES, NO] as const;

const MOST_VALUES = 20;
const LONGEST = 60;

export interface TrialReading {
  /** The questions that the trial asks: those that decide something. */
  questions: readonly FactQuestion[];
  /** What was typed for each question. */
  typed: ReadonlyMap<FactCode, readonly string[]>;
  facts: Facts;
  faults: readonly { question: FactQuestion; fault: AnswerFault; typed: string }[];
  /** Names in the address that no rule of this version reads. */
  ignored: readonly string[];
}

export function readTrial(pack: Pack, query: URLSearchParams): TrialReading {
  const questions = decidingQuestions(pack);
  const typed = new Map<FactCode, readonly string[]>();
  const facts: Partial<Record<FactCode, FactValue>> = {};
  const faults: { question: FactQuestion; fault: AnswerFault; typed: string }[] = [];
  for (const question of questions) {
    const values = sentFor(query, question.code);
    if (values.length === 0) continue;
    typed.set(question.code, values);
    const value = sentValue(question, values);
    const fault = faultOf(question, value);
    if (fault) faults.push({ question, fault, typed: values.join(', ') });
    else facts[question.code] = value as FactValue; // faultOf just checked it
  }
  const known = new Set<string>([VERSION_FIELD, ...questions.map(({ code }) => code)]);
  const strangers = [...new Set(query.keys())].filter((name) => !known.has(name)).map(shortened);
  const more = strangers.length > MOST_VALUES ? ['…'] : [];
  return { questions, typed, facts, faults, ignored: [...strangers.slice(0, MOST_VALUES), ...more] };
}

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** Too many values, or too long, is a fault to tell and not a part to drop: one more than allowed is kept. */
const sentFor = (query: URLSearchParams, name: string): string[] =>
  query
    .getAll(name)
    .map((value) => value.trim())
    .filter((value) => value !== '')
    .map(shortened)
    .slice(0, MOST_VALUES + 1);

/** The value that was sent, as its question would store it; what is no answer comes out as it was typed. */
function sentValue(question: FactQuestion, values: readonly string[]): unknown {
  const [first = ''] = values;
  if (question.kind === 'choices') return [...new Set(values)];
  if (values.length > 1) return null;
  if (question.kind === 'gradient') return /^\d{1,3}$/.test(first) ? Number(first) : first;
  if (question.kind === 'yes_no') return first === YES ? true : first === NO ? false : first;
  return first;
}

/** The query of an address that holds these answers. */
export function trialQuery(facts: Facts, version?: string): string {
  const query = new URLSearchParams();
  if (version !== undefined) query.set(VERSION_FIELD, version);
  for (const [code, value] of Object.entries(facts)) {
    if (typeof value === 'boolean') query.set(code, value ? YES : NO);
    else if (typeof value === 'object') for (const each of value) query.append(code, each);
    else query.set(code, String(value));
  }
  return query.toString();
}

/** Reading the forms of questions: only known questions and answers; whatever was typed is kept to be shown again. */
import type { TerritoryId } from '../../kernel/territory.ts';
import type { Suggestion } from '../territories/public.ts';
import { type AnswerFault, faultOf } from './domain/answers.ts';
import type { FactCode, Facts, FactValue } from './domain/facts.ts';
import type { FactQuestion, Question, TextQuestion } from './domain/questions.ts';
import type { Situation } from './domain/situation.ts';
import { type PlaceFault, type Places, placeField, readPlaces } from './forms/places.ts';

/** What “I do not know” sends. */
export const UNKNOWN = 'inconnu';
/** The instant of the answers that a form was filled from, in milliseconds: two tabs do not overwrite each other. */
export const SEEN_FIELD = 'vu';
/** The version of the rules to which a holder moves. */
export const VERSION_FIELD = 'version';
/** The slug of the cooperation that the answers begin from. */
export const COOPERATION_FIELD = 'cooperation';

export type FormFault = AnswerFault | PlaceFault | 'text_too_long';
export type Typed = ReadonlyMap<Question['code'], readonly string[]>;

export interface Fault {
  question: Question['code'];
  /** The id of the control to mend. */
  field: string;
  fault: FormFault;
}

export interface FormReading {
  typed: Typed;
  situation: Situation;
  faults: readonly Fault[];
  /** Where several places bear the name that was typed: which, by the position of the field. */
  choices: ReadonlyMap<number, readonly Suggestion[]>;
}

const MOST_VALUES = 40;
const LONGEST = 200;

/** The fields of a form that was sent, or null when what was sent is not a form. */
export async function sentForm(request: {
  header(name: string): string | undefined;
  text(): Promise<string>;
}): Promise<URLSearchParams | null> {
  const type = request.header('content-type') ?? '';
  return type.startsWith('application/x-www-form-urlencoded')
    ? new URLSearchParams(await request.text())
    : null;
}

/** Reads the answers that were sent to these questions. */
export function readAnswers(
  questions: readonly Question[],
  sent: URLSearchParams,
  named: Places,
): FormReading {
  const typed = new Map<Question['code'], readonly string[]>();
  const facts: Partial<Record<FactCode, FactValue>> = {};
  const faults: Fault[] = [];
  let places: Situation['places'] = [];
  let choices: FormReading['choices'] = new Map();
  let work: string | null = null;
  for (const question of questions) {
    const { code } = question;
    if (question.kind === 'places') {
      const read = readPlaces(sent, named);
      typed.set(code, read.typed);
      ({ places, choices } = read);
      for (const { fault, at } of read.faults) faults.push({ question: code, field: placeField(at), fault });
      continue;
    }
    if (question.kind === 'text') {
      const text = textOf(sent, question);
      typed.set(code, text === '' ? [] : [text]);
      if (text.length > question.longest)
        faults.push({ question: code, field: code, fault: 'text_too_long' });
      else if (text !== '') work = text;
      continue;
    }
    const values = sentFor(sent, code);
    typed.set(code, values);
    const value = sentValue(question, values);
    if (value === null) continue;
    const fault = faultOf(question, value);
    if (fault) faults.push({ question: code, field: code, fault });
    else facts[question.code] = value as FactValue; // faultOf just checked it
  }
  return { typed, situation: { facts, places, work }, faults, choices };
}

const sentFor = (sent: URLSearchParams, name: string): string[] =>
  sent
    .getAll(name)
    .slice(0, MOST_VALUES)
    .map((value) => value.trim().slice(0, LONGEST))
    .filter((value) => value !== '');

/** As written, in the line ends that browsers count; control characters, which no person types, are left out. */
const textOf = (sent: URLSearchParams, { code }: TextQuestion): string =>
  (sent.get(code) ?? '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();

/** The value that was sent, as its question stores it; null when the answer is not known. */
function sentValue(question: FactQuestion, values: readonly string[]): unknown {
  const answers = values.filter((value) => value !== UNKNOWN);
  const [first] = answers;
  if (first === undefined) return null;
  if (question.kind === 'choices') return [...new Set(answers)];
  if (question.kind === 'gradient') return /^\d{1,3}$/.test(first) ? Number(first) : first;
  if (question.kind === 'yes_no') return first === 'oui' ? true : first === 'non' ? false : first;
  return first;
}

/** What the form shows for a situation already known. `label`: how a place is written. */
export function typedFrom({ facts, places, work }: Situation, label: (id: TerritoryId) => string): Typed {
  return new Map<Question['code'], readonly string[]>([
    ...(places.length > 0 ? [['places', places.map(label)] as const] : []),
    ...(work !== null ? [['work', [work]] as const] : []),
    ...factsAsSent(facts),
  ]);
}

const factsAsSent = (facts: Facts): [FactCode, readonly string[]][] =>
  (Object.entries(facts) as [FactCode, FactValue][]).map(([code, value]) => [code, asSent(value)]);

function asSent(value: FactValue): readonly string[] {
  if (typeof value === 'boolean') return [value ? 'oui' : 'non'];
  return typeof value === 'object' ? value : [String(value)];
}

/** The instant that `SEEN_FIELD` carries; null when it is none. */
export function seenAt(sent: URLSearchParams): Date | null {
  const text = sent.get(SEEN_FIELD) ?? '';
  return /^\d{1,15}$/.test(text) ? new Date(Number(text)) : null;
}

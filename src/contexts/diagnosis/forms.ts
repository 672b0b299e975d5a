/** Reading the form of questions: only known questions and answers; whatever was typed is kept to be shown again. */
import type { TerritoryId } from '../../kernel/territory.ts';
import type { ParsedPlace, Suggestion } from '../territories/public.ts';
import { type AnswerFault, faultOf } from './domain/answers.ts';
import type { FactCode, Facts, FactValue } from './domain/facts.ts';
import type { Pack } from './domain/pack.ts';
import type { FactQuestion, Question } from './domain/questions.ts';
import type { Situation } from './domain/situation.ts';

/** What “I do not know” sends. */
export const UNKNOWN = 'inconnu';
/** The instant of the answers that a form was filled from, in milliseconds: two tabs do not overwrite each other. */
export const SEEN_FIELD = 'vu';
/** The place chosen among those that bear the name typed. */
export const PLACE_CHOICE = 'place_choice';

export type FormFault = AnswerFault | 'place_unknown' | 'place_ambiguous';
export type Typed = ReadonlyMap<Question['code'], readonly string[]>;

export interface FormReading {
  typed: Typed;
  situation: Situation;
  faults: readonly { field: Question['code']; fault: FormFault }[];
  /** When several places bear the name that was typed. */
  places: readonly Suggestion[];
}

const MOST_VALUES = 20;
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

/** How the text of a place is read, and how a place is written. */
export interface Places {
  parse(text: string): ParsedPlace;
  label(id: TerritoryId): string;
}

/** Reads what was sent. */
export function readAnswers(pack: Pick<Pack, 'asked'>, sent: URLSearchParams, named: Places): FormReading {
  const typed = new Map<Question['code'], readonly string[]>();
  const facts: Partial<Record<FactCode, FactValue>> = {};
  const faults: { field: Question['code']; fault: FormFault }[] = [];
  let place: ReturnType<typeof readPlace> = { place: null, fault: null, places: [] };
  for (const question of pack.asked) {
    const values = sentFor(sent, question.code);
    typed.set(question.code, values);
    if (question.kind === 'place') {
      place = readPlace([...sentFor(sent, PLACE_CHOICE), ...values], named);
      if (place.place) typed.set(question.code, [named.label(place.place)]);
      if (place.fault) faults.push({ field: question.code, fault: place.fault });
      continue;
    }
    const value = sentValue(question, values);
    if (value === null) continue;
    const fault = faultOf(question, value);
    if (fault) faults.push({ field: question.code, fault });
    else facts[question.code] = value as FactValue; // faultOf just checked it
  }
  return { typed, situation: { facts, place: place.place }, faults, places: place.places };
}

const sentFor = (sent: URLSearchParams, name: string): string[] =>
  sent
    .getAll(name)
    .slice(0, MOST_VALUES)
    .map((value) => value.trim().slice(0, LONGEST))
    .filter((value) => value !== '');

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

/** A place chosen among homonyms, or else the text of one. */
function readPlace(
  [text]: readonly string[],
  named: Places,
): { place: Situation['place']; fault: FormFault | null; places: readonly Suggestion[] } {
  if (text === undefined) return { place: null, fault: null, places: [] };
  const parsed = named.parse(text);
  if (parsed.kind === 'found') return { place: parsed.id, fault: null, places: [] };
  if (parsed.kind === 'choices') return { place: null, fault: 'place_ambiguous', places: parsed.choices };
  return { place: null, fault: 'place_unknown', places: [] };
}

/** What the form shows for answers already given. `placeText` is the name of the place, when it is known. */
export function typedFrom(facts: Facts, placeText: string | null): Typed {
  const typed = new Map<Question['code'], readonly string[]>();
  if (placeText !== null) typed.set('place', [placeText]);
  for (const [code, value] of Object.entries(facts) as [FactCode, FactValue][])
    typed.set(code, asSent(value));
  return typed;
}

function asSent(value: FactValue): readonly string[] {
  if (typeof value === 'boolean') return [value ? 'oui' : 'non'];
  return typeof value === 'object' ? value : [String(value)];
}

/** The instant that `SEEN_FIELD` carries; null when it is none. */
export function seenAt(sent: URLSearchParams): Date | null {
  const text = sent.get(SEEN_FIELD) ?? '';
  return /^\d{1,15}$/.test(text) ? new Date(Number(text)) : null;
}

/** Reading the places of a form: each in a field of its own, and, where several bear the name typed, a choice. */
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { ParsedPlace, Suggestion } from '../../territories/public.ts';

/** As many places as a form holds; the field says so when they are all filled. */
export const MOST_PLACES = 12;
const LONGEST = 200;

/** `places`, `places-2`, … : the first bears the name of the question, where the error summary leads. */
export const placeField = (index: number): string => (index === 0 ? 'places' : `places-${index + 1}`);
export const placeChoice = (index: number): string => `${placeField(index)}-choix`;

/** How the text of a place is read, and how a place is written. */
export interface Places {
  parse(text: string): ParsedPlace;
  label(id: TerritoryId): string;
}

export type PlaceFault = 'place_unknown' | 'place_ambiguous';

export interface ReadPlaces {
  /** What each field is to show, empty ones left out. */
  typed: string[];
  places: TerritoryId[];
  faults: { fault: PlaceFault; at: number }[];
  /** Those that bear the name typed, by position in `typed`, when there are several. */
  choices: ReadonlyMap<number, readonly Suggestion[]>;
}

export function readPlaces(sent: URLSearchParams, named: Places): ReadPlaces {
  const read: ReadPlaces & { choices: Map<number, readonly Suggestion[]> } = {
    typed: [],
    places: [],
    faults: [],
    choices: new Map(),
  };
  for (let index = 0; index < MOST_PLACES; index++) {
    const text = textOf(sent, placeField(index));
    const wanted = textOf(sent, placeChoice(index)) || text;
    if (wanted === '') continue;
    const at = read.typed.length;
    const parsed = named.parse(wanted);
    read.typed.push(parsed.kind === 'found' ? named.label(parsed.id) : text);
    if (parsed.kind === 'found') read.places.push(parsed.id);
    else read.faults.push({ fault: parsed.kind === 'choices' ? 'place_ambiguous' : 'place_unknown', at });
    if (parsed.kind === 'choices') read.choices.set(at, parsed.choices);
  }
  return { ...read, places: [...new Set(read.places)] };
}

const textOf = (sent: URLSearchParams, name: string): string =>
  (sent.get(name) ?? '').trim().slice(0, LONGEST);

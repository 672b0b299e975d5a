/** Reads a text into the words that a search compares, for text and query alike. Pure; never throws. */
import { stripElisions } from './elisions.ts';
import { expandInclusive, OR, openCapitalEndings } from './inclusive.ts';
import { entryOf } from './lexicon.ts';
import { lower, tidy } from './spelling.ts';
import { writtenForm, writtenNames } from './written-forms.ts';

/** What stood together in the text: one word, or several tied by hyphens or apostrophes. */
export interface Chunk {
  /** One entry a word: its forms, both genders when it was inclusive. Lower case, accents kept. */
  parts: string[][];
  /** The parts written as one word: covoiturage for co-voiturage. */
  joined: string[];
}

export interface Reading {
  chunks: Chunk[];
  /** Exact words written in capitals among others that are not: the mark of an acronym. */
  capitals: ReadonlySet<string>;
}

const CHUNK = /[\p{L}\p{N}|]+(?:[-'][\p{L}\p{N}|]+)*/gu;
const CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}{2,8}s?(?![\p{L}\p{N}])/gu;

export function read(text: string): Reading {
  const tidied = tidy(text.replaceAll(OR, ' '));
  const small = writtenNames(lower(openCapitalEndings(tidied)));
  const written = expandInclusive(stripElisions(small));
  const chunks: Chunk[] = [];
  for (const [chunk] of written.matchAll(CHUNK)) {
    const read = readChunk(chunk);
    if (read.parts.length > 0) chunks.push(read);
  }
  return { chunks, capitals: capitalsOf(tidied) };
}

function readChunk(chunk: string): Chunk {
  if (!/[-'|]/.test(chunk)) {
    const form = writtenForm(chunk);
    return { parts: entryOf(form).stop ? [] : [[form]], joined: [] };
  }
  const parts = chunk
    .split(/[-']/)
    .map((part) => part.split(OR).filter(Boolean).map(writtenForm))
    .filter((forms) => forms.length > 0);
  return { parts: parts.map(searched).filter((forms) => forms.length > 0), joined: joinedForms(parts) };
}

const searched = (forms: string[]): string[] => forms.filter((form) => !entryOf(form).stop);

/** Two parts are often one word elsewhere (éco-conception, week-end); three hardly ever (Saint-Jean-d’Angély). */
function joinedForms(parts: string[][]): string[] {
  const [[first] = [], second = []] = parts;
  if (parts.length !== 2 || first === undefined) return [];
  const forms = second.map((form) => first + form).filter((form) => /^\p{L}+$/u.test(form));
  return searched(forms.map(writtenForm));
}

function capitalsOf(text: string): ReadonlySet<string> {
  const found = text.match(CAPITALS) ?? [];
  // In a title all in capitals, capitals say nothing.
  const telling = /\p{Ll}{2}/u.test(text) || !/\s/.test(text.trim());
  return new Set(telling ? found.map((word) => entryOf(lower(word)).exact) : []);
}

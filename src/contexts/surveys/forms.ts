/** What the forms of surveys send, read into shapes; a fault is a key, never a sentence. */
import { z } from 'zod';
import { type EmailAddress, parseEmailAddress } from '../../kernel/email-address.ts';
import type { Condition } from './domain/condition.ts';
import { readCondition } from './domain/condition-lines.ts';
import type { Questionnaire } from './domain/questionnaire.ts';
import {
  AUDIENCES,
  DESTINATIONS,
  DIRECTORY_FIELDS,
  QUESTION_KINDS,
  type Question,
  question,
} from './domain/questions.ts';
import { fromSimple, SIMPLE_TESTS } from './domain/simple-condition.ts';
import type { Typed } from './domain/typed.ts';

interface Sent {
  parseBody(options: { all: true }): Promise<Record<string, unknown>>;
}
/** Beyond, no text of ours goes; what is typed beyond a question's own limit is refused beside it, and kept. */
const LONGEST = 60_000;
/** Bytes of a part of an answer: what is far too long is refused beside its question, and kept whole in the page. */
export const PART_BYTES = 3 * 1024 * 1024;

/** Everything that was sent, by name; empty when it is no form. */
export async function sentForm(request: Sent, longest = LONGEST): Promise<Typed> {
  const body = await request.parseBody({ all: true }).catch(() => ({}));
  return new Map(
    Object.entries(body).map(([name, value]) => [
      name,
      [value].flat().flatMap((each) => (typeof each === 'string' ? [plain(each, longest)] : [])),
    ]),
  );
}

/** A file among what was sent, or null. */
export async function sentFile(request: Sent, name: string): Promise<{ form: Typed; file: File | null }> {
  const body = await request.parseBody({ all: true }).catch((): Record<string, unknown> => ({}));
  const form = new Map(
    Object.entries(body).map(([key, value]) => [
      key,
      [value].flat().flatMap((each) => (typeof each === 'string' ? [plain(each)] : [])),
    ]),
  );
  const [file] = [body[name]].flat();
  return { form, file: file instanceof File && file.size > 0 ? file : null };
}

/** Bytes of a table of answers. */
export const TABLE_BYTES = 2 * 1024 * 1024;

/** A table of answers, pasted or as a file; `text` is null when it is too long. */
export async function sentTable(
  request: Sent,
): Promise<{ text: string | null; file: File | null; gesture: string; wave: string }> {
  const body = await request.parseBody({ all: true }).catch((): Record<string, unknown> => ({}));
  const [typed, file, gesture, wave] = ['texte', 'fichier', 'geste', 'vague'].map(
    (name) => [body[name]].flat()[0],
  );
  const text = typeof typed === 'string' ? typed : '';
  const sent = file instanceof File && file.size > 0 ? file : null;
  const fits = Buffer.byteLength(text) <= TABLE_BYTES && (sent?.size ?? 0) <= TABLE_BYTES;
  return {
    text: fits ? text.toWellFormed() : null,
    file: sent,
    gesture: typeof gesture === 'string' ? gesture : '',
    wave: typeof wave === 'string' ? wave : '',
  };
}

/** What no text holds: nothing but line breaks and tabs among the signs that command, no change of direction, no half letter. */
const plain = (text: string, longest = LONGEST): string =>
  text
    .slice(0, longest)
    .toWellFormed()
    .replaceAll(/(?![\n\r\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '');

export const textOf = (typed: Typed, name: string): string => (typed.get(name)?.[0] ?? '').trim();
const saidOf = (typed: Typed, name: string) => {
  const [fr, en] = [textOf(typed, name), textOf(typed, `${name}_en`)];
  return fr === '' ? undefined : { fr, ...(en !== '' && { en }) };
};
const numberOf = (typed: Typed, name: string): number | undefined => {
  const text = textOf(typed, name).replace(',', '.');
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined;
};

export interface FormFaults {
  faults: readonly {
    field: string;
    fault:
      | 'required'
      | 'code'
      | 'options'
      | 'rows'
      | 'condition'
      | 'no_answer'
      | 'no_question'
      | 'other_question'
      | 'bounds'
      | 'shape';
  }[];
}

/** The text wins over the lists. */
function conditionIn(typed: Typed): { condition: Condition | null } | FormFaults['faults'][number] {
  const text = textOf(typed, 'condition');
  if (text !== '') {
    const condition = readCondition(text);
    return condition === 'unreadable' ? { field: 'condition', fault: 'condition' } : { condition };
  }
  const read = fromSimple({
    question: textOf(typed, 'si_question'),
    test: SIMPLE_TESTS.find((each) => each === textOf(typed, 'si_test')) ?? 'est',
    answer: textOf(typed, 'si_reponse'),
  });
  if (typeof read !== 'string') return { condition: read };
  return { field: read === 'no_question' ? 'si_question' : 'si_reponse', fault: read };
}

/** One option a line: `code | en français | in English`. A line without a code has one made of its words. */
export function optionsIn(text: string): { value: string; label: { fr: string; en?: string } }[] {
  return text
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()))
    .filter((parts) => parts.some((part) => part !== ''))
    .map((parts) => {
      const [value = '', fr = '', en = ''] = parts.length === 1 ? [codeOf(parts[0] ?? ''), parts[0]] : parts;
      return { value: value || codeOf(fr), label: { fr, ...(en !== '' && { en }) } };
    });
}
export const optionsText = (
  options: readonly { value: string; label: { fr: string; en?: string | undefined } }[],
): string =>
  options
    .map(({ value, label }) => [value, label.fr, ...(label.en ? [label.en] : [])].join(' | '))
    .join('\n');

/** A code made of words: « Échelle d’action » is `echelle_d_action`. */
export const codeOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '')
    .slice(0, 40) || 'q';

export function readQuestion(typed: Typed): { ok: true; question: Question } | ({ ok: false } & FormFaults) {
  const kind = textOf(typed, 'genre');
  const label = saidOf(typed, 'libelle');
  const when = conditionIn(typed);
  const faults: FormFaults['faults'][number][] = [];
  if (!label) faults.push({ field: 'libelle', fault: 'required' });
  if ('fault' in when) faults.push(when);
  const goes = kind === 'file' ? 'private' : textOf(typed, 'destination') || 'synthesis';
  const hint = saidOf(typed, 'aide');
  const unit = saidOf(typed, 'unite');
  const code = textOf(typed, 'code') || codeOf(label?.fr ?? '');
  const on = (name: string) => typed.has(name);
  const most = numberOf(typed, 'au_plus');
  const bounds = { least: numberOf(typed, 'minimum'), most: numberOf(typed, 'maximum') };
  const options = optionsIn(textOf(typed, 'options'));
  const own: Record<string, unknown> = {
    short_text: {},
    long_text: { quotable: on('citable') },
    number: { unit, whole: on('entier'), ...bounds },
    amount: bounds,
    date: {},
    choice: { options, other: on('autre') },
    choices: { options, other: on('autre'), none: on('aucun'), most },
    scale: { from: numberOf(typed, 'minimum') ?? 1, to: numberOf(typed, 'maximum') ?? 5 },
    ranking: { options, most },
    matrix: { options, rows: optionsIn(textOf(typed, 'lignes')) },
    territory: { most },
    record: { of: textOf(typed, 'rayon') || 'organisation', most },
    consent: {},
    file: {},
    note: {},
  }[kind] as Record<string, unknown>;
  const shape = {
    ...{ kind, code, label, hint, goes, required: on('obligatoire') },
    audience: kind === 'file' ? 'organisers' : textOf(typed, 'public') || 'public_counted',
    field: goes === 'directory' ? textOf(typed, 'champ') : undefined,
    when: 'fault' in when ? undefined : (when.condition ?? undefined),
    ...own,
  };
  const read = question.safeParse(withoutUndefined(shape));
  if (!read.success)
    for (const { path } of read.error.issues) {
      const [first] = path;
      if (first === 'code') faults.push({ field: 'code', fault: 'code' });
      else if (first === 'options') faults.push({ field: 'options', fault: 'options' });
      else if (first === 'rows') faults.push({ field: 'lignes', fault: 'rows' });
      else if (first === 'when') faults.push({ field: 'condition', fault: 'condition' });
      else if (first === 'from' || first === 'to' || first === 'least' || first === 'most')
        faults.push({
          field: first === 'most' && kind !== 'number' ? 'au_plus' : 'minimum',
          fault: 'bounds',
        });
      else if (first !== 'label') faults.push({ field: 'libelle', fault: 'shape' });
    }
  const each = faults.filter(({ field }, at) => faults.findIndex((other) => other.field === field) === at);
  return read.success && faults.length === 0
    ? { ok: true, question: read.data }
    : { ok: false, faults: each };
}

const withoutUndefined = (shape: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined));

export function readSectionForm(typed: Typed) {
  const title = saidOf(typed, 'titre');
  if (!title) return null;
  const code = textOf(typed, 'code') || codeOf(title.fr);
  const intro = saidOf(typed, 'intro');
  return /^[a-z][a-z0-9_]{0,39}$/.test(code) ? { code, title, ...(intro && { intro }) } : null;
}

export function readSettings(typed: Typed, known: readonly string[]) {
  const [title, purpose, audience, privacy] = ['titre', 'objet', 'destinataires', 'vie_privee'].map((name) =>
    saidOf(typed, name),
  );
  if (!title || !purpose || !audience || !privacy) return null;
  const languages: Questionnaire['languages'] = typed.has('anglais') ? ['fr', 'en'] : ['fr'];
  const unit: Questionnaire['unit'] = textOf(typed, 'repondant') === 'person' ? 'person' : 'organisation';
  const breakdowns = (typed.get('filtres') ?? []).filter((code) => known.includes(code)).slice(0, 4);
  return { title, purpose, audience, privacy, languages, unit, breakdowns };
}

const day = z.iso.date();
export function readDays(
  typed: Typed,
  [first, last] = ['ouverture', 'cloture'],
): { opensOn: string; closesOn: string } | null {
  const [opens, closes] = [textOf(typed, first), textOf(typed, last)];
  const read = day.safeParse(opens).success && day.safeParse(closes).success;
  const within = opens >= '2000-01-01' && closes <= '2100-12-31';
  return read && within && opens <= closes ? { opensOn: opens, closesOn: closes } : null;
}

const MOST_GUESTS = 500;
export interface TypedGuest {
  address: EmailAddress;
  /** The organisation that the line names, as it was typed. */
  name: string | null;
}
/**
 * One address a line, or apart by commas; after a semicolon or a tabulation, the name of its organisation. Those that are
 * no address are given back as they were typed.
 */
export function readGuests(typed: Typed): { guests: TypedGuest[]; unread: string[]; tooMany: boolean } {
  const read = textOf(typed, 'adresses').split('\n').flatMap(guestsIn);
  return {
    guests: read.flatMap(({ address, name }) => (address ? [{ address, name }] : [])),
    unread: read.flatMap(({ address, text }) => (address ? [] : [text])),
    tooMany: read.length > MOST_GUESTS,
  };
}

interface ReadGuest {
  text: string;
  address: EmailAddress | null;
  name: string | null;
}
function guestsIn(line: string): ReadGuest[] {
  const [first = '', ...rest] = line.split(/[;\t]/).map((part) => part.trim());
  const name = rest.join(' ').trim().slice(0, 300);
  const alone = parseEmailAddress(first);
  if (alone && name !== '' && !name.includes('@')) return [{ text: line, address: alone, name }];
  return line
    .split(/[\s,;]+/)
    .filter((text) => text !== '')
    .map((text) => ({ text, address: parseEmailAddress(text), name: null }));
}

export const seenRevision = (typed: Typed): number => {
  const text = textOf(typed, 'vu');
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
};

export { AUDIENCES, DESTINATIONS, DIRECTORY_FIELDS, QUESTION_KINDS };

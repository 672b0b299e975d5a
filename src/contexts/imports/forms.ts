/** What the pages of imports send. */
import { z } from 'zod';
import { parseTerritoryId } from '../../kernel/territory.ts';
import { GUESSED_KINDS, type GuessedKind } from '../harvest/public.ts';
import { LICENCES, type Typed } from '../records/public.ts';
import type { MappingChoices } from './domain/draft-mapping.ts';

interface Sent {
  parseBody(options: { all: true }): Promise<Record<string, unknown>>;
}

export interface TypedUpload {
  kind: GuessedKind | '';
  label: string;
  page: string;
  licence: string;
}
export type UploadField = 'genre' | 'source' | 'page' | 'licence' | 'fichier';

export const NO_UPLOAD: TypedUpload = { kind: '', label: '', page: '', licence: 'licence-ouverte-2.0' };

const webAddress = z.url({ protocol: /^https?$/, hostname: z.regexes.domain });

export async function readUpload(
  request: Sent,
): Promise<{ typed: TypedUpload; file: File | null; faults: UploadField[] }> {
  const sent = await request.parseBody({ all: true }).catch(() => ({}) as Record<string, unknown>);
  const text = (name: string) => {
    const [value] = [sent[name]].flat();
    return typeof value === 'string'
      ? value
          .replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ')
          .toWellFormed()
          .trim()
      : '';
  };
  const kind = text('genre');
  const typed: TypedUpload = {
    kind: GUESSED_KINDS.find((each) => each === kind) ?? '',
    label: text('source').slice(0, 120),
    page: text('page').slice(0, 600),
    licence: LICENCES.find((code) => code === text('licence')) ?? '',
  };
  const [given] = [sent.fichier].flat();
  const file = given instanceof File && given.size > 0 ? given : null;
  const wrong: [UploadField, boolean][] = [
    ['genre', typed.kind === ''],
    ['source', typed.label.length < 3],
    ['page', !webAddress.safeParse(typed.page).success],
    ['licence', typed.licence === ''],
    ['fichier', file === null],
  ];
  return { typed, file, faults: wrong.flatMap(([field, is]) => (is ? [field] : [])) };
}

/** How the values of a cell are parted, by what the form sends. */
export const SPLITS: Readonly<Record<string, string>> = {
  entiere: '',
  'point-virgule': ';',
  virgule: ',',
  barre: '|',
  oblique: '/',
  ligne: '\n',
  json: 'json',
};
export const splitCode = (split: string | undefined): string =>
  Object.entries(SPLITS).find(([, mark]) => mark === (split ?? '').trim() || mark === split)?.[0] ??
  'entiere';

/** What the screen of columns says, column by column. */
export function readChoices(sent: Typed, columns: number, kinds: readonly string[]): MappingChoices {
  const text = (name: string) => (sent.get(name)?.[0] ?? '').trim();
  const rank = (given: string): number | null => {
    const at = /^\d{1,3}$/.test(given) ? Number(given) : -1;
    return at >= 0 && at < columns ? at : null;
  };
  const ranks = (name: string) => (sent.get(name) ?? []).flatMap((each) => rank(each) ?? []);
  const coded = new Set(ranks('codes'));
  return {
    columns: Array.from({ length: columns }, (_, at) => ({
      field: text(`champ-${at}`),
      split: SPLITS[text(`separateur-${at}`)] ?? '',
      coded: coded.has(at),
    })),
    id: ranks('identifiant'),
    within: rank(text('preciser')),
    kinds: (sent.get('kinds') ?? []).filter((code) => kinds.includes(code)),
    territory: null,
    network: text('reseau') || null,
  };
}

export interface SaidWord {
  field: string;
  column: string;
  word: string;
  /** A code, the identifier of a territory, or null: left out. */
  code: string | null;
}

const MOST_WORDS = 1000;

/** What the screen of words says: each word with its rule, and the code that was chosen. */
export function readWords(sent: Typed): SaidWord[] {
  const text = (name: string) => sent.get(name)?.[0] ?? '';
  const said: SaidWord[] = [];
  for (let at = 0; at < MOST_WORDS && sent.has(`mot-${at}`); at++)
    said.push({
      field: text(`champ-${at}`),
      column: text(`colonne-${at}`),
      word: text(`mot-${at}`),
      code: text(`code-${at}`).trim() || null,
    });
  return said;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** By line, what was decided of a likely double: another record, left out, or the record that it is. */
export function readDecisions(sent: Typed): Map<number, string> {
  const words = new Map<number, string>();
  for (const [name, [value = '']] of sent) {
    const [, line] = /^ligne-(\d{1,9})$/.exec(name) ?? [];
    if (line && (value === 'other' || value === 'skip' || UUID.test(value))) words.set(Number(line), value);
  }
  return words;
}

export const isTerritory = (text: string): boolean => parseTerritoryId(text) !== null;

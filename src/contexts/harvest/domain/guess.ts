/**
 * What each column of an unseen file is likely to be, with the reason: what its cells hold tells more surely than its
 * title. A person reviews every guess. Columns of personal data are told, and proposed to be left out.
 */
import { dateIn, plain } from '../../../kernel/cells.ts';
import { parseRna, parseSiren, parseSiret } from '../../../kernel/identifiers.ts';
import { COOPERATION_FIELDS, type ColumnField, ORGANISATION_FIELDS } from './collective-fields.ts';
import { splitOf, titleOf } from './draft.ts';
import type { Words } from './draft-words.ts';
import { piecesOf, withoutLevel } from './read-values.ts';
import { TRAINING_FIELDS } from './training-fields.ts';

export type GuessReason =
  | 'siret'
  | 'siren'
  | 'rna'
  | 'insee'
  | 'postcode'
  | 'url'
  | 'date'
  | 'longitude'
  | 'latitude'
  | 'choices'
  | 'title'
  | 'left'
  | 'first'
  | 'unknown'
  | 'empty';
export type PersonalReason = 'email' | 'phone' | 'person';

export interface ColumnGuess {
  column: string;
  /** Null: left out. */
  field: string | null;
  reason: GuessReason | PersonalReason;
  personal: PersonalReason | null;
  split: string | null;
  /** How many cells of the sample say something, and a few of them. */
  filled: number;
  samples: string[];
}

export interface FileGuess {
  columns: ColumnGuess[];
  /** The columns that tell a row from all others. */
  id: string[];
  /** The column that tells namesakes of places apart. */
  within: string | null;
  /** Territories are codes of communes. */
  coded: boolean;
}

/** Kinds of records whose files are guessed. */
export const GUESSED_KINDS = ['organisation', 'cooperation', 'training'] as const;
export type GuessedKind = (typeof GUESSED_KINDS)[number];
const FIELDS: Readonly<Record<GuessedKind, readonly ColumnField[]>> = {
  organisation: ORGANISATION_FIELDS,
  cooperation: COOPERATION_FIELDS,
  training: TRAINING_FIELDS,
};
export const fieldsFor = (kind: GuessedKind): readonly ColumnField[] => FIELDS[kind];

const SAMPLES = 3;
const SURE = 0.8;
const EMAIL = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i;
const PHONE = /^(?:\+33|0033|0)\s?[1-9](?:[\s.-]?\d{2}){4}$/;
const URL = /^(https?:\/\/\S+|www\.\S+\.\S+)$/i;
const PERSON =
  /\b(prenom|nom de famille|nom du contact|contacts?|referent|referente|responsable|president|presidente|directeur|directrice|interlocut\w*|animat(eur|rice)|civilite|nom prenom|dirigeant|adresse postale|adresse personnelle)\b/;
const MAIL_TITLE = /\b(e-?mails?|courriels?|mails?|mel)\b/;
const PHONE_TITLE = /\b(tel|telephones?|portables?|mobiles?|phone|fax)\b/;

export function guessFile(
  kind: GuessedKind,
  columns: readonly string[],
  rows: readonly Readonly<Record<string, string>>[],
): FileGuess {
  const cellsOf = new Map(
    columns.map((column) => [column, rows.map((row) => row[column] ?? '').filter((cell) => cell !== '')]),
  );
  const personal = new Map(
    columns.map((column) => [column, personalIn(titleOf(column), cellsOf.get(column) ?? [])]),
  );
  const held = new Map(
    columns.map((column) => [column, personal.get(column) ? null : heldIn(cellsOf.get(column) ?? [])]),
  );
  const taken = new Map<string, { field: string; reason: GuessReason }>();
  const fields = fieldsFor(kind);
  const free = (column: string) => !taken.has(column) && !personal.get(column);
  const give = (column: string | undefined, field: string, reason: GuessReason) => {
    if (column !== undefined) taken.set(column, { field, reason });
  };
  const byContent: [GuessReason, string][] = [
    ['siret', 'siret'],
    ['siren', 'siren'],
    ['rna', 'rna'],
    ['url', 'links'],
    ['longitude', 'point.lon'],
    ['latitude', 'point.lat'],
  ];
  for (const [reason, field] of byContent) {
    if (!fields.some((each) => each.field === field)) continue;
    const asked = fields.find((each) => each.field === field);
    const those = columns.filter((column) => free(column) && held.get(column) === reason);
    const telling = those.find((column) => asked?.title.test(titleOf(column)));
    // A number that could be a longitude says nothing without its title.
    const bare = reason === 'longitude' || reason === 'latitude' ? undefined : those[0];
    give(telling ?? bare, field, reason);
  }
  const postcode = columns.find(
    (column) => free(column) && held.get(column) === 'postcode' && /postal|\bcp\b|zip/.test(titleOf(column)),
  );
  const insee = columns.find(
    (column) =>
      free(column) &&
      column !== postcode &&
      held.get(column) !== null &&
      ['insee', 'postcode'].includes(held.get(column) ?? '') &&
      /\b(insee|code commune|com|depcom|codgeo|cog)\b/.test(titleOf(column)),
  );
  give(insee, 'territories', 'insee');
  for (const field of fields) {
    if ([...taken.values()].some((each) => each.field === field.field)) continue;
    const fits = columns.filter(
      (column) => free(column) && column !== postcode && field.title.test(titleOf(column)),
    );
    const column = fits.find((each) => compatible(field, cellsOf.get(each) ?? [])) ?? undefined;
    give(
      column,
      field.field,
      field.terms && column && choices(field, cellsOf.get(column) ?? []) ? 'choices' : 'title',
    );
  }
  if (![...taken.values()].some(({ field }) => field === 'name'))
    give(
      columns.find((column) => free(column) && column !== postcode && held.get(column) === null),
      'name',
      'first',
    );
  const told = (field: string) => columns.find((column) => taken.get(column)?.field === field);
  const name = told('name');
  const place = told('territories');
  const key =
    columns.find(
      (column) =>
        free(column) &&
        /^(id|identifiant|ref(erence)?|code|numero|n°|uid)\b/.test(titleOf(column)) &&
        distinct(rows, [column]),
    ) ??
    [told('siret'), told('siren'), told('rna')].find(
      (column) => column !== undefined && distinct(rows, [column]),
    );
  const named = name === undefined ? [] : place === undefined ? [name] : [name, place];
  // A row is a session: what tells a training is its title and who gives it.
  const gathered = [name, told('providers')].filter((column) => column !== undefined);
  return {
    id:
      kind === 'training'
        ? gathered
        : key !== undefined
          ? [key]
          : name !== undefined && distinct(rows, [name])
            ? [name]
            : named,
    within: place === postcode || insee !== undefined ? null : (postcode ?? null),
    coded: insee !== undefined && place === insee,
    columns: columns.map((column) => {
      const cells = cellsOf.get(column) ?? [];
      const found = taken.get(column);
      const field = fields.find((each) => each.field === found?.field);
      const concern = personal.get(column) ?? null;
      const other: GuessReason =
        cells.length === 0 ? 'empty' : column === key || column === postcode ? 'left' : 'unknown';
      return {
        column,
        field: found?.field ?? null,
        reason: concern ?? found?.reason ?? other,
        personal: concern,
        split: field?.several ? splitOf(cells) : null,
        filled: cells.length,
        samples: [...new Set(cells)].slice(0, SAMPLES).map((cell) => cell.slice(0, 80)),
      };
    }),
  };
}

function personalIn(title: string, cells: readonly string[]): PersonalReason | null {
  if (MAIL_TITLE.test(title) || most(cells, (cell) => EMAIL.test(cell))) return 'email';
  if (PHONE_TITLE.test(title) || most(cells, (cell) => PHONE.test(cell))) return 'phone';
  return PERSON.test(title) ? 'person' : null;
}

const most = (cells: readonly string[], is: (cell: string) => boolean): boolean =>
  cells.length > 0 && cells.filter(is).length >= SURE * cells.length;

const DEGREES = /^-?\d{1,3}[.,]\d{2,}$/;
const degrees = (cell: string) => Math.abs(Number(cell.replace(',', '.')));

function heldIn(cells: readonly string[]): GuessReason | null {
  if (most(cells, (cell) => parseSiret(cell) !== null)) return 'siret';
  if (most(cells, (cell) => parseSiren(cell) !== null)) return 'siren';
  if (most(cells, (cell) => parseRna(cell) !== null)) return 'rna';
  if (most(cells, (cell) => URL.test(cell))) return 'url';
  if (most(cells, (cell) => DEGREES.test(cell) && degrees(cell) <= 90))
    return degrees(cells[0] ?? '') > 30 ? 'latitude' : 'longitude';
  if (most(cells, (cell) => DEGREES.test(cell) && degrees(cell) <= 180)) return 'longitude';
  if (most(cells, (cell) => /^\d{5}$/.test(cell))) return 'postcode';
  if (most(cells, (cell) => /^(\d{5}|2[ab]\d{3})$/i.test(cell))) return 'insee';
  return most(cells, (cell) => cell.length < 30 && dateIn(cell) !== null) ? 'date' : null;
}

/** A title may promise what the cells do not hold. */
function compatible({ as }: ColumnField, cells: readonly string[]): boolean {
  if (cells.length === 0) return true;
  // A title that says so is believed even where few numbers hold: each that does not is told on its line.
  if (as === 'siret' || as === 'siren' || as === 'rna')
    return cells.some((cell) => /\d{6}/.test(cell.replaceAll(/[\s.-]/g, '')));
  if (as === 'amount') return most(cells, (cell) => /\d/.test(cell));
  if (as === 'year') return most(cells, (cell) => /(?<!\d)(1[0-9]|20)\d{2}(?!\d)/.test(cell));
  if (as === 'number') return most(cells, (cell) => /^-?[\d\s.,]+$/.test(cell));
  if (as === 'link') return most(cells, (cell) => /\S\.\S/.test(cell));
  return true;
}

const choices = ({ words = [], several }: ColumnField, cells: readonly string[]): boolean =>
  most(
    cells.flatMap((cell) => piecesOf(cell, several ? splitOf(cells) : undefined)),
    (piece) => words.some(([pattern]) => pattern.test(plain(piece))),
  );

function distinct(rows: readonly Readonly<Record<string, string>>[], columns: readonly string[]): boolean {
  const seen = rows.map((row) => columns.map((column) => row[column] ?? '').join(' '));
  return seen.every((each) => each.trim() !== '') && new Set(seen).size === seen.length;
}

/** The code that a word of the source seems to mean; null when it says nothing. */
export function codeOf(
  { terms = {}, words = [] }: { terms?: ColumnField['terms']; words?: Words },
  value: string,
): string | null {
  const text = plain(withoutLevel(value));
  const same = Object.entries(terms).find(
    ([code, { fr, en }]) => plain(fr) === text || plain(en) === text || code === text || shortOf(fr) === text,
  );
  return same?.[0] ?? words.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** « Projet alimentaire territorial (PAT) » is written PAT. */
const shortOf = (label: string): string => plain(/\(([^)]+)\)/.exec(label)?.[1] ?? '');

/**
 * A table of trainings, one row a session: what its columns are called, and each row as the form of a record takes it.
 * Rows that bear one title and one provider are one training, whose facts are those of its first row. Pure.
 */
import { COMPETENCES } from '../../../kernel/competences.ts';
import { COSTS, COURSE_MODES, PAYERS, SESSION_STATES } from '../../../kernel/training-terms.ts';
import { STAGES, type Terms, THEMES } from '../../../kernel/vocabulary.ts';

/** How a person may write it, the first one being how we do. */
export const COLUMNS = {
  titre: ['intitule', 'nom', 'name'],
  organisme: ['organisme formateur', 'provider'],
  resume: ['description', 'objectif', 'summary'],
  adresse: ['url', 'lien'],
  competences: [],
  themes: [],
  stades: [],
  qualifiante: ['certifiante'],
  rncp: [],
  rs: [],
  heures: ['duree', 'duree en heures', 'nombre d heures'],
  modalite: ['mode', 'modalites d enseignement'],
  lieu: [],
  territoires: [],
  prix: ['cout', 'tarif'],
  montant: ['montant en euros'],
  financeurs: ['prise en charge'],
  prerequis: ['conditions'],
  accessibilite: [],
  'session debut': ['debut', 'date de debut', 'startdate'],
  'session fin': ['fin', 'date de fin', 'enddate'],
  'session cloture': ['date limite d inscription'],
  'session modalite': [],
  'session lieu': [],
  'session commune': ['commune', 'ville'],
  'session places': ['places'],
  'session etat': ['etat'],
  'session inscription': ['adresse d inscription'],
  'session numero': ['numero de session'],
  source: [],
} as const satisfies Record<string, readonly string[]>;
export type Column = keyof typeof COLUMNS;

type Normalise = (text: string) => string;

/** Which column of the file holds what; and those that are not known, to be told. */
export function knownColumns(
  columns: readonly string[],
  normalise: Normalise,
): { held: Map<Column, string>; unknown: string[] } {
  const held = new Map<Column, string>();
  const unknown: string[] = [];
  for (const title of columns) {
    const words = normalise(title.replaceAll('_', ' '));
    const column = (Object.keys(COLUMNS) as Column[]).find(
      (one) => one === words || (COLUMNS[one] as readonly string[]).includes(words),
    );
    if (column && !held.has(column)) held.set(column, title);
    else unknown.push(title);
  }
  return { held, unknown };
}

export interface TypedRow {
  /** Of the training, as its form takes it. */
  training: Map<string, string[]>;
  /** Of the session; null when the row tells no date. */
  session: Map<string, string[]> | null;
  /** Words of a closed list that are not known: as `compétences : télépathie`. */
  unknown: string[];
}

/** One row as the forms take it; `cell` answers the trimmed text of a column, empty when there is none. */
export function typedRow(cell: (column: Column) => string, normalise: Normalise): TypedRow {
  const training = new Map<string, string[]>();
  const unknown: string[] = [];
  const code = (terms: Terms, column: string, text: string): string[] => {
    const wanted = normalise(text);
    const found = Object.keys(terms).find((each) =>
      [each.replaceAll('_', ' '), terms[each]?.fr ?? '', terms[each]?.en ?? '']
        .map(normalise)
        .includes(wanted),
    );
    if (found === undefined) unknown.push(`${column}\u00a0: ${text}`);
    return found === undefined ? [] : [found];
  };
  const put = (path: string, values: readonly string[], into = training) => {
    if (values.length > 0 && values.some((value) => value !== '')) into.set(path, [...values]);
  };
  const one = (terms: Terms, column: Column) => {
    const text = cell(column);
    return text === '' ? [] : code(terms, column, text);
  };
  const several = (terms: Terms, column: Column) =>
    pieces(cell(column)).flatMap((text) => code(terms, column, text));

  put('name', [cell('titre')]);
  put('summary', [cell('resume')]);
  put('url', [cell('adresse')]);
  for (const [at, text] of pieces(cell('competences')).entries()) {
    const [, words = text, level] = /^(.*?)\s*[:=]\s*([1-4])$/.exec(text) ?? [];
    put(`competences.${at}.competence`, code(COMPETENCES, 'competences', words));
    if (level) put(`competences.${at}.level`, [level]);
  }
  put('themes', several(THEMES, 'themes'));
  put('stages', several(STAGES, 'stades'));
  put('payers', several(PAYERS, 'financeurs'));
  put('qualifying', yesOrNo(cell('qualifiante'), unknown, normalise));
  const numbers = (['rncp', 'rs'] as const).flatMap((register) =>
    pieces(cell(register)).map((text) => ({ register, number: text.replace(/^(?:rncp|rs)\s*/i, '') })),
  );
  for (const [at, { register, number }] of numbers.entries()) {
    put(`certifications.${at}.register`, [register]);
    put(`certifications.${at}.number`, [number]);
  }
  put('hours', [cell('heures').replace(/\s*h(?:eures?)?$/i, '')]);
  put('mode', one(COURSE_MODES, 'modalite'));
  put('place', [cell('lieu')]);
  put('territories', [pieces(cell('territoires')).join('\n')]);
  // A price without its kind is one that is told.
  put('cost', cell('prix') === '' && cell('montant') !== '' ? ['amount'] : one(COSTS, 'prix'));
  put('amount', [cell('montant')]);
  put('prerequisites', [cell('prerequis')]);
  put('accessibility', [cell('accessibilite')]);
  put('sources.0.url', [cell('source') || cell('adresse')]);

  const dated = (Object.keys(COLUMNS) as Column[]).some(
    (column) => column.startsWith('session ') && cell(column) !== '',
  );
  if (!dated) return { training, session: null, unknown };
  const session = new Map<string, string[]>();
  put('starts', [cell('session debut')], session);
  put('ends', [cell('session fin')], session);
  put('closes', [cell('session cloture')], session);
  put('mode', one(COURSE_MODES, 'session modalite'), session);
  put('place', [cell('session lieu')], session);
  put('territory', [cell('session commune')], session);
  put('seats', [cell('session places')], session);
  put('state', one(SESSION_STATES, 'session etat'), session);
  put('url', [cell('session inscription')], session);
  put('code', [cell('session numero')], session);
  return { training, session, unknown };
}

const pieces = (text: string): string[] =>
  text
    .split(/[|;\n]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');

function yesOrNo(text: string, unknown: string[], normalise: Normalise): string[] {
  const words = normalise(text);
  if (words === '') return [];
  if (['oui', 'o', 'yes', 'true', '1', 'vrai'].includes(words)) return ['oui'];
  if (['non', 'n', 'no', 'false', '0', 'faux'].includes(words)) return ['non'];
  unknown.push(`qualifiante\u00a0: ${text}`);
  return [];
}

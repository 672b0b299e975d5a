/**
 * A first mapping guessed from the titles of columns and a sample of rows: for a person to complete and review, never
 * to be trusted. Tables of words are guessed value by value; a word that says nothing is left null, to be filled in.
 */
import { plain } from '../../../kernel/cells.ts';
import {
  APPLICANT_WORDS,
  FUNCTION_WORDS,
  STAGE_WORDS,
  THEME_WORDS,
  TYPE_WORDS,
  type Words,
} from './draft-words.ts';

interface Guess {
  field: string;
  title: RegExp;
  rule?: Record<string, unknown>;
  /** Several values stand in one cell. */
  several?: boolean;
  words?: Words;
}

/** In the order in which titles are tried: the most telling first. */
const GUESSES: readonly Guess[] = [
  { field: 'calendar.opens', title: /\b(ouverture|debut|demarrage|lancement)\b/, rule: { as: 'date' } },
  {
    field: 'calendar.closes',
    title: /\b(cloture|limite|echeance|fin|fermeture|deadline)\b/,
    rule: { as: 'date', pick: 'last' },
  },
  { field: 'checked', title: /\b(mise a jour|maj|verifie|actualis)/, rule: { as: 'date' } },
  {
    field: 'applyUrl',
    title: /\b(lien|url|adresse)\b.*\b(candidat|depot|demande|formulaire|postuler)/,
    rule: { as: 'url' },
  },
  {
    field: 'url',
    title: /\b(lien|url|site|adresse web|page web|en savoir plus|plus d'infos?|web)\b/,
    rule: { as: 'url' },
  },
  { field: 'amountMin', title: /\bmontant.*\bmin|\bplancher\b|\bminimum\b/, rule: { as: 'amount' } },
  { field: 'envelope', title: /\b(enveloppe|budget|dotation)\b/, rule: { as: 'amount' } },
  {
    field: 'amountMax',
    title: /\b(montant|plafond|somme)s?\b|\bmaximum\b/,
    rule: { as: 'amount', pick: 'last' },
  },
  { field: 'rateMax', title: /\b(taux|pourcentage|intensite)\b/, rule: { as: 'percent', pick: 'last' } },
  { field: 'conditions', title: /\b(conditions?|eligibilite|criteres?|modalites?)\b/, rule: { as: 'html' } },
  {
    field: 'operators',
    title:
      /\b(financeurs?|porteurs?|organismes?|operateurs?|structures?|institutions?|attribuants?|guichets?)\b/,
    rule: { as: 'operators', parts: [] },
    several: true,
  },
  {
    field: 'territories',
    title:
      /\b(territoires?|perimetres?|zones?|communes?|departements?|regions?|insee|secteurs? geographiques?|localisation)\b/,
    rule: { as: 'territory' },
    several: true,
  },
  {
    field: 'audiences',
    title: /\b(beneficiaires?|publics?|cibles?|pour qui|destinataires?)\b/,
    several: true,
    words: APPLICANT_WORDS,
  },
  {
    field: 'types',
    title: /\b(types?|natures?|categories? d'aide|forme)\b/,
    several: true,
    words: TYPE_WORDS,
  },
  {
    field: 'functions',
    title: /\b(depenses?|destinations?|postes?)\b/,
    several: true,
    words: FUNCTION_WORDS,
  },
  {
    field: 'themes',
    title: /\b(themes?|thematiques?|domaines?|secteurs?)\b/,
    several: true,
    words: THEME_WORDS,
  },
  { field: 'stages', title: /\b(stades?|phases?|etapes?|avancement)\b/, several: true, words: STAGE_WORDS },
  { field: 'name', title: /^(nom|intitule|titre|libelle|name|dispositif|aide|programme)\b/ },
  { field: 'summary', title: /\b(resume|objectifs?|presentation|objet|accroche)\b/, rule: { as: 'summary' } },
  { field: 'body', title: /\b(descriptif|description|details?|texte)\b/, rule: { as: 'html' } },
  { field: 'contact', title: /\b(contacts?|courriel|mail|telephone)\b/ },
  { field: 'duration', title: /\bduree\b/ },
];

export interface Draft {
  mapping: Record<string, unknown>;
  /** What was guessed, in the order of the file: the field of a column, or null when it is left aside. */
  guessed: { column: string; fields: string[] | null }[];
}

/** `name`: what the file is called. `sample`: some of its rows. */
export function draftMapping(
  columns: readonly string[],
  sample: readonly Readonly<Record<string, string>>[] = [],
  name = { slug: 'nom-de-la-source', label: 'Nom de la source' },
): Draft {
  const fields: Record<string, unknown> = {};
  const byColumn = new Map<string, string[]>();
  const id = columns.find((column) =>
    /^(id|identifiant|ref(erence)?|code|numero|n°)( (unique|aide|dispositif|de l'aide|du dispositif))?$/.test(
      titleOf(column),
    ),
  );
  for (const guess of GUESSES) {
    const column = columns.find((each) => each !== id && !byColumn.has(each) && fits(guess, titleOf(each)));
    if (column === undefined) continue;
    const cells = sample.map((row) => row[column] ?? '').filter((cell) => cell !== '');
    const split = guess.several ? { split: splitOf(cells) } : {};
    byColumn.set(column, [guess.field]);
    if (!guess.words) {
      fields[guess.field] = { from: column, ...guess.rule, ...split };
      continue;
    }
    const table = tableOf(cells, split.split ?? ';', guess.words);
    if (guess.field === 'audiences') {
      fields.audiences = { from: column, ...split };
      fields.applicants = { from: column, ...split, table };
      byColumn.set(column, ['audiences', 'applicants']);
    } else {
      const fallback = guess.field === 'types' ? { default: ['other_funding'] } : {};
      fields[guess.field] = { from: column, ...split, table, ...fallback };
    }
  }
  // Without a name nothing can be read: the first column left is the likeliest.
  const named = columns.find((column) => column !== id && !byColumn.has(column));
  if (!fields.name && named) {
    fields.name = { from: named };
    byColumn.set(named, ['name']);
  }
  fields.types ??= { value: ['other_funding'] };
  if (fields['calendar.closes'] || fields['calendar.opens']) fields['calendar.type'] ??= { value: 'dated' };
  const key = id ?? (fields.name as { from: string } | undefined)?.from ?? columns[0];
  return {
    mapping: {
      source: name.slug,
      label: name.label,
      licence: 'Licence à préciser',
      id: [key],
      ignore: columns.filter((column) => column !== key && !byColumn.has(column)),
      fields,
    },
    guessed: columns.map((column) => ({
      column,
      fields: column === id ? ['id'] : (byColumn.get(column) ?? null),
    })),
  };
}

/** « Nom du financeur » names an operator, not the programme: its last word is tried before its first. */
const fits = ({ field, title }: Guess, text: string): boolean =>
  title.test(text) &&
  !(field !== 'name' && /^(nom|intitule|titre)\b.*\b(aide|dispositif|programme|appel)\b/.test(text));

export const titleOf = (column: string): string =>
  plain(column.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '))
    .replace(/[_.\-/]+/g, ' ')
    .trim();

/** What parts the values of a cell; of those seen, the one in most cells. A comma is in many names: only when alone. */
export function splitOf(cells: readonly string[]): string {
  const counted = [';', '|', '\n', ' / '].map((mark) => ({
    mark,
    count: cells.filter((cell) => cell.includes(mark)).length,
  }));
  if (cells.some((cell) => /^\[.*\]$/s.test(cell))) return 'json';
  const [best] = counted.sort((a, b) => b.count - a.count);
  if (best && best.count > 0) return best.mark;
  return cells.some((cell) => cell.includes(',')) ? ',' : ';';
}

const MOST_WORDS = 60;

/** Every word of the sample, with the code that it seems to mean; null when it says nothing. */
function tableOf(cells: readonly string[], split: string, words: Words): Record<string, string | null> {
  const values = new Set(
    cells
      .flatMap((cell) => (split === 'json' ? wordsIn(cell) : cell.split(split)))
      .map((each) => each.trim()),
  );
  return Object.fromEntries(
    [...values]
      .filter((value) => value !== '')
      .slice(0, MOST_WORDS)
      .map((value) => [value, words.find(([pattern]) => pattern.test(plain(value)))?.[1] ?? null]),
  );
}

const wordsIn = (cell: string): string[] =>
  [...cell.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, word = '']) => word);

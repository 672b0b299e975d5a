/** What imports of questionnaires share: texts made plain, codes made ours, and the list of what was left behind. */
import { type About, type Left, noted } from './import-notes.ts';
import { FORMAT, type Questionnaire, questionnaire, type Section } from './questionnaire.ts';
import { type Question, question, type Said } from './questions.ts';

/** The questionnaire that a file became. */
export interface Draft {
  questionnaire: Questionnaire;
  left: readonly Left[];
}
/** Text by language, as the file has it. */
export type Texts = Readonly<Record<string, string>>;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};
/** Markup taken off, its line breaks kept; in one pass over the text, however it was made. */
export const plainText = (text: string): string =>
  withoutScripts(text.slice(0, LONGEST_MARKUP))
    .replace(/<(br|\/p|\/div|\/li)\b[^<>]*>/gi, '\n')
    .replace(/<\/?[a-z!][^<>]*>/gi, '')
    .replace(ENTITY, (whole, name: string) => entity(name) ?? whole)
    .replace(/(?<![ \t\u00a0])[ \t\u00a0]+\n|\n[ \t]+/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** What stands between the opening of a script or a style and its end; an opening that never ends stays as a tag. */
function withoutScripts(text: string): string {
  const opening = /<(?:script|style)\b/gi;
  const closing = /<\/(?:script|style)\s*>/gi;
  let kept = '';
  let at = 0;
  for (;;) {
    opening.lastIndex = at;
    const begun = opening.exec(text);
    if (!begun) return kept + text.slice(at);
    closing.lastIndex = begun.index;
    const ended = closing.exec(text);
    if (!ended) return kept + text.slice(at);
    kept += text.slice(at, begun.index);
    at = closing.lastIndex;
  }
}

const ENTITY = /&(#x?[0-9a-f]+|[a-z]+);/gi;
/** A text whose signs were written as entities. */
export const decoded = (text: string): string =>
  text.replace(ENTITY, (whole, name: string) => entity(name) ?? whole);

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()];
  const point = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return point > 31 && point < 0x110000 && !(point >= 0xd800 && point < 0xe000)
    ? String.fromCodePoint(point)
    : undefined;
}

const LONGEST_SAID = 4000;
/** A text with its markup; what comes after is cut with it. */
const LONGEST_MARKUP = 4 * LONGEST_SAID;
/** Stands at the end of a text that was cut. */
const CUT = ' […]';
const cut = (text: string): string =>
  text.length > LONGEST_SAID ? `${text.slice(0, LONGEST_SAID - CUT.length)}${CUT}` : text;

/** French where there is some, else the language of the file; English beside where there is some. */
export function saidFrom(texts: Texts, main: string): Said | null {
  const plain = Object.fromEntries(
    Object.entries(texts).flatMap(([language, text]) => {
      const said = cut(plainText(text));
      return said === '' ? [] : [[language, said]];
    }),
  );
  const french = plain.fr ?? plain[main] ?? Object.values(plain)[0];
  if (!french) return null;
  return plain.en && plain.en !== french ? { fr: french, en: plain.en } : { fr: french };
}

/** Where a file has French, how many of its texts have none, as one line to tell. */
export const untranslated = (texts: number, languages: readonly string[]): Left[] =>
  texts > 0 && languages.includes('fr') ? [{ about: null, note: { code: 'untranslated', texts } }] : [];

/** Codes that are each given once: the next number of one that is taken is known, not looked for from the first. */
class Numbered {
  readonly #taken = new Set<string>();
  readonly #next = new Map<string, number>();
  free(wished: string, root: string): string {
    let code = wished;
    let at = this.#next.get(root) ?? 2;
    while (this.#taken.has(code)) code = `${root}_${at++}`;
    this.#next.set(root, at);
    this.#taken.add(code);
    return code;
  }
}

/** Codes of ours for names of theirs, each once. */
export class Codes {
  readonly #taken = new Numbered();
  readonly #of = new Map<string, string>();
  for(name: string, fallback: string): string {
    const known = this.#of.get(name);
    if (known && name !== '') return known;
    const wished =
      name
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '_')
        .replace(/^_+|_+$/g, '')
        .slice(0, 36) || fallback;
    const begun = /^[a-z]/.test(wished) ? wished : `q_${wished}`.slice(0, 36);
    const code = this.#taken.free(begun, begun);
    if (name !== '') this.#of.set(name, code);
    return code;
  }
  get = (name: string): string | undefined => this.#of.get(name);
}

export const optionCodeFrom = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-zA-Z0-9_-]+/g, '_')
    .slice(0, 40) || 'option';

/** Options with codes of their own, in order; a code given twice has a number added. */
export function optionsFrom(
  list: readonly { name: string; label: Said | null }[],
): { value: string; label: Said }[] {
  const taken = new Numbered();
  return list.map(({ name, label }) => {
    const begun = optionCodeFrom(name);
    const value = taken.free(begun, begun.slice(0, 36));
    return { value, label: label ?? { fr: name || value } };
  });
}

/** A question if it holds together; otherwise it is left behind, told. */
export function questionFrom(shape: Record<string, unknown>, about: About, left: Left[]): Question | null {
  const said = Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined));
  const read = question.safeParse(said);
  if (read.success) {
    if (read.data.label.fr.length === LONGEST_SAID && read.data.label.fr.endsWith(CUT))
      left.push({ about, note: { code: 'label_cut' } });
    return read.data;
  }
  // A condition too long for one of ours does not take its question away.
  const { when, ...always } = said;
  const without = when === undefined ? null : question.safeParse(always);
  if (without?.success) {
    left.push({ about, note: { code: 'condition_too_long' } });
    return without.data;
  }
  const [issue] = read.error.issues;
  left.push({ about, note: { code: 'broken', at: noted(issue?.path.join('.') ?? '') } });
  return null;
}

export interface Gathered {
  title: Said | null;
  purpose: Said | null;
  /** What becomes of the answers, where the file says it. */
  privacy?: Said | null;
  sections: readonly Section[];
  languages: readonly string[];
  main: string;
}

/** The whole, with what no such file says: who is asked, and what becomes of the answers. */
export function questionnaireFrom(
  { title, purpose, privacy, sections, languages, main }: Gathered,
  left: Left[],
): Questionnaire {
  if (main !== 'fr' && !languages.includes('fr'))
    left.push({ about: null, note: { code: 'no_french', language: noted(main) } });
  for (const other of languages)
    if (other !== 'fr' && other !== 'en' && (other !== main || languages.includes('fr')))
      left.push({ about: null, note: { code: 'other_language', language: noted(other) } });
  left.push({ about: null, note: { code: 'to_write', privacy: Boolean(privacy) } });
  const english = languages.includes('en') && (main !== 'en' || languages.includes('fr'));
  return questionnaire.parse({
    format: FORMAT,
    title: title ?? toWrite(TO_WRITE.title, english),
    languages: english ? ['fr', 'en'] : ['fr'],
    purpose: purpose ?? toWrite(TO_WRITE.purpose, english),
    audience: toWrite(TO_WRITE.audience, english),
    privacy: privacy ?? toWrite(TO_WRITE.privacy, english),
    unit: 'organisation',
    sections: fitted(sections, left),
  });
}

/** Content of the questionnaire, in its own languages, until a person writes it. */
const TO_WRITE = {
  title: { fr: 'Questionnaire importé', en: 'Imported questionnaire' },
  purpose: {
    fr: 'À écrire : ce que l’enquête cherche à savoir.',
    en: 'To be written: what the survey wants to know.',
  },
  audience: {
    fr: 'À écrire : qui est invité à répondre.',
    en: 'To be written: who is invited to answer.',
  },
  privacy: {
    fr: 'À écrire : qui lit les réponses, combien de temps elles sont gardées.',
    en: 'To be written: who reads the answers, how long they are kept.',
  },
};
const toWrite = ({ fr, en }: Required<Said>, english: boolean): Said => (english ? { fr, en } : { fr });

const [MOST_SECTIONS, MOST_QUESTIONS] = [60, 120];

/** Parts that hold questions, none with more than a part may hold; beyond the most parts, the last takes the rest. */
function fitted(sections: readonly Section[], left: Left[]): Section[] {
  const parts = sections.flatMap((section) => {
    const chunks: Section[] = [];
    for (let from = 0; from < section.questions.length; from += MOST_QUESTIONS)
      chunks.push({
        ...section,
        code: from === 0 ? section.code : `${section.code.slice(0, 30)}_s${from / MOST_QUESTIONS + 1}`,
        questions: section.questions.slice(from, from + MOST_QUESTIONS),
      });
    return chunks;
  });
  if (parts.length <= MOST_SECTIONS) return parts;
  const [kept, more] = [parts.slice(0, MOST_SECTIONS), parts.slice(MOST_SECTIONS)];
  const room = MOST_QUESTIONS - (kept.at(-1)?.questions.length ?? 0);
  const rest = more.flatMap(({ questions }) => questions);
  const lost = Math.max(0, rest.length - room);
  left.push({
    about: null,
    note: { code: 'parts_joined', parts: parts.length, most: MOST_SECTIONS, lost },
  });
  return kept.map((part, at) =>
    at === MOST_SECTIONS - 1 ? { ...part, questions: [...part.questions, ...rest.slice(0, room)] } : part,
  );
}

/**
 * A form written as XLSForm (xlsform.org: sheets `survey`, `choices`, `settings`), as a questionnaire of ours. Groups
 * become parts; a group within a group gives its questions to the part. What ODK computes or captures beyond answers
 * (calculations, positions, images, repeats, constraints) is left behind and told, one line each.
 */
import type { Condition } from './condition.ts';
import { foreignCondition } from './foreign-condition.ts';
import {
  Codes,
  type Left,
  optionsFrom,
  questionFrom,
  questionnaireFrom,
  saidFrom,
  type Texts,
} from './imported.ts';
import type { Questionnaire, Section } from './questionnaire.ts';
import type { Question, Said } from './questions.ts';

/** A row of a sheet, by column as its title has it. */
export type SheetRow = Readonly<Record<string, string>>;
export interface Workbook {
  survey: readonly SheetRow[];
  choices: readonly SheetRow[];
  settings: readonly SheetRow[];
}

const METADATA = new Set([
  'start',
  'end',
  'today',
  'deviceid',
  'subscriberid',
  'simserial',
  'phonenumber',
  'username',
  'email',
  'audit',
  'start-geopoint',
]);
const NOT_HERE: Readonly<Record<string, string>> = {
  calculate: 'les calculs ne sont pas repris.',
  hidden: 'les champs cachés ne sont pas repris.',
  geopoint: 'les positions relevées ne sont pas reprises : demandez un territoire.',
  geotrace: 'les tracés ne sont pas repris.',
  geoshape: 'les contours ne sont pas repris.',
  image: 'les images ne sont pas reprises.',
  audio: 'les sons ne sont pas repris.',
  video: 'les vidéos ne sont pas reprises.',
  file: 'les fichiers joints ne sont pas repris.',
  barcode: 'les codes-barres ne sont pas repris.',
  xml_external: 'les fichiers extérieurs ne sont pas repris.',
  csv_external: 'les fichiers extérieurs ne sont pas repris.',
};
const SYNONYMS: Readonly<Record<string, string>> = {
  'select one': 'select_one',
  'select multiple': 'select_multiple',
  'select all that apply': 'select_multiple',
  'begin group': 'begin_group',
  'end group': 'end_group',
  'begin repeat': 'begin_repeat',
  'end repeat': 'end_repeat',
  string: 'text',
  int: 'integer',
  trigger: 'acknowledge',
};

/** Null when there is no `survey` sheet with types and names. */
export function fromXlsForm(book: Workbook): { questionnaire: Questionnaire; left: Left[] } | null {
  const rows = book.survey.map(lowered).filter((row) => (row.type ?? '') !== '');
  if (!rows.some((row) => row.name)) return null;
  const [settings = {}] = book.settings.map(lowered);
  const columns = new Set([...book.survey, ...book.choices].flatMap((row) => Object.keys(lowered(row))));
  const languages = [...new Set([...columns].flatMap((name) => languageIn(name, 'label') ?? []))];
  const main = languageCode(settings.default_language ?? '') || languages[0] || 'fr';
  const left: Left[] = [];
  const reader = new FormReader(book.choices.map(lowered), main, left);
  const sections = reader.read(rows);
  if (!sections.some(({ questions }) => questions.length > 0)) return null;
  const title = saidFrom({ [main]: settings.form_title ?? settings.form_id ?? 'Formulaire importé' }, main);
  const gathered = {
    title: title ?? { fr: 'Formulaire importé' },
    purpose: null,
    sections,
    languages: languages.length > 0 ? languages : [main],
    main,
  };
  return { questionnaire: questionnaireFrom(gathered, left), left };
}

const lowered = (row: SheetRow): SheetRow =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name
        .trim()
        .toLowerCase()
        .replace(/\s*::\s*/g, '::')
        .replace(/^label:(?=[^:])/, 'label::'),
      value.trim(),
    ]),
  );

/** `label::français (fr)` says `fr`; so does `label::french`. */
function languageIn(column: string, of: string): string | null {
  const [name, language] = column.split('::');
  return name === of && language ? languageCode(language) : null;
}
const NAMES: Readonly<Record<string, string>> = {
  french: 'fr',
  francais: 'fr',
  english: 'en',
  anglais: 'en',
  spanish: 'es',
  arabic: 'ar',
  portuguese: 'pt',
};
function languageCode(text: string): string {
  const [, code] = /\(([a-z]{2,3})(?:-[a-z]+)?\)\s*$/i.exec(text) ?? [];
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
  return (
    code?.toLowerCase() ??
    NAMES[plain] ??
    (plain === 'default' ? '' : plain.replace(/[^a-z]/g, '').slice(0, 8))
  );
}

class FormReader {
  readonly #choices: readonly SheetRow[];
  readonly #main: string;
  readonly #left: Left[];
  readonly #codes = new Codes();
  readonly #sections: { code: string; title: Said; intro?: Said; questions: Question[] }[] = [];
  /** Conditions of the groups around, the outermost first. */
  readonly #around: (Condition | null)[] = [];
  #repeat = 0;

  constructor(choices: readonly SheetRow[], main: string, left: Left[]) {
    this.#choices = choices;
    this.#main = main;
    this.#left = left;
  }

  read(rows: readonly SheetRow[]): Section[] {
    for (const row of rows) this.#row(row);
    return this.#sections;
  }

  #row(row: SheetRow): void {
    const words = (row.type ?? '').toLowerCase().replace(/\s+/g, ' ');
    const typed = Object.entries(SYNONYMS).find(([from]) => words === from || words.startsWith(`${from} `));
    const [type = '', ...rest] = (typed ? words.replace(typed[0], typed[1]) : words).split(' ');
    const name = row.name ?? '';
    const where = name || type;
    if (METADATA.has(type)) return;
    if (this.#structure(row, type, where) || this.#repeat > 0) return;
    const missing = NOT_HERE[type];
    if (missing) this.#tell(where, missing);
    else this.#question(row, type, rest, where);
  }

  /** Whether the row opens or ends something. */
  #structure(row: SheetRow, type: string, where: string): boolean {
    if (type === 'begin_group') this.#open(row);
    else if (type === 'end_group') this.#around.pop();
    else if (type === 'begin_repeat') {
      this.#repeat += 1;
      this.#around.push(null);
      this.#tell(where, 'les groupes répétés ne sont pas repris : leurs questions sont laissées de côté.');
    } else if (type === 'end_repeat') {
      this.#repeat -= 1;
      this.#around.pop();
    } else return false;
    return true;
  }

  #tell(where: string, what: string): void {
    this.#left.push({ where, what });
  }

  #open(row: SheetRow): void {
    const title = this.#said(row, 'label');
    const relevant = row.relevant ?? '';
    this.#around.push(relevant === '' ? null : this.#condition(relevant, row.name ?? 'groupe'));
    if (this.#around.length > 1 && !title) return;
    const code = this.#codes.for(`group:${row.name ?? ''}`, 'partie');
    this.#sections.push({ code, title: title ?? { fr: row.name || 'Partie' }, questions: [] });
  }

  #question(row: SheetRow, type: string, rest: readonly string[], where: string): void {
    const shape = this.#shape(row, type, rest, where);
    if (!shape) {
      this.#tell(where, `le genre « ${row.type ?? ''} » n’existe pas ici.`);
      return;
    }
    const code = this.#codes.for(row.name ?? '', 'question');
    const said = this.#said(row, 'label');
    const own = row.relevant ? this.#condition(row.relevant, where) : null;
    const conditions = [...this.#around, own].flatMap((each) => each ?? []);
    const [only] = conditions;
    if (row.constraint && !('least' in shape))
      this.#left.push({ where, what: `la contrainte « ${row.constraint} » n’est pas reprise.` });
    if (row.default) this.#left.push({ where, what: 'la réponse par défaut n’est pas reprise.' });
    if (row.choice_filter)
      this.#left.push({ where, what: 'le filtre des choix n’est pas repris : tous sont proposés.' });
    const asked = questionFrom(
      {
        code,
        label: said ?? { fr: row.name || 'Question' },
        hint: this.#said(row, 'hint') ?? undefined,
        required: type !== 'note' && /^(yes|true|true\(\)|oui|1)$/i.test(row.required ?? ''),
        when: conditions.length > 1 ? { all: conditions } : only,
        ...shape,
      },
      where,
      this.#left,
    );
    if (!asked) return;
    if (this.#sections.length === 0)
      this.#sections.push({
        code: this.#codes.for('group:', 'partie_1'),
        title: { fr: 'Questions' },
        questions: [],
      });
    this.#sections.at(-1)?.questions.push(asked);
  }

  #shape(
    row: SheetRow,
    type: string,
    rest: readonly string[],
    where: string,
  ): Record<string, unknown> | null {
    const long = /multiline/i.test(row.appearance ?? '');
    switch (type) {
      case 'text':
        return { kind: long ? 'long_text' : 'short_text' };
      case 'integer':
      case 'decimal':
        return { kind: 'number', whole: type === 'integer', ...this.#bounds(row) };
      case 'range':
        return this.#range(row);
      case 'date':
        return { kind: 'date' };
      case 'datetime':
      case 'time':
        this.#left.push({ where, what: 'l’heure n’est pas reprise : un texte est demandé.' });
        return { kind: 'short_text' };
      case 'note':
        return { kind: 'note' };
      case 'acknowledge':
        return { kind: 'consent' };
      case 'select_one':
      case 'select_multiple':
      case 'rank':
        return this.#select(row, type, rest, where);
      case 'select_one_from_file':
      case 'select_multiple_from_file':
        this.#left.push({ where, what: 'ses choix sont dans un autre fichier : un texte est demandé.' });
        return { kind: 'short_text' };
      default:
        return null;
    }
  }

  #select(row: SheetRow, type: string, rest: readonly string[], where: string): Record<string, unknown> {
    const [list = ''] = rest;
    const found = this.#choices.filter(
      (each) => (each.list_name ?? each['list name'] ?? '').toLowerCase() === list,
    );
    const options = optionsFrom(
      found.map((each) => ({ name: each.name ?? each.value ?? '', label: this.#said(each, 'label') })),
    );
    const other = rest.includes('or_other') || rest.join(' ').includes('or specify other');
    const apart = options.filter(({ value }) => value !== 'other' && value !== 'none');
    const said = { other: other || apart.length < options.length };
    if (type === 'rank') return { kind: 'ranking', options: options.slice(0, 20) };
    if (options.length < 2) {
      this.#left.push({ where, what: `la liste « ${list} » a moins de deux choix : un texte est demandé.` });
      return { kind: 'short_text' };
    }
    void row;
    const hasOther = options.some(({ value }) => value === 'other');
    const hasNone = options.some(({ value }) => value === 'none');
    if (type === 'select_multiple')
      return {
        kind: 'choices',
        options: apart.length >= 2 ? apart : options,
        other: said.other && (other || hasOther),
        none: hasNone,
      };
    const kept = hasNone ? [...apart, ...options.filter(({ value }) => value === 'none')] : apart;
    return { kind: 'choice', options: kept.length >= 2 ? kept : options, other: other || hasOther };
  }

  /** `. >= 0 and . <= 120`: bounds; anything else of a constraint is left behind. */
  #bounds(row: SheetRow): Record<string, unknown> {
    const text = row.constraint ?? '';
    if (text === '') return {};
    const parts = text
      .split(/\s+and\s+/i)
      .map((part) => /^\(?\s*\.\s*(>=|<=|>|<)\s*(-?\d+(?:\.\d+)?)\s*\)?$/.exec(part.trim()));
    if (parts.includes(null)) return {};
    const whole = /^integer/i.test(row.type ?? '') ? 1 : 0;
    const bounds: Record<string, number> = {};
    for (const part of parts) {
      const [, sign = '', text_ = ''] = part ?? [];
      const value = Number(text_);
      if (sign.startsWith('>')) bounds.least = sign === '>' ? value + whole : value;
      else bounds.most = sign === '<' ? value - whole : value;
    }
    return bounds;
  }

  #range(row: SheetRow): Record<string, unknown> {
    const read = (name: string, otherwise: number) =>
      Number(new RegExp(`${name}\\s*=\\s*(-?[\\d.]+)`).exec(row.parameters ?? '')?.[1] ?? otherwise);
    const [from, to, step] = [read('start', 0), read('end', 10), read('step', 1)];
    const points = (from === 0 || from === 1) && to >= 2 && to <= 10 && step === 1;
    return points ? { kind: 'scale', from, to } : { kind: 'number', least: from, most: to };
  }

  #condition(text: string, where: string): Condition | null {
    const read = foreignCondition(text, (name) => {
      const question = this.#codes.get(name);
      return question ? { question } : null;
    });
    if (!read)
      this.#left.push({
        where,
        what: `la condition « ${text} » n’est pas reprise : la question est toujours montrée.`,
      });
    return read;
  }

  #said(row: SheetRow, of: string): Said | null {
    const texts: Record<string, string> = {};
    for (const [column, value] of Object.entries(row)) {
      if (column === of) texts[this.#main] = value;
      const language = languageIn(column, of);
      if (language !== null && value !== '') texts[language || this.#main] = value;
    }
    return saidFrom(withNames(texts, this.#codes), this.#main);
  }
}

/** `${name}` in a text takes up a former answer, as `{{name}}` does here. */
const withNames = (texts: Texts, codes: Codes): Texts =>
  Object.fromEntries(
    Object.entries(texts).map(([language, text]) => [
      language,
      text.replaceAll(/\$\{([^}]+)\}/g, (whole, name: string) =>
        codes.get(name) ? `{{${codes.get(name)}}}` : whole,
      ),
    ]),
  );

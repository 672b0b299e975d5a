/**
 * A form written as XLSForm (xlsform.org: sheets `survey`, `choices`, `settings`), as a questionnaire of ours. Groups
 * become parts; a group within a group gives its questions to the part. What ODK computes or captures beyond answers
 * (calculations, positions, images, repeats, constraints) is left behind and told, one line each.
 */
import type { Condition } from './condition.ts';
import { foreignCondition, type Meaning } from './foreign-condition.ts';
import { Codes, type Left, optionsFrom, questionFrom, questionnaireFrom, saidFrom } from './imported.ts';
import type { Questionnaire, Section } from './questionnaire.ts';
import { NONE, OTHER, type Question, type Said } from './questions.ts';
import { columnOf, METADATA, NOT_HERE, typeOf } from './xlsform-types.ts';

/** A row of a sheet, by column as its title has it. */
export type SheetRow = Readonly<Record<string, string>>;
export interface Workbook {
  survey: readonly SheetRow[];
  choices: readonly SheetRow[];
  settings: readonly SheetRow[];
}

/** Null when there is no `survey` sheet with types and names. */
export function fromXlsForm(book: Workbook): { questionnaire: Questionnaire; left: Left[] } | null {
  const rows = book.survey.map(lowered).filter((row) => (row.type ?? '') !== '');
  if (!rows.some((row) => row.name)) return null;
  const [settings = {}] = book.settings.map(lowered);
  const columns = new Set([...book.survey, ...book.choices].flatMap((row) => Object.keys(lowered(row))));
  const languages = [...new Set([...columns].flatMap((name) => languageIn(name, 'label') ?? []))];
  const told = languageCode(settings.default_language ?? '');
  // A column without a language beside others that have one is of the first language of the form.
  const plain = columns.has('label') && languages.length > 0;
  const main = told || (plain && (languages.includes('fr') ? 'default' : 'fr')) || languages[0] || 'fr';
  const left: Left[] = [];
  if (told === '' && (languages.length === 0 || plain))
    left.push({
      where: 'Langue',
      what: `le formulaire ne dit pas sa langue : ses textes sont pris pour du ${main === 'fr' ? 'français' : 'texte sans langue'}.`,
    });
  const reader = new FormReader(book.choices.map(lowered), main, left);
  const sections = reader.read(rows);
  if (!sections.some(({ questions }) => questions.length > 0)) return null;
  const titled = settings.form_title || settings.title || settings['set form title'] || settings.form_id;
  const title = saidFrom({ [main]: titled || 'Formulaire importé' }, main);
  if (columns.has('image') || [...columns].some((name) => /^(media|image|audio|video)(::|$)/.test(name)))
    left.push({ where: 'Images et sons', what: 'ceux des questions et des choix ne sont pas repris.' });
  if ([...columns].some((name) => name.startsWith('guidance_hint')))
    left.push({ where: 'Consignes aux enquêteurs', what: 'elles ne sont pas reprises.' });
  const gathered = {
    title: title ?? { fr: 'Formulaire importé' },
    purpose: null,
    sections,
    languages: languages.length > 0 ? languages : ['fr'],
    main,
  };
  return { questionnaire: questionnaireFrom(gathered, left), left };
}

/** Two columns of one meaning: the one that says something. */
function lowered(row: SheetRow): SheetRow {
  const read: Record<string, string> = {};
  for (const [name, value] of Object.entries(row)) {
    const column = columnOf(name);
    if (!read[column]) read[column] = value.trim();
  }
  return read;
}

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

/** A group that is open: who sees it, and the part that its questions stand in, if it has one of its own. */
interface Group {
  condition: Condition | null;
  title: Said | null;
}
type Shape = Record<string, unknown> & { kind: string };
interface List {
  options: { value: string; label: Said }[];
  /** Ours, for each name of theirs. */
  codes: Map<string, string>;
}
const [MOST_OPTIONS, MOST_RANKED] = [200, 20];
const ROOT: Group = { condition: null, title: null };

class FormReader {
  readonly #choices: readonly SheetRow[];
  readonly #main: string;
  readonly #left: Left[];
  readonly #codes = new Codes();
  readonly #meanings = new Map<string, Meaning>();
  readonly #lists = new Map<string, List>();
  readonly #sections: { code: string; title: Said; intro?: Said; questions: Question[] }[] = [];
  /** Groups around, the outermost first; and the one that the last part is of. */
  readonly #around: Group[] = [];
  #last: Group | null = null;
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
    const { type, rest } = typeOf(row.type ?? '');
    const where = row.name || type;
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
      this.#around.push(ROOT);
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
    const said = this.#said(row, 'label', row.name || 'groupe');
    const relevant = row.relevant ?? '';
    const condition = relevant === '' ? null : this.#condition(relevant, row.name || 'groupe');
    // Without a title of its own, a group within another gives its questions to it.
    const title = said ?? (this.#around.length === 0 ? { fr: row.name || 'Partie' } : null);
    this.#around.push({ condition, title });
  }

  /** The part where the next question stands: that of the nearest group that has one, begun again after another. */
  #place(): { questions: Question[] } {
    const group = this.#around.findLast(({ title }) => title !== null) ?? ROOT;
    const last = this.#sections.at(-1);
    if (last && this.#last === group) return last;
    this.#last = group;
    const title = group.title ?? (this.#sections.length === 0 ? { fr: 'Questions' } : { fr: 'Suite' });
    const section = {
      code: this.#codes.for('', `partie_${this.#sections.length + 1}`),
      title,
      questions: [],
    };
    this.#sections.push(section);
    return section;
  }

  #question(row: SheetRow, type: string, rest: readonly string[], where: string): void {
    const shaped = this.#shape(row, type, rest, where);
    if (!shaped) {
      this.#tell(where, `le genre « ${row.type ?? ''} » n’existe pas ici.`);
      return;
    }
    const shown = /^(yes|true|true\(\)|oui|1)$/i;
    const readonly = shown.test(row.readonly ?? '') && type !== 'note';
    if (readonly) this.#tell(where, 'elle se lisait sans se remplir : c’est un texte ici.');
    const shape: Shape = readonly ? { kind: 'note' } : shaped.shape;
    const said = this.#said(row, 'label', where);
    const own = row.relevant ? this.#condition(row.relevant, where) : null;
    const conditions = [...this.#around.map(({ condition }) => condition), own].flatMap((each) => each ?? []);
    const [only] = conditions;
    if (row.constraint && !('least' in shape) && !('most' in shape))
      this.#tell(where, `la contrainte « ${row.constraint} » n’est pas reprise.`);
    if (row.default) this.#tell(where, 'la réponse par défaut n’est pas reprise.');
    if (row.calculation) this.#tell(where, 'le calcul qui la remplit n’est pas repris.');
    if (row.choice_filter) this.#tell(where, 'le filtre des choix n’est pas repris : tous sont proposés.');
    const required = row.required ?? '';
    if (required !== '' && !shown.test(required) && !/^(no|false|false\(\)|non|0)$/i.test(required))
      this.#tell(where, 'elle n’était exigée que dans certains cas : elle est facultative ici.');
    const code = this.#codes.for(row.name ?? '', 'question');
    const asked = questionFrom(
      {
        code,
        label: said ?? { fr: row.name || 'Question' },
        hint: this.#said(row, 'hint', where) ?? undefined,
        required: shape.kind !== 'note' && shown.test(required),
        when: conditions.length > 1 ? { all: conditions } : only,
        ...shape,
      },
      where,
      this.#left,
    );
    if (!asked) return;
    if (row.name)
      this.#meanings.set(row.name, { question: code, ...(shaped.codes && { codes: shaped.codes }) });
    this.#place().questions.push(asked);
  }

  #shape(
    row: SheetRow,
    type: string,
    rest: readonly string[],
    where: string,
  ): { shape: Shape; codes?: ReadonlyMap<string, string> } | null {
    switch (type) {
      case 'text':
        return { shape: { kind: /multiline/i.test(row.appearance ?? '') ? 'long_text' : 'short_text' } };
      case 'integer':
      case 'decimal':
        return {
          shape: { kind: 'number', whole: type === 'integer', ...boundsIn(row.constraint ?? '', type) },
        };
      case 'range':
        return { shape: rangeIn(row.parameters ?? '') };
      case 'date':
        return { shape: { kind: 'date' } };
      case 'datetime':
      case 'time':
        this.#tell(where, 'l’heure n’est pas reprise : un texte est demandé.');
        return { shape: { kind: 'short_text' } };
      case 'note':
        return { shape: { kind: 'note' } };
      case 'acknowledge':
        return { shape: { kind: 'consent' }, codes: new Map([['OK', 'yes']]) };
      case 'select_one':
      case 'select_multiple':
      case 'rank':
        return this.#select(type, rest, where);
      case 'select_one_from_file':
      case 'select_multiple_from_file':
      case 'select_one_external':
        this.#tell(where, 'ses choix sont dans un autre fichier : un texte est demandé.');
        return { shape: { kind: 'short_text' } };
      default:
        return null;
    }
  }

  #select(
    type: 'select_one' | 'select_multiple' | 'rank',
    rest: readonly string[],
    where: string,
  ): { shape: Shape; codes?: ReadonlyMap<string, string> } {
    const [name = ''] = rest;
    const { options, codes } = this.#list(name);
    const other = rest.includes('or_other') || rest.join(' ').includes('or specify other');
    const [only] = options;
    if (type === 'select_multiple' && only && options.length === 1 && !other) {
      this.#tell(where, `elle n’a qu’un choix, « ${only.label.fr} » : c’est une case à cocher.`);
      return { shape: { kind: 'consent' }, codes: new Map([...codes.keys()].map((each) => [each, 'yes'])) };
    }
    if (options.length + (other ? 1 : 0) < 2 || options.length < 1) {
      this.#tell(where, `la liste « ${name} » a moins de deux choix : un texte est demandé.`);
      return { shape: { kind: 'short_text' } };
    }
    if (options.length > MOST_OPTIONS) {
      this.#tell(
        where,
        `la liste « ${name} » a ${options.length} choix, plus que ${MOST_OPTIONS} : un texte est demandé.`,
      );
      return { shape: { kind: 'short_text' } };
    }
    if (type === 'rank') {
      if (options.length > MOST_RANKED)
        this.#tell(where, `seuls les ${MOST_RANKED} premiers choix sur ${options.length} sont à ranger.`);
      return { shape: { kind: 'ranking', options: options.slice(0, MOST_RANKED) } };
    }
    const two =
      options.length >= 2
        ? options
        : [...options, { value: 'autre_reponse', label: { fr: 'Autre réponse', en: 'Another answer' } }];
    const known = other ? new Map([...codes, ['other', OTHER]]) : codes;
    return {
      shape: { kind: type === 'select_one' ? 'choice' : 'choices', options: two, other },
      codes: known,
    };
  }

  /** Its choices, in order; `other` and `none` mean something of their own here, so theirs bear other codes. */
  #list(name: string): List {
    const known = this.#lists.get(name);
    if (known) return known;
    const rows = this.#choices
      .filter((each) => (each.list_name ?? '').toLowerCase() === name)
      .map((each) => ({
        name: each.name ?? each.value ?? '',
        label: this.#said(each, 'label', `liste ${name}`),
      }))
      .filter((each) => each.name !== '' || each.label !== null);
    const ours = optionsFrom(
      rows.map((each) => ({
        ...each,
        name: each.name === OTHER ? 'autre' : each.name === NONE ? 'aucun' : each.name,
      })),
    );
    const options = ours.map((each, at) => ({
      ...each,
      label: rows[at]?.label ?? { fr: rows[at]?.name ?? '' },
    }));
    const list = { options, codes: new Map(rows.map((each, at) => [each.name, ours[at]?.value ?? ''])) };
    this.#lists.set(name, list);
    return list;
  }

  #condition(text: string, where: string): Condition | null {
    if (/^(true\(\)|1|yes)$/i.test(text)) return null;
    const read = foreignCondition(text, (name) => this.#meanings.get(name) ?? null);
    if (!read)
      this.#tell(where, `la condition « ${text} » n’est pas reprise : la question est toujours montrée.`);
    return read;
  }

  #said(row: SheetRow, of: string, where: string): Said | null {
    const texts: Record<string, string> = {};
    for (const [column, value] of Object.entries(row)) {
      if (column === of && value !== '') texts[this.#main] = value;
      const language = languageIn(column, of);
      if (language !== null && value !== '') texts[language || this.#main] = value;
    }
    const named = Object.fromEntries(
      Object.entries(texts).map(([language, text]) => [language, this.#named(unmarked(text), where)]),
    );
    return saidFrom(named, this.#main);
  }

  /** `${name}` in a text takes up a former answer, as `{{name}}` does here; what is computed is told. */
  #named = (text: string, where: string): string =>
    text.replaceAll(/\$\{\s*([^}]+?)\s*\}/g, (whole, name: string) => {
      const meant = this.#meanings.get(name);
      if (meant) return `{{${meant.question}}}`;
      this.#tell(where, `« ${whole} » ne peut être repris dans le texte.`);
      return '[…]';
    });
}

/** Bold, italics and headings of Markdown, which texts here do not have. */
const unmarked = (text: string): string =>
  text
    .replaceAll(/\*\*([^*\n]{1,500})\*\*/g, '$1')
    .replaceAll(/(?<![\w*])[*_]([^*_\n]{1,500})[*_](?![\w*])/g, '$1')
    .replaceAll(/^#{1,6} +/gm, '');

/** `. >= 0 and . <= 120`: bounds; anything else of a constraint is left behind. */
function boundsIn(constraint: string, type: string): Record<string, number> {
  const parts = constraint
    .replace(/^\((.*)\)$/, '$1')
    .split(/\s+and\s+/i)
    .map((part) => /^\(?\s*\.\s*(>=|<=|>|<)\s*(-?\d+(?:\.\d+)?)\s*\)?$/.exec(part.trim()));
  if (constraint === '' || parts.includes(null)) return {};
  const whole = type === 'integer' ? 1 : 0;
  const bounds: Record<string, number> = {};
  for (const part of parts) {
    const [, sign = '', text = ''] = part ?? [];
    const value = Number(text);
    if (sign.startsWith('>')) bounds.least = sign === '>' ? value + whole : value;
    else bounds.most = sign === '<' ? value - whole : value;
  }
  return bounds;
}

function rangeIn(parameters: string): Shape {
  const read = (name: string, otherwise: number) =>
    Number(new RegExp(`${name}\\s*=\\s*(-?[\\d.]+)`).exec(parameters)?.[1] ?? otherwise);
  const [from, to, step] = [read('start', 0), read('end', 10), read('step', 1)];
  const points = (from === 0 || from === 1) && Number.isInteger(to) && to >= 2 && to <= 10 && step === 1;
  return points ? { kind: 'scale', from, to } : { kind: 'number', least: from, most: to };
}

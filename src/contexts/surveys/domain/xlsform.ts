/**
 * A form written as XLSForm (xlsform.org: sheets `survey`, `choices`, `settings`), as a questionnaire of ours. Groups
 * become parts; a group within a group gives its questions to the part. What ODK computes or captures beyond answers
 * (calculations, positions, images, repeats, constraints) is left behind and told, one line each.
 */
import type { Condition } from './condition.ts';
import { foreignCondition, type Meaning } from './foreign-condition.ts';
import { type About, bounded, type Left, type Note, noted } from './import-notes.ts';
import {
  Codes,
  type Draft,
  optionsFrom,
  questionFrom,
  questionnaireFrom,
  saidFrom,
  untranslated,
} from './imported.ts';
import type { Section } from './questionnaire.ts';
import { NONE, OTHER, type Question, type Said } from './questions.ts';
import { besides } from './xlsform-besides.ts';
import { type List, type Shape, shapeOf } from './xlsform-kinds.ts';
import { languageCode, languageIn, lowered, NO_LABEL, type SheetRow, unmarked } from './xlsform-texts.ts';
import { METADATA, NOT_HERE, typeOf } from './xlsform-types.ts';

export interface Workbook {
  survey: readonly SheetRow[];
  choices: readonly SheetRow[];
  settings: readonly SheetRow[];
}

/** Null when there is no `survey` sheet with types and names. */
export function fromXlsForm(book: Workbook): Draft | null {
  const [survey, choices] = [lowered(book.survey), lowered(book.choices)];
  const every = survey.filter((row) => (row.type ?? '') !== '');
  const rows = every.filter((row) => !YES.test(row.disabled ?? ''));
  if (!rows.some((row) => row.name)) return null;
  const [settings = {}] = lowered(book.settings);
  const columns = columnsIn([...survey, ...choices]);
  const languages = [...new Set([...columns].flatMap((name) => languageIn(name, 'label') ?? []))];
  const told = languageCode(settings.default_language ?? '');
  // A column without a language beside others that have one is of the first language of the form.
  const plain = columns.has('label') && languages.length > 0;
  const main = told || (plain && (languages.includes('fr') ? 'default' : 'fr')) || languages[0] || 'fr';
  const left: Left[] = [];
  if (told === '' && (languages.length === 0 || plain))
    left.push({ about: null, note: { code: 'language_unsaid', french: main === 'fr' } });
  const reader = new FormReader(choices, main, left);
  const sections = reader.read(rows);
  left.push(...untranslated(reader.untranslated, languages));
  left.push(...besides(every, rows.length, columns).map((note) => ({ about: null, note })));
  if (!sections.some(({ questions }) => questions.length > 0)) return null;
  const titled = settings.form_title || settings.title || settings['set form title'] || settings.form_id;
  const gathered = {
    title: saidFrom({ [main]: titled ?? '' }, main),
    purpose: null,
    sections,
    languages: languages.length > 0 ? languages : [main],
    main,
  };
  return { questionnaire: questionnaireFrom(gathered, left), left: bounded(left) };
}

function columnsIn(rows: readonly SheetRow[], wanted: (text: string) => boolean = () => true): Set<string> {
  const columns = new Set<string>();
  for (const row of rows)
    for (const [column, text] of Object.entries(row)) if (wanted(text)) columns.add(column);
  return columns;
}

/** A group that is open: who sees it, and the part that its questions stand in, if it has one of its own. */
interface Group {
  /** `lost`: it could not be carried over, and everybody sees what it hid. */
  condition: Condition | null | 'lost';
  title: Said | null;
}
const YES = /^(yes|true|true\(\)|oui|1)$/i;
const ROOT: Group = { condition: null, title: null };

class FormReader {
  readonly #choices: ReadonlyMap<string, readonly SheetRow[]>;
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
  /** Texts that have no French. */
  untranslated = 0;

  constructor(choices: readonly SheetRow[], main: string, left: Left[]) {
    this.#choices = Map.groupBy(choices, (each) => (each.list_name ?? '').toLowerCase());
    this.#main = main;
    this.#left = left;
  }

  read(rows: readonly SheetRow[]): Section[] {
    for (const row of rows) this.#row(row);
    return this.#sections;
  }

  #row(row: SheetRow): void {
    const { type, rest } = typeOf(row.type ?? '');
    const about = { question: noted(row.name || type) };
    if (METADATA.has(type)) return;
    if (this.#structure(row, type, about) || this.#repeat > 0) return;
    const hidden = /(^|\s)hidden(\s|$)/.test(row.appearance ?? '');
    const missing = hidden ? NOT_HERE.hidden : NOT_HERE[type];
    if (missing) this.#tell(about, { code: 'unlike', what: missing });
    else this.#question(row, type, rest, about);
  }

  /** Whether the row opens or ends something. */
  #structure(row: SheetRow, type: string, about: About): boolean {
    if (type === 'begin_group') this.#open(row);
    else if (type === 'end_group') this.#around.pop();
    else if (type === 'begin_repeat') {
      this.#repeat += 1;
      this.#around.push(ROOT);
      this.#tell(about, { code: 'repeat' });
    } else if (type === 'end_repeat') {
      this.#repeat -= 1;
      this.#around.pop();
    } else return false;
    return true;
  }

  #tell(about: About, note: Note): void {
    this.#left.push({ about, note });
  }

  #open(row: SheetRow): void {
    const about = { group: noted(row.name ?? '') };
    const said = this.#said(row, 'label', about);
    const relevant = row.relevant ?? '';
    const condition = relevant === '' ? null : this.#condition(relevant, about);
    // Without a title of its own, a group within another gives its questions to it.
    const title =
      said ??
      (this.#around.length === 0 ? (row.name ? { fr: row.name } : { fr: 'Partie', en: 'Part' }) : null);
    this.#around.push({ condition, title });
  }

  /** The part where the next question stands: that of the nearest group that has one, begun again after another. */
  #place(): { questions: Question[] } {
    const group = this.#around.findLast(({ title }) => title !== null) ?? ROOT;
    const last = this.#sections.at(-1);
    if (last && this.#last === group) return last;
    this.#last = group;
    const title =
      group.title ?? (this.#sections.length === 0 ? { fr: 'Questions' } : { fr: 'Suite', en: 'Continued' });
    const section = {
      code: this.#codes.for('', `partie_${this.#sections.length + 1}`),
      title,
      questions: [],
    };
    this.#sections.push(section);
    return section;
  }

  #question(row: SheetRow, type: string, rest: readonly string[], about: About): void {
    const shaped = shapeOf(row, type, rest, {
      list: (name) => this.#list(name),
      told: (note) => this.#tell(about, note),
    });
    if (!shaped) {
      this.#tell(about, { code: 'unknown_kind', kind: noted(row.type ?? '') });
      return;
    }
    const readonly = YES.test(row.readonly ?? '') && type !== 'note';
    if (readonly) this.#tell(about, { code: 'read_only' });
    const shape: Shape = readonly ? { kind: 'note' } : shaped.shape;
    const said = this.#said(row, 'label', about);
    const own = row.relevant ? this.#condition(row.relevant, about) : null;
    const around = [...this.#around.map(({ condition }) => condition), own];
    const conditions = around.flatMap((each) => (each === null || each === 'lost' ? [] : [each]));
    const [only] = conditions;
    if (row.constraint && !('least' in shape) && !('most' in shape))
      this.#tell(about, { code: 'constraint', constraint: noted(row.constraint) });
    if (row.default) this.#tell(about, { code: 'default_answer' });
    if (row.calculation) this.#tell(about, { code: 'calculation' });
    if (row.choice_filter) this.#tell(about, { code: 'choice_filter' });
    const required = row.required ?? '';
    if (required !== '' && !YES.test(required) && !/^(no|false|false\(\)|non|0)$/i.test(required))
      this.#tell(about, { code: 'optional_sometimes' });
    const needed = shape.kind !== 'note' && YES.test(required);
    const everybody = around.includes('lost');
    if (needed && everybody) this.#tell(about, { code: 'optional_now' });
    const code = this.#codes.for(row.name ?? '', 'question');
    const asked = questionFrom(
      {
        code,
        label: said ?? { fr: row.name || 'Question' },
        hint: this.#said(row, 'hint', about) ?? undefined,
        required: needed && !everybody,
        when: conditions.length > 1 ? { all: conditions } : only,
        ...shape,
      },
      about,
      this.#left,
    );
    if (!asked) return;
    if (row.name)
      this.#meanings.set(row.name, { question: code, ...(shaped.codes && { codes: shaped.codes }) });
    this.#place().questions.push(asked);
  }

  /** Its choices, in order; `other` and `none` mean something of their own here, so theirs bear other codes. */
  #list(name: string): List {
    const known = this.#lists.get(name);
    if (known) return known;
    const rows = (this.#choices.get(name) ?? [])
      .map((each) => ({
        name: each.name ?? each.value ?? '',
        label: this.#said(each, 'label', { list: noted(name) }),
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

  #condition(text: string, about: About): Group['condition'] {
    if (/^(true\(\)|1|yes)$/i.test(text)) return null;
    const read = foreignCondition(text, (name) => this.#meanings.get(name) ?? null);
    if (!read) this.#tell(about, { code: 'condition', condition: noted(text) });
    return read ?? 'lost';
  }

  #said(row: SheetRow, of: string, about: About): Said | null {
    const texts: Record<string, string> = {};
    for (const [column, text] of Object.entries(row)) {
      const value = text === NO_LABEL ? '' : text;
      if (column === of && value !== '') texts[this.#main] = value;
      const language = languageIn(column, of);
      if (language !== null && value !== '') texts[language || this.#main] = value;
    }
    const named = Object.fromEntries(
      Object.entries(texts).map(([language, text]) => [language, this.#named(unmarked(text), about)]),
    );
    const read = saidFrom(named, this.#main);
    if (read && !texts.fr) this.untranslated += 1;
    return read;
  }

  /** `${name}` in a text takes up a former answer, as `{{name}}` does here; what is computed is told. */
  #named = (text: string, about: About): string =>
    text.replaceAll(/\$\{\s*([^}]+?)\s*\}/g, (whole, name: string) => {
      const meant = this.#meanings.get(name);
      if (meant) return `{{${meant.question}}}`;
      this.#tell(about, { code: 'computed_text', text: noted(whole) });
      return '[…]';
    });
}

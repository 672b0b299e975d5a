/**
 * A survey of LimeSurvey (`.lss`, versions 1.9 to 6), as a questionnaire of ours. The file is tables: groups, questions,
 * sub-questions, answers, and their texts by language (`…_l10ns` since version 4; before, rows repeated by language).
 * What has no like here (equations, files, quotas, validation by expressions…) is left behind and told, one line each.
 */
import type { Condition } from './condition.ts';
import { foreignCondition, type Meaning } from './foreign-condition.ts';
import { type About, bounded, type Left, type Note, noted } from './import-notes.ts';
import {
  Codes,
  type Draft,
  decoded,
  questionFrom,
  questionnaireFrom,
  saidFrom,
  type Texts,
  untranslated,
} from './imported.ts';
import { shapesOf } from './lss-kinds.ts';
import { byOrder, type LssQuestion, LssRows, type LssTables, languageOf } from './lss-rows.ts';
import type { Question, Said } from './questions.ts';

/** Null when there is no question in it. */
export function fromLss(tables: LssTables, languages: readonly string[]): Draft | null {
  const left: Left[] = [];
  const [survey = {}] = tables.surveys ?? [];
  const main = (survey.language || languages[0] || 'fr').slice(0, 2).toLowerCase();
  const reader = new SurveyReader(tables, main, left);
  const sections = reader.sections();
  if (!sections.some(({ questions }) => questions.length > 0)) return null;
  const codes = [...new Set(languages.map((each) => each.slice(0, 2).toLowerCase()))];
  left.push(...untranslated(reader.untranslated, codes));
  const settings = tables.surveys_languagesettings ?? [];
  const said = (column: string) =>
    saidFrom(
      Object.fromEntries(settings.map((row) => [languageOf(row, 'surveyls_language'), row[column] ?? ''])),
      main,
    );
  const tell = (note: Note) => left.push({ about: null, note });
  for (const [table, code] of BESIDE) if ((tables[table] ?? []).length > 0) tell({ code });
  for (const [table, rows] of Object.entries(tables))
    if (rows.length > 0 && !KNOWN_TABLES.has(table)) tell({ code: 'unread_table', table: noted(table) });
  if (survey.startdate || survey.expires) tell({ code: 'dates' });
  if (said('surveyls_url')) tell({ code: 'end_address' });
  if (said('surveyls_endtext')) tell({ code: 'end_message' });
  const [description, welcome] = [said('surveyls_description'), said('surveyls_welcometext')];
  const [first] = sections;
  // What welcomes stands before the first questions, when it is not what tells the purpose.
  if (description && welcome && first && !first.intro) first.intro = welcome;
  else if (description && welcome && description.fr !== welcome.fr) tell({ code: 'welcome' });
  const gathered = {
    title: said('surveyls_title'),
    purpose: description ?? welcome,
    privacy: said('surveyls_policy_notice'),
    sections,
    languages: codes,
    main,
  };
  return { questionnaire: questionnaireFrom(gathered, left), left: bounded(left) };
}

const BESIDE = [
  ['quota', 'quotas'],
  ['assessments', 'assessments'],
  ['defaultvalues', 'default_answers'],
] as const;
/** Attributes that change what may be answered, or who sees what. */
const RULES = {
  array_filter: 'array_filter',
  array_filter_exclude: 'array_exclusion',
  em_validation_q: 'validation',
  em_validation_sq: 'row_validation',
  random_order: 'random_order',
  random_group: 'random_question',
  equals_num_value: 'total_exact',
  min_num_value: 'total_least',
  max_num_value: 'total_most',
  time_limit: 'time_limit',
  minimum_chars: 'least_length',
  other_numbers_only: 'other_number',
  alphasort: 'alphabetical',
} as const;
/** Orders that the file names by a word since version 6. */
const ORDERS: Readonly<Record<string, 'random_order' | 'alphabetical' | undefined>> = {
  random: 'random_order',
  alphabetical: 'alphabetical',
};
/** What a file holds that is read, or told by another name, or is of its look alone. */
const KNOWN_TABLES: ReadonlySet<string> = new Set([
  ...['surveys', 'surveys_languagesettings', 'groups', 'group_l10ns', 'questions', 'question_l10ns'],
  ...['subquestions', 'answers', 'answer_l10ns', 'question_attributes', 'conditions'],
  ...[
    'quota',
    'quota_members',
    'quota_languagesettings',
    'assessments',
    'defaultvalues',
    'defaultvalue_l10ns',
  ],
  ...['themes', 'themes_inherited', 'languages', 'question_themes', 'survey_links'],
]);

class SurveyReader {
  readonly #rows: LssRows;
  readonly #main: string;
  readonly #left: Left[];
  readonly #codes = new Codes();
  /** What names of theirs mean: titles of questions, of their parts, and titles by number. */
  readonly #names = new Map<string, Meaning>();
  readonly #titles = new Map<string, string>();
  /** Texts that have no French. */
  untranslated = 0;

  constructor(tables: LssTables, main: string, left: Left[]) {
    this.#rows = new LssRows(tables, main);
    this.#main = main;
    this.#left = left;
  }

  sections(): { code: string; title: Said; intro?: Said; questions: Question[] }[] {
    const groups = this.#rows
      .merged('groups', 'gid', 'group_l10ns', 'group_name', 'description')
      .toSorted(byOrder('group_order'));
    return groups.map(({ row, texts, more }) => {
      const title = this.#said(texts, { group: '' }) ?? { fr: 'Partie', en: 'Part' };
      const about = { group: noted(title.fr) };
      if (row.randomization_group) this.#tell(about, { code: 'random_group' });
      const relevance = this.#condition(row.grelevance ?? '', about);
      const intro = this.#said(more, about);
      const questions = this.#rows
        .questions(row.gid ?? '')
        .flatMap((each) => this.#question(each, relevance));
      return {
        code: this.#codes.for(`group:${row.gid}`, 'partie'),
        title,
        ...(intro && { intro }),
        questions,
      };
    });
  }

  #tell = (about: About, note: Note): void => void this.#left.push({ about, note });

  #said(texts: Texts, about: About): Said | null {
    const read = saidFrom(this.#piped(texts, about), this.#main);
    if (read && !texts.fr) this.untranslated += 1;
    return read;
  }

  #question(asked: LssQuestion, around: Condition | null | 'lost'): Question[] {
    const { row, attributes } = asked;
    const about = row.title ? { question: noted(row.title) } : { number: row.qid ?? '' };
    for (const each of [asked, ...asked.subs, ...asked.columns])
      this.#titles.set(each.row.qid ?? '', each.row.title ?? '');
    if (attributes.get('hidden') === '1') this.#tell(about, { code: 'was_hidden' });
    if (row.preg) this.#tell(about, { code: 'pattern', pattern: noted(row.preg) });
    if (row.mandatory === 'S') this.#tell(about, { code: 'optional_soft' });
    const rules = Object.entries(RULES).flatMap(([name, code]) =>
      ['', '0'].includes(attributes.get(name) ?? '') ? [] : [code],
    );
    const orders = ['answer_order', 'subquestion_order'].flatMap(
      (name) => ORDERS[attributes.get(name) ?? ''] ?? [],
    );
    for (const code of new Set([...rules, ...orders])) this.#tell(about, { code });
    const own = this.#condition(row.relevance || this.#rows.conditionOf(row.qid ?? ''), about);
    const conditions = [around, own].flatMap((each) => (each === null || each === 'lost' ? [] : [each]));
    const everybody = around === 'lost' || own === 'lost';
    if (everybody && row.mandatory === 'Y') this.#tell(about, { code: 'optional_now' });
    if (asked.subs.some((sub) => !['', '1'].includes(sub.row.relevance ?? '')))
      this.#tell(about, { code: 'row_conditions' });
    const label = this.#said(asked.texts, about) ?? { fr: row.title || 'Question' };
    const hint = this.#said(asked.help, about);
    const [only] = conditions;
    return shapesOf(asked, label, {
      said: (texts) => this.#said(texts, about),
      told: (note) => this.#tell(about, note),
    }).flatMap(({ name, label, kind, means }, at) => {
      const code = this.#codes.for(name, 'question');
      const read = questionFrom(
        {
          ...{ code, label },
          hint: at === 0 ? (hint ?? undefined) : undefined,
          required: kind.kind !== 'note' && row.mandatory === 'Y' && !everybody && !name.endsWith('_comment'),
          when: conditions.length > 1 ? { all: conditions } : only,
          ...kind,
        },
        about,
        this.#left,
      );
      if (!read) return [];
      for (const { name: theirs, ...meaning } of means)
        if (!this.#names.has(theirs)) this.#names.set(theirs, { ...meaning, question: code });
      return [read];
    });
  }

  /** Null: always shown; `lost`: shown always here, and not there. */
  #condition(text: string, about: About): Condition | null | 'lost' {
    const plain = decoded(text).trim();
    if (plain === '' || plain === '1') return null;
    const read = foreignCondition(plain, (name) => this.#meant(name));
    if (!read) this.#tell(about, { code: 'condition', condition: noted(plain) });
    return read ?? 'lost';
  }

  #meant(name: string): Meaning | null {
    const known = this.#names.get(name);
    if (known) return known;
    // `Q56`, `Q56_S78`, `Q56_Cother`, since version 7: the numbers of the question and of its parts.
    const [, number = '', parts = ''] = /^Q(\d+)((?:_S\d+)*(?:_C[a-z]+)?)$/.exec(name) ?? [];
    const own = this.#titles.get(number);
    if (own) {
      const named = parts
        .split('_')
        .slice(1)
        .map((part) => part.slice(1))
        .map((part) => this.#titles.get(part) ?? part);
      return this.#names.get([own, ...named].join('_')) ?? null;
    }
    // `123X4X56A1`: survey, group, question, then a sub-question; where one number ends is known by the questions.
    const [, digits = '', rest = ''] = /^\d+X\d+X(\d+)(\w*)$/.exec(name) ?? [];
    for (let end = digits.length; end > 0; end--) {
      const title = this.#titles.get(digits.slice(0, end));
      const part = digits.slice(end) + rest;
      const found = title && this.#names.get(part === '' ? title : `${title}_${part}`);
      if (found) return found;
    }
    return null;
  }

  /** `{Q1.shown}` in a text takes up a former answer; what else is computed there is told. */
  #piped = (texts: Texts, about: About): Texts =>
    Object.fromEntries(
      Object.entries(texts).map(([language, text]) => {
        const piped = text
          .replaceAll(/\{(?:INSERTANS:)?(\w+)(?:\.\w+)?\}/g, (whole, name: string) => {
            const meant = this.#meant(name);
            return meant ? `{{${meant.question}}}` : whole;
          })
          // Braces followed by a space are text; the rest is an expression.
          .replaceAll(/(?<!\{)\{(?![\s{])[^{}]{1,500}\}(?!\})/g, (whole) => {
            if (language === this.#main) this.#tell(about, { code: 'computed_text', text: noted(whole) });
            return '[…]';
          });
        return [language, piped];
      }),
    );
}

/**
 * A survey of LimeSurvey (`.lss`, versions 1.9 to 6), as a questionnaire of ours. The file is tables: groups, questions,
 * sub-questions, answers, and their texts by language (`…_l10ns` since version 4; before, rows repeated by language).
 * What has no like here (equations, files, quotas, validation by expressions…) is left behind and told, one line each.
 */
import type { Condition } from './condition.ts';
import { foreignCondition, type Meaning } from './foreign-condition.ts';
import {
  Codes,
  decoded,
  type Left,
  OPTIONAL_NOW,
  questionFrom,
  questionnaireFrom,
  saidFrom,
  type Texts,
  untranslated,
} from './imported.ts';
import { shapesOf } from './lss-kinds.ts';
import { byOrder, type LssQuestion, LssRows, type LssTables, languageOf } from './lss-rows.ts';
import type { Questionnaire } from './questionnaire.ts';
import type { Question, Said } from './questions.ts';

/** Null when there is no question in it. */
export function fromLss(
  tables: LssTables,
  languages: readonly string[],
): { questionnaire: Questionnaire; left: Left[] } | null {
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
  for (const [table, where, what] of BESIDE) if ((tables[table] ?? []).length > 0) left.push({ where, what });
  for (const [table, rows] of Object.entries(tables))
    if (rows.length > 0 && !KNOWN_TABLES.has(table))
      left.push({
        where: 'Fichier',
        what: `la table « ${table.slice(0, 60)} » n’est pas lue : ce qu’elle contient n’est pas repris.`,
      });
  if (survey.startdate || survey.expires)
    left.push({ where: 'Dates', what: 'celles du fichier ne sont pas reprises : ouvrez une vague.' });
  if (said('surveyls_url')) left.push({ where: 'Adresse de fin', what: 'elle n’est pas reprise.' });
  if (said('surveyls_endtext')) left.push({ where: 'Message de fin', what: 'il n’est pas repris.' });
  const [description, welcome] = [said('surveyls_description'), said('surveyls_welcometext')];
  const [first] = sections;
  // What welcomes stands before the first questions, when it is not what tells the purpose.
  if (description && welcome && first && !first.intro) first.intro = welcome;
  else if (description && welcome && description.fr !== welcome.fr)
    left.push({ where: 'Message d’accueil', what: 'il n’est pas repris.' });
  const gathered = {
    title: said('surveyls_title') ?? { fr: 'Questionnaire importé' },
    purpose: description ?? welcome,
    privacy: said('surveyls_policy_notice'),
    sections,
    languages: codes,
    main,
  };
  return { questionnaire: questionnaireFrom(gathered, left), left };
}

const BESIDE = [
  ['quota', 'Quotas', 'ils ne sont pas repris.'],
  ['assessments', 'Évaluations', 'elles ne sont pas reprises.'],
  ['defaultvalues', 'Réponses par défaut', 'elles ne sont pas reprises.'],
] as const;
/** Attributes that change what may be answered, or who sees what. */
const RULES: Readonly<Record<string, string>> = {
  array_filter: 'les lignes reprises d’une autre question sont toutes proposées.',
  array_filter_exclude: 'les lignes écartées par une autre question sont toutes proposées.',
  em_validation_q: 'la règle de validation n’est pas reprise.',
  em_validation_sq: 'la règle de validation de chaque ligne n’est pas reprise.',
  random_order: 'l’ordre au hasard n’est pas repris.',
  random_group: 'le tirage au hasard entre questions n’est pas repris.',
  equals_num_value: 'le total attendu n’est pas vérifié.',
  min_num_value: 'le total au moins n’est pas vérifié.',
  max_num_value: 'le total au plus n’est pas vérifié.',
  time_limit: 'le temps donné pour répondre n’est pas repris.',
  minimum_chars: 'la longueur au moins n’est pas reprise.',
  other_numbers_only: 'le texte d’« Autre » n’est plus tenu d’être un nombre.',
  alphasort: 'l’ordre alphabétique n’est pas repris : les réponses sont dans celui du fichier.',
};
/** Orders that the file names by a word since version 6. */
const ORDERS: Readonly<Record<string, string | undefined>> = {
  random: RULES.random_order,
  alphabetical: RULES.alphasort,
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
      const title = this.#said(texts, 'Partie') ?? { fr: 'Partie' };
      if (row.randomization_group)
        this.#tell(title.fr, 'le tirage au hasard entre parties n’est pas repris.');
      const relevance = this.#condition(row.grelevance ?? '', title.fr);
      const intro = this.#said(more, title.fr);
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

  #tell = (where: string, what: string): void => void this.#left.push({ where, what });

  #said(texts: Texts, where: string): Said | null {
    const read = saidFrom(this.#piped(texts, where), this.#main);
    if (read && !texts.fr) this.untranslated += 1;
    return read;
  }

  #question(asked: LssQuestion, around: Condition | null | 'lost'): Question[] {
    const { row, attributes } = asked;
    const where = row.title || `question ${row.qid}`;
    for (const each of [asked, ...asked.subs, ...asked.columns])
      this.#titles.set(each.row.qid ?? '', each.row.title ?? '');
    if (attributes.get('hidden') === '1') this.#tell(where, 'elle était cachée : elle est montrée ici.');
    if (row.preg) this.#tell(where, `la règle de saisie « ${row.preg} » n’est pas reprise.`);
    if (row.mandatory === 'S')
      this.#tell(where, 'elle était demandée sans être exigée : elle est facultative ici.');
    const rules = Object.entries(RULES).flatMap(([name, what]) =>
      ['', '0'].includes(attributes.get(name) ?? '') ? [] : [what],
    );
    const orders = ['answer_order', 'subquestion_order'].flatMap(
      (name) => ORDERS[attributes.get(name) ?? ''] ?? [],
    );
    for (const what of new Set([...rules, ...orders])) this.#tell(where, what);
    const own = this.#condition(row.relevance || this.#rows.conditionOf(row.qid ?? ''), where);
    const conditions = [around, own].flatMap((each) => (each === null || each === 'lost' ? [] : [each]));
    const everybody = around === 'lost' || own === 'lost';
    if (everybody && row.mandatory === 'Y') this.#tell(where, OPTIONAL_NOW);
    if (asked.subs.some((sub) => !['', '1'].includes(sub.row.relevance ?? '')))
      this.#tell(where, 'les conditions de ses lignes ne sont pas reprises : toutes sont montrées.');
    const label = this.#said(asked.texts, where) ?? { fr: row.title || 'Question' };
    const hint = this.#said(asked.help, where);
    const [only] = conditions;
    return shapesOf(asked, label, {
      said: (texts) => this.#said(texts, where),
      told: (what) => this.#tell(where, what),
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
        where,
        this.#left,
      );
      if (!read) return [];
      for (const { name: theirs, ...meaning } of means)
        if (!this.#names.has(theirs)) this.#names.set(theirs, { ...meaning, question: code });
      return [read];
    });
  }

  /** Null: always shown; `lost`: shown always here, and not there. */
  #condition(text: string, where: string): Condition | null | 'lost' {
    const plain = decoded(text).trim();
    if (plain === '' || plain === '1') return null;
    const read = foreignCondition(plain, (name) => this.#meant(name));
    if (!read) this.#tell(where, `la condition « ${plain} » n’est pas reprise : elle est toujours montrée.`);
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
  #piped = (texts: Texts, where: string): Texts =>
    Object.fromEntries(
      Object.entries(texts).map(([language, text]) => {
        const piped = text
          .replaceAll(/\{(?:INSERTANS:)?(\w+)(?:\.\w+)?\}/g, (whole, name: string) => {
            const meant = this.#meant(name);
            return meant ? `{{${meant.question}}}` : whole;
          })
          // Braces followed by a space are text; the rest is an expression.
          .replaceAll(/(?<!\{)\{(?![\s{])[^{}]{1,500}\}(?!\})/g, (whole) => {
            if (language === this.#main) this.#tell(where, `le texte calculé « ${whole} » n’est pas repris.`);
            return '[…]';
          });
        return [language, piped];
      }),
    );
}

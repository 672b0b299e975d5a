/**
 * A survey of LimeSurvey (`.lss`, versions 2 to 6), as a questionnaire of ours. The file is tables: groups, questions,
 * sub-questions, answers, and their texts by language (`…_l10ns` since version 4; before, rows repeated by language).
 * What has no like here (equations, files, quotas, dual scales…) is left behind and told, one line each.
 */
import type { Condition } from './condition.ts';
import { foreignCondition, type Meaning } from './foreign-condition.ts';
import {
  Codes,
  type Left,
  optionsFrom,
  questionFrom,
  questionnaireFrom,
  saidFrom,
  type Texts,
} from './imported.ts';
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
  const settings = tables.surveys_languagesettings ?? [];
  const said = (column: string) =>
    saidFrom(
      Object.fromEntries(settings.map((row) => [languageOf(row, 'surveyls_language'), row[column] ?? ''])),
      main,
    );
  if ((tables.quota ?? []).length > 0) left.push({ where: 'Quotas', what: 'ils ne sont pas repris.' });
  if ((tables.assessments ?? []).length > 0)
    left.push({ where: 'Évaluations', what: 'elles ne sont pas reprises.' });
  const gathered = {
    title: said('surveyls_title') ?? { fr: 'Questionnaire importé' },
    purpose: said('surveyls_description') ?? said('surveyls_welcometext'),
    sections,
    languages: languages.map((each) => each.slice(0, 2).toLowerCase()),
    main,
  };
  return { questionnaire: questionnaireFrom(gathered, left), left };
}

class SurveyReader {
  readonly #rows: LssRows;
  readonly #main: string;
  readonly #left: Left[];
  readonly #codes = new Codes();
  /** What names of theirs mean: titles of questions, those of sub-questions, and `Q` followed by a number. */
  readonly #names = new Map<string, Meaning>();

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
      const title = saidFrom(this.#piped(texts), this.#main) ?? { fr: 'Partie' };
      const relevance = this.#condition(row.grelevance ?? '', title.fr);
      const intro = saidFrom(this.#piped(more), this.#main);
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

  #question(asked: LssQuestion, around: Condition | null): Question[] {
    const { row, attributes } = asked;
    const title = row.title ?? '';
    const where = title || `question ${row.qid}`;
    if (attributes.get('hidden') === '1')
      this.#left.push({ where, what: 'elle était cachée : elle est montrée ici.' });
    if (row.preg) this.#left.push({ where, what: `la règle de saisie « ${row.preg} » n’est pas reprise.` });
    for (const name of ['array_filter', 'array_filter_exclude', 'em_validation_q', 'em_validation_sq'])
      if (attributes.get(name)) this.#left.push({ where, what: `la règle « ${name} » n’est pas reprise.` });
    const own = this.#condition(row.relevance ?? '', where);
    const conditions = [around, own].flatMap((each) => each ?? []);
    const shapes = this.#shapes(asked, where);
    const [only] = conditions;
    return shapes.flatMap(({ name, label, ...shape }) => {
      const code = this.#codes.for(name, 'question');
      const read = questionFrom(
        {
          code,
          label,
          hint: saidFrom(asked.help, this.#main) ?? undefined,
          required: shape.kind !== 'note' && /^[YS]$/.test(row.mandatory ?? ''),
          when: conditions.length > 1 ? { all: conditions } : only,
          ...shape,
        },
        where,
        this.#left,
      );
      if (!read) return [];
      this.#learn(asked, code);
      return [read];
    });
  }

  #learn({ row, subs }: LssQuestion, question: string): void {
    const title = row.title ?? '';
    for (const name of [title, `Q${row.qid}`])
      if (!this.#names.has(name)) this.#names.set(name, { question });
    for (const sub of subs) {
      const option = sub.row.title ?? '';
      for (const name of [`${title}_${option}`, `Q${row.qid}_S${sub.row.qid}`])
        if (!this.#names.has(name)) this.#names.set(name, { question, option });
    }
  }

  #shapes(asked: LssQuestion, where: string): (Record<string, unknown> & { name: string; label: Said })[] {
    const { row, attributes } = asked;
    const name = row.title ?? '';
    const label = saidFrom(this.#piped(asked.texts), this.#main) ?? { fr: name || 'Question' };
    const one = (shape: Record<string, unknown>) => [{ name, label, ...shape }];
    const other = row.other === 'Y';
    const options = () =>
      optionsFrom(
        asked.answers.map((each) => ({ name: each.row.code ?? '', label: saidFrom(each.texts, this.#main) })),
      );
    const subs = () =>
      optionsFrom(
        asked.subs.map((each) => ({ name: each.row.title ?? '', label: saidFrom(each.texts, this.#main) })),
      );
    const most = Number(attributes.get('max_answers') ?? '');
    const atMost = Number.isInteger(most) && most > 0 ? { most } : {};
    const fixed = (list: readonly (readonly [string, string, string])[]) =>
      list.map(([value, fr, en]) => ({ value, label: { fr, en } }));
    const matrix = (columns: readonly { value: string; label: Said }[]) =>
      one({ kind: 'matrix', rows: subs().slice(0, 40), options: columns.slice(0, 12) });
    const points = (to: number) =>
      Array.from({ length: to }, (_, at) => ({ value: String(at + 1), label: { fr: String(at + 1) } }));
    const told = (what: string) => void this.#left.push({ where, what });
    switch (row.type) {
      case 'S':
        return one({ kind: 'short_text' });
      case 'T':
      case 'U':
        return one({ kind: 'long_text' });
      case 'N':
        return one({
          kind: 'number',
          whole: attributes.get('num_value_int_only') === '1',
          ...numbersIn(attributes),
        });
      case 'K':
      case 'Q':
        return this.#several(
          asked,
          row.type === 'K' ? { kind: 'number', ...numbersIn(attributes) } : { kind: 'short_text' },
          label,
        );
      case 'D':
        return one({ kind: 'date' });
      case 'Y':
        return one({
          kind: 'choice',
          options: fixed([
            ['Y', 'Oui', 'Yes'],
            ['N', 'Non', 'No'],
          ]),
        });
      case 'G':
        return one({
          kind: 'choice',
          options: fixed([
            ['F', 'Femme', 'Female'],
            ['M', 'Homme', 'Male'],
          ]),
        });
      case '5':
        return one({ kind: 'scale', from: 1, to: 5 });
      case 'L':
      case '!':
      case 'O':
        if (row.type === 'O') told('le commentaire à côté du choix n’est pas repris.');
        return asked.answers.length + (other ? 1 : 0) < 2
          ? this.#alone(asked, label, where)
          : one({ kind: 'choice', options: this.#two(options(), other), other });
      case 'M':
      case 'P': {
        if (row.type === 'P') told('les commentaires à côté des choix ne sont pas repris.');
        const list = subs();
        if (list.length >= 2) return one({ kind: 'choices', options: list, other, ...atMost });
        return list.length === 1
          ? one({ kind: 'consent', label: list[0]?.label ?? label })
          : this.#alone(asked, label, where);
      }
      case 'R':
        return one({
          kind: 'ranking',
          options: (asked.subs.length > 0 && asked.answers.length === 0 ? subs() : options()).slice(0, 20),
          ...(atMost.most ? { most: Math.min(20, atMost.most) } : {}),
        });
      case 'F':
      case 'H':
        return matrix(options());
      case 'A':
        return matrix(points(5));
      case 'B':
        return matrix(points(10));
      case 'C':
        return matrix(
          fixed([
            ['Y', 'Oui', 'Yes'],
            ['U', 'Ne sait pas', 'Uncertain'],
            ['N', 'Non', 'No'],
          ]),
        );
      case 'E':
        return matrix(
          fixed([
            ['I', 'En hausse', 'Increase'],
            ['S', 'Pareil', 'Same'],
            ['D', 'En baisse', 'Decrease'],
          ]),
        );
      case 'X':
        return one({ kind: 'note' });
      case '1':
        told('la seconde échelle n’est pas reprise.');
        return matrix(options());
      case ';':
      case ':':
        told('un tableau de textes ou de nombres n’a pas d’équivalent : elle est laissée de côté.');
        return [];
      default:
        told(`le genre « ${KIND_NAMES[row.type ?? ''] ?? row.type ?? ''} » n’est pas repris.`);
        return [];
    }
  }

  #two = (options: { value: string; label: Said }[], other: boolean) =>
    options.length >= 2 || !other
      ? options
      : [...options, { value: 'autre_reponse', label: { fr: 'Autre réponse', en: 'Another answer' } }];

  #alone(
    asked: LssQuestion,
    label: Said,
    where: string,
  ): (Record<string, unknown> & { name: string; label: Said })[] {
    this.#left.push({ where, what: 'elle propose moins de deux réponses : un texte est demandé.' });
    return [{ name: asked.row.title ?? '', label, kind: 'short_text' }];
  }

  /** Several fields under one question: each becomes a question. */
  #several(
    asked: LssQuestion,
    shape: Record<string, unknown>,
    label: Said,
  ): (Record<string, unknown> & { name: string; label: Said })[] {
    return asked.subs.map(({ row, texts }) => {
      const own = saidFrom(texts, this.#main) ?? { fr: row.title ?? '' };
      const en = label.en || own.en ? { en: `${label.en ?? label.fr} – ${own.en ?? own.fr}` } : {};
      return {
        name: `${asked.row.title}_${row.title}`,
        label: { fr: `${label.fr} – ${own.fr}`, ...en },
        ...shape,
      };
    });
  }

  #condition(text: string, where: string): Condition | null {
    const plain = text.trim();
    if (plain === '' || plain === '1') return null;
    const read = foreignCondition(
      plain,
      (name) => this.#names.get(name) ?? this.#names.get(name.replace(/^\d+X\d+X(\d+).*$/, 'Q$1')) ?? null,
    );
    if (!read)
      this.#left.push({
        where,
        what: `la condition « ${plain} » n’est pas reprise : elle est toujours montrée.`,
      });
    return read;
  }

  /** `{Q1.NAOK}` in a text takes up a former answer. */
  #piped = (texts: Texts): Texts =>
    Object.fromEntries(
      Object.entries(texts).map(([language, text]) => [
        language,
        text.replaceAll(/\{([A-Za-z]\w*)(?:\.\w+)?\}/g, (whole, name: string) => {
          const meant = this.#names.get(name);
          return meant ? `{{${meant.question}}}` : whole;
        }),
      ]),
    );
}

const KIND_NAMES: Readonly<Record<string, string>> = {
  '*': 'équation',
  '|': 'envoi de fichiers',
  I: 'choix de la langue',
};

function numbersIn(attributes: ReadonlyMap<string, string>): Record<string, number> {
  const read = (name: string) => {
    const text = attributes.get(name) ?? '';
    return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
  };
  const [least, most] = [read('min_num_value_n'), read('max_num_value_n')];
  return { ...(least !== null && { least }), ...(most !== null && { most }) };
}

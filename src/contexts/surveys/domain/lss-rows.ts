/** The tables of a LimeSurvey file as rows with their texts, each table gone through once however many ask of it. */
import type { Texts } from './imported.ts';

export type LssRow = Readonly<Record<string, string>>;
/** The rows of each table. */
export type LssTables = Readonly<Record<string, readonly LssRow[]>>;

export interface LssQuestion {
  row: LssRow;
  texts: Texts;
  help: Texts;
  attributes: ReadonlyMap<string, string>;
  subs: readonly { row: LssRow; texts: Texts }[];
  /** Of a table whose columns are sub-questions too. */
  columns: readonly { row: LssRow; texts: Texts }[];
  answers: readonly { row: LssRow; texts: Texts }[];
  /** Of a table of two scales. */
  secondAnswers: readonly { row: LssRow; texts: Texts }[];
}

export const languageOf = (row: LssRow, column = 'language'): string =>
  (row[column] ?? '').slice(0, 2).toLowerCase();
export const byOrder = (column: string) => (a: { row: LssRow }, b: { row: LssRow }) =>
  Number(a.row[column] ?? 0) - Number(b.row[column] ?? 0);

/** A row with its texts by language. */
export interface Merged {
  row: LssRow;
  texts: Texts;
  more: Texts;
}

export class LssRows {
  readonly #tables: LssTables;
  readonly #main: string;
  readonly #indexes = new Map<string, Map<string, LssRow[]>>();
  #asked: Map<string, Merged[]> | null = null;
  #parts: Map<string, Merged[]> | null = null;

  /** `main`: the language of a text that says none. */
  constructor(tables: LssTables, main: string) {
    this.#tables = tables;
    this.#main = main;
  }

  /** Rows of a table with their texts, each row once: beside (`l10ns`), or in rows repeated by language. */
  merged(table: string, key: string, texts: string, text: string, more: string): Merged[] {
    const rows = new Map<string, LssRow>();
    for (const row of this.#tables[table] ?? []) if (!rows.has(row[key] ?? '')) rows.set(row[key] ?? '', row);
    const beside = this.#tables[texts] ?? [];
    const said = Map.groupBy(
      beside.length > 0 ? beside : (this.#tables[table] ?? []),
      (each) => each[key] ?? '',
    );
    return [...rows].map(([id, row]) => {
      const own = said.get(id) ?? [];
      const of = (column: string): Texts =>
        Object.fromEntries(own.map((each) => [languageOf(each) || this.#main, each[column] ?? '']));
      return { row, texts: of(text), more: of(more) };
    });
  }

  /** Rows of a table by what they belong to: made once, however many ask. */
  #rowsBy(table: string, key: string): Map<string, LssRow[]> {
    const name = `${table}.${key}`;
    const known = this.#indexes.get(name);
    if (known) return known;
    const made = Map.groupBy(this.#tables[table] ?? [], (row) => row[key] ?? '');
    this.#indexes.set(name, made);
    return made;
  }

  questions(gid: string): LssQuestion[] {
    const attributes = this.#rowsBy('question_attributes', 'qid');
    this.#asked ??= Map.groupBy(
      this.merged('questions', 'qid', 'question_l10ns', 'question', 'help').filter(
        ({ row }) => (row.parent_qid ?? '0') === '0',
      ),
      ({ row }) => row.gid ?? '',
    );
    this.#parts ??= Map.groupBy(
      this.merged('subquestions', 'qid', 'question_l10ns', 'question', 'help'),
      ({ row }) => row.parent_qid ?? '',
    );
    const parts = this.#parts;
    return (this.#asked.get(gid) ?? []).toSorted(byOrder('question_order')).map(({ row, texts, more }) => ({
      ...{ row, texts, help: more },
      attributes: this.#attributesOf(attributes.get(row.qid ?? '') ?? []),
      ...this.#partsOf(parts.get(row.qid ?? '') ?? []),
      answers: this.#answers(row.qid ?? '', '0'),
      secondAnswers: this.#answers(row.qid ?? '', '1'),
    }));
  }

  /** One that each language says for itself: as French says it, else as the language of the file does. */
  #attributesOf(rows: readonly LssRow[]): Map<string, string> {
    const rank = (row: LssRow) => {
      const language = languageOf(row);
      return (row.value ?? '') === '' ? 0 : language === 'fr' ? 3 : language === this.#main ? 2 : 1;
    };
    const said = new Map<string, LssRow>();
    for (const row of rows) {
      const known = said.get(row.attribute ?? '');
      if (!known || rank(row) > rank(known)) said.set(row.attribute ?? '', row);
    }
    return new Map([...said].map(([attribute, { value = '' }]) => [attribute, value]));
  }

  #partsOf(parts: readonly Merged[]): Pick<LssQuestion, 'subs' | 'columns'> {
    const ordered = parts.toSorted(byOrder('question_order'));
    const [subs, columns] = ['0', '1'].map((scale) =>
      ordered.filter(({ row }) => (row.scale_id || '0') === scale),
    );
    return { subs: subs ?? [], columns: columns ?? [] };
  }

  /**
   * The conditions of a question as one expression, from their own table: versions before 2 kept them there only. Those
   * of one scenario hold together, but for several answers of one question; scenarios are alternatives.
   */
  conditionOf(qid: string): string {
    const own = this.#rowsBy('conditions', 'qid').get(qid) ?? [];
    const one = ({ cfieldname = '', method = '', value = '' }: LssRow) => {
      const sign = method.trim() || '==';
      return `${cfieldname.replace(/^\+/, '')} ${sign} "${value.replaceAll('"', '')}"`;
    };
    const scenarios = [...Map.groupBy(own, ({ scenario = '1' }) => scenario).values()].map((rows) =>
      [...Map.groupBy(rows, ({ cqid = '' }) => cqid).values()]
        .map(
          (same) =>
            `(${same.map(one).join(same.some(({ method }) => method?.trim() === '!=') ? ' and ' : ' or ')})`,
        )
        .join(' and '),
    );
    return scenarios.length > 1 ? scenarios.map((each) => `(${each})`).join(' or ') : (scenarios[0] ?? '');
  }

  #answers(qid: string, scale: string): { row: LssRow; texts: Texts }[] {
    const all = (this.#rowsBy('answers', 'qid').get(qid) ?? []).filter(
      (row) => (row.scale_id || '0') === scale,
    );
    const byCode = Map.groupBy(all, (row) => row.code ?? '');
    const beside = this.#rowsBy('answer_l10ns', 'aid');
    return [...byCode.values()]
      .flatMap((same) => {
        const [row] = same;
        if (!row) return [];
        const own = beside.size > 0 ? (beside.get(row.aid ?? '') ?? []) : same;
        return {
          row,
          texts: Object.fromEntries(own.map((each) => [languageOf(each) || this.#main, each.answer ?? ''])),
        };
      })
      .toSorted(byOrder('sortorder'));
  }
}

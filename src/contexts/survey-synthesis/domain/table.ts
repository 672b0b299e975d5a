/**
 * Answers by column, so that any filter is counted in one pass: a small number for a choice, bits for several, a
 * double for a figure. Only what counts is in it: answers sent, whose consent to be counted holds, to questions shown.
 */
import {
  choicesOf,
  isAnswered,
  pointsOf,
  type Question,
  type Questionnaire,
  questionsOf,
  type Value,
  type Values,
} from '../../surveys/public.ts';

export interface CodesColumn {
  kind: 'codes';
  name: string;
  question: Question;
  /** The row of a matrix, or null. */
  part: string | null;
  codes: readonly string[];
  /** One a respondent: 0 when not answered, else one more than the place of the code. */
  data: Uint16Array;
}
export interface SetsColumn {
  kind: 'sets';
  name: string;
  question: Question;
  part: null;
  codes: readonly string[];
  /** Words of 32 bits a respondent. */
  width: number;
  words: Uint32Array;
  answered: Uint8Array;
}
export interface NumbersColumn {
  kind: 'numbers';
  name: string;
  question: Question;
  part: string | null;
  /** NaN when not answered. Amounts in cents. */
  data: Float64Array;
}
/** Texts, days, records: only whether they were answered. */
export interface PresenceColumn {
  kind: 'presence';
  name: string;
  question: Question;
  part: null;
  answered: Uint8Array;
}
export type AnswerColumn = CodesColumn | SetsColumn | NumbersColumn | PresenceColumn;
export interface AnswerTable {
  size: number;
  columns: readonly AnswerColumn[];
}

/** Of who acts in more than one region: each respondent stands in one place of a map, and once in its total. */
export const SEVERAL = 'several';

/** What a table asks of territories: the regions that hold or are held by one. */
export interface Regions {
  all: readonly string[];
  of(territory: string): readonly string[];
}

export class TableBuilder {
  #size = 0;
  /** Whether a table that was built holds the same cells. */
  #shared = false;
  #room: number;
  readonly #columns: AnswerColumn[];
  readonly #places: ReadonlyMap<string, number>[];
  readonly #regions: Regions;

  /** `expected`: how many respondents, about. */
  constructor(asked: Questionnaire, regions: Regions, expected = 64) {
    this.#room = Math.max(16, expected);
    this.#regions = regions;
    this.#columns = questionsOf(asked).flatMap((question) => columnsFor(question, regions, this.#room));
    this.#places = this.#columns.map((column) =>
      'codes' in column ? new Map(column.codes.map((code, at) => [code, at])) : new Map(),
    );
  }

  /** Its row, until one is removed. */
  add(values: Values): number {
    if (this.#size === this.#room) this.#grow();
    const row = this.#size++;
    for (const [index, column] of this.#columns.entries())
      this.#put(column, index, row, values[column.question.code]);
    return row;
  }

  /** The last row takes its place: which one that was. Tables built before stay as they were. */
  remove(row: number): number {
    const last = --this.#size;
    for (const column of this.#columns) {
      if (column.kind === 'numbers') {
        column.data = this.#own(column.data);
        moveRow(column.data, last, row, 1, Number.NaN);
      } else if (column.kind === 'codes') {
        column.data = this.#own(column.data);
        moveRow(column.data, last, row, 1, 0);
      } else {
        column.answered = this.#own(column.answered);
        moveRow(column.answered, last, row, 1, 0);
      }
      if (column.kind === 'sets') {
        column.words = this.#own(column.words);
        moveRow(column.words, last, row, column.width, 0);
      }
    }
    this.#shared = false;
    return last;
  }

  /** As it stands: what is added or removed later changes nothing of it. */
  build(): AnswerTable {
    this.#shared = true;
    return { size: this.#size, columns: this.#columns.map((column) => ({ ...column })) };
  }

  /** Cells that no table built before holds. */
  #own = <A extends Cells>(cells: A): A => (this.#shared ? (cells.slice() as A) : cells); // of the same kind

  #put(column: AnswerColumn, index: number, row: number, value: Value | undefined): void {
    if (!isAnswered(value)) return;
    const place = (code: string) => this.#places[index]?.get(code);
    switch (column.kind) {
      case 'presence':
        column.answered[row] = 1;
        return;
      case 'numbers':
        column.data[row] = numberIn(column, value);
        return;
      case 'codes': {
        const at = place(codeIn(column, value, this.#regions));
        if (at !== undefined) column.data[row] = at + 1;
        return;
      }
      case 'sets': {
        column.answered[row] = 1;
        const list = Array.isArray(value) ? value.map(String) : [String(value)];
        for (const code of list) {
          const at = place(code);
          if (at === undefined) continue;
          const word = row * column.width + (at >> 5);
          column.words[word] = ((column.words[word] ?? 0) | (1 << (at & 31))) >>> 0;
        }
      }
    }
  }

  #grow(): void {
    this.#room *= 2;
    for (const column of this.#columns) {
      if (column.kind === 'numbers')
        column.data = grown(new Float64Array(this.#room).fill(Number.NaN), column.data);
      else if (column.kind === 'codes') column.data = grown(new Uint16Array(this.#room), column.data);
      else {
        column.answered = grown(new Uint8Array(this.#room), column.answered);
        if (column.kind === 'sets')
          column.words = grown(new Uint32Array(this.#room * column.width), column.words);
      }
    }
  }
}

type Cells = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** One row stands in the place of another, and its own is empty. */
function moveRow(cells: Cells, from: number, to: number, width: number, empty: number): void {
  cells.copyWithin(to * width, from * width, (from + 1) * width);
  cells.fill(empty, from * width, (from + 1) * width);
}

function grown<A extends Cells>(larger: A, present: A): A {
  larger.set(present);
  return larger;
}

function columnsFor(question: Question, regions: Regions, room: number): AnswerColumn[] {
  const { code } = question;
  const one = (name: string, part: string | null, codes: readonly string[]): CodesColumn => ({
    ...{ kind: 'codes', name, question, part, codes },
    data: new Uint16Array(room),
  });
  const numbers = (name: string, part: string | null): NumbersColumn => ({
    ...{ kind: 'numbers', name, question, part },
    data: new Float64Array(room).fill(Number.NaN),
  });
  const sets = (codes: readonly string[]): SetsColumn => {
    const width = Math.max(1, Math.ceil(codes.length / 32));
    return {
      ...{ kind: 'sets', name: code, question, part: null, codes, width },
      words: new Uint32Array(room * width),
      answered: new Uint8Array(room),
    };
  };
  switch (question.kind) {
    // Nothing of a file is counted.
    case 'file':
    case 'note':
      return [];
    case 'choice':
      return [one(code, null, choicesOf(question))];
    case 'scale':
      return [one(code, null, pointsOf(question).map(String))];
    case 'consent':
      return [one(code, null, ['yes'])];
    case 'choices':
      return [sets(choicesOf(question))];
    case 'territory':
      return [one(code, null, [...regions.all, SEVERAL])];
    case 'matrix':
      return question.rows.map(({ value }) =>
        one(
          `${code}__${value}`,
          value,
          question.options.map((option) => option.value),
        ),
      );
    case 'ranking':
      return [
        one(
          code,
          null,
          question.options.map(({ value }) => value),
        ),
        ...question.options.map(({ value }) => numbers(`${code}__${value}`, value)),
      ];
    case 'number':
    case 'amount':
      return [numbers(code, null)];
    default:
      return [{ kind: 'presence', name: code, question, part: null, answered: new Uint8Array(room) }];
  }
}

function numberIn({ part }: NumbersColumn, value: Exclude<Value, null>): number {
  if (part === null) return typeof value === 'number' ? value : Number.NaN;
  const rank = Array.isArray(value) ? value.indexOf(part) : -1;
  return rank < 0 ? Number.NaN : rank + 1;
}

function codeIn({ part, question }: CodesColumn, value: Exclude<Value, null>, regions: Regions): string {
  if (question.kind === 'territory') {
    const found = new Set(Array.isArray(value) ? value.flatMap((id) => regions.of(String(id))) : []);
    const [only] = found;
    return found.size > 1 ? SEVERAL : (only ?? '');
  }
  if (question.kind === 'ranking') return Array.isArray(value) ? String(value[0]) : '';
  if (part !== null)
    return typeof value === 'object' && !Array.isArray(value)
      ? ((value as Record<string, string>)[part] ?? '')
      : '';
  return value === true ? 'yes' : String(value);
}

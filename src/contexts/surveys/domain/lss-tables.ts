/**
 * What a table of LimeSurvey becomes: a table of ours, several where it has too many rows or two scales, a question a row
 * where it has too many columns, a question a cell where it holds texts or numbers.
 */
import type { LssQuestion } from './lss-rows.ts';
import { cellBoundsIn, joined, type KindNeeds, type Options, optionsIn, type Shape } from './lss-shapes.ts';
import type { Said } from './questions.ts';

const [ROWS, COLUMNS, OPTIONS, CELLS] = [40, 12, 200, 30];

export class LssTable {
  readonly #asked: LssQuestion;
  readonly #label: Said;
  readonly #said: KindNeeds['said'];
  readonly #told: KindNeeds['told'];
  readonly #name: string;
  /** What it becomes where it proposes nothing to choose among. */
  readonly #alone: () => Shape[];

  constructor(asked: LssQuestion, label: Said, { said, told }: KindNeeds, alone: () => Shape[]) {
    this.#asked = asked;
    this.#label = label;
    this.#said = said;
    this.#told = told;
    this.#name = asked.row.title ?? '';
    this.#alone = alone;
  }

  matrix(
    { options, codes }: { options: Options; codes: ReadonlyMap<string, string> | null },
    suffix = '',
    label = this.#label,
  ): Shape[] {
    const rows = optionsIn(this.#asked.subs, 'title', this.#said);
    const name = `${this.#name}${suffix}`;
    if (rows.options.length === 0 || options.length < 2) return this.#alone();
    if (options.length > COLUMNS) {
      this.#told({ code: 'columns_as_questions', columns: options.length });
      return this.#asked.subs.map(({ row }, at) => ({
        name: `${name}_${row.title}`,
        label: joined(label, rows.options[at]?.label ?? { fr: row.title ?? '' }),
        kind: { kind: 'choice', options: options.slice(0, OPTIONS) },
        means: [{ name: `${this.#name}_${row.title}`, codes: codes ?? new Map() }],
      }));
    }
    const shapes: Shape[] = [];
    for (let from = 0; from < rows.options.length; from += ROWS)
      shapes.push({
        name: from === 0 ? name : `${name}_suite${from / ROWS}`,
        label,
        kind: { kind: 'matrix', rows: rows.options.slice(from, from + ROWS), options },
        means:
          suffix === ''
            ? [...rows.codes]
                .slice(from, from + ROWS)
                .map(([sub, option]) => ({ name: `${name}_${sub}`, option, ...(codes && { codes }) }))
            : [],
      });
    return shapes;
  }

  dual(): Shape[] {
    const second = optionsIn(this.#asked.secondAnswers, 'code', this.#said);
    const head = (letter: string) => {
      const text = this.#asked.attributes.get(`dualscale_header${letter}`);
      return text ? joined(this.#label, { fr: text }) : this.#label;
    };
    const first = this.matrix(optionsIn(this.#asked.answers, 'code', this.#said), '', head('A'));
    if (second.options.length >= 2) this.#told({ code: 'two_scales' });
    return second.options.length < 2
      ? first
      : [...first, ...this.matrix(second, '_echelle2', second.options.length > 0 ? head('B') : this.#label)];
  }

  /** A table of texts or numbers: a question a cell; one of boxes to tick: a question a row. */
  cells(type: ':' | ';'): Shape[] {
    const { subs, columns, attributes } = this.#asked;
    const heads = optionsIn(columns, 'title', this.#said);
    const rows = optionsIn(this.#asked.subs, 'title', this.#said);
    const label = (row: number, column?: number): Said =>
      [rows.options[row], column === undefined ? undefined : heads.options[column]].reduce(
        (whole, part) => (part ? joined(whole, part.label) : whole),
        this.#label,
      );
    if (type === ':' && attributes.get('multiflexible_checkbox') === '1' && heads.options.length >= 2) {
      this.#told({ code: 'boxes_as_rows' });
      return subs.map(({ row }, at) => ({
        name: `${this.#name}_${row.title}`,
        label: label(at),
        kind: { kind: 'choices', options: heads.options.slice(0, OPTIONS) },
        means: [...heads.codes].map(([column, option]) => ({
          name: `${this.#name}_${row.title}_${column}`,
          ...{ option, ticked: true },
        })),
      }));
    }
    const many = subs.length * columns.length;
    if (many === 0 || many > CELLS) {
      this.#told({ code: 'too_many_cells', cells: many });
      return [];
    }
    this.#told({ code: 'cells_as_questions' });
    return subs.flatMap(({ row }, at) =>
      columns.map((column, place) => {
        const name = `${this.#name}_${row.title}_${column.row.title}`;
        return {
          ...{ name, label: label(at, place) },
          kind: type === ':' ? { kind: 'number', ...cellBoundsIn(attributes) } : { kind: 'short_text' },
          means: [{ name }],
        };
      }),
    );
  }
}

/**
 * What a question of LimeSurvey becomes, by the letter of its kind: one question of ours, several (fields under one
 * title, cells of a table, a second scale), or none. What is lost on the way is told.
 */
import { noted, type Unlike } from './import-notes.ts';
import type { LssQuestion } from './lss-rows.ts';
import { joined, type KindNeeds, numbersIn, type Options, optionsIn, type Shape } from './lss-shapes.ts';
import { LssTable } from './lss-tables.ts';
import { OTHER, type Said } from './questions.ts';

/** Of a list, and of what is ranked. */
const [OPTIONS, RANKED] = [200, 20];
const OTHER_CODE = '-oth-';
const fixed = (list: readonly (readonly [string, string, string])[]): Options =>
  list.map(([value, fr, en]) => ({ value, label: { fr, en } }));
const points = (to: number): Options =>
  Array.from({ length: to }, (_, at) => ({ value: String(at + 1), label: { fr: String(at + 1) } }));
const FIXED: Readonly<Record<string, Options>> = {
  Y: fixed([
    ['Y', 'Oui', 'Yes'],
    ['N', 'Non', 'No'],
  ]),
  G: fixed([
    ['F', 'Femme', 'Female'],
    ['M', 'Homme', 'Male'],
  ]),
  A: points(5),
  B: points(10),
  C: fixed([
    ['Y', 'Oui', 'Yes'],
    ['U', 'Ne sait pas', 'Uncertain'],
    ['N', 'Non', 'No'],
  ]),
  E: fixed([
    ['I', 'En hausse', 'Increase'],
    ['S', 'Pareil', 'Same'],
    ['D', 'En baisse', 'Decrease'],
  ]),
};
const NOT_HERE: Readonly<Record<string, Unlike | undefined>> = {
  '*': 'equation',
  '|': 'upload',
  I: 'language_switch',
};

export function shapesOf(asked: LssQuestion, label: Said, needs: KindNeeds): Shape[] {
  return new KindReader(asked, label, needs).shapes();
}

class KindReader {
  readonly #asked: LssQuestion;
  readonly #label: Said;
  readonly #said: KindNeeds['said'];
  readonly #told: KindNeeds['told'];
  readonly #name: string;
  readonly #other: boolean;
  readonly #table: LssTable;

  constructor(asked: LssQuestion, label: Said, needs: KindNeeds) {
    const { said, told } = needs;
    this.#table = new LssTable(asked, label, needs, () => this.#alone());
    this.#asked = asked;
    this.#label = label;
    this.#said = said;
    this.#told = told;
    this.#name = asked.row.title ?? '';
    this.#other = asked.row.other === 'Y';
  }

  shapes(): Shape[] {
    const { row, attributes } = this.#asked;
    const type = row.type ?? '';
    switch (type) {
      case 'S':
      case 'T':
      case 'U':
        return this.#text(type === 'S' ? 'short_text' : 'long_text');
      case 'N':
        return this.#one({ kind: 'number', ...numbersIn(attributes) });
      case 'K':
        return this.#fields({ kind: 'number', ...numbersIn(attributes) });
      case 'Q':
        return this.#fields({ kind: attributes.get('numbers_only') === '1' ? 'number' : 'short_text' });
      case 'D':
        return this.#one({ kind: 'date', ...this.#days() });
      case 'Y':
      case 'G':
        return this.#choice(
          FIXED[type] ?? [],
          new Map((FIXED[type] ?? []).map(({ value }) => [value, value])),
        );
      case '5':
        return this.#one({ kind: 'scale', from: 1, to: 5 });
      case 'L':
      case '!':
        return this.#list();
      case 'O':
        return [...this.#list(), this.#comment('long_text')];
      case 'M':
        return this.#ticked();
      case 'P':
        this.#told({ code: 'comments_joined' });
        return [...this.#ticked(), this.#comment('long_text')];
      case 'R':
        return this.#ranking();
      case 'F':
      case 'H':
        return this.#table.matrix(this.#answers());
      case 'A':
      case 'B':
      case 'C':
      case 'E':
        return this.#table.matrix({ options: FIXED[type] ?? [], codes: null });
      case '1':
        return this.#table.dual();
      case ':':
      case ';':
        return this.#table.cells(type);
      case 'X':
        return this.#one({ kind: 'note' });
      default:
        return this.#nothing(type);
    }
  }

  #nothing(type: string): Shape[] {
    const what = NOT_HERE[type];
    this.#told(what ? { code: 'unlike', what } : { code: 'unknown_kind', kind: noted(type) });
    return [];
  }

  #one = (kind: Shape['kind'], means: Shape['means'] = [{ name: this.#name }]): Shape[] => [
    { name: this.#name, label: this.#label, kind, means },
  ];

  #text(kind: 'short_text' | 'long_text'): Shape[] {
    const { attributes } = this.#asked;
    if (attributes.get('numbers_only') === '1') return this.#one({ kind: 'number' });
    const most = Number(attributes.get('maximum_chars'));
    const fits = Number.isInteger(most) && most > 0 && most <= (kind === 'short_text' ? 500 : 20_000);
    return this.#one({ kind, ...(fits && { longest: most }) });
  }

  #days(): Record<string, string> {
    const days: Record<string, string> = {};
    for (const [theirs, ours] of [
      ['date_min', 'from'],
      ['date_max', 'to'],
    ] as const) {
      const text = this.#asked.attributes.get(theirs) ?? '';
      if (/^\d{4}-\d{2}-\d{2}$/.test(text)) days[ours] = text;
      else if (text !== '') this.#told({ code: 'date_bound', bound: noted(text) });
    }
    return days;
  }

  #answers = () => optionsIn(this.#asked.answers, 'code', this.#said);
  #subs = () => optionsIn(this.#asked.subs, 'title', this.#said);

  #choice(options: Options, codes: ReadonlyMap<string, string>): Shape[] {
    const { attributes } = this.#asked;
    const label = attributes.get('other_replace_text');
    if (this.#other && label) this.#told({ code: 'other_renamed', label: noted(label) });
    if (options.length > OPTIONS) return this.#tooMany(options, 'short_text');
    if (options.length + (this.#other ? 1 : 0) < 2) return this.#alone();
    const two =
      options.length >= 2
        ? options
        : [...options, { value: 'autre_reponse', label: { fr: 'Autre réponse', en: 'Another answer' } }];
    const known = this.#other ? new Map([...codes, [OTHER_CODE, OTHER]]) : codes;
    return this.#one({ kind: 'choice', options: two, other: this.#other }, [
      { name: this.#name, codes: known },
    ]);
  }
  #list(): Shape[] {
    const { options, codes } = this.#answers();
    return this.#choice(options, codes);
  }

  #ticked(): Shape[] {
    const { options, codes } = this.#subs();
    const { attributes } = this.#asked;
    const alone = attributes.get('exclude_all_others');
    if (alone) this.#told({ code: 'option_not_alone', option: noted(alone) });
    if (attributes.get('min_answers')) this.#told({ code: 'fewest_answers' });
    const means = [...codes].map(([sub, option]) => ({ name: `${this.#name}_${sub}`, option, ticked: true }));
    const [only] = options;
    if (only && options.length === 1 && !this.#other)
      return [
        {
          name: this.#name,
          label: only.label,
          kind: { kind: 'consent' },
          means: means.map(({ name }) => ({ name, codes: new Map([['Y', 'yes']]) })),
        },
      ];
    if (options.length > OPTIONS) return this.#tooMany(options, 'long_text');
    if (options.length < 2) return this.#alone();
    return this.#one({ kind: 'choices', options, other: this.#other, ...this.#atMost() }, [
      { name: this.#name, codes },
      ...means,
      ...(this.#other ? [{ name: `${this.#name}_other`, option: OTHER, ticked: true }] : []),
    ]);
  }
  #atMost(): { most?: number } {
    const most = Number(this.#asked.attributes.get('max_answers') || Number.NaN);
    return Number.isInteger(most) && most > 0 ? { most } : {};
  }

  #comment = (kind: string): Shape => ({
    name: `${this.#name}_comment`,
    label: joined(this.#label, { fr: 'commentaire', en: 'comment' }),
    kind: { kind },
    means: [{ name: `${this.#name}_comment` }],
  });

  #ranking(): Shape[] {
    // Since version 6 what is ranked stands among sub-questions.
    const { options } = this.#asked.answers.length > 0 ? this.#answers() : this.#subs();
    if (options.length < 2) return this.#alone();
    if (options.length > RANKED) this.#told({ code: 'ranking_cut', count: options.length, most: RANKED });
    const columns = Number(this.#asked.attributes.get('max_subquestions') || Number.NaN);
    const { most = Number.isInteger(columns) && columns > 0 ? columns : undefined } = this.#atMost();
    return this.#one(
      { kind: 'ranking', options: options.slice(0, RANKED), ...(most && { most: Math.min(RANKED, most) }) },
      [],
    );
  }

  /** Several fields under one title: each is a question. */
  #fields = (kind: Shape['kind']): Shape[] =>
    this.#asked.subs.map(({ row, texts }) => {
      const name = `${this.#name}_${row.title}`;
      return {
        ...{ name, kind, means: [{ name }] },
        label: joined(this.#label, this.#said(texts) ?? { fr: row.title ?? '' }),
      };
    });

  #alone(): Shape[] {
    this.#told({ code: 'too_few_options' });
    return this.#one({ kind: 'short_text' });
  }
  #tooMany(options: Options, kind: 'short_text' | 'long_text'): Shape[] {
    this.#told({ code: 'too_many_options', count: options.length, most: OPTIONS });
    return this.#one({ kind });
  }
}

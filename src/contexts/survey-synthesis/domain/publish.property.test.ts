/**
 * Whoever reads everything that is published, and subtracts, learns nothing of few. The attacker of these tests knows
 * nothing of how the tables were protected: it takes every published figure as a set of kinds of respondents (one kind
 * a combination of all answers), and (1) subtracts every published figure from every other that holds it, over all
 * pairs of filters; (2) asks by linear algebra, modulo a prime, whether any combination of all of them is a hidden cell.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question } from '../../surveys/public.ts';
import { holds } from './count.ts';
import { type PublishedTables, publishTables } from './publish.ts';
import { RULES, type Rule } from './rule.ts';
import type { AnswerColumn, AnswerTable, CodesColumn, SetsColumn } from './table.ts';

const QUESTION = { code: 'q', kind: 'choice' } as unknown as Question; // the tables read its code only
const codes = (name: string, size: number, answers: readonly number[]): CodesColumn => ({
  ...{ kind: 'codes', name, question: QUESTION, part: null },
  codes: Array.from({ length: size }, (_, at) => String.fromCharCode(97 + at)),
  data: Uint16Array.from(answers, (each) => each % (size + 1)),
});
const sets = (name: string, size: number, answers: readonly number[]): SetsColumn => ({
  ...{ kind: 'sets', name, question: QUESTION, part: null, width: 1 },
  codes: Array.from({ length: size }, (_, at) => String.fromCharCode(97 + at)),
  words: Uint32Array.from(answers, (each) => (each < 0 ? 0 : each % 2 ** size)),
  answered: Uint8Array.from(answers, (each) => (each < 0 ? 0 : 1)),
});

/** What one respondent said of one column, among all that could be said: 0 is nothing. */
type Closed = CodesColumn | SetsColumn;
const kindsOf = (column: Closed): number =>
  column.kind === 'codes' ? column.codes.length + 1 : 2 ** column.codes.length + 1;
const saidBy = (column: Closed, row: number): number =>
  column.kind === 'codes'
    ? (column.data[row] ?? 0)
    : column.answered[row] === 1
      ? 1 + column.codes.reduce((bits, _, at) => bits + (holds(column, row, at) ? 2 ** at : 0), 0)
      : 0;
/** How many options of a multiple choice; null: it was not answered. */
const manyOf = (said: number): number | null =>
  said === 0 ? null : [...(said - 1).toString(2)].filter((bit) => bit === '1').length;
const chose = (column: Closed, said: number, at: number): boolean =>
  said > 0 && (column.kind === 'codes' ? said === at + 1 : ((said - 1) >> at) % 2 === 1);

interface Figure {
  name: string;
  /** Which kinds of respondents it counts. */
  of: Uint8Array;
  n: number;
}

/** One question at a time, with the breakdowns: what the attacker may combine, and what it must not find. */
function figuresOf(
  table: AnswerTable,
  question: Closed,
  dimensions: readonly Closed[],
  published: PublishedTables,
  space: readonly Closed[] = [question, ...dimensions],
) {
  const columns = [...new Set(space)];
  const sizes = columns.map(kindsOf);
  const total = sizes.reduce((a, b) => a * b, 1);
  const kind = (index: number): number[] => {
    let left = index;
    return sizes.map((size) => {
      const said = left % size;
      left = Math.floor(left / size);
      return said;
    });
  };
  const kinds = Array.from({ length: total }, (_, at) => kind(at));
  const population = new Float64Array(total);
  for (let row = 0; row < table.size; row++) {
    let [index, step] = [0, 1];
    for (const [at, column] of columns.entries()) {
      index += saidBy(column, row) * step;
      step *= sizes[at] ?? 1;
    }
    population[index] = (population[index] ?? 0) + 1;
  }
  const people = (of: Uint8Array) =>
    of.reduce((sum, each, at) => sum + Math.min(each, 1) * (population[at] ?? 0), 0);
  // Where forms ask that something be chosen, whoever attacks knows that nobody chose nothing.
  const empty = columns.map(
    (column) =>
      column.kind === 'sets' &&
      !Array.from({ length: table.size }, (_, row) => saidBy(column, row)).includes(1),
  );
  // Crossings of filters are printed, those of nobody as zero: whoever attacks knows that nobody stands there.
  const nobody = dimensions.flatMap((one) => {
    const views = published.columns.find(({ name }) => name === one.name)?.views ?? {};
    return dimensions.flatMap((other) =>
      other.codes.flatMap((value, j) =>
        one.codes.flatMap((_, i) =>
          other !== one && views[`${other.name}=${value}`]?.counts[i] === 0 ? [{ one, i, other, j }] : [],
        ),
      ),
    );
  });
  const said = (column: Closed, all: readonly number[]) => all[columns.indexOf(column)] ?? 0;
  const may = kinds.map(
    (all) =>
      all.every((each, at) => each !== 1 || !empty[at]) &&
      !nobody.some(
        ({ one, i, other, j }) => chose(one, said(one, all), i) && chose(other, said(other, all), j),
      ),
  );
  const figure = (name: string, holdsKind: (said: readonly number[]) => boolean): Figure => {
    const of = Uint8Array.from(kinds, (said, at) => (may[at] && holdsKind(said) ? 1 : 0));
    return { name, of, n: people(of) };
  };
  const known: Figure[] = [figure('all', () => true)];
  const secret: Figure[] = [];
  const contexts: [string, (all: readonly number[]) => boolean, boolean][] = [['', () => true, true]];
  for (const dimension of dimensions)
    for (const [at, value] of dimension.codes.entries()) {
      const inside = (all: readonly number[]) => chose(dimension, said(dimension, all), at);
      const name = `${dimension.name}=${value}`;
      const stand = figure(name, inside);
      if ((published.filters[name] ?? null) === null) secret.push(stand);
      else known.push(stand);
      secret.push(figure(`not ${name}, answered`, (all) => said(dimension, all) > 0 && !inside(all)));
      contexts.push([name, inside, true], [`not ${name}`, (all) => !inside(all), false]);
    }
  // What those behind two filters at once said is printed nowhere.
  const alone = contexts.filter(([context]) => context !== '' && !context.startsWith('not '));
  for (const [a, inA] of alone)
    for (const [b, inB] of alone) {
      if (a.split('=')[0] === b.split('=')[0]) continue;
      contexts.push([`${a} & ${b}`, (all) => inA(all) && inB(all), false]);
      contexts.push([`${a} & not ${b}`, (all) => inA(all) && !inB(all), false]);
      contexts.push([`not ${a} & not ${b}`, (all) => !inA(all) && !inB(all), false]);
    }
  const views = published.columns.find(({ name }) => name === question.name)?.views ?? {};
  for (const [context, inside, printed] of contexts) {
    const view = printed ? views[context] : undefined;
    const answered = figure(`${context}?`, (all) => inside(all) && said(question, all) > 0);
    if (view && view.answered !== null) {
      expect([context, view.answered]).toEqual([context, answered.n]);
      known.push(answered);
    } else secret.push(answered);
    if (question.kind === 'sets') {
      const many = (all: readonly number[]) => (inside(all) ? manyOf(said(question, all)) : null);
      for (const n of [0, 1]) secret.push(figure(`${context}|chose ${n}`, (all) => many(all) === n));
      secret.push(figure(`${context}|chose several`, (all) => (many(all) ?? 0) > 1));
      // Counted once for each option too many: what a sum of counts has more than respondents.
      const of = Uint8Array.from(kinds, (all) => Math.max(0, (many(all) ?? 0) - 1));
      secret.push({ name: `${context}|options too many`, of, n: people(of) });
    }
    for (const [at, code] of question.codes.entries()) {
      const cell = figure(
        `${context}|${code}`,
        (all) => inside(all) && chose(question, said(question, all), at),
      );
      const count = view?.counts[at] ?? null;
      if (count === null) secret.push(cell);
      else {
        expect([cell.name, count]).toEqual([cell.name, cell.n]);
        known.push(cell);
      }
      secret.push(
        figure(
          `${context}|not ${code}`,
          (all) => inside(all) && said(question, all) > 0 && !chose(question, said(question, all), at),
        ),
      );
    }
  }
  return { known, secret };
}

const PRIME = 1_000_003;
const times = (a: number, b: number): number => (a * b) % PRIME; // both under 2^20: exact
function inverse(value: number): number {
  let [result, power, left] = [1, value % PRIME, PRIME - 2];
  while (left > 0) {
    if (left % 2 === 1) result = times(result, power);
    power = times(power, power);
    left = Math.floor(left / 2);
  }
  return result;
}
/** Rows reduced, each with its leading place. */
class Span {
  readonly rows: { lead: number; row: Int32Array }[] = [];
  reduce(vector: Uint8Array): Int32Array {
    const row = Int32Array.from(vector);
    for (const { lead, row: above } of this.rows) {
      const by = row[lead] ?? 0;
      if (by === 0) continue;
      for (let at = lead; at < row.length; at++)
        if (above[at] !== 0) row[at] = ((row[at] ?? 0) + PRIME - times(by, above[at] ?? 0)) % PRIME;
    }
    return row;
  }
  add(vector: Uint8Array): void {
    const row = this.reduce(vector);
    const lead = row.findIndex((each) => each !== 0);
    if (lead < 0) return;
    const by = inverse(row[lead] ?? 1);
    for (let at = lead; at < row.length; at++) row[at] = times(row[at] ?? 0, by);
    this.rows.push({ lead, row });
    this.rows.sort((a, b) => a.lead - b.lead);
  }
  has = (vector: Uint8Array): boolean => this.reduce(vector).every((each) => each === 0);
}

const holdsAll = (outer: Uint8Array, inner: Uint8Array): boolean =>
  inner.every((each, at) => each <= (outer[at] ?? 0));
const isSmall = (n: number, { least }: Rule): boolean => n > 0 && n < least;

function attack(
  table: AnswerTable,
  questions: readonly Closed[],
  dimensions: readonly Closed[],
  rule: Rule,
): string[] {
  const published = publishTables(
    table,
    dimensions.map(({ name }) => name),
    rule,
  );
  return questions.flatMap((question) => findings(figuresOf(table, question, dimensions, published), rule));
}

/** Whoever holds both pages, that of everybody and that of those who answered, subtracts across the two. */
function attackBoth(
  table: AnswerTable,
  [open, held]: readonly [Closed, Closed],
  dimensions: readonly Closed[],
  rule: Rule,
): string[] {
  const by = dimensions.map(({ name }) => name);
  const published = publishTables(table, by, rule, undefined, (column) => column !== held);
  const space = [open, held, ...dimensions];
  const both = [open, held].map((question) => figuresOf(table, question, dimensions, published, space));
  return findings(
    { known: both.flatMap(({ known }) => known), secret: both.flatMap(({ secret }) => secret) },
    rule,
  );
}

function findings({ known, secret }: { known: readonly Figure[]; secret: readonly Figure[] }, rule: Rule) {
  const found: string[] = [];
  for (const { name, n } of known)
    if (name !== 'all' && isSmall(n, rule)) found.push(`printed ${name}: ${n}`);
  // Silence is told: only what somebody said is a secret.
  const small = secret.filter(({ n }) => isSmall(n, rule));
  for (const outer of known)
    for (const inner of known) {
      const left = outer.n - inner.n;
      if (outer === inner || !isSmall(left, rule) || !holdsAll(outer.of, inner.of)) continue;
      const rest = outer.of.map((each, at) => each - (inner.of[at] ?? 0));
      if (small.some(({ of }) => of.every((each, at) => each === rest[at])))
        found.push(`${outer.name} − ${inner.name} = ${left}`);
    }
  const span = new Span();
  for (const { of } of known) span.add(of);
  for (const { name, of, n } of small) if (span.has(of)) found.push(`computed ${name} = ${n}`);
  return found;
}

const answers = (size: number) =>
  fc.array(fc.integer({ min: -1, max: 40 }), { minLength: size, maxLength: size });
const worlds = fc.integer({ min: 3, max: 45 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    region: answers(size),
    kind: answers(size),
    places: answers(size),
    choice: answers(size),
    several: answers(size),
    full: fc.boolean(),
    person: fc.boolean(),
    /** Whether whoever answers a multiple choice chooses something, as forms ask. */
    some: fc.boolean(),
    options: fc.constantFrom(2, 3),
    /** Whether some crossings of breakdowns hold nobody. */
    sparse: fc.boolean(),
  }),
);

describe('what is published', () => {
  test('gives back no small count, whatever is subtracted from whatever', { timeout: 600_000 }, () => {
    let hidden = 0;
    let told = 0;
    fc.assert(
      fc.property(worlds, ({ size, full, person, some, options, sparse, ...said }) => {
        const always = (list: readonly number[]) => (full ? list.map((each) => Math.max(0, each)) : list);
        const one = (list: readonly number[], most: number) =>
          list.map((each) => (full ? 1 + (Math.max(0, each) % most) : Math.max(0, each)));
        const regions = one(said.region, 3);
        const region = codes('region', 3, regions);
        // Of those of the first two regions, each stands in one place alone.
        const places = sets(
          'places',
          2,
          always(said.places).map((each, row) => {
            const at = (regions[row] ?? 0) % 4;
            return sparse && each >= 0 && (at === 1 || at === 2) ? at : each;
          }),
        );
        const choice = codes('choice', 3, one(said.choice, 3));
        const chosen = always(said.several).map((each) =>
          some && each >= 0 ? 1 + (each % (2 ** options - 1)) : each,
        );
        const several = sets('several', options, chosen);
        const table: AnswerTable = { size, columns: [region, places, choice, several] };
        const rule = person ? RULES.person : RULES.organisation;
        const { columns } = publishTables(table, ['region', 'places'], rule);
        for (const { views } of columns)
          for (const { counts } of Object.values(views)) {
            hidden += counts.filter((each) => each === null).length;
            told += counts.filter((each) => each !== null).length;
          }
        expect(attack(table, [region, choice, several], [region, places], rule)).toEqual([]);
      }),
      { numRuns: Number(process.env.ATTACK_RUNS ?? 60) },
    );
    // It hides, and it does not hide everything.
    expect(hidden).toBeGreaterThan(100);
    expect(told).toBeGreaterThan(100);
  });

  test('gives nothing back to who also holds what those who answered read', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(worlds, fc.boolean(), ({ size, full, person, sparse, ...said }, several) => {
        const whole = (list: readonly number[], most: number) =>
          list.map((each) => (full ? 1 + (Math.max(0, each) % most) : Math.max(0, each)));
        const regions = whole(said.region, 3);
        const region = codes('region', 3, regions);
        const kinds = whole(said.kind, 2).map((each, row) => {
          const at = (regions[row] ?? 0) % 4;
          return sparse && (at === 1 || at === 2) ? at : each;
        });
        const kind = codes('kind', 2, kinds);
        const open = codes('open', 2, whole(said.choice, 2));
        const held = several ? sets('held', 2, said.several) : codes('held', 3, whole(said.several, 3));
        const table: AnswerTable = { size, columns: [region, kind, open, held] };
        const rule = person ? RULES.person : RULES.organisation;
        expect(attackBoth(table, [open, held], [region, kind], rule)).toEqual([]);
      }),
      { numRuns: Number(process.env.ATTACK_RUNS ?? 60) },
    );
  });

  test('of what those who answered read, nothing is a filter', () => {
    const held = codes('held', 2, [1, 1, 1, 1, 2, 2, 2, 2]);
    const choice = codes('choice', 2, [1, 1, 1, 1, 1, 1, 1, 1]);
    const table: AnswerTable = { size: 8, columns: [held, choice] };
    const published = publishTables(
      table,
      ['held'],
      RULES.organisation,
      undefined,
      (column) => column !== held,
    );
    expect(published.filters).toEqual({});
    expect(published.columns.map(({ name, views }) => [name, Object.keys(views)])).toEqual([
      ['held', ['']],
      ['choice', ['']],
    ]);
  });

  test('the attacker finds what is not protected', () => {
    const region = codes('region', 2, [1, 1, 1, 1, 2, 2, 2, 2]);
    const choice = codes('choice', 2, [1, 1, 1, 2, 1, 1, 1, 1]);
    const table: AnswerTable = { size: 8, columns: [region, choice] };
    expect(attack(table, [choice], [region], { least: 1, share: 1 })).toEqual([]);
    const bare = publishTables(table, ['region'], { least: 1, share: 1 });
    const { known, secret } = figuresOf(table, choice, [region], bare);
    const span = new Span();
    for (const { of } of known.filter(({ name }) => name !== 'region=a|b' && name !== '|b')) span.add(of);
    expect(secret.length).toBeGreaterThan(0);
    expect(span.has(known.find(({ name }) => name === 'region=a|b')?.of ?? new Uint8Array())).toBe(true);
  });

  test.each<[string, readonly number[], number]>([
    ['the one who chose both options, of sixty', [...Array(30).fill(0b01), ...Array(29).fill(0b10), 0b11], 2],
    ['the one who chose one alone, of sixty', [...Array(59).fill(0b11), 0b01], 2],
    [
      'the one who chose two, where nobody chose the third',
      [...Array(30).fill(0b01), ...Array(29).fill(0b10), 0b11],
      3,
    ],
    [
      'the one whose choice was alone, each having one',
      [...Array(40).fill(0b01), ...Array(19).fill(0b10), 0b100],
      3,
    ],
  ])('%s is not what counts add up to beside who answered', (_who, answers, options) => {
    const tools = sets('tools', options, answers);
    const table: AnswerTable = { size: answers.length, columns: [tools] };
    expect(attack(table, [tools], [], RULES.organisation)).toEqual([]);
    const [column] = publishTables(table, [], RULES.organisation).columns;
    const { answered = null, counts = [] } = column?.views[''] ?? {};
    const told = [answered, ...counts].filter((each) => each !== null);
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThan(1 + options);
  });

  test('what is left of everybody by two filters that nobody stands behind together is no way to few', () => {
    // By region and kind, how many, and how many of them said the first answer; of the second and the first, nobody.
    const people = [
      [1, 1, 12, 6],
      [3, 1, 8, 4],
      [2, 2, 9, 4],
      [2, 3, 9, 4],
      [1, 2, 6, 1],
      [1, 3, 6, 0],
      [3, 2, 6, 0],
      [3, 3, 6, 0],
    ].flatMap(([region = 0, kind = 0, many = 0, first = 0]) =>
      Array.from({ length: many }, (_, n) => ({ region, kind, said: n < first ? 1 : 2 })),
    );
    const region = codes(
      'region',
      3,
      people.map((each) => each.region),
    );
    const kind = codes(
      'kind',
      3,
      people.map((each) => each.kind),
    );
    const choice = codes(
      'choice',
      2,
      people.map((each) => each.said),
    );
    const table: AnswerTable = { size: people.length, columns: [region, kind, choice] };
    expect(attack(table, [choice], [region, kind], RULES.organisation)).toEqual([]);
  });

  const OVERLAPPING: [string, number, readonly number[]][] = [
    ['the one who chose two values', 90, [0b011]],
    ['the one who left it empty, nobody having chosen two', 60, [-1]],
  ];
  test.each(OVERLAPPING)('%s is not what filters of a multiple choice add up to', (_who, many, odd) => {
    const rows = Array.from({ length: many }, (_, row) => row);
    const tools = sets('tools', 3, [...rows.map((row) => 2 ** (row % 3)), ...odd]);
    const place = codes('place', 2, [...rows.map((row) => 1 + ((row >> 2) % 2)), ...odd.map(() => 1)]);
    const age: AnswerColumn = {
      ...{ kind: 'numbers', name: 'age', question: QUESTION, part: null },
      data: Float64Array.from([...rows.map((row) => 30 + (row % 40)), ...odd.map(() => 99)]),
    };
    const table = { size: many + odd.length, columns: [place, tools, age] };
    const { columns } = publishTables(table, ['tools'], RULES.organisation);
    const filters = ['tools=a', 'tools=b', 'tools=c'];
    for (const { name, views } of columns.filter((each) => each.name !== 'tools')) {
      const figures = (of: (view: (typeof views)[string]) => number | null) =>
        ['', ...filters].map((key) => (views[key] ? of(views[key]) : null));
      const lists = [
        figures(({ sum }) => sum),
        ...[0, 1].map((at) => figures(({ counts }) => counts[at] ?? null)),
      ];
      for (const [whole, ...parts] of name === 'age' ? lists.slice(0, 1) : lists.slice(1)) {
        const told = whole !== null && parts.every((part) => part !== null);
        const excess = told ? parts.reduce((n: number, part) => n + (part ?? 0), 0) - (whole ?? 0) : 0;
        expect([name, Math.abs(excess)]).toEqual([name, 0]);
      }
    }
  });

  test('an amount that one makes cannot be had from the others', () => {
    const size = 12;
    const amounts: AnswerColumn = {
      ...{ kind: 'numbers', name: 'amount', question: QUESTION, part: null },
      data: Float64Array.from([9000, 10, 10, 10, 100, 110, 120, 130, 90, 80, 70, 60]),
    };
    const region = codes('region', 3, [1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3]);
    const { columns } = publishTables({ size, columns: [region, amounts] }, ['region'], RULES.organisation);
    const views = columns.find(({ name }) => name === 'amount')?.views ?? {};
    expect(views['region=a']?.sum).toBeNull();
    // One region more, or the total: with all the others, the one would be a subtraction.
    expect(['', 'region=b', 'region=c'].some((view) => views[view]?.sum === null)).toBe(true);
  });
});

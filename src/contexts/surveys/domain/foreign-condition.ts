/**
 * Conditions of display written elsewhere, as ours: those of XLSForm (`${q} = 'x'`, `selected(${q}, 'x')`) and of
 * LimeSurvey (`Q1.NAOK == "A1"`, `!is_empty(Q2)`, `123X4X56 >= 3`). What they compute beyond comparing answers is not
 * carried over: the whole condition is then null, and told; a part of it alone would show a question to others than its
 * author meant. There, an answer that was not given is an empty text, which differs from every other: `!=` holds, and so
 * does the contrary of what does not; here, nothing is known of it. Negations say so.
 */
import { DEEPEST_JSON, isDeeperThan } from '../../../kernel/json-depth.ts';
import { type Condition, condition as shape } from './condition.ts';

/** What a name of theirs means here. */
export interface Meaning {
  question: string;
  /** An option of several, or a row of a table, when the name holds one. */
  option?: string;
  /** Ours for each of their answers, where answers are codes. */
  codes?: ReadonlyMap<string, string>;
  /** Whether the name is of one option that was ticked or not. */
  ticked?: boolean;
}
export type Names = (name: string) => Meaning | null;

/** A path of XPath, `../group/name` or `/form/name`, is known by its last step. */
const TOKEN =
  /\s*(?:(\$\{[^}]+\}|\.{0,2}(?:\/[A-Za-z_][\w.-]*)+)|('[^']*'|"[^"]*")|(\d+X\d+X\w+)|(-?\d+(?:\.\d+)?)(?![\w.])|(<=|>=|==|!=|&&|\|\||[=<>!(),])|([A-Za-z_][\w.:-]*))/y;
type Token = { kind: 'name' | 'text' | 'number' | 'sign'; value: string };
const SIGNS: Readonly<Record<string, string>> = { eq: '==', ne: '!=', lt: '<', le: '<=', gt: '>', ge: '>=' };
const FLIPPED: Readonly<Record<string, string>> = { '<': '>', '>': '<', '<=': '>=', '>=': '<=' };
/** What changes nothing of a value that is compared. */
const WRAPPERS = ['intval', 'floatval', 'number', 'int', 'string', 'trim', 'strtolower', 'value'];

const MOST_TOKENS = 400;

/** Null when some of it is no part of a condition, or there is more than a condition of ours may hold. */
function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = [];
  const { length } = text.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < length) {
    const match = TOKEN.exec(text);
    if (!match || tokens.length === MOST_TOKENS) return null;
    const [, braced, quoted, sgqa, number, sign, word] = match;
    if (braced?.startsWith('$')) tokens.push({ kind: 'name', value: braced.slice(2, -1).trim() });
    else if (braced) tokens.push({ kind: 'name', value: braced.slice(braced.lastIndexOf('/') + 1) });
    else if (quoted) tokens.push({ kind: 'text', value: quoted.slice(1, -1).trim() });
    else if (number) tokens.push({ kind: 'number', value: number });
    else if (sign) tokens.push({ kind: 'sign', value: sign });
    else {
      const value = sgqa ?? word ?? '';
      const compared = SIGNS[value.toLowerCase()];
      tokens.push(compared ? { kind: 'sign', value: compared } : { kind: 'name', value });
    }
  }
  return tokens;
}

/** Null when it says what ours cannot. */
export function foreignCondition(text: string, names: Names): Condition | null {
  const tokens = tokensOf(text);
  if (!tokens || tokens.length === 0) return null;
  const reader = new Reader(tokens, names);
  const read = reader.either();
  if (!read || !reader.ended || isDeeperThan(read, DEEPEST_JSON)) return null;
  return shape.safeParse(read).success ? read : null;
}

type Compared = { meaning: Meaning } | { literal: string } | { measure: Meaning };

class Reader {
  #at = 0;
  readonly #tokens: readonly Token[];
  readonly #names: Names;
  constructor(tokens: readonly Token[], names: Names) {
    this.#tokens = tokens;
    this.#names = names;
  }
  get ended(): boolean {
    return this.#at === this.#tokens.length;
  }

  either(): Condition | null {
    return this.#joined(
      ['or', '||'],
      () => this.#both(),
      (any) => ({ any }),
    );
  }
  #both(): Condition | null {
    return this.#joined(
      ['and', '&&'],
      () => this.#one(),
      (all) => ({ all }),
    );
  }
  #joined(
    words: readonly string[],
    part: () => Condition | null,
    join: (parts: Condition[]) => Condition,
  ): Condition | null {
    const parts: Condition[] = [];
    do {
      const read = part();
      if (!read) return null;
      parts.push(read);
    } while (this.#take(...words, ...words.map((word) => word.toUpperCase())));
    const [only] = parts;
    return parts.length === 1 ? (only ?? null) : join(parts);
  }

  #one(): Condition | null {
    if (this.#take('!')) return negated(this.#one());
    if (this.#take('(')) return this.#closed(this.either());
    if (this.#calls('not')) return negated(this.#closed(this.either()));
    if (this.#calls('is_empty')) return this.#emptiness(false);
    if (this.#calls('selected')) return this.#selected();
    return this.#compared();
  }
  #closed = <T>(inner: T | null): T | null => (this.#take(')') ? inner : null);

  #emptiness(answered: boolean): Condition | null {
    const meant = this.#meaning();
    return meant && this.#closed(givenOf(meant, answered));
  }
  #selected(): Condition | null {
    const meant = this.#meaning();
    if (!meant || !this.#take(',')) return null;
    const value = this.#literal();
    return value === null || value === '' ? null : this.#closed(chosen(meant, value));
  }

  #compared(): Condition | null {
    const left = this.#side();
    const sign = this.#tokens[this.#at]?.value ?? '';
    if (!left || !['=', '==', '!=', '<', '>', '<=', '>='].includes(sign)) return null;
    this.#at += 1;
    const right = this.#side();
    if (!right) return null;
    if ('literal' in left)
      return 'literal' in right ? null : comparison(right, FLIPPED[sign] ?? sign, left.literal);
    return 'literal' in right ? comparison(left, sign, right.literal) : null;
  }

  /** A name, a text or a number, or how much was answered to a question. */
  #side(): Compared | null {
    for (const name of WRAPPERS) if (this.#calls(name)) return this.#closed(this.#side());
    if (['count-selected', 'string-length', 'strlen'].some((name) => this.#calls(name))) {
      const meant = this.#meaning();
      return meant && this.#closed({ measure: meant });
    }
    const literal = this.#literal();
    if (literal !== null) return { literal };
    const meaning = this.#meaning();
    return meaning && { meaning };
  }

  #calls(name: string): boolean {
    const next = this.#tokens[this.#at];
    if (next?.kind !== 'name' || next.value !== name || this.#tokens[this.#at + 1]?.value !== '(')
      return false;
    this.#at += 2;
    return true;
  }
  #meaning(): Meaning | null {
    const next = this.#tokens[this.#at];
    if (next?.kind !== 'name' || this.#tokens[this.#at + 1]?.value === '(') return null;
    this.#at += 1;
    return this.#names(next.value.replace(/\.(NAOK|shown|value|valueNAOK|code)$/, ''));
  }
  #literal(): string | null {
    const next = this.#tokens[this.#at];
    if (next?.kind !== 'text' && next?.kind !== 'number') return null;
    this.#at += 1;
    return next.value;
  }
  #take(...values: readonly string[]): boolean {
    const next = this.#tokens[this.#at];
    if (!next || next.kind === 'text' || !values.includes(next.value)) return false;
    this.#at += 1;
    return true;
  }
}

function comparison(
  left: Exclude<Compared, { literal: string }>,
  sign: string,
  value: string,
): Condition | null {
  if ('measure' in left) {
    // Only whether there is anything: `count-selected(…) > 0`.
    const least = { '>': 0, '>=': 1, '!=': 0 }[sign];
    const none = (sign === '=' || sign === '==' || sign === '<=') && value === '0';
    if (least === Number(value) || none) return givenOf(left.measure, !none);
    return null;
  }
  const meant = left.meaning;
  const differs = sign === '!=';
  if (differs || sign === '=' || sign === '==') {
    if (value === '') return givenOf(meant, differs);
    const holds = chosen(meant, value);
    return differs ? negated(holds) : holds;
  }
  const bound = Number(value);
  if (value === '' || !Number.isFinite(bound) || meant.option !== undefined) return null;
  const { question, codes } = meant;
  if (codes) {
    // Codes that are numbers are compared as such; an answer that is no number is smaller than none.
    const pairs = [...codes].filter(([theirs]) => theirs !== '' && Number.isFinite(Number(theirs)));
    const kept = pairs.filter(([theirs]) => compares(Number(theirs), sign, bound)).map(([, ours]) => ours);
    return pairs.length === 0 || kept.length === 0 ? null : { question, is: 'one_of', value: kept };
  }
  if (sign === '>=') return { question, is: 'at_least', value: bound };
  if (sign === '<=') return { question, is: 'at_most', value: bound };
  const passed: Condition = { question, is: sign === '>' ? 'at_most' : 'at_least', value: bound };
  return { all: [{ question, is: 'answered', value: true }, { not: passed }] };
}

const compares = (value: number, sign: string, bound: number): boolean =>
  sign === '<'
    ? value < bound
    : sign === '>'
      ? value > bound
      : sign === '<='
        ? value <= bound
        : value >= bound;

/** Whether something was answered there; of one option, whether it was ticked. */
const givenOf = ({ question, option, ticked }: Meaning, value: boolean): Condition => {
  if (option === undefined || !ticked) return { question, is: 'answered', value };
  const holds: Condition = { question, is: 'one_of', value: [option] };
  return value ? holds : negated(holds);
};

function chosen({ question, option, codes, ticked }: Meaning, value: string): Condition {
  // A sub-question of several choices is `Y` when it is ticked.
  if (option !== undefined && (ticked || /^[Yy]$/.test(value))) {
    const holds: Condition = { question, is: 'one_of', value: [option] };
    return /^[Yy1]$/.test(value) ? holds : negated(holds);
  }
  const ours = codes?.get(value) ?? value;
  return { question, is: 'one_of', value: [option === undefined ? ours : `${option}:${ours}`] };
}

/** The contrary, which holds of who did not answer as well. */
function negated(inner: Condition): Condition;
function negated(inner: Condition | null): Condition | null;
function negated(inner: Condition | null): Condition | null {
  return inner && { not: certain(inner) };
}

/** The same, and no where nothing is known. */
function certain(inner: Condition): Condition {
  if ('not' in inner) return inner;
  if ('all' in inner) return { all: inner.all.map(certain) };
  if ('any' in inner) return { any: inner.any.map(certain) };
  if (inner.is === 'answered') return inner;
  return { all: [{ question: inner.question, is: 'answered', value: true }, inner] };
}

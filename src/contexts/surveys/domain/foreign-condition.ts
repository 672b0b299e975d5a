/**
 * Conditions of display written elsewhere, as ours: those of XLSForm (`${q} = 'x'`, `selected(${q}, 'x')`) and of
 * LimeSurvey (`Q1.NAOK == "A1"`, `!is_empty(Q2)`). What they compute beyond comparing answers is not carried over: the
 * whole condition is then null, and told; a part of it alone would show a question to others than its author meant.
 */
import type { Condition } from './condition.ts';

/** What a name of theirs means here: the code of a question, and an option of it when the name holds one. */
export interface Meaning {
  question: string;
  option?: string;
}
export type Names = (name: string) => Meaning | null;

const TOKEN =
  /\s*(?:(\$\{[^}]+\})|('[^']*'|"[^"]*")|(-?\d+(?:\.\d+)?)(?![\w.])|(<=|>=|==|!=|&&|\|\||[=<>!(),])|([A-Za-z_][\w.-]*))/y;
type Token = { kind: 'name' | 'text' | 'number' | 'sign'; value: string };

function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const match = TOKEN.exec(text);
    if (!match) return null;
    const [, braced, quoted, number, sign, word] = match;
    if (braced) tokens.push({ kind: 'name', value: braced.slice(2, -1) });
    else if (quoted) tokens.push({ kind: 'text', value: quoted.slice(1, -1) });
    else if (number) tokens.push({ kind: 'number', value: number });
    else if (sign) tokens.push({ kind: 'sign', value: sign });
    else tokens.push({ kind: 'name', value: word ?? '' });
  }
  return tokens;
}

/** Null when it says what ours cannot. */
export function foreignCondition(text: string, names: Names): Condition | null {
  const tokens = tokensOf(text);
  if (!tokens || tokens.length === 0 || tokens.length > 400) return null;
  const reader = new Reader(tokens, names);
  const condition = reader.either();
  return reader.ended ? condition : null;
}

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
    if (this.#take('!')) return this.#negated(this.#one());
    if (this.#take('(')) return this.#closed(this.either());
    const next = this.#tokens[this.#at];
    if (next?.kind === 'name' && this.#tokens[this.#at + 1]?.value === '(') return this.#called(next.value);
    return this.#compared();
  }
  #negated = (inner: Condition | null): Condition | null => inner && { not: inner };
  #closed = (inner: Condition | null): Condition | null => (this.#take(')') ? inner : null);

  #called(name: string): Condition | null {
    this.#at += 2;
    if (name === 'not') return this.#negated(this.#closed(this.either()));
    const meant = this.#meaning();
    if (!meant) return null;
    if (name === 'is_empty') return this.#closed({ question: meant.question, is: 'answered', value: false });
    if (name !== 'selected' || !this.#take(',')) return null;
    const value = this.#literal();
    return value === null || value === ''
      ? null
      : this.#closed({ question: meant.question, is: 'one_of', value: [value] });
  }

  #compared(): Condition | null {
    const meant = this.#meaning();
    const sign = this.#tokens[this.#at]?.value ?? '';
    if (!meant || !['=', '==', '!=', '<', '>', '<=', '>='].includes(sign)) return null;
    this.#at += 1;
    const value = this.#literal();
    if (value === null) return null;
    const { question, option } = meant;
    if (sign === '=' || sign === '==' || sign === '!=') {
      const differs = sign === '!=';
      if (value === '') return { question, is: 'answered', value: differs };
      // A sub-question of several choices is `Y` when it is chosen.
      const wanted =
        option !== undefined && /^[Yy]$/.test(value)
          ? option
          : option === undefined
            ? value
            : `${option}:${value}`;
      const holds: Condition = { question, is: 'one_of', value: [wanted] };
      return differs ? { not: holds } : holds;
    }
    const number = Number(value);
    if (!Number.isFinite(number) || option !== undefined) return null;
    if (sign === '>=') return { question, is: 'at_least', value: number };
    if (sign === '<=') return { question, is: 'at_most', value: number };
    const bound: Condition = { question, is: sign === '>' ? 'at_most' : 'at_least', value: number };
    return { all: [{ question, is: 'answered', value: true }, { not: bound }] };
  }

  #meaning(): Meaning | null {
    const next = this.#tokens[this.#at];
    if (next?.kind !== 'name') return null;
    this.#at += 1;
    return this.#names(next.value.replace(/\.(NAOK|shown|value|valueNAOK)$/, ''));
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

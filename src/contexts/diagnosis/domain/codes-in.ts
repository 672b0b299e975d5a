/** Answers and facets as codes of the vocabulary; what is none of a list's codes is left out. */

export const codesIn = <Code extends string>(
  terms: Readonly<Record<Code, unknown>>,
  value: unknown,
): Code[] =>
  Array.isArray(value)
    ? value.filter((code): code is Code => typeof code === 'string' && Object.hasOwn(terms, code))
    : [];

/** The code when it is one of these terms. */
export const codeIn = <Code extends string>(
  terms: Readonly<Record<Code, unknown>>,
  value: unknown,
): Code | null => codesIn(terms, [value])[0] ?? null;

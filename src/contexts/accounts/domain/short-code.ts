/**
 * The short code that ties a sign-in link to the browser that asked for it. The mail bears the link, the page that
 * asked bears the code: whoever has only one of them does not get in. Forty bits, in letters that are not mistaken
 * for one another.
 */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
export const CODE_LENGTH = 8;

/** `K7PQXM2A` from bytes nobody can foresee, one a letter. */
export const codeOf = (bytes: Uint8Array): string =>
  Array.from({ length: CODE_LENGTH }, (_, at) => LETTERS[(bytes[at] ?? 0) % LETTERS.length]).join('');

/** What a person typed, as the code is written: `k7pq xm2a` → `K7PQXM2A`. */
export const readCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .slice(0, 20);

/** In two halves, to be read aloud. */
export const spacedCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;

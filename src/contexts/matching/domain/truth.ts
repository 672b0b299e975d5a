/**
 * Three values: yes, no, unknown (Kleene). A yes decides an `any` and a no decides an `all`, whatever is unknown; so
 * knowing more never turns a yes or a no into unknown, and unknown is never taken as a yes.
 */
export type Truth = 'yes' | 'no' | 'unknown';

export const truthOf = (known: boolean | undefined): Truth =>
  known === undefined ? 'unknown' : known ? 'yes' : 'no';

export const not = (truth: Truth): Truth => (truth === 'yes' ? 'no' : truth === 'no' ? 'yes' : 'unknown');

export function both(a: Truth, b: Truth): Truth {
  if (a === 'no' || b === 'no') return 'no';
  return a === 'yes' && b === 'yes' ? 'yes' : 'unknown';
}

export function any(truths: readonly Truth[]): Truth {
  if (truths.includes('yes')) return 'yes';
  return truths.includes('unknown') ? 'unknown' : 'no';
}

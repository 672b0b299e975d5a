/**
 * Whether something may be sent, from facts alone. The first reason found is told: first what concerns the person, then
 * the form, then the text, then the pace. Nothing typed is lost by any of them.
 */
import { type Act, type Counted, FORM_SECONDS, LIMITS } from './limits.ts';
import { type InForce, stopping } from './sanctions.ts';

/** What a form bears beside its fields: when it was shown, and the field that stays empty. */
export interface FormSigns {
  mark: string;
  trap: string;
}

export interface Facts {
  inForce: readonly InForce[];
  /** Null: somebody signed in, of whom no form is asked how long it was open. */
  form: {
    /** Seconds since it was shown; null when nothing of ours says so. */ age: number | null;
    trap: boolean;
  } | null;
  links: number;
  /** Likeness to texts sent on other records, the best of each record: by the same sender, and by anybody. */
  alike: { own: readonly number[]; all: readonly number[] };
  /** How many of the act were sent within each rate of its limit, in the order of the table. */
  sent: readonly number[];
}

export type Refusal =
  | { reason: 'sanction'; endsAt: Date | null }
  | { reason: 'trap' }
  | { reason: 'expired' }
  | { reason: 'quick'; seconds: number }
  | { reason: 'links'; most: number }
  | { reason: 'repeated' }
  | { reason: 'rate'; of: Counted; most: number; seconds: number };

/** Null: it may. */
export function judge(act: Act, { inForce, form, links, alike, sent }: Facts): Refusal | null {
  const limit = LIMITS[act];
  const stop = stopping(act, inForce);
  if (stop) return { reason: 'sanction', endsAt: stop.endsAt };
  if (form) {
    if (form.trap) return { reason: 'trap' };
    if (form.age === null || form.age > FORM_SECONDS) return { reason: 'expired' };
    if (form.age < limit.seconds) return { reason: 'quick', seconds: limit.seconds };
  }
  if (links > limit.links) return { reason: 'links', most: limit.links };
  const repeats = (each: readonly number[]) => each.filter((likeness) => likeness >= limit.alike).length;
  if (repeats(alike.own) >= limit.repeats.own || repeats(alike.all) >= limit.repeats.all)
    return { reason: 'repeated' };
  const over = limit.rates.find(({ most }, at) => (sent[at] ?? 0) >= most);
  return over ? { reason: 'rate', ...over } : null;
}

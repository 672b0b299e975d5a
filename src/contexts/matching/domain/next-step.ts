/** What to do next with a programme, and by when: what its calendar says, from the nearest day on. */
import type { Programme, Standing } from '../../programmes/public.ts';

export type NextStep =
  /** `on`: the last day, or the first one; null: no day is told. */
  | { do: 'predeposit' | 'apply' | 'wait'; on: string | null; link: string | null }
  /** Nobody knows whether one may apply: to be asked. */
  | { do: 'ask'; on: null; link: string | null }
  | { do: 'nothing'; on: null; link: null };

export function nextStepOf(programme: Programme, standing: Standing, today: string): NextStep {
  const link = programme.applyUrl ?? programme.url ?? null;
  const predeposit = programme.calendar?.predeposit;
  switch (standing.openness) {
    case 'open':
    case 'closes_soon':
      if (predeposit && predeposit >= today) return { do: 'predeposit', on: predeposit, link };
      return { do: 'apply', on: standing.closes, link };
    case 'opens_soon':
      return { do: 'wait', on: standing.opens, link };
    case 'unknown':
      return { do: 'ask', on: null, link };
    case 'closed':
      return { do: 'nothing', on: null, link: null };
  }
}

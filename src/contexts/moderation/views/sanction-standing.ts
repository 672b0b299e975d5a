/** Whether a sanction weighs now, has ended or was lifted. */
import type { Sanction } from '../../conduct/public.ts';

export const standingOf = ({ liftedAt, endsAt }: Sanction, now: Date): 'lifted' | 'over' | 'inForce' =>
  liftedAt !== null ? 'lifted' : endsAt !== null && endsAt <= now ? 'over' : 'inForce';

export const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

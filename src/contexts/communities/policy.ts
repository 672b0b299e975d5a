/** Who may do what in a community. Everybody reads. Pure; the default is no. */
import type { Actor } from '../../kernel/actor.ts';
import { isAdministrator } from '../accounts/public.ts';

interface Membership {
  facilitator: boolean;
}

/** Members ask and answer, while the community is open. */
export const mayWrite = (membership: Membership | null, { closed }: { closed: boolean }): boolean =>
  membership !== null && !closed;

/** Those who facilitate it, and administrators. */
export const mayModerate = (actor: Actor | null, membership: Membership | null): boolean =>
  membership?.facilitator === true || isAdministrator(actor);

/** Whoever asked knows what answered; else those who facilitate. */
export const mayAccept = (
  actor: Actor | null,
  question: { personId: string | null },
  membership: Membership | null,
): boolean => actor !== null && (actor.personId === question.personId || mayModerate(actor, membership));

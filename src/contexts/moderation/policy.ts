/** Who looks again. Pure; the default is no. */
import type { Actor } from '../../kernel/actor.ts';
import { isAdministrator, moderates } from '../accounts/public.ts';

export interface Appealed {
  /** Whom the decision concerns; null: somebody without an account. */
  personId: string | null;
  /** Who took it. */
  firstBy: string;
  /** Only an administrator decides, as for an exclusion. */
  byAdministrator: boolean;
  open: boolean;
  /** Those of what it is about, and all that hold them. */
  territories: readonly string[];
}

/** Whoever moderates the territory or administers: neither the one who decided first nor the one it concerns. */
export const mayDecideAppeal = (actor: Actor | null, appeal: Appealed): boolean =>
  actor !== null &&
  appeal.open &&
  actor.personId !== appeal.firstBy &&
  actor.personId !== appeal.personId &&
  (appeal.byAdministrator ? isAdministrator(actor) : moderates(actor, appeal.territories));

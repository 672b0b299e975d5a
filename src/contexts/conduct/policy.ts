/** Who may decide about somebody's conduct. Pure; the default is no. */
import type { Actor } from '../../kernel/actor.ts';
import { isAdministrator, moderates } from '../accounts/public.ts';
import { SANCTIONS, type SanctionKind } from './domain/sanctions.ts';

export interface Accused {
  /** Null: somebody without an account. */
  personId: string | null;
  /** Moderates or administers: only an administrator decides about them. */
  inOffice: boolean;
  /** Those of what they did, and all that hold them. */
  territories: readonly string[];
}

/** Whoever moderates where it happened; never about oneself. */
export const maySanction = (actor: Actor | null, { personId, inOffice, territories }: Accused): boolean =>
  actor !== null &&
  actor.personId !== personId &&
  moderates(actor, territories) &&
  (!inOffice || isAdministrator(actor));

export const mayImpose = (actor: Actor | null, accused: Accused, kind: SanctionKind): boolean =>
  maySanction(actor, accused) && (SANCTIONS[kind].by !== 'administrator' || isAdministrator(actor));

/** The one who decided, a moderator of the territory, or an administrator; never for oneself. */
export const mayLift = (
  actor: Actor | null,
  sanction: { personId: string | null; kind: SanctionKind; territories: readonly string[] },
): boolean =>
  actor !== null &&
  actor.personId !== sanction.personId &&
  moderates(actor, sanction.territories) &&
  (SANCTIONS[sanction.kind].by !== 'administrator' || isAdministrator(actor));

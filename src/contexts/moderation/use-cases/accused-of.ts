/** Whom a sanction would be about: who proposed or said something, by what they sent. */
import { heldBy } from '../../accounts/public.ts';
import { type Accused, addressHash, type Sanction, sanctionsBefore } from '../../conduct/public.ts';
import { readAbout } from '../domain/appeal.ts';
import { type Matter, matterById } from './matter.ts';
import type { ModerationNeeds } from './needs.ts';

export interface Case {
  matter: Matter;
  accused: Accused;
  /** What was decided about them before. */
  before: readonly Sanction[];
}

/** Null: nothing of the kind, or nobody who can be told. */
export async function caseOf(needs: ModerationNeeds, about: string): Promise<Case | null> {
  const read = readAbout(about);
  if (!read || (read.kind !== 'proposal' && read.kind !== 'remark')) return null;
  const matter = await matterById(needs, read.kind, read.id);
  if (!matter?.confirmed || matter.email === null) return null;
  const { personId, email, ground } = matter;
  const held = personId === null ? [] : await heldBy(needs.db, personId);
  const inOffice = held.some(({ role }) => role === 'administrator' || role === 'moderator');
  const before = await sanctionsBefore(needs.db, { personId, addressHash: addressHash(needs.secret, email) });
  return { matter, accused: { personId, inOffice, territories: ground }, before };
}

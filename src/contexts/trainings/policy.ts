/** Who may announce a session: whoever looks after the training, one of those that give it, or its territory. */
import type { Actor } from '../../kernel/actor.ts';
import { stewards } from '../accounts/public.ts';
import { type Ground, mayEdit } from '../contributions/public.ts';
import type { Training } from './domain/training.ts';

export const mayAnnounce = (
  actor: Actor | null,
  ground: Ground,
  { providers }: Pick<Training, 'providers'>,
): boolean =>
  mayEdit(actor, ground) ||
  providers.some(({ organisation }) => organisation !== undefined && stewards(actor, organisation));

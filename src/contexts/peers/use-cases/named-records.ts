/** In whose name somebody may offer and answer: the records that they look after. One query. */
import type { Actor } from '../../../kernel/actor.ts';
import { stewarded } from '../../accounts/public.ts';
import { namesById } from '../../records/public.ts';
import { mayOfferFor } from '../policy.ts';
import type { PeerNeeds } from './needs.ts';

export async function namedRecords({ db }: Pick<PeerNeeds, 'db'>, actor: Actor | null) {
  const ids = stewarded(actor).filter((id) => mayOfferFor(actor, id));
  return [...(await namesById(db, ids))].map(([id, name]) => ({ id, name }));
}

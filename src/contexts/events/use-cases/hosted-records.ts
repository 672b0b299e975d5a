/** In whose name somebody may host: the records that they look after. One query. */
import type { Actor } from '../../../kernel/actor.ts';
import { stewarded } from '../../accounts/public.ts';
import { namesById } from '../../records/public.ts';
import { mayHostFor } from '../policy.ts';
import type { EventNeeds } from './needs.ts';

export async function hostedRecords({ db }: Pick<EventNeeds, 'db'>, actor: Actor) {
  const ids = stewarded(actor).filter((id) => mayHostFor(actor, id));
  return [...(await namesById(db, ids))].map(([id, name]) => ({ id, name }));
}

/** Looks whether records that came may be ones of here: people are shown them, nothing is merged by itself. */
import { transact } from '../../../platform/db/connect.ts';
import { type ContributionNeeds, findDoubles, placesOf } from '../../contributions/public.ts';
import { recordsById } from '../../records/public.ts';
import { notCompared, type Peer } from '../queries/peers.ts';
import { markCompared } from '../store/held.ts';

type Needs = Pick<ContributionNeeds, 'db' | 'clock' | 'names' | 'kinds' | 'around'>;

const BATCH = 50;

export async function compareRecords(
  needs: Needs,
  peer: Pick<Peer, 'id'>,
  until: () => boolean,
): Promise<void> {
  const { db, clock } = needs;
  while (!until()) {
    const held = await notCompared(db, peer.id, BATCH);
    if (held.length === 0) return;
    const records = await recordsById(
      db,
      held.filter(({ state }) => state === 'here').map(({ recordId }) => recordId),
    );
    const found: { recordId: string; otherId: string; because: 'number' | 'site' | 'name' }[] = [];
    for (const { id, kind, document, mergedInto } of records) {
      if (mergedInto) continue;
      for (const double of await findDoubles(needs, kind, document, placesOf(document)))
        if (double.atHome && double.id !== id)
          found.push({ recordId: id, otherId: double.id, because: double.because });
    }
    const homeIds = held.map(({ homeId }) => homeId);
    await transact(db, (tx) => markCompared(tx, peer.id, homeIds, found, clock()));
  }
}

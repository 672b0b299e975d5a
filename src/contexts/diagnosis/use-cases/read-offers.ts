/** Every programme of the register, read once for each version of the public data. */
import type { Database } from '../../../platform/db/tables.ts';
import type { Discovery } from '../../discovery/public.ts';
import { PROGRAMME, programme } from '../../programmes/public.ts';
import { documentsOf } from '../../records/public.ts';
import type { Offer } from '../domain/reach.ts';

/** More programmes than any country has: all are read by one query. */
const AT_ONCE = 25_000;

/** A reader that asks the database again only when the data changed. One query. */
export function offersReader({
  db,
  discovery,
}: {
  db: Database;
  discovery: Discovery;
}): () => Promise<Offer[]> {
  let kept: { version: number; offers: Promise<Offer[]> } | null = null;
  return () => {
    const { version } = discovery;
    if (kept?.version === version) return kept.offers;
    const reading = { version, offers: readAll(db, discovery) };
    kept = reading;
    reading.offers.catch(() => {
      if (kept === reading) kept = null;
    });
    return reading.offers;
  };
}

async function readAll(db: Database, discovery: Discovery): Promise<Offer[]> {
  const shelf = discovery.shelf('programme');
  const ordinals = [...shelf.byName.all(shelf.all)].map((position) => shelf.at(position).ordinal);
  const offers: Offer[] = [];
  for await (const batch of documentsOf(db, ordinals, AT_ONCE))
    for (const { slug, document } of batch)
      offers.push({ path: `${PROGRAMME.path}/${slug}`, document: programme.parse(document) });
  return offers;
}

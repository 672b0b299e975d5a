/**
 * What is worked out from documents is kept beside them; when the program works out something more, the rows of an older
 * database are worked out again, once. Documents, versions and revisions are not touched.
 */
import { transact } from '../../../platform/db/connect.ts';
import type { Database } from '../../../platform/db/tables.ts';
import type { Kinds, RecordKind } from '../domain/kinds.ts';
import { type Geography, projectRecord } from '../domain/projection.ts';
import { projectionHeld, recordsBehind } from '../queries/projections.ts';
import { nextDataVersion, writeFacets, writeProjectionHeld, writeWords } from '../store.ts';

/** Grows when facets or words of records change: 1, how complete each is; 2, trainings by the words of competences. */
export const PROJECTION = 2;
/** Whose words grew since: writing those of the others again would change nothing. */
const WORDS_GREW: readonly RecordKind[] = ['training'];
const AT_ONCE = 500;

/** How many rows were written again; a document that the present schema refuses keeps what it has. */
export async function refreshProjections(
  { db, geography }: { db: Database; geography: Geography },
  kinds: Kinds,
): Promise<number> {
  if ((await projectionHeld(db)) >= PROJECTION) return 0;
  let after = 0;
  let written = 0;
  for (;;) {
    const batch = await recordsBehind(db, after, AT_ONCE);
    const fresh = batch.flatMap(({ ordinal, kind, document }) => {
      if (!kinds[kind].schema.safeParse(document).success) return [];
      const { facets, text } = projectRecord(kinds[kind], document, geography);
      return [{ ordinal, kind, facets, text }];
    });
    if (fresh.length > 0)
      await transact(db, async (tx) => {
        const facets = fresh.map(({ ordinal, facets }) => ({ ordinal, facets }));
        await writeFacets(tx, facets, await nextDataVersion(tx));
        for (const { ordinal, kind, text } of fresh)
          if (WORDS_GREW.includes(kind)) await writeWords(tx, ordinal, text);
      });
    written += fresh.length;
    after = batch.at(-1)?.ordinal ?? after;
    if (batch.length < AT_ONCE) break;
  }
  await transact(db, (tx) => writeProjectionHeld(tx, PROJECTION));
  return written;
}

/** Adds a file to a work, or takes one away: a change of its record like any other, with its revision. */
import type { Actor } from '../../../kernel/actor.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { UNNAMED } from '../../contributions/public.ts';
import { type Document, type Json, recordsById, saveRecord } from '../../records/public.ts';
import type { StoredFile } from '../domain/file.ts';
import { RESOURCE } from '../domain/kind.ts';
import { resource } from '../domain/resource.ts';
import type { ResourceNeeds } from './needs.ts';

const TRIES = 3;

/** `again`: others kept changing the record, or it would hold nothing to read, or too many files. */
export async function changeFiles(
  needs: ResourceNeeds,
  recordId: string,
  {
    change,
    actor,
    reason,
  }: { change: (files: readonly StoredFile[]) => StoredFile[]; actor: Actor; reason: string },
): Promise<Outcome<null, 'again'>> {
  for (let tries = 0; tries < TRIES; tries++) {
    const [record] = await recordsById(needs.db, [recordId]);
    const present = record && resource.safeParse(record.document);
    if (!record || !present?.success) return refused('again');
    const files: Json = JSON.parse(JSON.stringify(change(present.data.files)));
    const document: Document = { ...record.document, files };
    if (!resource.safeParse(document).success) return refused('again');
    const saved = await saveRecord(needs, RESOURCE, {
      id: recordId,
      document,
      seen: record.version,
      author: { name: actor.name || UNNAMED, personId: actor.personId },
      reason,
    });
    if (saved.ok) return done(null);
  }
  return refused('again');
}

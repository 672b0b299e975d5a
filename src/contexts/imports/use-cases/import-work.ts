/** What the jobs of an import begin with: the import, its mapping, and whoever brought it as they are now. */
import type { Actor } from '../../../kernel/actor.ts';
import { personActor } from '../../accounts/public.ts';
import { type Mapping, mapping, openRowReader, type RowReader } from '../../harvest/public.ts';
import { territoryOf } from '../../territories/public.ts';
import { type DraftMapping, NO_DRAFT, wholeMapping } from '../domain/draft-mapping.ts';
import type { FileImport } from '../queries.ts';
import type { WorkNeeds } from './needs.ts';

export const draftIn = ({ mapping: kept }: FileImport): DraftMapping =>
  (kept as DraftMapping | null) ?? NO_DRAFT; // written by this context only

/** The mapping of an import, once it is whole; what is missing otherwise: `name`, `kinds` or `id`. */
export function mappingOf(own: FileImport): { ok: true; value: Mapping } | { ok: false; missing: string[] } {
  const draft = draftIn(own);
  const parsed = mapping.safeParse(wholeMapping(own, draft));
  if (parsed.success) return { ok: true, value: parsed.data };
  const needed = own.kind === 'organisation' ? ['name', 'kinds'] : ['name'];
  const missing = needed.filter((field) => !draft.fields[field]);
  return { ok: false, missing: missing.length > 0 ? missing : ['id'] };
}

export interface Opened {
  mapping: Mapping;
  reader: RowReader;
  actor: Actor;
}

/** Null when whoever brought it is gone. They showed a second factor when they asked for this work. */
export async function openWork(needs: WorkNeeds, own: FileImport): Promise<Opened | null> {
  const person =
    own.personId === null
      ? null
      : await personActor(needs.db, own.personId, { sessionId: `import:${own.id}`, now: needs.clock() });
  const whole = mappingOf(own);
  if (!person || !whole.ok) return null;
  const territory = territoryOf(needs.territories);
  const reader = await openRowReader({ db: needs.db, territory }, whole.value);
  return { mapping: whole.value, reader, actor: { ...person, strong: true } };
}

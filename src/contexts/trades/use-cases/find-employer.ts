/** The cooperation that recruits, as its record tells it. */
import type { Locale } from '../../../kernel/locale.ts';
import { STAGES } from '../../../kernel/vocabulary.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { normalise } from '../../../platform/search/normalise.ts';
import type { Cooperation } from '../../cooperations/public.ts';
import { findRecord, recordsById, recordsNamed, slugOf } from '../../records/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import type { Employer } from '../domain/job-text.ts';

/** `typed`: the end of the address of a record, or its exact name. Null when neither leads to one. Four queries at most. */
export async function findEmployer(
  db: Database,
  territories: TerritoryIndex,
  typed: string,
  locale: Locale,
): Promise<Employer | null> {
  const document = (await atAddress(db, typed)) ?? (await ofName(db, typed));
  if (!document) return null;
  const { name, summary, commonWork, stages } = document;
  const stage = stages.at(-1)?.stage;
  return {
    name,
    summary,
    work: commonWork ?? null,
    territories: document.territories.map((id) => territories.label(id, locale)),
    stage: stage ? STAGES[stage][locale] : null,
  };
}

async function atAddress(db: Database, typed: string): Promise<Cooperation | undefined> {
  const slug = slugOf(typed.split('/').at(-1) ?? '');
  const found = slug === '' ? null : await findRecord(db, 'cooperation', slug);
  const there = found && 'movedTo' in found ? await findRecord(db, 'cooperation', found.movedTo) : found;
  return there && 'document' in there ? (there.document as Cooperation) : undefined;
}

/** Nothing when several bear the name: the person then says which, by its address. */
async function ofName(db: Database, typed: string): Promise<Cooperation | undefined> {
  const named = await recordsNamed(db, 'cooperation', [normalise(typed)]);
  const [only, ...others] = named;
  if (!only || others.length > 0) return undefined;
  const [found] = await recordsById(db, [only.id]);
  return found?.document as Cooperation | undefined;
}

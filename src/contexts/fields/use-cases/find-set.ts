/** The network or territory that an address names: a set, or an owner that has none yet and may make one. */
import type { LackedRight } from '../../../kernel/actor.ts';
import { parseTerritoryId } from '../../../kernel/territory.ts';
import { findRecord } from '../../records/public.ts';
import type { FieldSet } from '../domain/definition.ts';
import type { FieldNeeds } from './needs.ts';
import type { Asker } from './save-field.ts';

export type FoundSet = Asker & Pick<FieldSet, 'name' | 'fields'>;

/** No query for a set; two at most for an organisation that has none. Null: nobody of that name. */
export async function findSet(
  { db, fields, territories }: Pick<FieldNeeds, 'db' | 'fields' | 'territories'>,
  code: string,
): Promise<FoundSet | null> {
  const set = fields.get(code);
  if (set) return set;
  const named = parseTerritoryId(code);
  const territory = named && territories.resolve(named);
  if (territory) {
    const owner = { kind: 'territory' as const, id: territory };
    const name = { fr: territories.label(territory, 'fr'), en: territories.label(territory, 'en') };
    return fields.ofOwner(owner) ?? { id: null, code: territory, owner, name, fields: [] };
  }
  const record = await findRecord(db, 'organisation', code);
  if (!record || 'movedTo' in record) return null;
  const owner = { kind: 'organisation' as const, id: record.id };
  const name = String(record.document.name);
  return (
    fields.ofOwner(owner) ?? { id: null, code: record.slug, owner, name: { fr: name, en: name }, fields: [] }
  );
}

/** What somebody lacks who may not manage the fields of this network or territory. The code of a network is its slug. */
export const lackedOver = ({ code, owner }: Pick<FieldSet, 'code' | 'owner'>): LackedRight =>
  owner.kind === 'organisation'
    ? { right: 'network', record: `/organisations/${code}` }
    : { right: 'moderation' };

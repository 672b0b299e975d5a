/** A record of the register, as the formats of other libraries take it. */
import type { StoredRecord } from '../../records/public.ts';
import type { Cited } from './citation.ts';
import { resource } from './resource.ts';

/** Throws on a document that is no resource: the register only holds what its schema accepted. */
export const citedOf = (record: Pick<StoredRecord, 'document' | 'slug'>, baseUrl: string): Cited => ({
  document: resource.parse(record.document),
  slug: record.slug,
  page: `${baseUrl}/ressources/${record.slug}`,
});

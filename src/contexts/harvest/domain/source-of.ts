import type { Json } from '../../records/public.ts';
import type { Mapping } from './mapping.ts';

/** The source that a record names: the page of the row when there is one, else that of the whole. */
export function sourceOf(mapping: Mapping, address: Json | undefined): Json[] {
  const url = address ?? mapping.page;
  return typeof url === 'string' ? [{ url, title: mapping.label }] : [];
}

/** The shelves as the API names them. */
import { type Kind, type Kinds, RECORD_KINDS, type RecordKind } from '../../records/public.ts';

/** Name of a kind's shelf in addresses of the API and feeds: the last part of its path. */
export const shelfName = (kind: Kind): string => kind.path.slice(1);

export interface PublishedShelf {
  kind: Kind;
  name: string;
}

export const shelvesOf = (kinds: Kinds): readonly PublishedShelf[] =>
  RECORD_KINDS.map((kind: RecordKind) => ({ kind: kinds[kind], name: shelfName(kinds[kind]) }));

/** What the territories' addresses accept. Anything else in them is left aside. */
import { z } from 'zod';
import { TERRITORY_KINDS, type TerritoryKind } from '../../kernel/territory.ts';
import { DEFAULT_SUGGESTIONS } from './domain/territory-index.ts';

const MOST_SUGGESTIONS = 50;

const limit = z.coerce.number().int().min(1).max(MOST_SUGGESTIONS).catch(DEFAULT_SUGGESTIONS);
const kind = z.enum(TERRITORY_KINDS);

export interface SuggestionQuery {
  readonly text: string;
  readonly limit: number;
  /** Absent: every kind. */
  readonly kinds?: readonly TerritoryKind[];
}

/** `q`: the text; `par_page`: how many at most, 10 unless told, 50 at most; `type`, repeated: the kinds wanted. */
export function suggestionQuery(query: URLSearchParams): SuggestionQuery {
  const kinds = query.getAll('type').flatMap((value) => kind.safeParse(value).data ?? []);
  return {
    text: (query.get('q') ?? '').slice(0, 200),
    limit: limit.parse(query.get('par_page') ?? undefined),
    ...(kinds.length > 0 ? { kinds } : {}),
  };
}

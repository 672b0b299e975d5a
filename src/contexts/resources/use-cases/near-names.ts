/**
 * Of the names typed for records, those that no record bears, each with those that may be meant: borne by its words, or
 * nearly the same. One query a field, and three at most for each name that nobody bears.
 */
import { normalise } from '../../../platform/search/normalise.ts';
import { type RecordKind, recordsNamed } from '../../records/public.ts';
import { linesOf, type TypedAccount } from '../domain/telling.ts';
import type { ResourceNeeds } from './needs.ts';

export interface NameAsked {
  field: 'cooperations' | 'teller';
  typed: string;
  offered: readonly string[];
}

const FIELDS = { cooperations: 'cooperation', teller: 'organisation' } as const satisfies Record<
  NameAsked['field'],
  RecordKind
>;
const OFFERED = 6;
/** Of one field; more is told as any other fault. */
const MOST_NAMES = 5;

export async function nearNames(needs: ResourceNeeds, typed: TypedAccount): Promise<NameAsked[]> {
  const asked: NameAsked[] = [];
  for (const [field, kind] of Object.entries(FIELDS) as [NameAsked['field'], RecordKind][]) {
    const lines = linesOf(typed[field]).slice(0, MOST_NAMES);
    const named = await recordsNamed(needs.db, kind, lines.map(normalise));
    for (const line of lines)
      if (named.filter(({ nameKey }) => nameKey === normalise(line)).length !== 1)
        asked.push({ field, typed: line, offered: await offeredFor(needs, kind, line) });
  }
  return asked;
}

async function offeredFor({ discovery, names }: ResourceNeeds, kind: RecordKind, text: string) {
  const shelf = discovery.shelf(kind);
  const alike = shelf.positionsOf(names.alike(kind, text, OFFERED).map(({ ordinal }) => ordinal));
  const filters = { kind, text, territory: null, chosen: new Map(), sort: 'pertinence', page: 1 } as const;
  const found = await discovery.find(filters);
  const bearing = discovery.ordinals(filters, found, OFFERED);
  const positions = new Set([...shelf.positionsOf(bearing), ...alike]);
  return [...new Set([...positions].map((at) => shelf.at(at).name))].slice(0, OFFERED);
}

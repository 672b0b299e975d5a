/** What home reads of a proposal: the fields that change, in its own identifiers, and who signs. Never an address. */
import { type Proposal, proposalById } from '../../contributions/public.ts';
import { recordsById, type StoredRecord } from '../../records/public.ts';
import type { Letter } from '../domain/errand.ts';
import { namedIn, renamedFor } from '../domain/letter-names.ts';
import { errandBySecret } from '../queries/errands.ts';
import type { VisitNeeds } from './needs.ts';

type Needs = Pick<VisitNeeds, 'db' | 'baseUrl'>;

/** Null: no such errand, or its proposal was withdrawn meanwhile. */
export async function letterAt(needs: Needs, secret: string): Promise<Letter | null> {
  const errand = await errandBySecret(needs.db, secret);
  const proposal = errand && (await proposalById(needs.db, errand.proposalId));
  if (proposal?.state !== 'open' || !proposal.recordId) return null;
  const [record] = await recordsById(needs.db, [proposal.recordId]);
  return record ? letterOf(needs, proposal, record) : null;
}

/** Fields that the copy does not hold whole are left out; null when nothing is left. */
export async function letterOf(
  { db, baseUrl }: Needs,
  proposal: Proposal,
  record: StoredRecord,
): Promise<Letter | null> {
  const { home, kind } = record;
  const changes = proposal.changes.filter(({ field }) => !home?.partial?.includes(field));
  if (!home || changes.length === 0) return null;
  const named = await recordsById(db, namedIn(changes.map(({ to }) => to)));
  const there = new Map(
    named.flatMap((each) =>
      each.home && each.home.instance === home.instance ? [[each.id, each.home.id] as const] : [],
    ),
  );
  return {
    format: 'terreau-proposal-1',
    instance: baseUrl,
    record: { id: home.id, kind },
    changes: changes.map(({ field, to }) => ({ field, to: renamedFor(to, there) })),
    reason: proposal.reason,
    source: proposal.source,
    author: proposal.author.slice(0, 60),
  };
}

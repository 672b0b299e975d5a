/** A proposal taken up in the form by whoever may decide it, to be completed and published from there. */
import type { Actor } from '../../../kernel/actor.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { wholeForm } from '../../fields/public.ts';
import { type RecordKind, type StoredRecord, type Typed, typedFrom } from '../../records/public.ts';
import { take } from '../domain/merge.ts';
import { mayDecide } from '../policy.ts';
import { type Proposal, proposalById } from '../queries.ts';
import { groundOf } from './ground-of.ts';
import { lookUp } from './look-up.ts';
import type { ContributionNeeds } from './needs.ts';

/** The proposal of that number on this record, when this person may decide it. `record` null: a new record. */
export async function decidable(
  needs: ContributionNeeds,
  actor: Actor | null,
  { id, kind, record }: { id: string; kind: RecordKind; record: StoredRecord | null },
): Promise<Proposal | null> {
  const proposal = await proposalById(needs.db, id);
  if (!proposal || proposal.kind !== kind || proposal.recordId !== (record?.id ?? null)) return null;
  const ground = groundOf(needs, proposal.recordId, {
    ...record?.document,
    ...take({}, proposal.changes, ['territories']),
  });
  return mayDecide(actor, { ...proposal, ...ground }) ? proposal : null;
}

/** What the form holds once the proposal is laid over what the record says. */
export async function proposedIn(
  needs: ContributionNeeds,
  { kind, changes }: Proposal,
  record: StoredRecord | null,
  locale: Locale,
): Promise<Typed> {
  const document = take(
    record?.document ?? {},
    changes,
    changes.map(({ field }) => field),
  );
  const form = wholeForm(needs, needs.forms[kind]);
  return typedFrom(form, document, await lookUp(needs, form, locale, { values: [document] }));
}

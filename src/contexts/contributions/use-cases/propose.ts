/**
 * Proposes a change of a record, or a new one. A person who signed in is taken at their word; anybody else confirms an
 * address first. Nothing public changes before somebody decides.
 */
import { randomUUID } from 'node:crypto';
import type { EmailAddress } from '../../../kernel/email-address.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Transaction } from '../../../platform/db/tables.ts';
import { hashOf, newToken, type Token } from '../../../platform/ids/token.ts';
import { admit, type FormSigns, type Refusal } from '../../conduct/public.ts';
import { giveConsent } from '../../consents/public.ts';
import { type Change, changesBetween, type Document, type RecordKind } from '../../records/public.ts';
import { newWords } from '../domain/new-words.ts';
import { forgetAuthors, insertProposal } from '../store.ts';
import type { ContributionNeeds } from './needs.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

export interface ProposalInput {
  kind: RecordKind;
  /** Null: a new record. */
  record: { id: string; version: number; document: Document } | null;
  document: Document;
  /** What is proposed beside the document: fields of networks. */
  beside?: readonly Change[];
  reason: string;
  /** What people wrote of it, when the reason is one that a program gives to many. */
  written?: string;
  source: string | null;
  author: string;
  personId: string | null;
  /** Null: another instance vouches for its author, whose address it does not tell. */
  email: EmailAddress | null;
  locale: Locale;
  /** The instance where the record is at home and the proposal is decided. */
  home?: string | null;
  /** The author's own address of it, when it is made beforehand. */
  token?: Token;
  /** Where it comes from; null when nothing tells. */
  network: string | null;
  /** What the form bears for the gate; null when no form was filled, or by somebody signed in. */
  form: FormSigns | null;
}

export type ProposeRefusal = { reason: 'nothing_changes' } | Refusal;

/** The author's own address of the proposal: unguessable, and only its hash is kept. */
export async function propose(
  needs: Pick<ContributionNeeds, 'db' | 'clock' | 'secret'>,
  input: ProposalInput,
  /** Writes in the same transaction. */
  beside?: (tx: Transaction, proposed: { id: string }) => Promise<void>,
): Promise<Outcome<{ token: Token; id: string }, ProposeRefusal>> {
  const { db, clock } = needs;
  const changes = [...changesBetween(input.record?.document ?? {}, input.document), ...(input.beside ?? [])];
  if (changes.length === 0) return refused({ reason: 'nothing_changes' });
  const at = clock();
  const back = (days: number) => new Date(at.getTime() - days * DAY_MS);
  const { personId, email, network, form, reason, record } = input;
  const token = input.token ?? newToken();
  const id = randomUUID();
  return transact(db, async (tx) => {
    // What another instance brings is bounded by instance, where it is received: nobody here is behind it.
    if (email) {
      const admitted = await admit(tx, needs, {
        ...{ act: 'proposal', personId, email, network, form },
        recordId: record?.id ?? null,
        text: input.written ?? [...newWords(changes), reason].join('\n'),
      });
      if (!admitted.ok) return admitted;
    }
    await forgetAuthors(tx, { decided: back(30), unconfirmed: back(2) });
    await insertProposal(tx, {
      id,
      kind: input.kind,
      recordId: input.record?.id ?? null,
      baseVersion: input.record?.version ?? null,
      changes,
      territories: textsIn((input.record?.document ?? input.document).territories),
      name: String(input.document.name ?? input.record?.document.name ?? ''),
      reason: input.reason,
      source: input.source,
      author: input.author,
      personId: input.personId,
      email,
      home: input.home ?? null,
      locale: input.locale,
      tokenHash: hashOf(token),
      state: input.personId || !email ? 'open' : 'unconfirmed',
      at,
    });
    await giveConsent(tx, {
      ...{ subject: `proposal:${id}`, personId, at },
      purpose: 'contribution',
      channel: 'web',
    });
    await beside?.(tx, { id });
    return done({ token, id });
  });
}

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

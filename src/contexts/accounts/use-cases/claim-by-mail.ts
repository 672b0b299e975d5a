/**
 * Confirms a claim by a letter to the organisation itself: an address at the domain of its own web site receives a link
 * to a button. The domain is one that the record bore before this person could have put it there: what an import last
 * said of it, or what it said thirty days ago; and it must bear it still.
 */
import type { Actor } from '../../../kernel/actor.ts';
import type { EmailAddress } from '../../../kernel/email-address.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Database, Transaction } from '../../../platform/db/tables.ts';
import { hashOf, newToken, type Token } from '../../../platform/ids/token.ts';
import {
  documentAt,
  lastImports,
  recordsById,
  revisionsOf,
  type StoredRecord,
} from '../../records/public.ts';
import { domainOf, ownDomains } from '../domain/own-domain.ts';
import { tokenOf, tokensOut } from '../queries/roles.ts';
import { lockRelation, type RelationNow, settleRelation } from '../store/relations.ts';
import { keepToken, useToken } from '../store/tokens.ts';
import { forgetExpired, note } from '../store.ts';
import type { RoleNeeds } from './invite.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const SETTLED_MS = 30 * DAY_MS;
const OPEN_MS = 2 * DAY_MS;
/** Letters of one person that still open something: an address at a known domain is not to be flooded. */
const MOST_OUT = 3;

/** The domains at which an address confirms a claim on this record. */
export async function confirmingDomains(
  db: Database | Transaction,
  record: StoredRecord,
  now: Date,
): Promise<ReadonlySet<string>> {
  const present = ownDomains(record.document);
  if (present.size === 0) return present;
  const [imported] = (await lastImports(db, [record.id])).values();
  const settled = new Date(now.getTime() - SETTLED_MS);
  const old = (await revisionsOf(db as Database, record.id)).find(({ at }) => at <= settled); // reads alike in both
  const before = old && (await documentAt(db, record.id, old.number));
  const known = new Set([...ownDomains(imported ?? {}), ...ownDomains(before ?? {})]);
  return new Set([...present].filter((domain) => known.has(domain)));
}

export function askByMail(
  { db, clock }: RoleNeeds,
  actor: Actor,
  { claimId, record, email }: { claimId: number; record: StoredRecord; email: EmailAddress },
): Promise<Outcome<Token, 'over' | 'other_domain' | 'too_many'>> {
  const at = clock();
  const token = newToken();
  return transact(db, async (tx) => {
    const claim = await lockRelation(tx, claimId, 'asked');
    if (!claim || claim.personId !== actor.personId || claim.subject !== `record:${record.id}`)
      return refused('over');
    const domain = domainOf(email);
    if (!(await confirmingDomains(tx, record, at)).has(domain)) return refused('other_domain');
    await forgetExpired(tx, at);
    const out = await tokensOut(tx, { personId: actor.personId, purpose: 'claim_by_mail', now: at });
    if (out >= MOST_OUT) return refused('too_many');
    await keepToken(tx, {
      hash: hashOf(token),
      purpose: 'claim_by_mail',
      personId: actor.personId,
      data: { claim: claimId, domain },
      at,
      until: new Date(at.getTime() + OPEN_MS),
    });
    await note(tx, {
      at,
      actor: actor.personId,
      action: 'claim_mailed',
      subject: claim.subject,
      detail: { domain },
    });
    return done(token);
  });
}

/** The claim that a letter's link is about, without confirming it. */
export async function claimOfLetter(
  { db, clock }: RoleNeeds,
  token: Token | null,
): Promise<{ claim: number; domain: string } | null> {
  const found = token && (await tokenOf(db, { hash: hashOf(token), purpose: 'claim_by_mail', now: clock() }));
  return found ? (found.data as { claim: number; domain: string }) : null; // written by `askByMail`
}

/** Whoever reads the mail of the organisation says that the claim is its own. */
export function confirmByMail(
  { db, clock }: RoleNeeds,
  token: Token | null,
): Promise<Outcome<RelationNow, 'gone'>> {
  const at = clock();
  return transact(db, async (tx) => {
    const used = token && (await useToken(tx, { hash: hashOf(token), purpose: 'claim_by_mail', now: at }));
    if (!used) return refused('gone');
    const { claim: id, domain } = used.data as { claim: number; domain: string }; // written by `askByMail`
    const claim = await lockRelation(tx, id, 'asked');
    const [record] = claim?.subject ? await recordsById(tx, [claim.subject.slice('record:'.length)]) : [];
    if (!claim || !record || !(await confirmingDomains(tx, record, at)).has(domain)) return refused('gone');
    await settleRelation(tx, { id, state: 'held', by: 'mail', at });
    await note(tx, {
      at,
      actor: 'mail',
      action: 'claim_granted',
      subject: `person:${claim.personId}`,
      detail: { role: 'steward', of: claim.subject, domain },
    });
    return done(claim);
  });
}

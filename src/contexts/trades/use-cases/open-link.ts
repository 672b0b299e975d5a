/** Addresses that a holder gives: to read, to join a team. Each is opened, shown again, and closed by them alone. */
import { transact } from '../../../platform/db/connect.ts';
import { hashOf, linkToken, newNonce, type Token } from '../../../platform/ids/token.ts';
import { findPositioning, type LinkKind } from '../queries.ts';
import { deleteLink, putLink } from '../store.ts';
import type { TradeNeeds } from './begin-positioning.ts';

/** A new link of this kind, in the place of any other; false when there is no such position. */
export const openLink = ({ db, clock }: TradeNeeds, holder: Token, kind: LinkKind): Promise<boolean> =>
  transact(db, async (tx) => {
    const at = clock();
    const found = await findPositioning(tx, hashOf(holder), at);
    if (!found) return false;
    const nonce = newNonce();
    await putLink(tx, {
      positioning: found.id,
      kind,
      nonce,
      hash: hashOf(linkToken(holder, kind, nonce)),
      at,
    });
    return true;
  });

export const closeLink = ({ db, clock }: TradeNeeds, holder: Token, kind: LinkKind): Promise<boolean> =>
  transact(db, async (tx) => {
    const found = await findPositioning(tx, hashOf(holder), clock());
    if (found) await deleteLink(tx, found.id, kind);
    return found !== undefined;
  });

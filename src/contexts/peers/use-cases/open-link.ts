/** Makes a link into an exchange, for one of its sides: only its hash is kept. */
import { transact } from '../../../platform/db/connect.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { hashOf, newToken, type Token } from '../../../platform/ids/token.ts';
import { LINK_MS, type Side } from '../domain/conversation.ts';
import { putLink } from '../store/conversations.ts';

export async function openLink(
  db: Database,
  { conversationId, side }: { conversationId: string; side: Side },
  at: Date,
): Promise<Token> {
  const token = newToken();
  const expiresAt = new Date(at.getTime() + LINK_MS);
  await transact(db, (tx) => putLink(tx, { hash: hashOf(token), conversationId, side, expiresAt }));
  return token;
}

export const exchangePath = (token: Token): string => `/pairs/echanges/${token}`;

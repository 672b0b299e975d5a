/** The links of a letter: each a new token for one purpose, of which only a hash is kept. */
import type { Locale } from '../../../kernel/locale.ts';
import type { Transaction } from '../../../platform/db/tables.ts';
import { hashOf, newToken, type Token } from '../../../platform/ids/token.ts';
import { HOLDS_MS, type Purpose } from '../domain/alert.ts';
import { putToken } from '../store.ts';

export async function mintToken(
  tx: Transaction,
  alertId: string,
  purpose: Purpose,
  at: Date,
): Promise<Token> {
  const token = newToken();
  const expiresAt = new Date(at.getTime() + HOLDS_MS[purpose]);
  await putToken(tx, { hash: hashOf(token), alertId, purpose, expiresAt });
  return token;
}

const PATHS: Readonly<Record<Purpose, string>> = {
  confirm: '/alertes/confirmation/',
  manage: '/alertes/gestion/',
  unsubscribe: '/alertes/desabonnement/',
};
export const linkPath = (purpose: Purpose, token: Token): string => PATHS[purpose] + token;

/** A whole address in a language. */
export const addressIn = (baseUrl: string, locale: Locale, path: string): string =>
  `${baseUrl}${locale === 'fr' ? '' : '/en'}${path}`;

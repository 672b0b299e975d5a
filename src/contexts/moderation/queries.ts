/** Reads of appeals. */
import { sql } from 'kysely';
import type { EmailAddress } from '../../kernel/email-address.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { Database, Transaction } from '../../platform/db/tables.ts';
import type { AppealState } from './domain/appeal.ts';
import './tables.ts';

export interface Appeal {
  id: string;
  about: string;
  personId: string | null;
  email: EmailAddress | null;
  locale: Locale;
  body: string;
  territories: string[];
  firstBy: string;
  createdAt: Date;
  state: AppealState;
  answer: string | null;
}

const COLUMNS = [
  'id',
  'about',
  'person_id as personId',
  'email',
  'locale',
  'body',
  'territories',
  'first_by as firstBy',
  'created_at as createdAt',
  'state',
  'answer',
] as const;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function appealById(db: Database | Transaction, id: string): Promise<Appeal | null> {
  if (!UUID.test(id)) return null;
  return (await db.selectFrom('appeal').select(COLUMNS).where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function appealAbout(db: Database, about: string): Promise<Appeal | null> {
  const found = db.selectFrom('appeal').select(COLUMNS).where('about', '=', about);
  return (await found.executeTakeFirst()) ?? null;
}

/** Those that wait on these territories, or everywhere, the oldest first. */
export const openAppeals = (
  db: Database,
  scope: { all: boolean; territories: readonly string[] },
  limit: number,
): Promise<Appeal[]> =>
  db
    .selectFrom('appeal')
    .select(COLUMNS)
    .where('state', '=', 'open')
    .where((row) =>
      row.or([row.val(scope.all), sql<boolean>`territories && ${[...scope.territories]}::text[]`]),
    )
    .orderBy('created_at')
    .limit(limit)
    .execute();

import type { Database } from '../../../platform/db/tables.ts';
import type { Mailer } from '../../../platform/mail/letter.ts';
import type { Sources } from '../domain/digest.ts';
import type { Letters } from '../domain/letters.ts';

/** What sending letters takes. */
export interface SendNeeds {
  db: Database;
  clock: () => Date;
  baseUrl: string;
  mailer: Mailer;
  sources: Sources;
  letters: Letters;
}

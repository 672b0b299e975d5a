/** What peers stand on. */
import type { EmailAddress } from '../../../kernel/email-address.ts';
import type { Database } from '../../../platform/db/tables.ts';
import type { JobQueue } from '../../../platform/jobs/jobs.ts';
import type { Mailer } from '../../../platform/mail/letter.ts';
import type { Around, Discovery } from '../../discovery/public.ts';
import type { Geography, Kinds } from '../../records/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import type { PeerLetters } from '../domain/letters.ts';
import type { OfferBook } from '../queries/offer-book.ts';

export interface PeerNeeds {
  db: Database;
  clock: () => Date;
  baseUrl: string;
  kinds: Kinds;
  territories: TerritoryIndex;
  geography: Geography;
  around: Around;
  discovery: Discovery;
  jobs: JobQueue;
  mailer: Mailer;
  offers: OfferBook;
  /** The secret of the instance: what limits count is kept under it. */
  secret: string;
}

/** What writing and sending letters takes. */
export interface PeerLetterNeeds {
  db: Database;
  clock: () => Date;
  baseUrl: string;
  mailer: Mailer;
  kinds: Kinds;
  letters: PeerLetters;
}

/** Who sends something, as limits count them. */
export interface Sender {
  personId: string | null;
  email: EmailAddress;
  /** Where it comes from; null when nothing tells. */
  network: string | null;
}

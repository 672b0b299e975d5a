/** Writes of the ledger of consents. */
import type { Transaction } from '../../platform/db/tables.ts';
import './tables.ts';

/** The version of each text that is agreed to: the day it was last changed. A new text is a new version. */
const VERSIONS = { account: '2026-11-25', contribution: '2026-11-20', alert: '2026-11-22' } as const;

export type ConsentPurpose = keyof typeof VERSIONS;

export interface Consent {
  /** `person:<id>`, `proposal:<id>`, `alert:<id>`: never an address. */
  subject: string;
  personId: string | null;
  purpose: ConsentPurpose;
  /** `mail`: by a link of a letter. */
  channel: 'web' | 'mail';
  at: Date;
}

/** Notes that somebody agreed to the present text; nothing more when they had done so already. */
export async function giveConsent(tx: Transaction, consent: Consent): Promise<void> {
  const { subject, personId, purpose, channel, at } = consent;
  await tx
    .insertInto('consent')
    .values({
      ...{ subject, purpose, channel },
      person_id: personId,
      version: VERSIONS[purpose],
      given_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function withdrawConsent(tx: Transaction, subject: string, at: Date): Promise<void> {
  await tx
    .updateTable('consent')
    .set({ withdrawn_at: at })
    .where('subject', '=', subject)
    .where('withdrawn_at', 'is', null)
    .execute();
}

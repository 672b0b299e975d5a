/** What peers do by themselves: write to the two sides of an exchange, tell what ends, close what ended. */
import { parisDay } from '../../kernel/day.ts';
import { transact } from '../../platform/db/connect.ts';
import { type Work, work } from '../../platform/jobs/queue.ts';
import { remindedFrom } from './domain/offer.ts';
import { endingOffers } from './queries/offers.ts';
import { closeExpired, noteReminder } from './store/offers.ts';
import type { PeerLetterNeeds } from './use-cases/needs.ts';
import { DUE, LETTER, TRANSFER_LETTER } from './use-cases/queues.ts';
import { sendEnding, sendExchangeLetter } from './use-cases/send-letters.ts';
import { sendTransferLetter } from './use-cases/send-transfer-letter.ts';

export const workOf = (needs: PeerLetterNeeds): Work[] => [
  work(LETTER, (letter) => sendExchangeLetter(needs, letter)),
  work(TRANSFER_LETTER, (letter) => sendTransferLetter(needs, letter)),
  work(DUE, () => lookAtEnds(needs)),
];

async function lookAtEnds(needs: PeerLetterNeeds): Promise<void> {
  const { db, clock } = needs;
  const at = clock();
  const day = parisDay(at);
  await transact(db, (tx) => closeExpired(tx, day, at));
  for (const { id } of await endingOffers(db, remindedFrom(day))) {
    const mine = await transact(db, (tx) => noteReminder(tx, id, at));
    if (mine) await sendEnding(needs, id);
  }
}

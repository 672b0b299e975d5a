/** Writes to whoever is asked about a transfer, and to its writer once it is answered, from what is true then. */
import { randomUUID } from 'node:crypto';
import { type EmailAddress, parseEmailAddress } from '../../../kernel/email-address.ts';
import { href } from '../../../kernel/page.ts';
import { transact } from '../../../platform/db/connect.ts';
import { hashOf, newToken } from '../../../platform/ids/token.ts';
import { emailOf, stewardsOf } from '../../accounts/public.ts';
import { answerPath, otherParty } from '../domain/transfer.ts';
import { askedTransfer, transferById } from '../queries/transfers.ts';
import { putAskLink } from '../store/transfers.ts';
import type { PeerLetterNeeds } from './needs.ts';
import { MOST_KEEPERS, type TransferLetterJob } from './queues.ts';

export async function sendTransferLetter(needs: PeerLetterNeeds, job: TransferLetterJob): Promise<void> {
  await (job.about === 'ask' ? sendAsk(needs, job) : sendAnswer(needs, job));
}

async function sendAsk(
  needs: PeerLetterNeeds,
  { transferId, keepers: chosen }: TransferLetterJob,
): Promise<void> {
  const { db, kinds } = needs;
  const asked = await askedTransfer(db, { id: transferId }, kinds);
  if (!asked) return;
  const { locale, email } = asked.ask;
  const told = {
    ...{ locale, about: 'ask' as const, title: asked.title },
    name: asked[asked.proposedBy].name,
    toldAs: asked.ask.toldAs,
  };
  const record = asked[otherParty(asked.proposedBy)].record;
  if (record) {
    const keepers = (await stewardsOf(db, record.id)).filter(
      ({ personId }) =>
        personId !== asked.people[asked.proposedBy] && (chosen === undefined || chosen.includes(personId)),
    );
    for (const keeper of keepers.slice(0, MOST_KEEPERS))
      await send(needs, keeper.email, { ...told, path: answerPath(transferId) });
    return;
  }
  const to = parseEmailAddress(email ?? '');
  if (!to) return;
  const token = newToken();
  await transact(db, (tx) => putAskLink(tx, transferId, hashOf(token)));
  await send(needs, to, { ...told, path: `/pairs/transferts/a-confirmer/${token}` });
}

async function sendAnswer(needs: PeerLetterNeeds, { transferId, locale }: TransferLetterJob): Promise<void> {
  const transfer = await transferById(needs.db, transferId, needs.kinds);
  const writer = transfer?.people[transfer.proposedBy];
  const to = writer && parseEmailAddress((await emailOf(needs.db, writer)) ?? '');
  if (!transfer || !to) return;
  const { name } = transfer[otherParty(transfer.proposedBy)];
  await send(needs, to, {
    ...{ locale, about: transfer.state === 'proposed' ? 'refused' : transfer.state, title: transfer.title },
    ...{ name, toldAs: '', path: '/pairs/mes-annonces' },
  });
}

type Told = Omit<Parameters<PeerLetterNeeds['letters']['transfer']>[0], 'link'> & { path: string };

async function send(
  { baseUrl, mailer, letters }: PeerLetterNeeds,
  to: EmailAddress,
  { path, ...told }: Told,
): Promise<void> {
  const { locale } = told;
  const written = letters.transfer({ ...told, link: baseUrl + href({ locale }, path) });
  await mailer.send({ to, locale, id: randomUUID(), ...written });
}

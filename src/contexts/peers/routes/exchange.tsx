/** The exchange that follows an answer, at addresses that nobody guesses. */
import { parisDay } from '../../../kernel/day.ts';
import { parseEmailAddress } from '../../../kernel/email-address.ts';
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes } from '../../../platform/http/routes.ts';
import { sentFields } from '../../../platform/http/sent-fields.ts';
import { writerOf } from '../../../platform/http/write-limit.ts';
import { hashOf, parseToken } from '../../../platform/ids/token.ts';
import { emailOf } from '../../accounts/public.ts';
import { refusalInWords } from '../../conduct/public.ts';
import { namesById } from '../../records/public.ts';
import type { Side } from '../domain/conversation.ts';
import { nameOf } from '../domain/offer.ts';
import { readTransfer, readTransferAnswer, type TypedTransfer } from '../forms/exchange-form.ts';
import { type Conversation, conversationAt, messagesOf } from '../queries/conversations.ts';
import type { OwnedOffer } from '../queries/offer-rows.ts';
import { findOffer, isUuid } from '../queries/offers.ts';
import { transfersWithin } from '../queries/transfers.ts';
import {
  confirmExchange,
  openAgain,
  reportExchange,
  revealAddress,
  sendMessage,
  shutExchange,
} from '../use-cases/carry-on.ts';
import type { PeerNeeds, Sender } from '../use-cases/needs.ts';
import { exchangePath } from '../use-cases/open-link.ts';
import { answerTransfer, recordTransfer, transferSide } from '../use-cases/record-transfer.ts';
import { ExchangePage, type ExchangePageProps, GonePage } from '../views/exchange-page.tsx';
import { transferFault } from '../views/transfer-fault.ts';

const holder = (queries: number): RoutePolicy => ({ access: 'holder', queries, cache: 'none' });
/** No search engine, and no other site, ever learns the address; this one must, to know a write for its own. */
const FOR_HOLDER = { 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'same-origin' };
const NOTICES = ['sent', 'revealed', 'reported', 'noted', 'answered', 'goneAlready'] as const;
const NO_TRANSFER: TypedTransfer = {
  title: '',
  form: '',
  happened: '',
  adapted: '',
  useful: '',
  author: '',
};

interface Held {
  conversation: Conversation;
  side: Side;
  offer: OwnedOffer;
  path: string;
}

export function exchangeRoutes(needs: PeerNeeds): Routes {
  const { db, clock, kinds } = needs;

  /** What the link in the address opens, for whoever holds it. Four queries. */
  const held =
    (work: (c: RequestContext, held: Held) => Promise<Response>) =>
    async (c: RequestContext): Promise<Response> => {
      const token = parseToken(c.req.param('token') ?? '');
      const at = token && (await conversationAt(db, hashOf(token), clock()));
      const offer = at && (await findOffer(db, at.conversation.offerId, kinds));
      if (!at || !offer || !token)
        return html(c, <GonePage page={pageOf(c)} />, { status: 404, headers: FOR_HOLDER });
      return work(c, { ...at, offer, path: exchangePath(token) });
    };

  async function show(
    c: RequestContext,
    { conversation, side, offer, path }: Held,
    more: Partial<ExchangePageProps> & {
      typedTransfer?: TypedTransfer;
      transferErrors?: ExchangePageProps['transfers']['errors'];
      status?: 422 | 429;
    } = {},
  ): Promise<Response> {
    const { status = 200, typedTransfer, transferErrors = [], ...extra } = more;
    const page = pageOf(c);
    const other = side === 'owner' ? conversation.guestReveals : conversation.ownerReveals;
    const address =
      side === 'owner' ? conversation.guestEmail : other ? await emailOf(db, conversation.ownerId) : null;
    const transfers = await transfersWithin(db, conversation.id, kinds);
    const record = side === 'owner' ? offer.recordId : conversation.guestRecord;
    const ownName = side === 'owner' ? offer.author : conversation.guestName;
    const notice = NOTICES.find((each) => each === page.query.get('fait'));
    return html(
      c,
      <ExchangePage
        {...{ page, path, offer, side, notice }}
        state={conversation.state}
        mine={conversation.blockedSide === side}
        name={side === 'owner' ? conversation.guestName : nameOf(offer)}
        messages={await messagesOf(db, conversation.id)}
        shown={other ? address : null}
        showsOwn={side === 'owner' ? conversation.ownerReveals : conversation.guestReveals}
        transfers={{
          transfers,
          side: transferSide(side, offer.direction),
          named: record !== null,
          open: conversation.state === 'open',
          typed: typedTransfer ?? { ...NO_TRANSFER, title: offer.title, author: ownName },
          errors: transferErrors,
        }}
        {...extra}
      />,
      { status, headers: FOR_HOLDER },
    );
  }

  const at = ({ conversation, side }: Held) => ({ conversationId: conversation.id, side });
  /** Whoever holds a link writes as the side that it was sent to. One query for the author of the offer. */
  async function senderOf(c: RequestContext, { conversation, side }: Held): Promise<Sender> {
    const network = writerOf(c);
    const { ownerId, guestId, guestEmail } = conversation;
    if (side === 'guest') return { personId: guestId, email: guestEmail, network };
    const email = parseEmailAddress((await emailOf(db, ownerId)) ?? '') ?? guestEmail;
    return { personId: ownerId, email, network };
  }
  const named = ({ conversation, side, offer }: Held) =>
    (side === 'owner' ? offer.recordId : conversation.guestRecord) !== null;
  /** The name of the record that a side speaks for, kept beside it: it stands should the record go. */
  const recordName = async ({ conversation, side, offer }: Held) => {
    if (side === 'owner') return nameOf(offer);
    const id = conversation.guestRecord ?? '';
    return (await namesById(db, id ? [id] : [])).get(id) ?? conversation.guestName;
  };

  return new Routes()
    .get(
      '/pairs/echanges/:token',
      holder(10),
      held((c, found) => show(c, found)),
    )
    .post(
      '/pairs/echanges/:token/confirmation',
      holder(10),
      held(async (c, found) => {
        if (found.side === 'guest') await confirmExchange(needs, found.conversation.id);
        return seeOther(c, `${found.path}?fait=sent`);
      }),
    )
    .post(
      '/pairs/echanges/:token/messages',
      holder(27),
      held(async (c, found) => {
        const message = (await sentFields(c)).text('message', 4000);
        if (message === '') return show(c, found, { typed: { message, fault: 'missing' }, status: 422 });
        const sent = await sendMessage(needs, at(found), message, await senderOf(c, found));
        if (sent.ok) return seeOther(c, `${found.path}?fait=sent`);
        if (sent.reason.reason === 'shut') return seeOther(c, found.path);
        if (sent.reason.reason === 'too_many')
          return show(c, found, { typed: { message, fault: 'tooMany' }, status: 429 });
        const refused = refusalInWords(pageOf(c), sent.reason, 'peer');
        return show(c, found, { typed: { message }, refused, status: 429 });
      }),
    )
    .post(
      '/pairs/echanges/:token/coordonnees',
      holder(10),
      held(async (c, found) => {
        await revealAddress(needs, at(found));
        return seeOther(c, `${found.path}?fait=revealed`);
      }),
    )
    .post(
      '/pairs/echanges/:token/blocage',
      holder(10),
      held(async (c, found) => {
        const opens = (await sentFields(c)).text('geste') === 'rouvrir';
        await (opens ? openAgain(needs, at(found)) : shutExchange(needs, at(found)));
        return seeOther(c, found.path);
      }),
    )
    .post(
      '/pairs/echanges/:token/signalement',
      holder(21),
      held(async (c, found) => {
        const reason = (await sentFields(c)).text('motif', 1000);
        if (reason.length < 3) return show(c, found, { reportFault: true, status: 422 });
        if (found.conversation.state !== 'unconfirmed') {
          const told = await reportExchange(needs, at(found), reason, await senderOf(c, found));
          const refused = told.ok ? null : refusalInWords(pageOf(c), told.reason, 'report');
          if (refused) return show(c, found, { refused, reported: reason, status: 429 });
        }
        return seeOther(c, `${found.path}?fait=reported`);
      }),
    )
    .post(
      '/pairs/echanges/:token/transferts',
      holder(27),
      held(async (c, found) => {
        const receiver = transferSide(found.side, found.offer.direction) === 'receiver';
        const asked = { receiver, named: named(found), today: parisDay(clock()) };
        const { typed, faults, transfer } = readTransfer(await sentFields(c), asked);
        const transferErrors = faults.map((field) => ({
          field,
          message: transferFault(pageOf(c), field, typed),
        }));
        if (!transfer) return show(c, found, { typedTransfer: typed, transferErrors, status: 422 });
        const author = named(found) ? await recordName(found) : transfer.author;
        const input = { ...transfer, author: author.slice(0, 80) };
        const sender = await senderOf(c, found);
        const { offer, conversation, side } = found;
        const noted = await recordTransfer(needs, offer, conversation, side, input, sender);
        if (noted.ok) return seeOther(c, `${found.path}?fait=noted`);
        const { reason } = noted;
        if (reason.reason === 'shut') return seeOther(c, found.path);
        const refused = refusalInWords(pageOf(c), reason, 'peer');
        return show(c, found, { typedTransfer: typed, refused, status: 429 });
      }),
    )
    .post(
      '/pairs/echanges/:token/transferts/:transfer',
      holder(18),
      held(async (c, found) => {
        const id = c.req.param('transfer') ?? '';
        const receiver = transferSide(found.side, found.offer.direction) === 'receiver';
        const read = readTransferAnswer(await sentFields(c), { receiver, named: named(found) });
        if (read.faults.length > 0) {
          const transferErrors = read.faults.map((field) => ({
            field: field === 'utile' ? `utile-${id}-yes` : `nom-${id}`,
            message: transferFault(pageOf(c), field, read),
          }));
          const typedTransfer = { ...NO_TRANSFER, title: found.offer.title, author: read.author };
          return show(c, found, { typedTransfer, transferErrors, status: 422 });
        }
        const author = named(found) ? await recordName(found) : read.author;
        const settled = isUuid(id)
          ? await answerTransfer(needs, found, id, { ...read, author: author.slice(0, 80) })
          : { ok: false };
        return seeOther(c, `${found.path}?fait=${settled.ok ? 'answered' : 'goneAlready'}`);
      }),
    );
}

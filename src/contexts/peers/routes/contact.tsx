/** Answering an offer: the first word of an exchange. */
import { html, pageOf } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes } from '../../../platform/http/routes.ts';
import { sentFields } from '../../../platform/http/sent-fields.ts';
import { WriteAllowance, writerOf } from '../../../platform/http/write-limit.ts';
import { refusalInWords } from '../../conduct/public.ts';
import { ASKED_AN_HOUR } from '../domain/conversation.ts';
import { isOpen } from '../domain/offer.ts';
import { readAnswer, type TypedAnswer } from '../forms/exchange-form.ts';
import { findOffer } from '../queries/offers.ts';
import { beginExchange } from '../use-cases/begin-exchange.ts';
import { namedRecords } from '../use-cases/named-records.ts';
import type { PeerNeeds } from '../use-cases/needs.ts';
import { ContactPage, SentPage } from '../views/contact-page.tsx';
import { words } from '../views/words.ts';

const HOUR_MS = 3_600_000;
const OPEN: RoutePolicy = { access: 'public', queries: 12, cache: 'none' };

export function contactRoutes(needs: PeerNeeds): Routes {
  const { db, kinds, mailer, discovery } = needs;
  const allowance = new WriteAllowance(ASKED_AN_HOUR, HOUR_MS);

  async function contact(
    c: RequestContext,
    more: { typed?: TypedAnswer; faults?: ReturnType<typeof readAnswer>['faults'] } & {
      notice?: 'tooMany' | 'tooManyHere';
      refused?: string;
      status?: 422 | 429;
    },
  ): Promise<Response> {
    const offer = await findOffer(db, c.req.param('id') ?? '', kinds);
    if (!offer) return c.notFound();
    const actor = await c.get('actor')();
    const shut = !isOpen(offer, discovery.date)
      ? 'closed'
      : offer.personId === actor?.personId
        ? 'own'
        : undefined;
    const typed = more.typed ?? { holder: '', author: actor?.name ?? '', email: '', body: '' };
    const notice = shut ?? more.notice;
    return html(
      c,
      <ContactPage
        {...{ page: pageOf(c), offer, typed }}
        member={actor !== null}
        records={await namedRecords(needs, actor)}
        faults={more.faults ?? []}
        delivers={mailer.delivers}
        {...(notice && { notice })}
        {...(more.refused && { refused: more.refused })}
      />,
      { status: more.status ?? 200 },
    );
  }

  async function answer(c: RequestContext): Promise<Response> {
    const offer = await findOffer(db, c.req.param('id') ?? '', kinds);
    if (!offer) return c.notFound();
    const actor = await c.get('actor')();
    const { typed, address, faults } = readAnswer(await sentFields(c), actor !== null);
    const email = actor?.email ?? address;
    if (!isOpen(offer, discovery.date) || offer.personId === actor?.personId) return contact(c, { typed });
    if (faults.length > 0 || !email) return contact(c, { typed, faults, status: 422 });
    if (!allowance.takes(c)) return contact(c, { typed, notice: 'tooManyHere', status: 429 });
    const record = (await namedRecords(needs, actor)).find(({ id }) => id === typed.holder);
    const begun = await beginExchange(needs, offer, {
      email,
      author: (record?.name ?? typed.author).slice(0, 60) || words(pageOf(c)).exchange.you,
      personId: actor?.personId ?? null,
      recordId: record?.id ?? null,
      locale: pageOf(c).locale,
      body: typed.body,
      network: writerOf(c),
    });
    if (!begun.ok)
      return begun.reason.reason === 'too_many'
        ? contact(c, { typed, notice: 'tooMany', status: 429 })
        : contact(c, { typed, refused: refusalInWords(pageOf(c), begun.reason, 'peer'), status: 429 });
    return html(c, <SentPage page={pageOf(c)} offer={offer} member={actor !== null} />);
  }

  return new Routes()
    .get('/pairs/annonces/:id/contact', OPEN, (c) => contact(c, {}))
    .post('/pairs/annonces/:id/contact', { ...OPEN, queries: 27 }, answer);
}

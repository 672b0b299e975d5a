/** Transfers that happened outside an exchange: telling one, and answering for the other side. */
import { parisDay } from '../../../kernel/day.ts';
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes, signedIn } from '../../../platform/http/routes.ts';
import { type SentFields, sentFields } from '../../../platform/http/sent-fields.ts';
import { writerOf } from '../../../platform/http/write-limit.ts';
import { hashOf, parseToken } from '../../../platform/ids/token.ts';
import { stewards } from '../../accounts/public.ts';
import { LETTER_LIMITS, refusalInWords } from '../../conduct/public.ts';
import { findRecord } from '../../records/public.ts';
import { answerPath, otherParty } from '../domain/transfer.ts';
import { readTransferAnswer } from '../forms/exchange-form.ts';
import { NEW_TOLD, readTold, recordNamed, type TypedTold } from '../forms/transfer-form.ts';
import { isUuid } from '../queries/offers.ts';
import { type AskedTransfer, askedTransfer } from '../queries/transfers.ts';
import { namedRecords } from '../use-cases/named-records.ts';
import type { PeerNeeds } from '../use-cases/needs.ts';
import { answerTold, type TellRefusal, tellTransfer } from '../use-cases/tell-transfer.ts';
import { AnsweredPage, AnswerTransferPage } from '../views/answer-transfer-pages.tsx';
import { TellTransferPage } from '../views/tell-transfer-page.tsx';
import { words } from '../views/words.ts';

const member = (queries: number): RoutePolicy => ({ access: 'member', queries: queries + 5, cache: 'none' });
const holder = (queries: number): RoutePolicy => ({ access: 'holder', queries, cache: 'none' });
const FOR_HOLDER = { 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'same-origin' };

export function tellingRoutes(needs: PeerNeeds): Routes {
  const { db, clock, kinds } = needs;

  /** The record that an address names, when it stands. One query. */
  async function recordAt(text: string): Promise<{ id: string; name: string } | null> {
    const named = recordNamed(text);
    const found = named && (await findRecord(db, named.kind, named.slug));
    return found && !('movedTo' in found) ? { id: found.id, name: String(found.document.name) } : null;
  }

  async function show(c: RequestContext, typed: TypedTold) {
    const records = await namedRecords(needs, await signedIn(c));
    const other = (await recordAt(typed.record))?.name ?? null;
    return html(c, <TellTransferPage {...{ page: pageOf(c), typed, records, other }} />);
  }

  async function send(c: RequestContext): Promise<Response> {
    const page = pageOf(c);
    const actor = await signedIn(c);
    const sent = await sentFields(c);
    const records = await namedRecords(needs, actor);
    const record = await recordAt(sent.text('fiche', 300));
    const today = parisDay(clock());
    const { typed, faults, told } = readTold(sent, { records, today }, record !== null);
    const shown = { page, typed, records, other: record?.name ?? null };
    const other = told?.other ? { record: null, ...told.other } : record && { record };
    if (!told || !other) return html(c, <TellTransferPage {...shown} faults={faults} />, { status: 422 });
    const named = records.find(({ id }) => id === told.recordId)?.name;
    const author = (named ?? told.author).slice(0, 80);
    const from = { locale: page.locale, network: writerOf(c) };
    const noted = await tellTransfer(needs, actor, { ...told, author, other }, from);
    if (noted.ok) return seeOther(c, '/pairs/mes-annonces?fait=transfert');
    const refused = whyNot(c, noted.reason);
    return html(c, <TellTransferPage {...shown} refused={refused} />, { status: 409 });
  }

  function whyNot(c: RequestContext, refusal: TellRefusal): string {
    const page = pageOf(c);
    const { reason } = refusal;
    const told = words(page).tell.refused;
    const { person, address } = LETTER_LIMITS.transfer;
    if (reason === 'letters_by_you') return told.letters_by_you(person);
    if (reason === 'letters_to_them') return told.letters_to_them(address);
    if (reason === 'no_keeper' || reason === 'yourself' || reason === 'asked_enough') return told[reason];
    return refusalInWords(page, refusal, 'peer');
  }

  const gone = (c: RequestContext, status: 404 | 403 = 404) =>
    html(c, <AnsweredPage page={pageOf(c)} outcome={status === 403 ? 'yourself' : 'gone'} />, {
      status,
      headers: FOR_HOLDER,
    });

  /** What the link of a letter opens. Three queries. */
  const held =
    (work: (c: RequestContext, asked: AskedTransfer, path: string) => Promise<Response>) =>
    async (c: RequestContext): Promise<Response> => {
      const token = parseToken(c.req.param('token') ?? '');
      const asked = token && (await askedTransfer(db, { hash: hashOf(token) }, kinds));
      return asked ? work(c, asked, `/pairs/transferts/a-confirmer/${token}`) : gone(c);
    };

  /** For whoever looks after the record that was asked. */
  const kept =
    (work: (c: RequestContext, asked: AskedTransfer, path: string) => Promise<Response>) =>
    async (c: RequestContext): Promise<Response> => {
      const id = c.req.param('id') ?? '';
      const actor = await signedIn(c);
      const asked = isUuid(id) ? await askedTransfer(db, { id }, kinds) : null;
      const record = asked?.[otherParty(asked.proposedBy)].record;
      if (!asked || !record || !stewards(actor, record.id)) return gone(c);
      return work(c, asked, answerPath(id));
    };

  async function ask(c: RequestContext, asked: AskedTransfer, path: string): Promise<Response> {
    const author = asked[otherParty(asked.proposedBy)].record ? '' : asked.ask.toldAs.slice(0, 60);
    const view = <AnswerTransferPage {...{ page: pageOf(c), path, asked, author }} />;
    return html(c, view, { headers: FOR_HOLDER });
  }

  async function answer(c: RequestContext, asked: AskedTransfer, path: string): Promise<Response> {
    const side = otherParty(asked.proposedBy);
    const { record, name } = asked[side];
    const sent: SentFields = await sentFields(c);
    const read = readTransferAnswer(sent, { receiver: side === 'receiver', named: record !== null });
    if (read.faults.length > 0) {
      const { author, faults } = read;
      const chosen = read.useful ?? undefined;
      const view = <AnswerTransferPage {...{ page: pageOf(c), path, asked, author, chosen, faults }} />;
      return html(c, view, { status: 422, headers: FOR_HOLDER });
    }
    const actor = await c.get('actor')();
    const author = (record ? name : read.author).slice(0, 80);
    const settled = await answerTold(needs, asked, { ...read, author, personId: actor?.personId ?? null });
    if (!settled.ok) return gone(c, settled.reason === 'yourself' ? 403 : 404);
    return html(c, <AnsweredPage page={pageOf(c)} outcome={settled.value} />, { headers: FOR_HOLDER });
  }

  return new Routes()
    .get('/pairs/transferts/nouveau', member(3), async (c) => {
      const { query } = pageOf(c);
      const { name } = await signedIn(c);
      return show(c, { ...NEW_TOLD, author: name, record: (query.get('avec') ?? '').slice(0, 300) });
    })
    .post('/pairs/transferts/nouveau', member(26), send)
    .get('/pairs/transferts/a-confirmer/:token', holder(4), held(ask))
    .post('/pairs/transferts/a-confirmer/:token', holder(18), held(answer))
    .get('/pairs/transferts/:id/reponse', member(4), kept(ask))
    .post('/pairs/transferts/:id/reponse', member(16), kept(answer));
}

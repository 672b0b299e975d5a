/** Several voices, for a member: answering by an invitation, changing and withdrawing one's own answers. */

import { parseToken } from '../../../kernel/token.ts';
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import type { RequestContext, Routes } from '../../../platform/http/routes.ts';
import { hashOf } from '../../../platform/ids/token.ts';
import { factsIn } from '../domain/answers.ts';
import type { Situation } from '../domain/situation.ts';
import { readAnswers, SEEN_FIELD, sentForm, typedFrom } from '../forms.ts';
import { findLinked, findVoice } from '../queries.ts';
import { addVoice, changeVoice, withdrawVoice } from '../use-cases/give-voice.ts';
import { InvitationPage } from '../views/invitation-page.tsx';
import { OwnVoicePage } from '../views/own-voice-page.tsx';
import { VoiceGonePage } from '../views/voice-gone-page.tsx';
import { FORM_QUERIES, type Holding, holderPolicy, READ_BY_HOLDER, SENT_BY_HOLDER } from './holding.tsx';

const NOTHING: Situation = { facts: {}, places: [], work: null };
const headers = SENT_BY_HOLDER;

export function voiceRoutes(routes: Routes, hold: Holding): void {
  const { db, pack, clock, placesFor, filled } = hold;
  const { questions } = pack;

  const gone = (c: RequestContext, why: 'closed' | 'withdrawn' | 'gone') =>
    html(c, <VoiceGonePage page={pageOf(c)} why={why} />, {
      status: why === 'withdrawn' ? 200 : 404,
      headers: READ_BY_HOLDER,
    });
  const aids = async () => (await filled(NOTHING, { answered: {}, cooperation: null })).aids;
  const tokenIn = (c: RequestContext) => parseToken(c.req.param('token') ?? '');
  const typed = new Map();

  const invited = async (c: RequestContext) => {
    const token = tokenIn(c);
    const found = token && (await findLinked(db, 'invitation', hashOf(token), clock()));
    return found ? { token, expiresAt: found.expiresAt } : null;
  };
  const invite = async (c: RequestContext) => {
    const found = await invited(c);
    if (!found) return gone(c, 'closed');
    const page = pageOf(c);
    return html(c, <InvitationPage {...{ page, pack, typed, ...found }} aids={await aids()} />, { headers });
  };
  const answer = async (c: RequestContext) => {
    const found = await invited(c);
    if (!found) return gone(c, 'closed');
    const shared = { page: pageOf(c), pack, ...found, aids: await aids() };
    const sent = await sentForm(c.req);
    if (!sent)
      return html(c, <InvitationPage {...shared} typed={typed} notice="unreadable" />, {
        status: 400,
        headers,
      });
    const reading = readAnswers(questions, sent, placesFor(pageOf(c)));
    if (reading.faults.length > 0)
      return html(c, <InvitationPage {...shared} {...reading} />, { status: 422, headers });
    if (Object.keys(reading.situation.facts).length === 0)
      return html(c, <InvitationPage {...shared} {...reading} notice="nothing" />, { status: 422, headers });
    const added = await addVoice(hold, found.token, reading.situation.facts);
    if (added.ok) return seeOther(c, `/faire-le-point/ma-voix/${added.value}?merci=oui`);
    if (added.reason === 'closed') return gone(c, 'closed');
    return html(c, <InvitationPage {...shared} {...reading} notice="full" />, { status: 409, headers });
  };

  const ownVoice = async (c: RequestContext) => {
    const token = tokenIn(c);
    const voice = token && (await findVoice(db, hashOf(token), clock()));
    if (!voice) return null;
    const { facts } = factsIn(pack, voice.answers);
    const { open, expiresAt, revision } = voice;
    const situation = { ...NOTHING, facts };
    return { token, open, expiresAt, seen: revision, situation, typed: typedFrom(situation, String) };
  };
  const own = async (c: RequestContext) => {
    const found = await ownVoice(c);
    if (!found) return gone(c, 'gone');
    const page = pageOf(c);
    const notice = page.query.has('merci') ? 'thanks' : undefined;
    return html(c, <OwnVoicePage {...{ page, pack, notice, ...found }} aids={await aids()} />, { headers });
  };
  const change = async (c: RequestContext) => {
    const found = await ownVoice(c);
    if (!found) return gone(c, 'gone');
    const { token } = found;
    const shared = { page: pageOf(c), pack, ...found, aids: await aids() };
    const sent = await sentForm(c.req);
    const seen = sent?.get(SEEN_FIELD) ?? '';
    if (!sent || !/^\d{1,9}$/.test(seen))
      return html(c, <OwnVoicePage {...shared} notice="unreadable" />, { status: 400, headers });
    const reading = readAnswers(questions, sent, placesFor(pageOf(c)));
    if (reading.faults.length > 0)
      return html(
        c,
        <OwnVoicePage {...shared} typed={reading.typed} faults={reading.faults} seen={Number(seen)} />,
        {
          status: 422,
          headers,
        },
      );
    const changed = await changeVoice(hold, token, reading.situation.facts, Number(seen));
    if (changed.ok) return seeOther(c, `/faire-le-point/ma-voix/${token}?merci=oui`);
    const { reason } = changed.reason;
    if (reason === 'gone') return gone(c, 'gone');
    const now = await ownVoice(c);
    if (!now) return gone(c, 'gone');
    const meanwhile = { present: now.situation, sent: reading.situation };
    return html(
      c,
      <OwnVoicePage
        {...shared}
        {...now}
        typed={reason === 'closed' ? now.typed : reading.typed}
        notice={reason === 'closed' ? 'closed' : undefined}
        meanwhile={reason === 'closed' ? undefined : meanwhile}
      />,
      { status: 409, headers },
    );
  };
  const withdraw = async (c: RequestContext) => {
    const token = tokenIn(c);
    const withdrawn = token && (await withdrawVoice(hold, token));
    return gone(c, withdrawn ? 'withdrawn' : 'gone');
  };

  const forms = FORM_QUERIES;
  routes
    .get('/faire-le-point/voix/:token', holderPolicy(1 + forms), invite)
    .post('/faire-le-point/voix/:token', holderPolicy(7 + forms), answer)
    .get('/faire-le-point/ma-voix/:token', holderPolicy(1 + forms), own)
    .post('/faire-le-point/ma-voix/:token', holderPolicy(8 + forms), change)
    .post('/faire-le-point/ma-voix/:token/retrait', holderPolicy(6), withdraw);
}

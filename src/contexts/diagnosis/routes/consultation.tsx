/** Several voices, for the holder: opening, closing, what the voices say, and the common position. */

import { parseToken } from '../../../kernel/token.ts';
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import type { RequestContext, Routes } from '../../../platform/http/routes.ts';
import { linkToken } from '../../../platform/ids/token.ts';
import { distributionsOf } from '../domain/distribution.ts';
import type { Facts } from '../domain/facts.ts';
import type { Situation } from '../domain/situation.ts';
import { isWaiting } from '../domain/voices.ts';
import { readAnswers, seenAt, sentForm, typedFrom } from '../forms.ts';
import { departedOf, linksOf, type StoredDiagnosis, voicesOf } from '../queries.ts';
import { changeAnswers } from '../use-cases/change-answers.ts';
import { closeConsultation, readVoices } from '../use-cases/close-consultation.ts';
import { openLink } from '../use-cases/open-link.ts';
import { AgreedPositionPage } from '../views/agreed-position-page.tsx';
import { ConsultationPage } from '../views/consultation-page.tsx';
import { FORM_QUERIES, type Holding, holderPolicy, SENT_BY_HOLDER } from './holding.tsx';

/** The diagnosis, its links, its voices, and how many left. */
const CONSULTED = 4;
/** A closing writes what each voice shows. */
const CLOSING = 10;

export function consultationRoutes(routes: Routes, hold: Holding): void {
  const { db, pack, labelFor, placesFor, read, held, filled, gone, changes } = hold;
  const headers = SENT_BY_HOLDER;

  const consulted = async ({ id }: StoredDiagnosis) => {
    const voices = readVoices(pack, await voicesOf(db, id));
    const departed = await departedOf(db, id);
    const distributions = distributionsOf(pack.questions, voices, departed);
    const shown = new Set(distributions.map(({ question }) => question.code));
    return {
      count: voices.length,
      distributions,
      hidden: pack.questions.filter(({ code }) => !shown.has(code)),
      waiting: pack.questions.filter(({ code }) => isWaiting(code, voices)),
    };
  };

  const show = async (c: RequestContext) => {
    const found = await held(c);
    if (!found) return gone(c);
    const { token, stored } = found;
    const link = (await linksOf(db, stored.id)).find(({ kind }) => kind === 'invitation');
    const invitation = link ? linkToken(token, 'invitation', link.nonce) : null;
    const { consultedAt, expiresAt } = stored;
    return html(
      c,
      <ConsultationPage
        page={pageOf(c)}
        {...{ pack, token, invitation, consultedAt, expiresAt }}
        {...(await consulted(stored))}
      />,
      { headers },
    );
  };
  const act = (use: (c: RequestContext) => Promise<unknown>) => async (c: RequestContext) =>
    (await use(c)) ? seeOther(c, `/faire-le-point/${c.req.param('token')}/voix`) : gone(c);
  const open = act(async (c) => {
    const token = parseToken(c.req.param('token') ?? '');
    return token && openLink(hold, token, 'invitation');
  });
  const close = act(async (c) => {
    const token = parseToken(c.req.param('token') ?? '');
    return token && closeConsultation(hold, token);
  });

  /** The answers given, and in their place what the voices propose. */
  const proposed = (
    given: Situation,
    { distributions }: Awaited<ReturnType<typeof consulted>>,
  ): Situation => {
    const entries = distributions.flatMap(({ question, proposal }) =>
      proposal === null ? [] : [[question.code, proposal]],
    );
    const facts: Facts = Object.fromEntries(entries);
    return { ...given, facts: { ...given.facts, ...facts } };
  };
  const position = async (c: RequestContext) => {
    const found = await held(c);
    if (!found) return gone(c);
    const { token, stored } = found;
    const page = pageOf(c);
    const voices = await consulted(stored);
    const given = read(stored).situation;
    const { aids } = await filled(given, { answered: stored.answered, cooperation: null });
    return html(
      c,
      <AgreedPositionPage
        {...{ page, pack, token, aids, label: labelFor(page) }}
        typed={typedFrom(proposed(given, voices), labelFor(page))}
        seen={stored.updatedAt.getTime()}
        distributions={voices.distributions}
      />,
      { headers },
    );
  };
  const settle = async (c: RequestContext) => {
    const found = await held(c);
    if (!found) return gone(c);
    const { token, stored } = found;
    const page = pageOf(c);
    const { distributions } = await consulted(stored);
    const before = read(stored).situation;
    const { aids } = await filled(before, { answered: stored.answered, cooperation: null });
    const shared = { page, pack, token, distributions, aids, label: labelFor(page) };
    const sent = await sentForm(c.req);
    const seen = sent && seenAt(sent);
    if (!sent || !seen)
      return html(
        c,
        <AgreedPositionPage
          {...shared}
          typed={typedFrom(before, labelFor(page))}
          seen={stored.updatedAt.getTime()}
          unreadable
        />,
        { status: 400, headers },
      );
    const { typed, situation, faults, choices } = readAnswers(pack.questions, sent, placesFor(page));
    if (faults.length > 0)
      return html(
        c,
        <AgreedPositionPage {...shared} {...{ typed, faults, choices }} seen={seen.getTime()} />,
        {
          status: 422,
          headers,
        },
      );
    const { places, work } = before;
    const common = { ...situation, places, work };
    const changed = await changeAnswers(changes, token, common, { seen, common: true });
    if (changed.ok) return seeOther(c, `/faire-le-point/${token}`);
    if (changed.reason.reason === 'gone') return gone(c);
    const now = changed.reason.stored;
    const meanwhile = { present: read(now).situation, sent: common };
    return html(
      c,
      <AgreedPositionPage {...shared} {...{ typed, meanwhile }} seen={now.updatedAt.getTime()} />,
      {
        status: 409,
        headers,
      },
    );
  };

  routes
    .get('/faire-le-point/:token/voix', holderPolicy(CONSULTED), show)
    .post('/faire-le-point/:token/voix', holderPolicy(4), open)
    .post('/faire-le-point/:token/voix/fin', holderPolicy(CLOSING), close)
    .get('/faire-le-point/:token/position-commune', holderPolicy(CONSULTED + FORM_QUERIES), position)
    .post('/faire-le-point/:token/position-commune', holderPolicy(CONSULTED + FORM_QUERIES + 4), settle);
}

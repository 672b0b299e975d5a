/** One question a screen, saved at each; then a summary. */

import type { Token } from '../../../kernel/token.ts';
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import type { RequestContext, Routes } from '../../../platform/http/routes.ts';
import type { Pack } from '../domain/pack.ts';
import type { Question } from '../domain/questions.ts';
import { readAnswers, seenAt, sentForm, typedFrom } from '../forms.ts';
import { changeAnswer } from '../use-cases/change-answers.ts';
import { RecapPage } from '../views/recap-page.tsx';
import { NEXT_FIELD, StepPage } from '../views/step-page.tsx';
import { FORM_QUERIES, type Held, type Holding, holderPolicy, SENT_BY_HOLDER } from './holding.tsx';

/** Where a step leads, saved: on, back, to the summary it came from, or out. */
export function afterStep(
  { asked }: Pick<Pack, 'asked'>,
  token: Token,
  { code }: Question,
  sent: URLSearchParams,
): string {
  const at = asked.findIndex((question) => question.code === code);
  const result = `/faire-le-point/${token}`;
  const summary = `${result}/recapitulatif`;
  const wanted = sent.get(NEXT_FIELD);
  if (wanted === 'plus-tard') return result;
  if (wanted === 'recapitulatif') return summary;
  const next = asked[wanted === 'precedente' ? Math.max(0, at - 1) : at + 1];
  return next ? `${result}/question/${next.code}` : summary;
}

export function stepRoutes(routes: Routes, hold: Holding): void {
  const { pack, labelFor, placesFor, read, held, filled, gone, changes } = hold;
  const fromSummary = (c: RequestContext) => pageOf(c).query.has('recapitulatif');
  const questionOf = (c: RequestContext) => pack.asked.find(({ code }) => code === c.req.param('question'));

  const stepOf = (c: RequestContext, { token, stored }: Held, question: Question) => ({
    page: pageOf(c),
    pack,
    question,
    token,
    action: `/faire-le-point/${token}/question/${question.code}${fromSummary(c) ? '?recapitulatif=oui' : ''}`,
    answered: stored.answered,
    seen: stored.answered[question.code] ?? 0,
    backToSummary: fromSummary(c),
  });

  const show = async (c: RequestContext) => {
    const found = await held(c);
    const question = questionOf(c);
    if (!found || !question) return gone(c);
    const { shown, aids, from } = await filled(read(found.stored).situation, found.stored);
    const page = pageOf(c);
    return html(
      c,
      <StepPage
        {...stepOf(c, found, question)}
        typed={typedFrom(shown, labelFor(page))}
        aids={aids}
        from={from}
      />,
      { headers: SENT_BY_HOLDER },
    );
  };

  const save = async (c: RequestContext) => {
    const found = await held(c);
    const question = questionOf(c);
    if (!found || !question) return gone(c);
    const { token, stored } = found;
    const page = pageOf(c);
    const sent = await sentForm(c.req);
    const seen = sent && seenAt(sent);
    const before = read(stored).situation;
    const { aids, from } = await filled(before, stored);
    const step = { ...stepOf(c, found, question), aids, from };
    const headers = SENT_BY_HOLDER;
    if (!sent || !seen)
      return html(c, <StepPage {...step} typed={typedFrom(before, labelFor(page))} unreadable />, {
        status: 400,
        headers,
      });
    const { typed, situation, faults, choices } = readAnswers([question], sent, placesFor(page));
    if (faults.length > 0)
      return html(c, <StepPage {...step} {...{ typed, faults, choices }} seen={seen.getTime()} />, {
        status: 422,
        headers,
      });
    const change = { code: question.code, given: situation, seen: seen.getTime() };
    const changed = await changeAnswer(changes, token, change);
    if (changed.ok) return seeOther(c, afterStep(pack, token, question, sent));
    if (changed.reason.reason === 'gone') return gone(c);
    const now = changed.reason.stored;
    const present = read(now).situation;
    return html(
      c,
      <StepPage
        {...step}
        typed={typed}
        seen={now.answered[question.code] ?? 0}
        meanwhile={present}
        label={labelFor(page)}
      />,
      { status: 409, headers },
    );
  };

  const recap = async (c: RequestContext) => {
    const found = await held(c);
    if (!found) return gone(c);
    const page = pageOf(c);
    const { token, stored } = found;
    const { situation } = read(stored);
    const { aids } = await filled(situation, stored);
    return html(
      c,
      <RecapPage
        {...{ page, pack, token, situation, aids }}
        answered={stored.answered}
        label={labelFor(page)}
      />,
      { headers: SENT_BY_HOLDER },
    );
  };

  routes
    .get('/faire-le-point/:token/question/:question', holderPolicy(1 + FORM_QUERIES), show)
    .post('/faire-le-point/:token/question/:question', holderPolicy(5 + FORM_QUERIES), save)
    .get('/faire-le-point/:token/recapitulatif', holderPolicy(1 + FORM_QUERIES), recap);
}

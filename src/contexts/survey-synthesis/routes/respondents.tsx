/** What those who answered read, by the address of their answer once it is sent. */
import { html, pageOf } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes } from '../../../platform/http/routes.ts';
import { hashOf, parseToken } from '../../../platform/ids/token.ts';
import { answerByHash, answerPath, GonePage, surveyById } from '../../surveys/public.ts';
import type { Wording } from '../domain/shown-column.ts';
import { forRespondentsOf, weightingsOf } from '../queries.ts';
import type { SynthesisNeeds } from '../use-cases/needs.ts';
import { askedIn, showForRespondents } from '../use-cases/show-synthesis.ts';
import { RespondentsPage } from '../views/respondents-page.tsx';

const HOLDER: RoutePolicy = { access: 'holder', queries: 5, cache: 'none' };
/** No search engine, and no other site, ever learns the address. */
const FOR_HOLDER = { 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'same-origin' };

export function respondentsRoutes(
  needs: Pick<SynthesisNeeds, 'db'>,
  wording: (c: RequestContext) => Wording,
): Routes {
  const { db } = needs;
  return new Routes().get('/enquetes/reponse/:token/resultats', HOLDER, async (c) => {
    const page = pageOf(c);
    const token = parseToken(c.req.param('token') ?? '');
    const answer = token && (await answerByHash(db, hashOf(token)));
    const survey = answer && (await surveyById(db, answer.surveyId));
    if (!token || !answer?.sentAt || !survey)
      return html(c, <GonePage page={page} />, { status: 404, headers: FOR_HOLDER });
    const path = answerPath(token);
    const told = wording(c);
    const publication = await forRespondentsOf(db, survey.id, answer.wave);
    const part = publication?.forRespondents;
    const shown = part
      ? {
          ...{ publishedAt: publication.publishedAt, computedAt: publication.computedAt },
          shown: showForRespondents(
            publication.content,
            part,
            askedIn(page.query, false),
            told,
            (await weightingsOf(db, survey.id)).get(answer.wave),
          ),
        }
      : null;
    const { title } = answer.questionnaire;
    const view = <RespondentsPage {...{ page, path, title, shown }} slug={survey.slug} wording={told} />;
    return html(c, view, { headers: FOR_HOLDER });
  });
}

/** The page where a survey is run, for every route that shows it; and the wave that each of them is about. */
import { parisDay } from '../../../kernel/day.ts';
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, signedIn } from '../../../platform/http/routes.ts';
import { namesById } from '../../records/public.ts';
import type { Typed } from '../domain/typed.ts';
import { currentWave } from '../domain/wave.ts';
import { textOf } from '../forms.ts';
import { mayOrganise } from '../policy.ts';
import { countsOf, paperDrafts } from '../queries/answer.ts';
import { invitationsOf } from '../queries/invitation.ts';
import { participationBy } from '../queries/participation.ts';
import { type StoredSurvey, type StoredWave, surveyBySlug } from '../queries/survey.ts';
import { answerPath, answerToken } from '../use-cases/answer-token.ts';
import type { SurveyNeeds } from '../use-cases/needs.ts';
import { participationByDirectory } from '../use-cases/participation-by.ts';
import { FollowPage } from '../views/follow-page.tsx';
import type { FollowPageProps } from '../views/follow-props.ts';
import { placeLabels } from '../views/namer.ts';

/** The wave of this number, as it was sent or asked for; null when there is none. */
export const waveNumbered = (survey: StoredSurvey, number: string): StoredWave | null =>
  survey.waves.find((each) => String(each.number) === number) ?? null;

export function followShown(needs: SurveyNeeds) {
  const { db, clock, secret, territories } = needs;
  const today = () => parisDay(clock());
  const NONE = { sent: 0, drafts: 0, paper: 0, invited: 0, counted: 0 };

  const own =
    (draw: (c: RequestContext, survey: StoredSurvey) => Promise<Response>) =>
    async (c: RequestContext): Promise<Response> => {
      const survey = await surveyBySlug(db, c.req.param('slug') ?? '');
      return survey && mayOrganise(await signedIn(c), survey) ? draw(c, survey) : c.notFound();
    };

  /** Of `more.wave`, else the wave that the address asks for, else the current one. */
  async function show(
    c: RequestContext,
    survey: StoredSurvey,
    more: Partial<FollowPageProps> = {},
    status: 200 | 422 = 200,
  ): Promise<Response> {
    const page = pageOf(c);
    const asked = waveNumbered(survey, page.query.get('vague') ?? '');
    const wave = more.wave ?? asked ?? currentWave(survey.waves, today());
    const counts = wave ? await countsOf(db, survey.id, wave.number) : NONE;
    const begun = wave ? await paperDrafts(db, survey.id, wave.number) : [];
    const drafts = begun.map(({ id, ...draft }) => ({ path: answerPath(answerToken(secret, id)), ...draft }));
    const guests = wave ? await invitationsOf(db, survey.id, wave.number) : [];
    const participation = await participationBy(db, survey.id);
    const parts = wave && (await participationByDirectory(needs, survey.id, wave.number));
    const names = await namesById(db, [...new Set(guests.flatMap(({ recordId }) => recordId ?? []))]);
    const place = placeLabels(territories, page.locale);
    const view = (
      <FollowPage
        {...{ page, survey, counts, drafts, participation, parts, guests, names, place }}
        today={today()}
        {...more}
        wave={wave}
      />
    );
    return html(c, view, { status, headers: { 'referrer-policy': 'same-origin' } });
  }

  const back = (c: RequestContext, { slug }: StoredSurvey, query = '') =>
    seeOther(c, `/enquetes/${slug}/suivi${query}`);

  /** What was typed is kept, on the page of the wave that it was typed for. */
  function refuse(
    c: RequestContext,
    survey: StoredSurvey,
    {
      typed,
      wave,
      field,
      message,
    }: { typed: Typed; wave?: StoredWave | null; field: string; message: string },
  ): Promise<Response> {
    const about = wave ?? waveNumbered(survey, textOf(typed, 'vague'));
    return show(c, survey, { typed, errors: [{ field, message }], ...(about && { wave: about }) }, 422);
  }

  return { own, show, back, refuse, today };
}

/** Syntheses as everybody reads them: pages, report, open data, the map. */
import { parisDay } from '../../kernel/day.ts';
import { href } from '../../kernel/page.ts';
import { html, pageOf } from '../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes, signedIn } from '../../platform/http/routes.ts';
import { partialDate } from '../../ui/when.tsx';
import {
  mayOrganise,
  ParticipationBy,
  participationByDirectory,
  placeLabels,
  type StoredSurvey,
  saidIn,
  surveyBySlug,
  versionsOf,
  waveParticipation,
  waveState,
  waveToRead,
} from '../surveys/public.ts';
import type { Synthesis } from './domain/synthesis.ts';
import { type Publication, pairsOf, publicationsOf, weightingsOf } from './queries.ts';
import { codingRoutes } from './routes/coding.tsx';
import { respondentsRoutes } from './routes/respondents.tsx';
import { runningRoutes } from './routes/running.tsx';
import { weightingRoutes } from './routes/weighting.tsx';
import type { CodingNeeds } from './use-cases/code-texts.ts';
import { synthesisCodebook, synthesisCsv, synthesisJson } from './use-cases/export-synthesis.ts';
import { placeRespondents } from './use-cases/place-respondents.ts';
import { askedIn, showPublished } from './use-cases/show-synthesis.ts';
import { ComparedWaves } from './views/compared-waves.tsx';
import { MapPage } from './views/map-page.tsx';
import { ReportPage } from './views/report-page.tsx';
import { NothingPage, SynthesisPage } from './views/synthesis-page.tsx';
import { wordingOf, words } from './views/words.ts';

const PUBLIC: RoutePolicy = { access: 'public', queries: 8, cache: 'none' };
const PATH = '/enquetes/:slug';

export function synthesisRoutes(needs: CodingNeeds): Routes {
  const { db, territories } = needs;

  const wording = (c: RequestContext) => {
    const page = pageOf(c);
    return wordingOf(page, {
      place: (id) => {
        const known = territories.resolve(id);
        return known ? territories.label(known, page.locale) : id;
      },
      where: (id) => {
        const known = territories.resolve(id);
        return (known && territories.get(known)?.centre) ?? null;
      },
    });
  };

  /** Of a wave that is over, so that no answer is seen coming; of one that is not, for who runs the survey alone. */
  const byDirectory = async (
    c: RequestContext,
    survey: StoredSurvey,
    number: number,
    least: number | null,
  ) => {
    const wave = survey.waves.find((each) => each.number === number);
    if (!wave || (least !== null && waveState(wave, parisDay(needs.clock())) !== 'closed')) return null;
    const parts = await participationByDirectory(needs, survey.id, number);
    const page = pageOf(c);
    return (
      parts && <ParticipationBy {...{ page, parts, least }} place={placeLabels(territories, page.locale)} />
    );
  };

  const onSurvey =
    (draw: (c: RequestContext, survey: StoredSurvey) => Promise<Response>) =>
    async (c: RequestContext): Promise<Response> => {
      const survey = await surveyBySlug(db, c.req.param('slug') ?? '');
      return survey?.published ? draw(c, survey) : c.notFound();
    };
  const own = (draw: (c: RequestContext, survey: StoredSurvey) => Promise<Response>) =>
    onSurvey(async (c, survey) => (mayOrganise(await signedIn(c), survey) ? draw(c, survey) : c.notFound()));

  const onPublication = (
    draw: (
      c: RequestContext,
      survey: StoredSurvey,
      one: Publication,
      all: readonly Publication[],
    ) => Response | Promise<Response>,
  ) =>
    onSurvey(async (c, survey) => {
      const all = await publicationsOf(db, survey.id);
      const wanted = Number(pageOf(c).query.get('vague'));
      const one = all.find(({ wave }) => wave === wanted) ?? all.at(-1);
      if (one) return draw(c, survey, one, all);
      const page = pageOf(c);
      const title = saidIn(survey.published?.questionnaire.title ?? survey.draft.title, page.locale);
      return html(c, <NothingPage {...{ page, title }} slug={survey.slug} />, { status: 404 });
    });

  /** Everybody's answers, no filter. */
  const whole = async (c: RequestContext, survey: StoredSurvey, content: Synthesis) =>
    showPublished(
      content,
      { filters: [], cross: '' },
      wording(c),
      (await weightingsOf(db, survey.id)).get(content.wave),
    );

  const show = (printed: boolean) =>
    onPublication(async (c, survey, { content, publishedAt, computedAt }, all) => {
      const pairs = all.length > 1 ? await pairsOf(db, survey.id) : [];
      const weighting = (await weightingsOf(db, survey.id)).get(content.wave);
      const page = pageOf(c);
      const m = words(page);
      const told = wording(c);
      const shown = showPublished(content, askedIn(page.query, false), told, weighting);
      const day = (at: Date) => partialDate(page.locale, at.toISOString().slice(0, 10));
      const view = (
        <SynthesisPage
          {...{ page, shown, printed }}
          slug={survey.slug}
          wording={told}
          path={`/enquetes/${survey.slug}/synthese`}
          live={false}
          waves={all.map(({ wave }) => wave)}
          aside={
            <p class="hint">
              {m.publishedOn(day(publishedAt))}, {m.computedOn(day(computedAt))}.
            </p>
          }
          participation={await waveParticipation(db, survey.id, content.wave)}
          byDirectory={await byDirectory(c, survey, content.wave, content.rule.least)}
          compared={
            <ComparedWaves {...{ page, pairs }} wording={told} syntheses={all.map((each) => each.content)} />
          }
        />
      );
      return html(c, view);
    });

  return new Routes()
    .get(`${PATH}/synthese`, PUBLIC, show(false))
    .get(`${PATH}/synthese/imprimer`, PUBLIC, show(true))
    .get(
      `${PATH}/synthese/rapport.html`,
      PUBLIC,
      onPublication(async (c, survey, { content, wave, publishedAt, computedAt }, all) => {
        const page = pageOf(c);
        const told = wording(c);
        const view = (
          <ReportPage
            {...{ page, publishedAt, computedAt }}
            address={page.baseUrl + href(page, `/enquetes/${survey.slug}/synthese?vague=${wave}`)}
            shown={await whole(c, survey, content)}
            wording={told}
            participation={await waveParticipation(db, survey.id, wave)}
            byDirectory={await byDirectory(c, survey, wave, content.rule.least)}
            syntheses={all.map((each) => each.content)}
            pairs={all.length > 1 ? await pairsOf(db, survey.id) : []}
          />
        );
        const name = `${survey.slug}-synthese-${wave}.html`;
        return html(c, view, { headers: { 'content-disposition': `attachment; filename="${name}"` } });
      }),
    )
    .get(
      `${PATH}/synthese/dictionnaire.csv`,
      PUBLIC,
      onPublication(async (c, survey, { content, wave }) =>
        c.body(synthesisCodebook(await whole(c, survey, content), wording(c)), 200, {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="${survey.slug}-dictionnaire-${wave}.csv"`,
        }),
      ),
    )
    .get(
      `${PATH}/synthese.csv`,
      PUBLIC,
      onPublication(async (c, survey, { content, wave }) =>
        c.body(synthesisCsv(await whole(c, survey, content), wording(c)), 200, {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="${survey.slug}-synthese-${wave}.csv"`,
        }),
      ),
    )
    .get(
      `${PATH}/synthese.json`,
      PUBLIC,
      onPublication(async (c, survey, { content }) =>
        c.body(synthesisJson(await whole(c, survey, content)), 200, {
          'content-type': 'application/json; charset=utf-8',
        }),
      ),
    )
    .get(
      `${PATH}/carte`,
      { access: 'public', queries: 200, cache: 'none' },
      onSurvey(async (c, survey) => {
        const page = pageOf(c);
        const versions = await versionsOf(db, survey.id);
        const wave = waveToRead(survey.waves, parisDay(needs.clock()))?.number ?? 0;
        const placed = await placeRespondents(needs, survey, versions, wave, page.locale);
        const title = saidIn(survey.published?.questionnaire.title ?? survey.draft.title, page.locale);
        return html(c, <MapPage {...{ page, title, placed }} slug={survey.slug} madeUp={survey.madeUp} />);
      }),
    )
    .with(runningRoutes(needs, { own, wording, byDirectory }))
    .with(codingRoutes(needs))
    .with(weightingRoutes(needs, wording))
    .with(respondentsRoutes(needs, wording));
}

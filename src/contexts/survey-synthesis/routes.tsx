/** Syntheses: what is published to everybody, what is live for who runs the survey, the map, open data. */
import { parisDay } from '../../kernel/day.ts';
import { href } from '../../kernel/page.ts';
import { html, pageOf, seeOther } from '../../platform/http/answer.ts';
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
} from '../surveys/public.ts';
import type { Synthesis } from './domain/synthesis.ts';
import { lastPublished, type Publication, pairsOf, publicationsOf, weightingsOf } from './queries.ts';
import { codingRoutes } from './routes/coding.tsx';
import { respondentsRoutes } from './routes/respondents.tsx';
import { weightingRoutes } from './routes/weighting.tsx';
import type { CodingNeeds } from './use-cases/code-texts.ts';
import { synthesisCodebook, synthesisCsv, synthesisJson } from './use-cases/export-synthesis.ts';
import { pairWaves } from './use-cases/pair-waves.ts';
import { placeRespondents } from './use-cases/place-respondents.ts';
import { proposeRecords } from './use-cases/propose-records.ts';
import { withdrawSynthesis } from './use-cases/publish-synthesis.ts';
import { publishingState, startPublishing } from './use-cases/run-publishing.ts';
import { askedIn, showLive, showPublished } from './use-cases/show-synthesis.ts';
import { ComparedWaves } from './views/compared-waves.tsx';
import { MapPage } from './views/map-page.tsx';
import { PublishForms } from './views/publish-forms.tsx';
import { PublishingPage } from './views/publishing-page.tsx';
import { ReportPage } from './views/report-page.tsx';
import { NothingPage, SynthesisPage } from './views/synthesis-page.tsx';
import { wordingOf, words } from './views/words.ts';

const PUBLIC: RoutePolicy = { access: 'public', queries: 8, cache: 'none' };
/** Answers are read by batches of a thousand. */
const COUNTS: RoutePolicy = { access: 'member', queries: 400, cache: 'none' };
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
        const wave = survey.waves.at(-1)?.number ?? 0;
        const placed = await placeRespondents(needs, survey, versions, wave, page.locale);
        const title = saidIn(survey.published?.questionnaire.title ?? survey.draft.title, page.locale);
        return html(c, <MapPage {...{ page, title, placed }} slug={survey.slug} madeUp={survey.madeUp} />);
      }),
    )
    .get(
      `${PATH}/resultats`,
      COUNTS,
      own(async (c, survey) => {
        const page = pageOf(c);
        const told = wording(c);
        const versions = await versionsOf(db, survey.id);
        const asked = Number(page.query.get('vague'));
        const wave = survey.waves.find(({ number }) => number === asked) ?? survey.waves.at(-1);
        const weighting = wave && (await weightingsOf(db, survey.id)).get(wave.number);
        const shown =
          wave &&
          (await showLive(needs, survey, versions, wave.number, askedIn(page.query, true), told, weighting));
        if (!wave || !shown) return seeOther(c, `/enquetes/${survey.slug}/suivi`);
        const all = await publicationsOf(db, survey.id);
        const published = all.find((each) => each.wave === wave.number);
        const publishing = await publishingState(needs, survey.id, wave.number);
        const before = page.query.has('peu') ? await lastPublished(db, survey.id, wave.number) : undefined;
        const done = page.query.get('propositions') ?? '';
        const view = (
          <SynthesisPage
            {...{ page, shown }}
            slug={survey.slug}
            wording={told}
            path={`/enquetes/${survey.slug}/resultats`}
            live
            byDirectory={await byDirectory(c, survey, wave.number, null)}
            waves={survey.waves.map(({ number }) => number)}
            aside={
              <PublishForms
                {...{ page, survey }}
                wave={wave.number}
                publishedAt={published?.publishedAt ?? null}
                publishing={publishing !== null}
                weighted={shown.weighting !== null}
                few={before?.least ?? null}
                proposed={/^\d{1,3}-\d{1,6}-[012]$/.test(done) ? done.split('-').map(Number) : null}
              />
            }
          />
        );
        return html(c, view, { headers: { 'referrer-policy': 'same-origin' } });
      }),
    )
    .post(
      `${PATH}/synthese/:wave`,
      { access: 'member', queries: 10, cache: 'none' },
      own(async (c, survey) => {
        const wave = Number(c.req.param('wave'));
        const path = `/enquetes/${survey.slug}`;
        const started = await startPublishing(needs, survey, wave);
        if (started === 'few') return seeOther(c, `${path}/resultats?vague=${wave}&peu=1`);
        return seeOther(c, started === 'started' ? `${path}/synthese/${wave}/publication` : `${path}/suivi`);
      }),
    )
    .get(
      `${PATH}/synthese/:wave/publication`,
      { access: 'member', queries: 6, cache: 'none' },
      own(async (c, survey) => {
        const page = pageOf(c);
        const wave = survey.waves.find(({ number }) => String(number) === c.req.param('wave'))?.number;
        if (wave === undefined) return c.notFound();
        const publishing = await publishingState(needs, survey.id, wave);
        if (publishing) {
          const title = saidIn(survey.published?.questionnaire.title ?? survey.draft.title, page.locale);
          return html(c, <PublishingPage {...{ page, title, wave, publishing }} slug={survey.slug} />);
        }
        const all = await publicationsOf(db, survey.id);
        const published = all.some((each) => each.wave === wave);
        return seeOther(c, `/enquetes/${survey.slug}/${published ? 'synthese' : 'resultats'}?vague=${wave}`);
      }),
    )
    .post(
      `${PATH}/synthese/:wave/retrait`,
      { access: 'member', queries: 400, cache: 'none' },
      own(async (c, survey) => {
        const wave = survey.waves.find(({ number }) => String(number) === c.req.param('wave'));
        if (wave) await withdrawSynthesis(needs, survey.id, wave.number);
        await pairWaves(needs, survey);
        return seeOther(c, `/enquetes/${survey.slug}/suivi`);
      }),
    )
    .post(
      `${PATH}/annuaire/:wave`,
      { access: 'member', queries: 1000, cache: 'none' },
      own(async (c, survey) => {
        const page = pageOf(c);
        const wave = survey.waves.find(({ number }) => String(number) === c.req.param('wave'));
        if (!wave) return seeOther(c, `/enquetes/${survey.slug}/suivi`);
        const told = await proposeRecords(needs, {
          ...{ survey, wave: wave.number, locale: page.locale },
          versions: await versionsOf(db, survey.id),
          actor: await signedIn(c),
          reason: words({ locale: 'fr' }).directory.reason,
        });
        const query = `vague=${wave.number}&propositions=${told.done}-${told.left}-${['none', 'now', 'later'].indexOf(told.more)}`;
        return seeOther(c, `/enquetes/${survey.slug}/resultats?${query}`);
      }),
    )
    .with(codingRoutes(needs))
    .with(weightingRoutes(needs, wording))
    .with(respondentsRoutes(needs, wording));
}

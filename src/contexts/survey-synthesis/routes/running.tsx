/** For who runs a survey: its results as they stand, publishing them, taking them back, proposing them to the directory. */
import type { VNode } from 'preact';
import { parisDay } from '../../../kernel/day.ts';
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes, signedIn } from '../../../platform/http/routes.ts';
import { type StoredSurvey, saidIn, versionsOf, waveToRead } from '../../surveys/public.ts';
import { strictestRule } from '../domain/rule.ts';
import type { Wording } from '../domain/shown-column.ts';
import { hasFew } from '../domain/weighting.ts';
import { lastPublished, publicationsOf, weightingsOf } from '../queries.ts';
import type { CodingNeeds } from '../use-cases/code-texts.ts';
import { pairWaves } from '../use-cases/pair-waves.ts';
import { proposeRecords } from '../use-cases/propose-records.ts';
import { withdrawSynthesis } from '../use-cases/publish-synthesis.ts';
import { publishingState, startPublishing } from '../use-cases/run-publishing.ts';
import { askedIn, showLive } from '../use-cases/show-synthesis.ts';
import { PublishForms } from '../views/publish-forms.tsx';
import { PublishingPage } from '../views/publishing-page.tsx';
import { SynthesisPage } from '../views/synthesis-page.tsx';
import { words } from '../views/words.ts';

/** Answers are read by batches of a thousand. */
const COUNTS: RoutePolicy = { access: 'member', queries: 400, cache: 'none' };
const PATH = '/enquetes/:slug';

type Draw = (c: RequestContext, survey: StoredSurvey) => Promise<Response>;
interface Shared {
  /** Whoever does not run the survey finds nothing. */
  own: (draw: Draw) => (c: RequestContext) => Promise<Response>;
  wording: (c: RequestContext) => Wording;
  byDirectory: (
    c: RequestContext,
    survey: StoredSurvey,
    wave: number,
    least: number | null,
  ) => Promise<VNode | null>;
}

export function runningRoutes(needs: CodingNeeds, { own, wording, byDirectory }: Shared): Routes {
  const { db } = needs;
  return new Routes()
    .get(
      `${PATH}/resultats`,
      COUNTS,
      own(async (c, survey) => {
        const page = pageOf(c);
        const told = wording(c);
        const versions = await versionsOf(db, survey.id);
        const asked = Number(page.query.get('vague'));
        const wave =
          survey.waves.find(({ number }) => number === asked) ??
          waveToRead(survey.waves, parisDay(needs.clock()));
        const weighting = wave ? (await weightingsOf(db, survey.id)).get(wave.number) : undefined;
        const shown =
          wave &&
          (await showLive(needs, survey, versions, wave.number, askedIn(page.query, true), told, weighting));
        if (!wave || !shown) return seeOther(c, `/enquetes/${survey.slug}/suivi`);
        const all = await publicationsOf(db, survey.id);
        const published = all.find((each) => each.wave === wave.number);
        const publishing = await publishingState(needs, survey.id, wave.number);
        const before = await lastPublished(db, survey.id, wave.number);
        const units = versions.map(({ questionnaire }) => questionnaire.unit);
        const { least } = strictestRule(units, before);
        const now = survey.published?.questionnaire.breakdowns ?? [];
        const keeps = before?.breakdowns && before.breakdowns.toSorted().join() !== now.toSorted().join();
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
                few={page.query.has('peu') ? (before?.least ?? null) : null}
                keeps={keeps === true}
                hides={shown.weighting && hasFew(shown.weighting.weights, least) ? least : null}
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
    );
}

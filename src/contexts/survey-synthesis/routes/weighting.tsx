/** Who runs a survey tells the population that a wave asks, so that its figures may be weighted. */
import { parisDay } from '../../../kernel/day.ts';
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes, signedIn } from '../../../platform/http/routes.ts';
import {
  mayOrganise,
  type StoredSurvey,
  surveyBySlug,
  versionsOf,
  waveToRead,
} from '../../surveys/public.ts';
import type { Wording } from '../domain/shown-column.ts';
import { sentForm, type Typed, textOf } from '../forms.ts';
import { weightingsOf } from '../queries.ts';
import type { SynthesisNeeds } from '../use-cases/needs.ts';
import {
  dropWeighting,
  readWeighting,
  type Stratifying,
  stratifyingOf,
  tellWeighting,
  type WeightingErrors,
} from '../use-cases/tell-weighting.ts';
import { populationField, WeightingPage } from '../views/weighting-page.tsx';

/** Answers are read by batches of a thousand the first time. */
const READ: RoutePolicy = { access: 'member', queries: 220, cache: 'none' };
const PATH = '/enquetes/:slug/redressement';

interface OnWave {
  survey: StoredSurvey;
  wave: number;
}

export function weightingRoutes(needs: SynthesisNeeds, wording: (c: RequestContext) => Wording): Routes {
  const { db } = needs;

  const onWave =
    (draw: (c: RequestContext, on: OnWave) => Promise<Response>) => async (c: RequestContext) => {
      const survey = await surveyBySlug(db, c.req.param('slug') ?? '');
      if (!survey?.published || !mayOrganise(await signedIn(c), survey)) return c.notFound();
      const asked = Number(pageOf(c).query.get('vague'));
      const wave =
        survey.waves.find(({ number }) => number === asked) ??
        waveToRead(survey.waves, parisDay(needs.clock()));
      return wave ? draw(c, { survey, wave: wave.number }) : c.notFound();
    };

  async function show(
    c: RequestContext,
    { survey, wave }: OnWave,
    all: readonly Stratifying[],
    sent?: { typed: Typed; by: Stratifying; errors: WeightingErrors },
  ) {
    const page = pageOf(c);
    const told = (await weightingsOf(db, survey.id)).get(wave) ?? null;
    const named = (name: string | null | undefined) => all.find((each) => each.name === name);
    const by = sent?.by ?? named(page.query.get('selon')) ?? named(told?.question) ?? all[0] ?? null;
    const view = <WeightingPage {...{ page, survey, wave, all, by, told }} {...sent} wording={wording(c)} />;
    return html(c, view, { status: sent ? 422 : 200, headers: { 'referrer-policy': 'same-origin' } });
  }

  const strata = async ({ survey, wave }: OnWave) =>
    stratifyingOf(needs, survey, await versionsOf(db, survey.id), wave);

  return new Routes()
    .get(
      PATH,
      READ,
      onWave(async (c, on) => show(c, on, await strata(on))),
    )
    .post(
      PATH,
      READ,
      onWave(async (c, on) => {
        const all = await strata(on);
        const typed = await sentForm(c.req);
        const by = all.find(({ name }) => name === textOf(typed, 'selon'));
        if (!by) return show(c, on, all);
        const read = readWeighting(by, {
          population: (code) => textOf(typed, populationField(code)),
          source: textOf(typed, 'source'),
        });
        if ('errors' in read) return show(c, on, all, { typed, by, errors: read.errors });
        await tellWeighting(needs, on.survey.id, on.wave, read.weighting);
        return seeOther(c, `/enquetes/${on.survey.slug}/resultats?vague=${on.wave}`);
      }),
    )
    .post(
      `${PATH}/retrait`,
      { access: 'member', queries: 8, cache: 'none' },
      onWave(async (c, { survey, wave }) => {
        await dropWeighting(needs, survey.id, wave);
        return seeOther(c, `/enquetes/${survey.slug}/resultats?vague=${wave}`);
      }),
    );
}

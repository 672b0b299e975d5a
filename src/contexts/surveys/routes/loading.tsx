/** Answers from a table: tried, told line by line, then loaded. By whoever runs the survey, without scripts. */
import { stringify } from 'csv-stringify/sync';
import { parisDay } from '../../../kernel/day.ts';
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, Routes, signedIn } from '../../../platform/http/routes.ts';
import { decode } from '../../../platform/table/read-table.ts';
import { columnsOf } from '../domain/columns.ts';
import { COUNTED_COLUMN, ROW_COLUMN } from '../domain/loaded-row.ts';
import { usesOf } from '../domain/uses.ts';
import { openWaves } from '../domain/wave.ts';
import { sentTable, TABLE_BYTES } from '../forms.ts';
import { mayOrganise } from '../policy.ts';
import { type StoredSurvey, surveyBySlug } from '../queries/survey.ts';
import { loadAnswers, MOST_ROWS } from '../use-cases/load-answers.ts';
import type { SurveyNeeds } from '../use-cases/needs.ts';
import { LoadPage, type LoadPageProps } from '../views/load-page.tsx';

const PATH = '/enquetes/:slug/chargement';
/** A row takes three queries when it is written; what they name is looked up at once. */
const LOAD = {
  access: 'member',
  queries: 3 * MOST_ROWS + 30,
  cache: 'none',
  longBody: 2 * TABLE_BYTES,
} as const;

export function loadingRoutes(needs: SurveyNeeds): Routes {
  const { db, clock } = needs;

  async function own(c: RequestContext): Promise<StoredSurvey | null> {
    const survey = await surveyBySlug(db, c.req.param('slug') ?? '');
    return survey?.published && mayOrganise(await signedIn(c), survey) ? survey : null;
  }
  const show = (c: RequestContext, survey: StoredSurvey, more: Partial<LoadPageProps> = {}) => {
    const open = openWaves(survey.waves, parisDay(clock()));
    const asked = more.wave ?? Number(pageOf(c).query.get('vague'));
    const view = <LoadPage page={pageOf(c)} {...{ survey, open }} {...more} wave={asked} />;
    return html(c, view, { status: more.refusal ? 422 : 200 });
  };

  return new Routes()
    .get(PATH, { access: 'member', queries: 6, cache: 'none' }, async (c) => {
      const survey = await own(c);
      return survey ? show(c, survey) : c.notFound();
    })
    .post(PATH, LOAD, async (c) => {
      const survey = await own(c);
      if (!survey) return c.notFound();
      const open = openWaves(survey.waves, parisDay(clock()));
      const { text: typed, file, gesture, wave: asked } = await sentTable(c.req);
      if (typed === null) return show(c, survey, { refusal: { reason: 'too_large' } });
      const only = open.length === 1 && asked === '' ? open[0] : undefined;
      const wave = only ?? open.find(({ number }) => String(number) === asked);
      const text = file ? decode(Buffer.from(await file.arrayBuffer())).text : typed;
      if (!wave) return show(c, survey, { text, refusal: { reason: 'no_wave' } });
      const into = wave.number;
      if (text.trim() === '') return show(c, survey, { text, wave: into, refusal: { reason: 'empty' } });
      const { locale } = pageOf(c);
      const write = gesture === 'charger' && !file;
      const tried = await loadAnswers(needs, { survey, wave, text, locale, write });
      if (!tried.ok) return show(c, survey, { text, wave: into, refusal: tried.reason });
      if (write && tried.value.faulty === 0)
        return seeOther(c, `/enquetes/${survey.slug}/suivi?vague=${into}&chargees=${tried.value.ready}`);
      return show(c, survey, { text, wave: into, tried: tried.value, loaded: write });
    })
    .get(`${PATH}/modele.csv`, { access: 'member', queries: 6, cache: 'none' }, async (c) => {
      const survey = await own(c);
      if (!survey?.published) return c.notFound();
      const { version, questionnaire } = survey.published;
      const names = columnsOf([{ version, questionnaire }])
        .filter(({ question }) => question.kind !== 'file')
        .map(({ name }) => name);
      const uses = usesOf(questionnaire).flatMap(({ code, kind }) => (kind === 'counted' ? [] : [code]));
      return c.body(
        `\ufeff${stringify([[ROW_COLUMN, COUNTED_COLUMN, ...uses, ...names]], { delimiter: ';' })}`,
        200,
        {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="${survey.slug}-modele.csv"`,
          'x-robots-tag': 'noindex',
        },
      );
    });
}

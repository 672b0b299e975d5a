/** Running a survey: how far it is, answers on paper, exports. */
import { pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes } from '../../../platform/http/routes.ts';
import { partialDate } from '../../../ui/when.tsx';
import { openWaves } from '../domain/wave.ts';
import { sentForm, textOf } from '../forms.ts';
import { type StoredSurvey, versionsOf } from '../queries/survey.ts';
import { answerPath } from '../use-cases/answer-token.ts';
import { beginAnswer } from '../use-cases/begin-answer.ts';
import { answersCsv, answersJson, codebookCsv } from '../use-cases/export-answers.ts';
import type { SurveyNeeds } from '../use-cases/needs.ts';
import { words } from '../views/words.ts';
import { followShown, waveNumbered } from './follow-shown.tsx';

const READ: RoutePolicy = { access: 'member', queries: 13, cache: 'none' };
const WRITE: RoutePolicy = { access: 'member', queries: 18, cache: 'none' };
/** Read by batches of a thousand. */
const EXPORT: RoutePolicy = { access: 'member', queries: 1000, cache: 'none' };

export function followingRoutes(needs: SurveyNeeds): Routes {
  const { db } = needs;
  const { own, show, back, refuse, today } = followShown(needs);

  return new Routes()
    .get(
      '/enquetes/:slug/suivi',
      READ,
      own(async (c, survey) => show(c, survey, { notice: noticeOf(c, survey) })),
    )
    .post(
      '/enquetes/:slug/reponses',
      WRITE,
      own(async (c, survey) => {
        const typed = await sentForm(c.req);
        const open = openWaves(survey.waves, today());
        const asked = textOf(typed, 'vague');
        const only = open.length === 1 && asked === '' ? open[0] : undefined;
        const wave = only ?? open.find(({ number }) => String(number) === asked);
        const message = words(pageOf(c)).follow.waveFault;
        if (!wave) return refuse(c, survey, { typed, field: 'vague', message });
        const begun = await beginAnswer(needs, { survey, wave, way: 'paper', locale: pageOf(c).locale });
        return begun.ok ? seeOther(c, answerPath(begun.value)) : back(c, survey);
      }),
    )
    .get(
      '/enquetes/:slug/reponses.csv',
      EXPORT,
      own(async (c, survey) => {
        const versions = await versionsOf(db, survey.id);
        return file(
          `${survey.slug}-v${waveOf(c, survey)}.csv`,
          'text/csv',
          answersCsv(needs, survey, versions, waveOf(c, survey)),
        );
      }),
    )
    .get(
      '/enquetes/:slug/reponses.json',
      EXPORT,
      own(async (c, survey) => {
        const versions = await versionsOf(db, survey.id);
        return file(
          `${survey.slug}-v${waveOf(c, survey)}.json`,
          'application/json',
          answersJson(needs, survey, versions, waveOf(c, survey)),
        );
      }),
    )
    .get(
      '/enquetes/:slug/colonnes.csv',
      READ,
      own(async (c, survey) =>
        file(`${survey.slug}-colonnes.csv`, 'text/csv', [
          codebookCsv(await versionsOf(db, survey.id), pageOf(c).locale),
        ]),
      ),
    );
}

/** What was just done, as the address tells it. */
function noticeOf(c: RequestContext, survey: StoredSurvey): string | undefined {
  const page = pageOf(c);
  const { follow: m, load } = words(page);
  const number = (name: string) => {
    const text = page.query.get(name) ?? '';
    return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
  };
  const [invited, loaded, dropped] = [number('invitations'), number('chargees'), number('supprimee')];
  const silenced = number('silence');
  if (invited !== undefined)
    return [m.invitedNow(invited), ...(silenced ? [m.silenced(silenced)] : [])].join(' ');
  if (loaded !== undefined) return load.loaded(loaded);
  if (dropped !== undefined) return m.dropped(dropped);
  const moved = waveNumbered(survey, page.query.get('changee') ?? '');
  if (moved) return m.moved(moved.number);
  const opened = waveNumbered(survey, page.query.get('nouvelle') ?? '');
  const day = (text: string) => partialDate(page.locale, text);
  return opened ? m.opened(opened.number, day(opened.opensOn), day(opened.closesOn)) : undefined;
}

function waveOf(c: RequestContext, survey: StoredSurvey): number {
  const asked = Number(pageOf(c).query.get('vague'));
  return survey.waves.some(({ number }) => number === asked) ? asked : (survey.waves.at(-1)?.number ?? 1);
}

function file(name: string, type: string, parts: AsyncIterable<string> | Iterable<string>): Response {
  const encoder = new TextEncoder();
  const iterator = Symbol.asyncIterator in parts ? parts[Symbol.asyncIterator]() : parts[Symbol.iterator]();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  return new Response(body, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${name}"`,
      'x-robots-tag': 'noindex',
    },
  });
}

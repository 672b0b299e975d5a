/** Where taking stock begins: all the questions on one page, or the first of one a screen. */
import type { Page } from '../../../kernel/page.ts';
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import type { RequestContext, Routes } from '../../../platform/http/routes.ts';
import type { Situation } from '../domain/situation.ts';
import { COOPERATION_FIELD, type FormReading, readAnswers, sentForm, typedFrom } from '../forms.ts';
import { recordAnswers } from '../use-cases/record-answers.ts';
import { StartPage } from '../views/start-page.tsx';
import { StepPage } from '../views/step-page.tsx';
import { FORM_QUERIES, type Holding } from './holding.tsx';
import { afterStep } from './steps.tsx';

const NOTHING: Situation = { facts: {}, places: [], work: null };
const BEGIN = '/faire-le-point/commencer';
/** A recording: expired ones erased, one inserted, within a transaction. */
const RECORDING = 4;

export function startRoutes(routes: Routes, hold: Holding): void {
  const { pack, resolve, labelFor, placesFor, filled } = hold;
  const [first] = pack.asked;
  if (!first) throw new Error('no question is asked');

  /** What the address asks to begin from: a place, a cooperation. */
  const beginning = async (page: Page) => {
    const place = resolve(page.query.get('territoire') ?? '');
    const given = place ? { ...NOTHING, places: [place] } : NOTHING;
    const answered = place ? { places: 0 } : {};
    return filled(given, { answered, cooperation: page.query.get('cooperation') });
  };
  /** What was sent could not be taken: it is shown again, with what is to be mended. */
  const again = async (sent: URLSearchParams | null, situation: Situation = NOTHING) => {
    const { aids, from } = await filled(situation, {
      answered: {},
      cooperation: sent?.get(COOPERATION_FIELD) ?? null,
    });
    return { aids: { ...aids, taken: new Set<string>() }, from };
  };
  const record = (sent: URLSearchParams, { situation }: FormReading, asked: typeof pack.asked) =>
    recordAnswers(hold, situation, {
      rulePack: pack.version,
      asked: asked.map(({ code }) => code),
      cooperation: sent.get(COOPERATION_FIELD)?.slice(0, 200) || null,
    });

  const start = async (c: RequestContext) => {
    const page = pageOf(c);
    const { shown, aids, from } = await beginning(page);
    const notice = page.query.has('efface') ? 'erased' : undefined;
    const typed = typedFrom(shown, labelFor(page));
    return html(c, <StartPage {...{ page, pack, typed, aids, from, notice }} />);
  };
  const sendAll = async (c: RequestContext) => {
    const page = pageOf(c);
    const sent = await sentForm(c.req);
    if (!sent)
      return html(c, <StartPage {...{ page, pack, ...(await again(null)) }} notice="unreadable" />, {
        status: 400,
      });
    const reading = readAnswers(pack.asked, sent, placesFor(page));
    if (reading.faults.length > 0) {
      const helped = await again(sent, reading.situation);
      return html(c, <StartPage {...{ page, pack, ...reading, ...helped }} />, { status: 422 });
    }
    return seeOther(c, `/faire-le-point/${await record(sent, reading, pack.asked)}`);
  };

  const step = { pack, question: first, action: BEGIN };
  const begin = async (c: RequestContext) => {
    const page = pageOf(c);
    const { shown, aids, from } = await beginning(page);
    return html(
      c,
      <StepPage {...step} page={page} typed={typedFrom(shown, labelFor(page))} aids={aids} from={from} />,
    );
  };
  const sendFirst = async (c: RequestContext) => {
    const page = pageOf(c);
    const sent = await sentForm(c.req);
    const reading = sent && readAnswers([first], sent, placesFor(page));
    if (!sent || !reading)
      return html(
        c,
        <StepPage {...step} page={page} typed={new Map()} {...(await again(null))} unreadable />,
        {
          status: 400,
        },
      );
    if (reading.faults.length > 0) {
      const helped = await again(sent, reading.situation);
      return html(c, <StepPage {...step} page={page} {...reading} {...helped} />, { status: 422 });
    }
    const token = await record(sent, reading, [first]);
    return seeOther(c, afterStep(pack, token, first, sent));
  };

  routes
    .get('/faire-le-point', { access: 'public', queries: FORM_QUERIES, cache: 'data' }, start)
    .post('/faire-le-point', { access: 'public', queries: FORM_QUERIES + RECORDING, cache: 'none' }, sendAll)
    .get(BEGIN, { access: 'public', queries: FORM_QUERIES, cache: 'data' }, begin)
    .post(BEGIN, { access: 'public', queries: FORM_QUERIES + RECORDING, cache: 'none' }, sendFirst);
}

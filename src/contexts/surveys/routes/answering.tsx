/** Answering: an unguessable address an answer, a part a page, kept as one goes. */
import { parisDay } from '../../../kernel/day.ts';
import { transact } from '../../../platform/db/connect.ts';
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes } from '../../../platform/http/routes.ts';
import { hashOf, parseToken, type Token } from '../../../platform/ids/token.ts';
import { namesById } from '../../records/public.ts';
import { readMarks } from '../domain/merge.ts';
import { questionsOf, type Section } from '../domain/questionnaire.ts';
import { readSection, type Typed, typedFrom } from '../domain/typed.ts';
import { isUse } from '../domain/uses.ts';
import { isAnswered, shownQuestions, type Values } from '../domain/values.ts';
import { openWave, type WaveState, waveState } from '../domain/wave.ts';
import { sentForm, textOf } from '../forms.ts';
import { mayAnswerFor } from '../policy.ts';
import {
  answerByHash,
  type HeldAnswer,
  invitationByHash,
  type StoredInvitation,
  type StoredSurvey,
  surveyById,
  surveyBySlug,
} from '../queries.ts';
import { noteOpened, stopInvitation } from '../store.ts';
import { answerPath } from '../use-cases/answer-token.ts';
import { beginAnswer, beginInvited } from '../use-cases/begin-answer.ts';
import { lookUp } from '../use-cases/look-up.ts';
import type { SurveyNeeds } from '../use-cases/needs.ts';
import { saveSection } from '../use-cases/save-section.ts';
import { changeConsents, eraseOwnAnswer, sendAnswer } from '../use-cases/send-answer.ts';
import {
  AnswerHome,
  BeginPage,
  ErasedPage,
  GonePage,
  RecapPage,
  SilencePage,
} from '../views/answer-pages.tsx';
import { namerFor } from '../views/namer.ts';
import { marksField, SectionPage, type SectionPageProps } from '../views/section-page.tsx';

const holder = (queries: number): RoutePolicy => ({ access: 'holder', queries, cache: 'none' });
/** No search engine, and no other site, ever learns the address; this one must, to know a write for its own. */
const FOR_HOLDER = { 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'same-origin' };
const PATH = '/enquetes/reponse/:token';

interface Held {
  token: Token;
  path: string;
  answer: HeldAnswer;
  survey: StoredSurvey;
  state: WaveState;
}

export function answeringRoutes(needs: SurveyNeeds): Routes {
  const { db, clock, territories } = needs;
  const today = () => parisDay(clock());

  return new Routes()
    .get('/enquetes/:slug/repondre', { access: 'public', queries: 2, cache: 'none' }, async (c) => {
      const survey = await surveyBySlug(db, c.req.param('slug') ?? '');
      if (!survey?.published) return c.notFound();
      return begin(c, survey, null);
    })
    .post('/enquetes/:slug/repondre', { access: 'public', queries: 12, cache: 'none' }, async (c) => {
      const survey = await surveyBySlug(db, c.req.param('slug') ?? '');
      const wave = survey && openWave(survey.waves, today());
      if (!survey?.published) return c.notFound();
      if (!wave) return begin(c, survey, null);
      const recordId = textOf(await sentForm(c.req), 'fiche');
      const own = recordId !== '' && mayAnswerFor(await c.get('actor')(), recordId);
      const begun = await beginAnswer(needs, {
        ...{ survey, wave, locale: pageOf(c).locale },
        way: own ? 'organisation' : 'open',
        recordId: own ? recordId : null,
      });
      return begun.ok ? seeOther(c, answerPath(begun.value)) : c.notFound();
    })
    .get(PATH, holder(8), async (c) => {
      const held = await heldBy(c);
      if (!held)
        return invitedOr(c, async (survey, invitation) => {
          if (!invitation.openedAt) await transact(db, (tx) => noteOpened(tx, invitation.id, clock()));
          return begin(c, survey, invitation);
        });
      return home(c, held);
    })
    .post(PATH, holder(8), async (c) =>
      invitedOr(c, async (survey, invitation) => {
        const wave = survey.waves.find((each) => each.number === invitation.wave);
        if (!wave || waveState(wave, today()) !== 'open') return begin(c, survey, invitation);
        const begun = await beginInvited(needs, survey, wave, invitation);
        return begun.ok ? seeOther(c, answerPath(begun.value)) : gone(c);
      }),
    )
    .get(`${PATH}/partie/:section`, holder(9), (c) =>
      onSection(c, (held, section) => sectionPage(c, held, section, {})),
    )
    .post(`${PATH}/partie/:section`, holder(16), (c) =>
      onSection(c, async (held, section) => save(c, held, section)),
    )
    .get(`${PATH}/recapitulatif`, holder(9), (c) => onAnswer(c, (held) => recap(c, held, false)))
    .post(`${PATH}/envoi`, holder(16), (c) =>
      onAnswer(c, async (held) => {
        const wanted = usesIn(await sentForm(c.req));
        const { questionnaire } = held.answer;
        const sent = await sendAnswer(
          needs,
          hashOf(held.token),
          questionnaire,
          wanted,
          held.state === 'open',
        );
        if (sent.ok) return seeOther(c, `${held.path}?envoyee=oui`);
        return sent.reason === 'gone' ? gone(c) : recap(c, held, true);
      }),
    )
    .post(`${PATH}/accords`, holder(12), (c) =>
      onAnswer(c, async (held) => {
        const wanted = usesIn(await sentForm(c.req));
        const kept = await changeConsents(needs, hashOf(held.token), held.answer.questionnaire, wanted);
        return kept ? seeOther(c, `${held.path}?accords=oui`) : gone(c);
      }),
    )
    .post(`${PATH}/vague`, holder(12), (c) =>
      onAnswer(c, async ({ survey, answer, path }) => {
        const wave = openWave(survey.waves, today());
        if (!wave || wave.number === answer.wave || !answer.sentAt) return seeOther(c, path);
        const { recordId, locale } = answer;
        const way = answer.way === 'organisation' ? 'organisation' : 'open';
        const begun = await beginAnswer(needs, {
          survey,
          wave,
          way,
          locale,
          recordId,
          previousId: answer.id,
        });
        return begun.ok ? seeOther(c, answerPath(begun.value)) : gone(c);
      }),
    )
    .post(`${PATH}/effacement`, holder(8), async (c) => {
      const token = tokenOf(c);
      if (!token || !(await eraseOwnAnswer(needs, hashOf(token)))) return gone(c);
      return html(c, <ErasedPage page={pageOf(c)} />, { headers: FOR_HOLDER });
    })
    .get(`${PATH}/silence`, holder(3), async (c) => {
      const token = tokenOf(c);
      const invitation = token && (await invitationByHash(db, hashOf(token)));
      if (!token || !invitation) return gone(c);
      return html(c, <SilencePage page={pageOf(c)} path={answerPath(token)} />, { headers: FOR_HOLDER });
    })
    .post(`${PATH}/silence`, holder(5), async (c) => {
      const token = tokenOf(c);
      const invitation = token && (await invitationByHash(db, hashOf(token)));
      if (!token || !invitation) return gone(c);
      await transact(db, (tx) => stopInvitation(tx, invitation.id, clock()));
      return seeOther(c, `${answerPath(token)}?silence=oui`);
    });

  async function heldBy(c: RequestContext): Promise<Held | null> {
    const token = tokenOf(c);
    const answer = token && (await answerByHash(db, hashOf(token)));
    const survey = answer && (await surveyById(db, answer.surveyId));
    if (!token || !answer || !survey) return null;
    const wave = survey.waves.find((each) => each.number === answer.wave);
    return {
      token,
      path: answerPath(token),
      answer,
      survey,
      state: wave ? waveState(wave, today()) : 'closed',
    };
  }

  async function onAnswer(c: RequestContext, draw: (held: Held) => Promise<Response>): Promise<Response> {
    const held = await heldBy(c);
    return held ? draw(held) : gone(c);
  }

  function onSection(
    c: RequestContext,
    draw: (held: Held, section: Section) => Promise<Response>,
  ): Promise<Response> {
    return onAnswer(c, async (held) => {
      const wanted = c.req.param('section');
      const section = held.answer.questionnaire.sections.find(({ code }) => code === wanted);
      return section ? draw(held, section) : gone(c);
    });
  }

  async function invitedOr(
    c: RequestContext,
    draw: (survey: StoredSurvey, invitation: StoredInvitation) => Promise<Response>,
  ): Promise<Response> {
    const token = tokenOf(c);
    const invitation = token && (await invitationByHash(db, hashOf(token)));
    const survey = invitation && (await surveyById(db, invitation.surveyId));
    return invitation && survey ? draw(survey, invitation) : gone(c);
  }

  async function begin(
    c: RequestContext,
    survey: StoredSurvey,
    invitation: StoredInvitation | null,
  ): Promise<Response> {
    const { published, waves, slug, ownerId } = survey;
    if (!published) return c.notFound();
    const last = waves.at(-1);
    const wave = invitation
      ? waves.find(({ number }) => number === invitation.wave)
      : (openWave(waves, today()) ?? waves.find((each) => waveState(each, today()) === 'before') ?? last);
    const names = await namesById(db, [ownerId]);
    const token = tokenOf(c);
    const view = (
      <BeginPage
        page={pageOf(c)}
        asked={published.questionnaire}
        action={invitation && token ? answerPath(token) : `/enquetes/${slug}/repondre`}
        survey={`/enquetes/${slug}`}
        owner={names.get(ownerId) ?? ''}
        state={wave ? waveState(wave, today()) : 'none'}
        opensOn={wave?.opensOn ?? ''}
        invited={invitation !== null}
        former={invitation?.previousId != null}
      />
    );
    return html(c, view, { headers: FOR_HOLDER });
  }

  async function home(c: RequestContext, { answer, survey, path, state }: Held): Promise<Response> {
    const page = pageOf(c);
    const open = openWave(survey.waves, today());
    const { query } = page;
    const notice = query.has('envoyee')
      ? 'sentNow'
      : query.has('accords')
        ? 'saved'
        : query.has('silence')
          ? 'silenced'
          : query.has('garde')
            ? 'kept'
            : undefined;
    const next = open && open.number !== answer.wave ? open.number : null;
    const view = (
      <AnswerHome {...{ page, answer, path, state, notice, next }} invited={answer.way === 'personal'} />
    );
    return html(c, view, { headers: FOR_HOLDER });
  }

  async function sectionPage(
    c: RequestContext,
    { answer, path }: Held,
    section: Section,
    more: Partial<SectionPageProps> & { mine?: Typed; values?: Values },
    status: 200 | 409 | 422 = 200,
  ): Promise<Response> {
    const page = pageOf(c);
    const { questionnaire: asked, previous } = answer;
    const values = more.values ?? answer.values;
    const all = questionsOf(asked);
    const lookups = await lookUp(needs, all, page.locale, { values: [values, previous?.values ?? {}] });
    // What was said before is taken up where nothing is said yet; saving confirms it.
    const filled = { ...previous?.values, ...values };
    const view = (
      <SectionPage
        {...{ page, asked, section, path, values }}
        typed={more.mine ?? typedFrom(section.questions, filled, lookups)}
        namer={namerFor(page, lookups.placeLabel)}
        former={previous}
        {...more}
      />
    );
    return html(c, view, { headers: FOR_HOLDER, status });
  }

  async function save(c: RequestContext, held: Held, section: Section): Promise<Response> {
    const page = pageOf(c);
    const { answer, path, token } = held;
    const { questionnaire: asked } = answer;
    const mine = await sentForm(c.req);
    const before = shownQuestions(asked, answer.values);
    const shown = section.questions.filter(({ code }) => before.has(code));
    const lookups = await lookUp(needs, shown, page.locale, { typed: mine });
    const read = readSection(shown, mine, lookups);
    const open = held.state === 'open';
    const marks = readMarks(textOf(mine, marksField));
    const saved = await saveSection(needs, hashOf(token), read.values, marks, open);
    if (!saved.ok) {
      if (saved.reason === 'gone') return gone(c);
      return sectionPage(c, held, section, { mine, notice: 'counted' }, 409);
    }
    const { values, conflicts } = saved.value;
    if (conflicts.length > 0 || read.faults.length > 0) {
      const notice = read.faults.length > 0 ? 'kept' : undefined;
      const status = conflicts.length > 0 ? 409 : 422;
      return sectionPage(c, held, section, { mine, values, conflicts, faults: read.faults, notice }, status);
    }
    const now = shownQuestions(asked, values);
    const appeared = section.questions.filter(({ code }) => now.has(code) && !before.has(code));
    const next = textOf(mine, 'suite');
    if (next === '' && appeared.some(({ code }) => !isAnswered(values[code])))
      return sectionPage(c, held, section, { values, notice: 'more' });
    return seeOther(c, after(asked.sections, section, path, next));
  }

  async function recap(c: RequestContext, held: Held, tried: boolean): Promise<Response> {
    const page = pageOf(c);
    const { answer, path, state } = held;
    const namer = namerFor(page, (id) => {
      const known = territories.resolve(id);
      return known ? territories.label(known, page.locale) : id;
    });
    const view = <RecapPage {...{ page, answer, path, namer, tried }} open={state === 'open'} />;
    return html(c, view, { headers: FOR_HOLDER, status: tried ? 422 : 200 });
  }
}

const tokenOf = (c: RequestContext): Token | null => parseToken(c.req.param('token') ?? '');

const gone = (c: RequestContext): Response =>
  html(c, <GonePage page={pageOf(c)} />, { status: 404, headers: FOR_HOLDER });

const usesIn = (typed: Typed): ReadonlySet<string> => new Set((typed.get('accord') ?? []).filter(isUse));

/** Where one goes once a part is kept. */
function after(sections: readonly Section[], section: Section, path: string, next: string): string {
  if (next === 'plus-tard') return `${path}?garde=oui`;
  const at = sections.indexOf(section) + (next === 'precedente' ? -1 : 1);
  const there = sections[at];
  return there ? `${path}/partie/${there.code}` : `${path}/recapitulatif`;
}

/** Answering: an unguessable address an answer, a part a page, kept as one goes. */
import { parisDay } from '../../../kernel/day.ts';
import { transact } from '../../../platform/db/connect.ts';
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { refuseForm } from '../../../platform/http/form-size.ts';
import { type RequestContext, Routes } from '../../../platform/http/routes.ts';
import { hashOf, type Token } from '../../../platform/ids/token.ts';
import { namesById } from '../../records/public.ts';
import { beforehand } from '../domain/beforehand.ts';
import { LONGEST_MARKS, readMarks } from '../domain/merge.ts';
import { questionsOf, type Section } from '../domain/questionnaire.ts';
import { type Typed, typedFrom } from '../domain/typed.ts';
import { isUse } from '../domain/uses.ts';
import { isAnswered, shownQuestions, type Values } from '../domain/values.ts';
import { currentWave, openWave, waveState } from '../domain/wave.ts';
import { PART_BYTES, sentForm, textOf } from '../forms.ts';
import { mayAnswerFor } from '../policy.ts';
import { actsOf } from '../queries/answer.ts';
import { invitationByHash, type StoredInvitation } from '../queries/invitation.ts';
import { type StoredSurvey, surveyById, surveyBySlug } from '../queries/survey.ts';
import { noteOpened } from '../store.ts';
import { answerPath } from '../use-cases/answer-token.ts';
import { beginAnswer, beginInvited } from '../use-cases/begin-answer.ts';
import { knownRecord } from '../use-cases/known-record.ts';
import { lookUp } from '../use-cases/look-up.ts';
import type { SurveyNeeds } from '../use-cases/needs.ts';
import { saveTyped } from '../use-cases/save-typed.ts';
import { changeConsents, eraseOwnAnswer, sendAnswer } from '../use-cases/send-answer.ts';
import { silence } from '../use-cases/silence.ts';
import { AnswerHome, BeginPage, ErasedPage, RecapPage, SilencePage } from '../views/answer-pages.tsx';
import { namerFor } from '../views/namer.ts';
import { appearedIn, marksField, SectionPage, type SectionPageProps } from '../views/section-page.tsx';
import {
  ANSWER_PATH,
  FOR_HOLDER,
  gone,
  type Held,
  heldBy,
  holder,
  sectionNamed,
  signerOf,
  tokenOf,
} from './held-answer.tsx';

export function answeringRoutes(needs: SurveyNeeds): Routes {
  const { db, clock, territories } = needs;
  const today = () => parisDay(clock());

  return new Routes()
    .get('/enquetes/:slug/repondre', { access: 'public', queries: 2, cache: 'none' }, async (c) => {
      const survey = await surveyBySlug(db, c.req.param('slug') ?? '');
      if (!survey?.published) return c.notFound();
      return begin(c, survey, null);
    })
    .post('/enquetes/:slug/repondre', { access: 'public', queries: 14, cache: 'none' }, async (c) => {
      const survey = await surveyBySlug(db, c.req.param('slug') ?? '');
      const wave = survey && openWave(survey.waves, today());
      if (!survey?.published) return c.notFound();
      if (!wave) return begin(c, survey, null);
      const recordId = textOf(await sentForm(c.req), 'fiche');
      const actor = await c.get('actor')();
      const own = recordId !== '' && mayAnswerFor(actor, recordId);
      // In the name of an organisation that one does not look after (any more): the page says how one may answer.
      if (recordId !== '' && !own) return seeOther(c, `/enquetes/${survey.slug}`);
      const begun = await beginAnswer(needs, {
        ...{ survey, wave, locale: pageOf(c).locale },
        way: own ? 'organisation' : 'open',
        recordId: own ? recordId : null,
        by: own && actor ? { author: actor.name || '—', personId: actor.personId } : null,
      });
      if (!begun.ok) return c.notFound();
      // In the name of an organisation, others may have begun: where it stands comes first.
      return seeOther(c, own ? answerPath(begun.value) : firstPart(begun.value, survey));
    })
    .get(ANSWER_PATH, holder(11), async (c) => {
      const held = await heldBy(needs, c);
      if (!held)
        return invitedOr(c, async (survey, invitation) => {
          if (!invitation.openedAt) await transact(db, (tx) => noteOpened(tx, invitation.id, clock()));
          return begin(c, survey, invitation);
        });
      return home(c, held);
    })
    .post(ANSWER_PATH, holder(8), async (c) =>
      invitedOr(c, async (survey, invitation) => {
        const wave = survey.waves.find((each) => each.number === invitation.wave);
        if (!wave || waveState(wave, today()) !== 'open') return begin(c, survey, invitation);
        const begun = await beginInvited(needs, survey, wave, invitation);
        return begun.ok ? seeOther(c, firstPart(begun.value, survey)) : gone(c);
      }),
    )
    .get(`${ANSWER_PATH}/partie/:section`, holder(10), (c) =>
      onSection(c, (held, section) =>
        sectionPage(c, held, section, pageOf(c).query.has('debut') ? { notice: 'begun' } : {}),
      ),
    )
    .post(`${ANSWER_PATH}/partie/:section`, { ...holder(22), longBody: PART_BYTES }, (c) =>
      onSection(c, async (held, section) => save(c, held, section)),
    )
    .get(`${ANSWER_PATH}/recapitulatif`, holder(9), (c) => onAnswer(c, (held) => recap(c, held, false)))
    .post(`${ANSWER_PATH}/envoi`, holder(20), (c) =>
      onAnswer(c, async (held) => {
        const wanted = usesIn(await sentForm(c.req));
        const { questionnaire } = held.answer;
        const sent = await sendAnswer(needs, hashOf(held.token), questionnaire, wanted, {
          open: held.state === 'open',
          by: await signerOf(c, held),
        });
        if (sent.ok) return seeOther(c, `${held.path}?envoyee=oui`);
        return sent.reason === 'gone' ? gone(c) : recap(c, held, true);
      }),
    )
    .post(`${ANSWER_PATH}/accords`, holder(16), (c) =>
      onAnswer(c, async (held) => {
        const wanted = usesIn(await sentForm(c.req));
        const { questionnaire } = held.answer;
        const by = await signerOf(c, held);
        const kept = await changeConsents(needs, hashOf(held.token), questionnaire, wanted, by);
        return kept ? seeOther(c, `${held.path}?accords=oui`) : gone(c);
      }),
    )
    .post(`${ANSWER_PATH}/vague`, holder(16), (c) =>
      onAnswer(c, async (held) => {
        const { survey, answer, path } = held;
        const by = await signerOf(c, held);
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
          by,
        });
        return begun.ok ? seeOther(c, answerPath(begun.value)) : gone(c);
      }),
    )
    .post(`${ANSWER_PATH}/effacement`, holder(16), async (c) => {
      const token = tokenOf(c);
      if (!token || !(await eraseOwnAnswer(needs, hashOf(token)))) return gone(c);
      return html(c, <ErasedPage page={pageOf(c)} path={answerPath(token)} />, { headers: FOR_HOLDER });
    })
    .get(`${ANSWER_PATH}/silence`, holder(3), async (c) => {
      const token = tokenOf(c);
      const invitation = token && (await invitationByHash(db, hashOf(token)));
      if (!token || !invitation) return gone(c);
      return html(c, <SilencePage page={pageOf(c)} path={answerPath(token)} />, { headers: FOR_HOLDER });
    })
    .post(`${ANSWER_PATH}/silence`, holder(7), async (c) => {
      const token = tokenOf(c);
      const invitation = token && (await invitationByHash(db, hashOf(token)));
      if (!token || !invitation) return gone(c);
      await silence(needs, invitation);
      return seeOther(c, `${answerPath(token)}?silence=oui`);
    });

  async function onAnswer(c: RequestContext, draw: (held: Held) => Promise<Response>): Promise<Response> {
    const held = await heldBy(needs, c);
    return held ? draw(held) : gone(c);
  }

  function onSection(
    c: RequestContext,
    draw: (held: Held, section: Section) => Promise<Response>,
  ): Promise<Response> {
    return onAnswer(c, async (held) => {
      const section = sectionNamed(c, held);
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
    const wave = invitation
      ? waves.find(({ number }) => number === invitation.wave)
      : currentWave(waves, today());
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
        wave={wave && waves.length > 1 ? wave : null}
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
    const acts = answer.way === 'organisation' ? await actsOf(db, answer.id) : [];
    const actor = acts.length > 0 ? await c.get('actor')() : null;
    const view = (
      <AnswerHome
        {...{ page, answer, path, state, notice, next, acts }}
        me={actor?.personId ?? null}
        invited={answer.way === 'personal'}
      />
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
    const record = await knownRecord(needs, answer, section.questions);
    const filled = beforehand(section.questions, { previous, record });
    const lookups = await lookUp(needs, all, page.locale, { values: [values, filled] });
    const view = (
      <SectionPage
        {...{ page, asked, section, path, values }}
        typed={more.mine ?? typedFrom(section.questions, { ...filled, ...values }, lookups)}
        namer={namerFor(page, lookups.placeLabel)}
        former={previous}
        filled={filled}
        sent={answer.sentAt !== null}
        held={more.mine !== undefined}
        {...more}
      />
    );
    return html(c, view, { headers: FOR_HOLDER, status });
  }

  async function save(c: RequestContext, held: Held, section: Section): Promise<Response> {
    const page = pageOf(c);
    const { answer, path, token } = held;
    const { questionnaire: asked } = answer;
    const mine = await sentForm(c.req, PART_BYTES);
    const marked = textOf(mine, marksField);
    if (marked.length > LONGEST_MARKS) return refuseForm(c);
    const marks = readMarks(marked);
    const saved = await saveTyped(needs, {
      ...{ answer, hash: hashOf(token), section, typed: mine, marks },
      locale: page.locale,
      open: held.state === 'open',
      by: await signerOf(c, held),
    });
    if (!saved.ok) {
      if (saved.reason === 'gone') return gone(c);
      return sectionPage(c, held, section, { mine, notice: 'counted' }, 409);
    }
    const { values, conflicts, faults } = saved.value;
    if (conflicts.length > 0 || faults.length > 0) {
      const notice = faults.length > 0 ? 'kept' : undefined;
      const status = conflicts.length > 0 ? 409 : 422;
      return sectionPage(c, held, section, { mine, values, conflicts, faults, notice }, status);
    }
    const now = shownQuestions(asked, values);
    const earlier = shownQuestions(asked, answer.values);
    const appeared = appearedIn(section, now, (code, marked) =>
      (marked && marks.size > 0 ? marks : earlier).has(code),
    );
    const next = textOf(mine, 'suite');
    const file =
      next.startsWith('fichier.') && section.questions.find(({ code }) => `fichier.${code}` === next);
    if (file) return seeOther(c, `${path}/partie/${section.code}/fichier/${file.code}`);
    const toAnswer = appeared.filter(({ code, kind }) => kind !== 'note' && !isAnswered(values[code]));
    if (next === '' && toAnswer.length > 0)
      return sectionPage(c, held, section, { values, notice: 'more', appeared: toAnswer });
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

const usesIn = (typed: Typed): ReadonlySet<string> => new Set((typed.get('accord') ?? []).filter(isUse));

/** The first part of a fresh answer, which says where the answer is found again. */
const firstPart = (token: Token, { published }: StoredSurvey): string => {
  const [first] = published?.questionnaire.sections ?? [];
  return first ? `${answerPath(token)}/partie/${first.code}?debut=oui` : answerPath(token);
};

/** Where one goes once a part is kept. */
function after(sections: readonly Section[], section: Section, path: string, next: string): string {
  if (next === 'plus-tard') return `${path}?garde=oui`;
  const at = sections.indexOf(section) + (next === 'precedente' ? -1 : 1);
  const there = sections[at];
  return there ? `${path}/partie/${there.code}` : `${path}/recapitulatif`;
}

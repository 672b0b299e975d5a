/** Communities of practice: a topic, people, questions and answers. Everybody reads; members write. */
import { transact } from '../../platform/db/connect.ts';
import { html, pageOf, seeOther } from '../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes, signedIn } from '../../platform/http/routes.ts';
import { sentFields } from '../../platform/http/sent-fields.ts';
import { writerOf } from '../../platform/http/write-limit.ts';
import { note } from '../accounts/public.ts';
import { refusalInWords } from '../conduct/public.ts';
import type { Community, Membership, Question } from './domain/community.ts';
import { NEW_COMMUNITY, readCommunity, readName, readQuestion } from './forms.ts';
import { mayAccept, mayModerate, mayWrite } from './policy.ts';
import {
  allCommunities,
  answersTo,
  findCommunity,
  findQuestion,
  isUuid,
  listQuestions,
  membershipOf,
  membersOf,
  reportsIn,
} from './queries.ts';
import { acceptAnswer, join, leave, setHidden } from './store.ts';
import {
  answerQuestion,
  askQuestion,
  beginCommunity,
  type CommunityNeeds,
  type Refused,
  reportWords,
  type Sender,
} from './use-cases/take-part.ts';
import { AskPage } from './views/ask-page.tsx';
import { BeginPage, CommunitiesPage } from './views/communities-page.tsx';
import { CommunityPage } from './views/community-page.tsx';
import { QuestionPage, type QuestionPageProps } from './views/question-page.tsx';
import { words } from './views/words.ts';

const PER_PAGE = 30;
const open = (queries: number): RoutePolicy => ({ access: 'public', queries: queries + 5, cache: 'none' });
const member = (queries: number): RoutePolicy => ({ access: 'member', queries: queries + 5, cache: 'none' });

interface Seen {
  community: Community;
  membership: Membership | null;
}

export function communityRoutes(needs: CommunityNeeds): Routes {
  const { db, clock } = needs;

  /** The community of the address, and what the reader is there. Two queries. */
  const within =
    (work: (c: RequestContext, seen: Seen) => Response | Promise<Response>) =>
    async (c: RequestContext): Promise<Response> => {
      const community = await findCommunity(db, c.req.param('slug') ?? '');
      if (!community) return c.notFound();
      const actor = await c.get('actor')();
      const membership = await membershipOf(db, community.id, actor?.personId ?? null);
      return work(c, { community, membership });
    };
  /** The same, with a question of it. Three queries. */
  const onQuestion = (work: (c: RequestContext, seen: Seen & { question: Question }) => Promise<Response>) =>
    within(async (c, seen) => {
      const question = await findQuestion(db, seen.community.id, c.req.param('id') ?? '');
      return question ? work(c, { ...seen, question }) : c.notFound();
    });

  async function showCommunity(c: RequestContext, seen: Seen, nameFault = false): Promise<Response> {
    const page = pageOf(c);
    const actor = await c.get('actor')();
    const { community, membership } = seen;
    const number = Number.parseInt(page.query.get('page') ?? '1', 10);
    const current = number >= 1 && number < 10_000 ? number : 1;
    const onlyOpen = page.query.get('reponse') === 'sans';
    const asked = { communityId: community.id, open: onlyOpen, page: current, size: PER_PAGE };
    const { questions, total } = await listQuestions(db, asked);
    const reports = mayModerate(actor, membership) ? await reportsIn(db, community.id) : [];
    return html(
      c,
      <CommunityPage
        {...{ page, community, membership, questions, total, current, onlyOpen, reports, nameFault }}
        perPage={PER_PAGE}
        members={await membersOf(db, community.id)}
        name={actor?.name ?? ''}
      />,
      { status: nameFault ? 422 : 200 },
    );
  }

  async function showQuestion(
    c: RequestContext,
    { community, membership, question }: Seen & { question: Question },
    more: Partial<QuestionPageProps> & { status?: 422 | 429 } = {},
  ): Promise<Response> {
    const { status = 200, ...extra } = more;
    const actor = await c.get('actor')();
    const may = {
      write: mayWrite(membership, community),
      accept: mayAccept(actor, question, membership),
      moderate: mayModerate(actor, membership),
      report: actor !== null,
    };
    const answers = await answersTo(db, question.id);
    return html(c, <QuestionPage {...{ page: pageOf(c), community, question, answers, may }} {...extra} />, {
      status,
    });
  }
  /** Who sends, as limits count them. */
  async function senderOf(c: RequestContext): Promise<Sender> {
    const { personId, email } = await signedIn(c);
    return { personId, email, network: writerOf(c) };
  }
  const why = (c: RequestContext, refusal: Refused, act: 'peer' | 'report' = 'peer') =>
    refusal.reason === 'too_many'
      ? words(pageOf(c)).question.tooMany
      : refusalInWords(pageOf(c), refusal, act);
  const pathOf = ({ community, question }: Seen & { question: Question }) =>
    `/communautes/${community.slug}/questions/${question.id}`;

  return new Routes()
    .get('/communautes', open(1), async (c) =>
      html(c, <CommunitiesPage page={pageOf(c)} communities={await allCommunities(db)} />),
    )
    .get('/communautes/nouvelle', member(0), async (c) => {
      const { name } = await signedIn(c);
      return html(c, <BeginPage page={pageOf(c)} typed={{ ...NEW_COMMUNITY, name }} />);
    })
    .post('/communautes/nouvelle', member(20), async (c) => {
      const page = pageOf(c);
      const { typed, faults } = readCommunity(await sentFields(c));
      if (faults.length > 0) return html(c, <BeginPage {...{ page, typed, faults }} />, { status: 422 });
      const { name, ...told } = typed;
      const begun = await beginCommunity(needs, told, { ...(await senderOf(c)), name });
      if (!begun.ok) {
        const { reason } = begun;
        const refused = reason.reason === 'too_many' ? words(page).form.tooMany : why(c, reason);
        return html(c, <BeginPage {...{ page, typed, refused }} />, { status: 429 });
      }
      return seeOther(c, `/communautes/${begun.value}`);
    })
    .get(
      '/communautes/:slug',
      open(5),
      within((c, seen) => showCommunity(c, seen)),
    )
    .post(
      '/communautes/:slug/adhesion',
      member(9),
      within(async (c, seen) => {
        const { personId } = await signedIn(c);
        const { id: communityId, closed, slug } = seen.community;
        const sent = await sentFields(c);
        const name = readName(sent);
        if (sent.text('geste') === 'quitter') await transact(db, (tx) => leave(tx, communityId, personId));
        else if (name === '' && !seen.membership) return showCommunity(c, seen, true);
        else if (!closed && name !== '')
          await transact(db, (tx) => join(tx, { communityId, personId, name, facilitator: false }, clock()));
        return seeOther(c, `/communautes/${slug}`);
      }),
    )
    .get(
      '/communautes/:slug/question',
      member(2),
      within((c, { community, membership }) =>
        mayWrite(membership, community)
          ? html(c, <AskPage {...{ page: pageOf(c), community }} typed={{ title: '', body: '' }} />)
          : seeOther(c, `/communautes/${community.slug}`),
      ),
    )
    .post(
      '/communautes/:slug/question',
      member(16),
      within(async (c, { community, membership }) => {
        const page = pageOf(c);
        if (!membership || !mayWrite(membership, community)) return c.notFound();
        const { typed, faults } = readQuestion(await sentFields(c));
        if (faults.length > 0)
          return html(c, <AskPage {...{ page, community, typed, faults }} />, { status: 422 });
        const asked = await askQuestion(needs, community, membership, typed, await senderOf(c));
        if (!asked.ok) {
          const refused = why(c, asked.reason);
          return html(c, <AskPage {...{ page, community, typed, refused }} />, { status: 429 });
        }
        return seeOther(c, `/communautes/${community.slug}/questions/${asked.value}`);
      }),
    )
    .get(
      '/communautes/:slug/questions/:id',
      open(4),
      onQuestion((c, seen) => showQuestion(c, seen)),
    )
    .post(
      '/communautes/:slug/questions/:id/reponses',
      member(18),
      onQuestion(async (c, seen) => {
        const { membership, community, question } = seen;
        if (!membership || !mayWrite(membership, community) || question.hidden) return c.notFound();
        const message = (await sentFields(c)).text('message', 5000);
        if (message === '')
          return showQuestion(c, seen, { typed: { message, fault: 'message' }, status: 422 });
        const said = await answerQuestion(needs, question.id, membership, message, await senderOf(c));
        if (!said.ok)
          return showQuestion(c, seen, { typed: { message }, refused: why(c, said.reason), status: 429 });
        return seeOther(c, pathOf(seen));
      }),
    )
    .post(
      '/communautes/:slug/questions/:id/acceptation',
      member(6),
      onQuestion(async (c, seen) => {
        if (!mayAccept(await signedIn(c), seen.question, seen.membership)) return c.notFound();
        const answer = (await sentFields(c)).text('reponse');
        if (answer === '' || isUuid(answer))
          await transact(db, (tx) => acceptAnswer(tx, seen.question.id, answer || null));
        return seeOther(c, pathOf(seen));
      }),
    )
    .post(
      '/communautes/:slug/questions/:id/masquage',
      member(12),
      onQuestion(async (c, seen) => {
        const actor = await signedIn(c);
        if (!mayModerate(actor, seen.membership)) return c.notFound();
        const sent = await sentFields(c);
        const answer = sent.text('reponse');
        if (answer !== '' && !isUuid(answer)) return c.notFound();
        const hides = sent.text('geste') !== 'remettre';
        const what = { questionId: seen.question.id, answerId: answer || null };
        const at = clock();
        await transact(db, async (tx) => {
          await setHidden(tx, what, hides ? at : null, at);
          await note(tx, {
            at,
            actor: actor.personId,
            action: hides ? 'community_hidden' : 'community_shown',
            subject: answer === '' ? `question:${seen.question.id}` : `answer:${answer}`,
          });
        });
        return seeOther(c, pathOf(seen));
      }),
    )
    .post(
      '/communautes/:slug/questions/:id/signalement',
      member(16),
      onQuestion(async (c, seen) => {
        const sent = await sentFields(c);
        const reason = sent.text('motif', 1000);
        if (reason.length < 3) return showQuestion(c, seen, { reportFault: true, status: 422 });
        const asked = sent.text('reponse');
        const answers = await answersTo(db, seen.question.id);
        const answerId = answers.find(({ id }) => id === asked)?.id ?? null;
        const told = await reportWords(
          needs,
          { questionId: seen.question.id, answerId, reason },
          await senderOf(c),
        );
        if (!told.ok) {
          const refused = why(c, told.reason, 'report');
          return showQuestion(c, seen, { refused, reported: reason, status: 429 });
        }
        return seeOther(c, `${pathOf(seen)}?fait=signale`);
      }),
    );
}

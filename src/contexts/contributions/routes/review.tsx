/** A proposal, and the decision on it. */
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes, signedIn } from '../../../platform/http/routes.ts';
import { writerOf } from '../../../platform/http/write-limit.ts';
import { moderates } from '../../accounts/public.ts';
import { refusalInWords } from '../../conduct/public.ts';
import { wholeForm } from '../../fields/public.ts';
import { take } from '../domain/merge.ts';
import { seenVersion, sentForm } from '../forms.ts';
import { mayDecide, mayRead } from '../policy.ts';
import { commentsOn, type Proposal, proposalById } from '../queries.ts';
import { acceptProposal, refuseProposal } from '../use-cases/decide-proposal.ts';
import { groundOf } from '../use-cases/ground-of.ts';
import type { ContributionNeeds } from '../use-cases/needs.ts';
import { presentOf } from '../use-cases/present-of.ts';
import { LONGEST_MESSAGE, sayOnProposal } from '../use-cases/say-on-proposal.ts';
import { tellAuthor } from '../use-cases/tell-author.ts';
import { ProposalPage, type ProposalPageProps } from '../views/proposal-page.tsx';
import { words } from '../views/words.ts';

const member = (queries: number): RoutePolicy => ({ access: 'member', queries: queries + 5, cache: 'none' });
const NOTICES = {
  changed_meanwhile: 'changed',
  already_decided: 'already',
  does_not_hold: 'doesNotHold',
  nothing_taken: 'nothing',
} as const;

export function reviewRoutes(needs: ContributionNeeds): Routes {
  const { db, forms, kinds } = needs;

  /** The proposal, when this person may read it. */
  async function read(
    c: RequestContext,
  ): Promise<{ proposal: Proposal; ground: ReturnType<typeof groundOf> } | null> {
    const proposal = await proposalById(db, c.req.param('id') ?? '');
    if (!proposal) return null;
    const { present } = await presentOf(needs, proposal, pageOf(c).locale);
    const document = present?.document ?? take({}, proposal.changes, ['territories']);
    const ground = groundOf(needs, proposal.recordId, document);
    return mayRead(await signedIn(c), { ...proposal, ...ground }) ? { proposal, ground } : null;
  }

  async function show(
    c: RequestContext,
    { proposal, ground }: NonNullable<Awaited<ReturnType<typeof read>>>,
    more: Partial<ProposalPageProps> = {},
  ) {
    const page = pageOf(c);
    const { present, lookups } = await presentOf(needs, proposal, page.locale);
    const comments = await commentsOn(db, proposal.id);
    const actor = await signedIn(c);
    const decides = mayDecide(actor, { ...proposal, ...ground });
    const own = actor.personId === proposal.personId;
    const appeal =
      own && proposal.state === 'refused' && !proposal.home ? `/recours/proposition/${proposal.id}` : null;
    const sanction =
      !own && moderates(actor, ground.territories)
        ? `/moderation/sanctions/nouvelle?propos=proposal:${proposal.id}`
        : null;
    const view = (
      <ProposalPage
        {...{ page, proposal, present, lookups, comments, decides, appeal, sanction }}
        form={wholeForm(needs, forms[proposal.kind])}
        {...more}
      />
    );
    return html(c, view, { status: more.notice ? 409 : more.unsaid ? 422 : 200 });
  }

  return new Routes()
    .get('/propositions/:id', member(8), async (c) => {
      const found = await read(c);
      return found ? show(c, found) : c.notFound();
    })
    .post('/propositions/:id/messages', member(24), async (c) => {
      const found = await read(c);
      if (!found) return c.notFound();
      const actor = await signedIn(c);
      const body = ((await sentForm(c.req))?.get('message')?.[0] ?? '').trim().slice(0, LONGEST_MESSAGE);
      const author = actor.name || words(pageOf(c)).edit.nobody;
      if (body !== '') {
        const { personId, email } = actor;
        const message = { body, author, personId, email, network: writerOf(c) };
        const said = await sayOnProposal(needs, found.proposal, message);
        if (!said.ok)
          return show(c, found, { unsaid: { body, told: refusalInWords(pageOf(c), said.reason) } });
      }
      return seeOther(c, `/propositions/${found.proposal.id}`);
    })
    .post('/propositions/:id/decision', member(24), async (c) => {
      const found = await read(c);
      if (!found) return c.notFound();
      const { proposal, ground } = found;
      const actor = await signedIn(c);
      if (!mayDecide(actor, { ...proposal, ...ground }))
        return proposal.state === 'open' ? c.notFound() : show(c, found, { notice: 'already' });
      const sent = (await sentForm(c.req)) ?? new Map();
      const reason = (sent.get('mot')?.[0] ?? '').trim().slice(0, 1000);
      const fields = sent.get('champ') ?? [];
      const typed = { fields, reason };
      if (sent.get('geste')?.[0] === 'refuser') {
        if (reason === '') return show(c, found, { notice: 'reasonFault', typed });
        const refused = await refuseProposal(needs, proposal, { actor, reason });
        if (!refused.ok) return show(c, found, { notice: 'already' });
        await tellAuthor(needs, proposal, { reason });
        return seeOther(c, '/moderation');
      }
      const accepted = await acceptProposal(needs, proposal, {
        actor,
        fields,
        seen: seenVersion(sent),
        reason,
      });
      if (!accepted.ok) return show(c, found, { notice: NOTICES[accepted.reason], typed });
      await tellAuthor(needs, proposal, { slug: accepted.value });
      return seeOther(c, `${kinds[proposal.kind].path}/${accepted.value}`);
    });
}

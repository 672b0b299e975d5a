/** One remark, for its author who signed in and for those who decide. */
import { href } from '../../../kernel/page.ts';
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes, signedIn } from '../../../platform/http/routes.ts';
import { moderates } from '../../accounts/public.ts';
import type { Deed } from '../domain/remark.ts';
import { fieldsOf, readDeed } from '../forms.ts';
import { mayDecideRemark, mayReadRemark, mayWithdrawRemark } from '../policy.ts';
import { type Remark, remarkById } from '../queries.ts';
import { decideRemark } from '../use-cases/decide-remark.ts';
import { withdrawRemark } from '../use-cases/make-remark.ts';
import type { RemarkNeeds } from '../use-cases/needs.ts';
import { recordOf } from '../use-cases/record-of.ts';
import { RemarkPage, type RemarkPageProps } from '../views/remark-page.tsx';
import { words } from '../views/words.ts';

const member = (queries: number): RoutePolicy => ({ access: 'member', queries: queries + 5, cache: 'none' });
type Found = { remark: Remark; record: NonNullable<Awaited<ReturnType<typeof recordOf>>> };

export function decisionRoutes(needs: RemarkNeeds): Routes {
  const { db, baseUrl, post } = needs;

  const onRemark =
    (answer: (c: RequestContext, found: Found) => Promise<Response>) => async (c: RequestContext) => {
      const remark = await remarkById(db, c.req.param('id') ?? '');
      const record = remark && (await recordOf(needs, remark));
      if (!remark || !record) return c.notFound();
      if (!mayReadRemark(await signedIn(c), { ...remark, ...record.ground })) return c.notFound();
      return answer(c, { remark, record });
    };

  async function show(c: RequestContext, { remark, record }: Found, more: Partial<RemarkPageProps> = {}) {
    const actor = await signedIn(c);
    const own = actor.personId === remark.personId;
    const said = { ...remark, ...record.ground };
    const sanction = moderates(actor, record.ground.territories)
      ? `/moderation/sanctions/nouvelle?propos=remark:${remark.id}`
      : null;
    const author = {
      confirm: null,
      withdraw: mayWithdrawRemark(own, remark) ? `/remarques/${remark.id}/retrait` : null,
      appeal: own && remark.state === 'hidden' ? `/recours/remarque/${remark.id}` : null,
    };
    const view = (
      <RemarkPage
        page={pageOf(c)}
        {...{ remark, record }}
        author={own ? author : undefined}
        decides={mayDecideRemark(actor, said) ? { sanction } : undefined}
        {...more}
      />
    );
    return html(c, view, { status: more.fault ? 422 : 200 });
  }

  /** Tells the author what became of it, by the address that they gave. */
  function tell(
    { remark, record }: Found,
    { deed, answer, reason }: { deed: Deed; answer: string; reason: string },
  ) {
    const { email, locale } = remark;
    if (!email) return;
    const m = words({ locale }).mail;
    const at = (path: string) => `${baseUrl}${href({ locale }, path)}`;
    const link = at(`${record.path}/remarques#remarque-${remark.id}`);
    // Whoever signed in finds it by its number; others by the address that they alone were given.
    const way = remark.personId ? m.appealByLink(at(`/recours/remarque/${remark.id}`)) : m.appealByPage;
    const texts: Readonly<Record<Deed, string>> = {
      publish: m.published(record.name, link),
      hide: m.hidden(record.name, reason, way),
      answer: m.answered(record.name, link),
      resolve: m.resolved(record.name, link),
      close: m.closed(record.name),
    };
    const text = texts[deed] + (deed !== 'hide' && answer !== '' ? m.answer(answer) : '');
    post({ to: email, locale, subject: m.subject(record.name), text });
  }

  return new Routes()
    .get(
      '/remarques/:id',
      member(4),
      onRemark((c, found) => show(c, found)),
    )
    .post(
      '/remarques/:id/retrait',
      member(8),
      onRemark(async (c, { remark, record }) => {
        const own = (await signedIn(c)).personId === remark.personId;
        if (!mayWithdrawRemark(own, remark)) return c.notFound();
        await withdrawRemark(needs, remark);
        return seeOther(c, `${record.path}/remarques?fait=retiree`);
      }),
    )
    .post(
      '/remarques/:id/decision',
      member(12),
      onRemark(async (c, found) => {
        const { remark, record } = found;
        const actor = await signedIn(c);
        if (!mayDecideRemark(actor, { ...remark, ...record.ground })) return c.notFound();
        const read = await fieldsOf(c.req);
        const typed = { answer: read('reponse', 2000), reason: read('motif', 1000) };
        const deed = readDeed(read('geste', 20));
        if (!deed) return show(c, found, { typed, fault: 'over' });
        const signature = actor.name || words({ locale: 'fr' }).nobody;
        const decided = await decideRemark(needs, remark.id, { deed, actor, signature, ...typed });
        if (!decided.ok) return show(c, found, { typed, fault: decided.reason });
        tell(found, { deed, ...typed });
        return seeOther(
          c,
          deed === 'answer' || deed === 'resolve' ? `${record.path}/remarques` : '/moderation',
        );
      }),
    );
}

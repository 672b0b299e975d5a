/** Asking for another look at a decision, and giving it. */
import { type EmailAddress, parseEmailAddress } from '../../../kernel/email-address.ts';
import { href } from '../../../kernel/page.ts';
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes, signedIn } from '../../../platform/http/routes.ts';
import { writerOf } from '../../../platform/http/write-limit.ts';
import { emailOf } from '../../accounts/public.ts';
import { refusalInWords } from '../../conduct/public.ts';
import { isMatterWord, MATTERS } from '../domain/appeal.ts';
import { fieldsOf, LONGEST, SHORTEST } from '../forms.ts';
import { mayDecideAppeal } from '../policy.ts';
import { type Appeal, appealAbout, appealById } from '../queries.ts';
import { askAppeal, decideAppeal } from '../use-cases/appeal.ts';
import { matterOfAppeal } from '../use-cases/gather-queue.ts';
import { type Matter, matterByKey } from '../use-cases/matter.ts';
import type { ModerationNeeds } from '../use-cases/needs.ts';
import { AppealPage, type AppealPageProps } from '../views/appeal-page.tsx';
import { LookPage, type LookPageProps } from '../views/look-page.tsx';
import { GonePage } from '../views/own-sanctions.tsx';
import { words } from '../views/words.ts';

const holder = (queries: number): RoutePolicy => ({ access: 'holder', queries, cache: 'none' });
const member = (queries: number): RoutePolicy => ({ access: 'member', queries: queries + 5, cache: 'none' });
const HEADERS = { 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'same-origin' };
type Found = { appeal: Appeal; matter: Matter };

export function appealRoutes(needs: ModerationNeeds): Routes {
  const { db, post } = needs;

  /** Whoever holds the address, or signed in as the one it concerns. */
  const onMatter =
    (answer: (c: RequestContext, matter: Matter) => Promise<Response>) => async (c: RequestContext) => {
      const word = c.req.param('matter') ?? '';
      const key = c.req.param('key') ?? '';
      const actor = await c.get('actor')();
      const matter = isMatterWord(word)
        ? await matterByKey(needs, MATTERS[word], key, actor?.personId ?? null)
        : null;
      if (matter) return answer(c, matter);
      const byNumber = /^(\d{1,15}|[0-9a-f-]{36})$/.test(key);
      if (!actor && byNumber && isMatterWord(word))
        return seeOther(c, `/connexion?retour=${encodeURIComponent(href(pageOf(c), pageOf(c).path))}`);
      return html(c, <GonePage page={pageOf(c)} />, { status: 404, headers: HEADERS });
    };

  async function show(c: RequestContext, matter: Matter, more: Partial<AppealPageProps> = {}) {
    const appeal = await appealAbout(db, matter.about);
    const page = pageOf(c);
    const view = (
      <AppealPage {...{ page, matter, appeal }} typed={{ body: '', email: '' }} faults={[]} {...more} />
    );
    return html(c, view, { status: more.faults?.length || more.told ? 422 : 200, headers: HEADERS });
  }

  async function ask(c: RequestContext, matter: Matter) {
    const read = await fieldsOf(c.req);
    const typed = { body: read('texte', LONGEST), email: read('courriel', 254) };
    const given = parseEmailAddress(typed.email);
    const faults: AppealPageProps['faults'][number][] = [];
    if (typed.body.length < SHORTEST) faults.push('texte');
    if (matter.email === null && typed.email !== '' && !given) faults.push('courriel');
    if (faults.length > 0) return show(c, matter, { typed, faults });
    const email = matter.email ?? given;
    const asked = { body: typed.body, email, locale: pageOf(c).locale, network: writerOf(c) };
    const appealed = await askAppeal(needs, matter, asked);
    if (!appealed.ok && typeof appealed.reason === 'object')
      return show(c, matter, { typed, told: refusalInWords(pageOf(c), appealed.reason) });
    return seeOther(c, pageOf(c).path);
  }

  /** The appeal and what it is about, when this person may decide. */
  const onAppeal =
    (answer: (c: RequestContext, found: Found) => Promise<Response>) => async (c: RequestContext) => {
      const appeal = await appealById(db, c.req.param('id') ?? '');
      const matter = appeal && (await matterOfAppeal(needs, appeal));
      if (!appeal || !matter) return c.notFound();
      const { personId, byAdministrator, ground } = matter;
      const { firstBy, state } = appeal;
      const decides = (open: boolean) => ({ personId, firstBy, byAdministrator, open, territories: ground });
      const actor = await signedIn(c);
      if (mayDecideAppeal(actor, decides(state === 'open'))) return answer(c, { appeal, matter });
      // Somebody who might have decided is told that it is over; anybody else is told nothing.
      if (!mayDecideAppeal(actor, decides(true))) return c.notFound();
      return look(c, { appeal, matter }, { fault: 'already' });
    };

  function look(c: RequestContext, found: Found, more: Partial<LookPageProps> = {}) {
    const view = <LookPage page={pageOf(c)} {...found} typed="" {...more} />;
    return html(c, view, { status: more.fault ? 422 : 200 });
  }

  async function decide(c: RequestContext, found: Found) {
    const { appeal, matter } = found;
    const read = await fieldsOf(c.req);
    const answer = read('reponse', LONGEST);
    const deed = read('geste', 20);
    if (answer === '' || (deed !== 'maintenir' && deed !== 'annuler'))
      return look(c, found, { typed: answer, fault: 'answer' });
    const overturned = deed === 'annuler';
    const actor = await signedIn(c);
    const decided = await decideAppeal(needs, appeal, { actor, overturned, answer });
    if (!decided.ok)
      return look(c, found, { typed: answer, fault: decided.reason === 'over' ? 'over' : 'already' });
    await tell(found, { overturned, answer });
    return seeOther(c, overturned && matter.kind === 'proposal' && matter.path ? matter.path : '/moderation');
  }

  /** Both are told: the one whom it concerns, and the one who decided first. */
  async function tell(
    { appeal, matter }: Found,
    { overturned, answer }: { overturned: boolean; answer: string },
  ) {
    const { locale, email, firstBy } = appeal;
    const naming = (language: Matter['locale']) =>
      [words({ locale: language }).matter[matter.kind], matter.name]
        .filter((part) => part !== null)
        .join(' · ');
    if (email) {
      const m = words({ locale }).mail;
      const text = (overturned ? m.overturned : m.upheld)(naming(locale), answer);
      post({ to: email, locale, subject: m.appealSubject, text });
    }
    const first = (await emailOf(db, firstBy)) as EmailAddress | null; // read by `readEmail` before any account was made
    if (!first) return;
    const m = words({ locale: 'fr' }).mail;
    const text = (overturned ? m.firstOverturned : m.firstUpheld)(naming('fr'), answer);
    post({ to: first, locale: 'fr', subject: m.firstSubject, text });
  }

  return new Routes()
    .get(
      '/recours/:matter/:key',
      holder(12),
      onMatter((c, matter) => show(c, matter)),
    )
    .post('/recours/:matter/:key', holder(26), onMatter(ask))
    .get(
      '/moderation/recours/:id',
      member(8),
      onAppeal(async (c, found) => look(c, found)),
    )
    .post('/moderation/recours/:id', member(20), onAppeal(decide));
}

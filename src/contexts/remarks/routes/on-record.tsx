/** The remarks of a record, and the form to make one. */
import { href } from '../../../kernel/page.ts';
import { html, movedTo, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes } from '../../../platform/http/routes.ts';
import { writerOf } from '../../../platform/http/write-limit.ts';
import { formMark, readSigns, refusalInWords, TRUSTED_AFTER } from '../../conduct/public.ts';
import { groundOf, mayEdit } from '../../contributions/public.ts';
import { findRecord, mergedInto, RECORD_KINDS, type StoredRecord } from '../../records/public.ts';
import { fieldsOf, NOTHING_TYPED, readRemark } from '../forms.ts';
import { ownWaiting, publishedOn, shownBefore } from '../queries.ts';
import { makeRemark } from '../use-cases/make-remark.ts';
import type { RemarkNeeds } from '../use-cases/needs.ts';
import { MailedPage } from '../views/remark-page.tsx';
import { RemarksPage, type RemarksPageProps } from '../views/remarks-page.tsx';
import { words } from '../views/words.ts';

const READ: RoutePolicy = { access: 'public', queries: 12, cache: 'none' };
const WRITE: RoutePolicy = { access: 'public', queries: 24, cache: 'none' };
const SHOWN = 100;
const DONE = { publiee: 'published', attente: 'waiting', retiree: 'withdrawn' } as const;

export function recordRoutes(needs: RemarkNeeds): Routes {
  const { db, kinds, clock, secret } = needs;

  async function show(
    c: RequestContext,
    record: StoredRecord,
    /** `sentMark`: that of the form that is shown again. */
    { sentMark, ...more }: Partial<RemarksPageProps> & { sentMark?: string; status?: 422 } = {},
  ) {
    const page = pageOf(c);
    const actor = await c.get('actor')();
    const path = `${kinds[record.kind].path}/${record.slug}`;
    const merged = await mergedInto(db, record.id);
    const { remarks, total } = await publishedOn(db, [record.id, ...merged.map(({ id }) => id)], SHOWN);
    const decides = mayEdit(actor, groundOf(needs, record.id, record.document));
    const trusted = decides || (actor && (await shownBefore(db, { ...actor, email: null })) >= TRUSTED_AFTER);
    const done = Object.entries(DONE).find(([code]) => code === page.query.get('fait'))?.[1];
    const view = (
      <RemarksPage
        {...{ page, path, remarks, total, decides, done }}
        name={String(record.document.name)}
        own={actor ? await ownWaiting(db, record.id, actor.personId) : []}
        action={`${path}/remarques`}
        typed={NOTHING_TYPED}
        faults={[]}
        mark={actor ? null : formMark(secret, clock(), sentMark)}
        atOnce={trusted === true}
        {...more}
      />
    );
    return html(c, view, { status: more.status ?? 200, headers: { 'referrer-policy': 'same-origin' } });
  }

  async function send(c: RequestContext, record: StoredRecord) {
    const page = pageOf(c);
    const m = words(page);
    const actor = await c.get('actor')();
    const read = await fieldsOf(c.req);
    const { typed, topic, address, faults } = readRemark(read, actor !== null);
    const email = actor?.email ?? address;
    const signs = readSigns(read);
    const again = { typed, sentMark: signs.mark, status: 422 as const };
    if (!topic || !email || faults.length > 0) return show(c, record, { ...again, faults });
    const ground = groundOf(needs, record.id, record.document);
    const { territories } = record.document;
    const made = await makeRemark(needs, {
      ...{ record, ground, topic, actor, email },
      territories: Array.isArray(territories) ? territories.map(String) : [],
      body: typed.body,
      author: actor?.name || typed.author || words({ locale: 'fr' }).nobody,
      locale: page.locale,
      network: writerOf(c),
      form: actor ? null : signs,
    });
    if (!made.ok) return show(c, record, { ...again, told: refusalInWords(page, made.reason) });
    const path = `${kinds[record.kind].path}/${record.slug}/remarques`;
    const { id, state, token } = made.value;
    if (state === 'published') return seeOther(c, `${path}?fait=publiee#remarque-${id}`);
    if (actor) return seeOther(c, `${path}?fait=attente`);
    needs.post({
      to: email,
      locale: page.locale,
      subject: m.mail.confirmSubject(String(record.document.name)),
      text: m.mail.confirm(`${needs.baseUrl}${href(page, `/remarques/suivi/${token}`)}`),
    });
    return html(c, <MailedPage page={page} email={email} />);
  }

  const routes = new Routes();
  for (const kind of RECORD_KINDS) {
    const { path } = kinds[kind];
    const on =
      (answer: (c: RequestContext, record: StoredRecord) => Promise<Response>) =>
      async (c: RequestContext) => {
        const record = await findRecord(db, kind, c.req.param('slug') ?? '');
        if (!record) return c.notFound();
        if ('movedTo' in record) return movedTo(c, `${path}/${record.movedTo}/remarques`);
        return answer(c, record);
      };
    routes
      .get(
        `${path}/:slug/remarques`,
        READ,
        on((c, record) => show(c, record)),
      )
      .post(`${path}/:slug/remarques`, WRITE, on(send));
  }
  return routes;
}

/** The organisation that gives a training announces a session itself. */
import { forbidden, html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type Routes, signedIn } from '../../../platform/http/routes.ts';
import { groundOf, lookUp, sentForm } from '../../contributions/public.ts';
import { findRecord } from '../../records/public.ts';
import { SESSION_FORM } from '../domain/form.ts';
import { training } from '../domain/training.ts';
import { mayAnnounce } from '../policy.ts';
import { addSession } from '../use-cases/add-session.ts';
import type { TrainingNeeds } from '../use-cases/needs.ts';
import { SessionFormPage } from '../views/session-form-page.tsx';
import { words } from '../views/words.ts';

const AT = '/formations/:slug/sessions/nouvelle';

export function announcingRoutes(routes: Routes, needs: TrainingNeeds): void {
  /** The training, for whoever may announce its sessions; others are told who may. */
  const announced = async (c: RequestContext) => {
    const actor = await signedIn(c);
    const record = await findRecord(needs.db, 'training', c.req.param('slug') ?? '');
    if (!record || 'movedTo' in record) return c.notFound();
    const ground = groundOf(needs, record.id, record.document);
    return mayAnnounce(actor, ground, training.parse(record.document))
      ? { actor, record }
      : forbidden(c, { right: 'care', record: `/formations/${record.slug}` });
  };
  const about = (found: Exclude<Awaited<ReturnType<typeof announced>>, Response>) => ({
    name: String(found.record.document.name),
    path: `/formations/${found.record.slug}`,
    version: found.record.version,
  });

  const show = async (c: RequestContext) => {
    const found = await announced(c);
    if (found instanceof Response) return found;
    return html(c, <SessionFormPage page={pageOf(c)} {...about(found)} typed={new Map()} faults={[]} />);
  };
  const add = async (c: RequestContext) => {
    const found = await announced(c);
    if (found instanceof Response) return found;
    const page = pageOf(c);
    const typed = (await sentForm(c.req)) ?? new Map();
    const lookups = await lookUp(needs, SESSION_FORM, page.locale, { typed });
    const seen = Number(typed.get('vu')?.[0] ?? Number.NaN);
    const added = await addSession(needs, lookups, {
      ...found,
      seen,
      typed,
      reason: words({ locale: 'fr' }).add.reason,
    });
    if (added.ok) return seeOther(c, `/formations/${added.value.slug}`);
    const { reason } = added;
    const faults = reason.reason === 'faults' ? reason.faults : [];
    const told = reason.reason === 'faults' ? undefined : reason.reason;
    return html(c, <SessionFormPage {...{ page, typed, faults, told }} {...about(found)} />, {
      status: told ? 409 : 422,
    });
  };

  routes
    .get(AT, { access: 'member', queries: 5, cache: 'none' }, show)
    .post(AT, { access: 'member', queries: 20, cache: 'none' }, add);
}

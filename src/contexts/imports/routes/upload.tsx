/** The list of imports, and the form that brings a file. */
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes, signedIn } from '../../../platform/http/routes.ts';
import { megabytes } from '../../../platform/table/limits.ts';
import { UnreadableFile } from '../../../platform/table/table.ts';
import { LICENCES } from '../../../ui/licences.ts';
import { isAdministrator } from '../../accounts/public.ts';
import { UNNAMED } from '../../contributions/public.ts';
import { NO_UPLOAD, readUpload } from '../forms.ts';
import { mayPrepare } from '../policy.ts';
import { importsOf } from '../queries.ts';
import { type ImportNeeds, SCREEN_LIMITS } from '../use-cases/needs.ts';
import { receiveFile } from '../use-cases/receive-file.ts';
import { ImportsPage } from '../views/imports-page.tsx';

const UPLOAD_PATH = '/imports';
/** What the form weighs beside the file. */
const FORM = 64 * 1024;
const UPLOAD_LIMIT = SCREEN_LIMITS.weight + FORM;

const READ: RoutePolicy = { access: 'member', queries: 8, cache: 'none' };
/** Rows are kept five hundred at a time. */
const WRITE: RoutePolicy = { access: 'member', queries: 60, cache: 'none' };
const SHOWN = 50;
const LIMITS = { megabytes: megabytes(SCREEN_LIMITS.weight), rows: SCREEN_LIMITS.rows };

export function uploadRoutes(needs: ImportNeeds): Routes {
  async function show(
    c: RequestContext,
    more: Partial<Parameters<typeof ImportsPage>[0]> = {},
    status: 200 | 403 | 422 = 200,
  ) {
    const actor = await signedIn(c);
    const allowed = mayPrepare(actor);
    const imports = allowed
      ? await importsOf(needs.db, isAdministrator(actor) ? null : actor.personId, SHOWN)
      : [];
    const view = (
      <ImportsPage
        {...{ page: pageOf(c), actor, allowed, imports, limits: LIMITS, typed: NO_UPLOAD }}
        {...more}
      />
    );
    return html(c, view, { status });
  }

  return new Routes()
    .get(UPLOAD_PATH, READ, (c) => show(c))
    .post(UPLOAD_PATH, { ...WRITE, longBody: UPLOAD_LIMIT }, async (c) => {
      const actor = await signedIn(c);
      if (!mayPrepare(actor)) return show(c, {}, 403);
      const { typed, file, faults } = await readUpload(c.req);
      if (faults.length > 0 || !file || typed.kind === '') return show(c, { typed, faults }, 422);
      try {
        const id = await receiveFile(needs, actor, {
          ...{ kind: typed.kind, label: typed.label, page: typed.page, licence: typed.licence },
          fileName: file.name
            .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
            .toWellFormed()
            .slice(0, 200),
          content: Buffer.from(await file.arrayBuffer()),
          licenceName: LICENCES[typed.licence]?.name ?? typed.licence,
          unnamed: UNNAMED,
        });
        return seeOther(c, `${UPLOAD_PATH}/${id}`);
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error;
        const unreadable = pageOf(c).locale === 'fr' ? error.message : error.english;
        return show(c, { typed, unreadable }, 422);
      }
    });
}

/** Keeping a diagnosis, giving an address to read it, and the record that it would make. */
import { parisDay } from '../../../kernel/day.ts';
import { parseToken } from '../../../kernel/token.ts';
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import type { RequestContext, Routes } from '../../../platform/http/routes.ts';
import { linkToken } from '../../../platform/ids/token.ts';
import { fr } from '../messages.fr/sharing.ts'; // records are written in French
import { linksOf } from '../queries.ts';
import { openLink, revokeLink } from '../use-cases/open-link.ts';
import { proposedRecord } from '../use-cases/proposed-record.ts';
import { KeepPage } from '../views/keep-page.tsx';
import { RecordPage } from '../views/record-page.tsx';
import { type Holding, holderPolicy, READ_BY_HOLDER, SENT_BY_HOLDER } from './holding.tsx';

/** The diagnosis, and the record it began from. */
const RECORD = 4;

export function keepingRoutes(routes: Routes, hold: Holding): void {
  const { db, pack, clock, labelFor, read, held, gone } = hold;

  const keep = async (c: RequestContext) => {
    const found = await held(c);
    if (!found) return gone(c);
    const { token, stored } = found;
    const link = (await linksOf(db, stored.id)).find(({ kind }) => kind === 'share');
    const share = link ? linkToken(token, 'share', link.nonce) : null;
    const page = pageOf(c);
    const revoked = page.query.has('retiree');
    return html(c, <KeepPage {...{ page, token, share, revoked }} />, { headers: SENT_BY_HOLDER });
  };
  const share = async (c: RequestContext) => {
    const token = parseToken(c.req.param('token') ?? '');
    const opened = token && (await openLink(hold, token, 'share'));
    return opened ? seeOther(c, `/faire-le-point/${token}/garder`) : gone(c);
  };
  const revoke = async (c: RequestContext) => {
    const token = parseToken(c.req.param('token') ?? '');
    const revoked = token && (await revokeLink(hold, token, 'share'));
    return revoked ? seeOther(c, `/faire-le-point/${token}/garder?retiree=oui`) : gone(c);
  };

  const recordOf = async (c: RequestContext) => {
    const found = await held(c);
    if (!found) return null;
    const { situation } = read(found.stored);
    const name = pageOf(c).query.get('nom');
    const { cooperation } = found.stored;
    const words = {
      unnamed: fr.recordUnnamed,
      toDescribe: fr.recordToDescribe,
      note: fr.recordNote(parisDay(found.stored.updatedAt)),
      since: fr.since,
    };
    return { ...found, ...(await proposedRecord(db, pack, { situation, cooperation, name, words })) };
  };
  const record = async (c: RequestContext) => {
    const made = await recordOf(c);
    const page = pageOf(c);
    return made
      ? html(c, <RecordPage {...{ page, ...made }} label={labelFor(page)} />, { headers: SENT_BY_HOLDER })
      : gone(c);
  };
  const recordData = async (c: RequestContext) => {
    const made = await recordOf(c);
    return made
      ? c.json(made.document, 200, {
          ...READ_BY_HOLDER,
          'content-disposition': `attachment; filename="cooperation-${parisDay(clock())}.json"`,
        })
      : gone(c);
  };

  routes
    .get('/faire-le-point/:token/garder', holderPolicy(2), keep)
    .post('/faire-le-point/:token/partage', holderPolicy(4), share)
    .post('/faire-le-point/:token/partage/retrait', holderPolicy(4), revoke)
    .get('/faire-le-point/:token/fiche', holderPolicy(RECORD), record)
    .get('/faire-le-point/:token/fiche.json', holderPolicy(RECORD), recordData);
}

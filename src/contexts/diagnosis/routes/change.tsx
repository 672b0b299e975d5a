/** All the answers changed at once, and the erasing of a diagnosis. */

import { parseToken } from '../../../kernel/token.ts';
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import type { RequestContext, Routes } from '../../../platform/http/routes.ts';
import { readAnswers, seenAt, sentForm, typedFrom } from '../forms.ts';
import { changeAnswers } from '../use-cases/change-answers.ts';
import { eraseDiagnosis } from '../use-cases/erase-diagnosis.ts';
import { ChangePage } from '../views/change-page.tsx';
import { FORM_QUERIES, type Holding, holderPolicy, SENT_BY_HOLDER } from './holding.tsx';

export function changeRoutes(routes: Routes, hold: Holding): void {
  const { db, pack, labelFor, placesFor, read, held, filled, gone, changes } = hold;
  const headers = SENT_BY_HOLDER;

  const show = async (c: RequestContext) => {
    const found = await held(c);
    if (!found) return gone(c);
    const page = pageOf(c);
    const { token, stored } = found;
    const { shown, aids, from } = await filled(read(stored).situation, stored);
    const typed = typedFrom(shown, labelFor(page));
    const seen = stored.updatedAt.getTime();
    return html(c, <ChangePage {...{ page, pack, token, typed, seen, aids, from }} />, { headers });
  };

  const save = async (c: RequestContext) => {
    const found = await held(c);
    if (!found) return gone(c);
    const { token, stored } = found;
    const page = pageOf(c);
    const before = read(stored).situation;
    const { aids, from } = await filled(before, stored);
    const shared = { page, pack, token, aids, from, label: labelFor(page) };
    const sent = await sentForm(c.req);
    const seen = sent && seenAt(sent);
    if (!sent || !seen) {
      const typed = typedFrom(before, labelFor(page));
      return html(c, <ChangePage {...shared} typed={typed} seen={stored.updatedAt.getTime()} unreadable />, {
        status: 400,
        headers,
      });
    }
    const { typed, situation, faults, choices } = readAnswers(pack.asked, sent, placesFor(page));
    if (faults.length > 0)
      return html(c, <ChangePage {...shared} {...{ typed, faults, choices }} seen={seen.getTime()} />, {
        status: 422,
        headers,
      });
    const changed = await changeAnswers(changes, token, situation, { seen });
    if (changed.ok) return seeOther(c, `/faire-le-point/${token}`);
    if (changed.reason.reason === 'gone') return gone(c);
    const now = changed.reason.stored;
    const meanwhile = { present: read(now).situation, sent: situation };
    return html(c, <ChangePage {...shared} {...{ typed, meanwhile }} seen={now.updatedAt.getTime()} />, {
      status: 409,
      headers,
    });
  };

  const erase = async (c: RequestContext) => {
    const token = parseToken(c.req.param('token') ?? '');
    const erased = token !== null && (await eraseDiagnosis({ db }, token));
    return erased ? seeOther(c, '/faire-le-point?efface=oui') : gone(c);
  };

  routes
    .get('/faire-le-point/:token/modifier', holderPolicy(1 + FORM_QUERIES), show)
    .post('/faire-le-point/:token', holderPolicy(5 + FORM_QUERIES), save)
    .post('/faire-le-point/:token/suppression', holderPolicy(3), erase);
}

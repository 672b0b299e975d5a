/** Linking an authenticator to one's account, and unlinking it. */
import { href } from '../../../kernel/page.ts';
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RoutePolicy, Routes, signedIn } from '../../../platform/http/routes.ts';
import { sentFields } from '../forms.ts';
import { totpOf } from '../queries.ts';
import { beforeAddingFactor } from '../use-cases/factor-door.ts';
import type { AccountNeeds } from '../use-cases/needs.ts';
import { showSecondFactor } from '../use-cases/show-second-factor.ts';
import { unlinkTotp } from '../use-cases/unlink-totp.ts';
import { TotpPage } from '../views/totp-page.tsx';

export function totpRoutes(needs: AccountNeeds, member: (queries: number) => RoutePolicy): Routes {
  const { db, auth } = needs;
  return (
    new Routes()
      .get('/compte/second-facteur', member(1), async (c) => {
        const page = pageOf(c);
        const linked = (await totpOf(db, (await signedIn(c)).personId))?.verified === true;
        const told = page.query.get('fait');
        const notice = told === 'lie' ? 'linked' : told === 'retire' ? 'ended' : undefined;
        return html(c, <TotpPage {...{ page, linked, notice }} />);
      })
      .post('/compte/second-facteur', member(16), async (c) => {
        const way = await beforeAddingFactor(needs, await signedIn(c));
        if (way)
          return seeOther(
            c,
            `${way}?retour=${encodeURIComponent(href(pageOf(c), '/compte/second-facteur'))}`,
          );
        const begun = await auth.beginTotp(c.req.raw.headers);
        const view = begun ? (
          <TotpPage page={pageOf(c)} linked={false} begun={begun} />
        ) : (
          <TotpPage page={pageOf(c)} linked notice="failed" />
        );
        return html(c, view, { status: begun ? 200 : 409 });
      })
      .post('/compte/second-facteur/verification', member(24), async (c) => {
        const page = pageOf(c);
        const { code } = await sentFields(c.req, ['code']);
        const shown = await showSecondFactor(needs, await signedIn(c), c.req.raw.headers, code);
        if (!shown.ok) {
          const notice = shown.reason === 'none' ? 'failed' : shown.reason;
          return html(c, <TotpPage {...{ page, notice }} linked={false} />, { status: 422 });
        }
        const answer = seeOther(c, '/compte/second-facteur?fait=lie');
        for (const cookie of shown.value) answer.headers.append('set-cookie', cookie);
        return answer;
      })
      // Unlinking is asked of somebody who just showed the factor: a stolen session alone does not undo it.
      .post('/compte/second-facteur/retrait', { access: 'strong', queries: 24, cache: 'none' }, async (c) => {
        const cookies = await unlinkTotp(needs, await signedIn(c), c.req.raw.headers);
        const answer = seeOther(c, '/compte/second-facteur?fait=retire');
        for (const cookie of cookies) answer.headers.append('set-cookie', cookie);
        return answer;
      })
  );
}

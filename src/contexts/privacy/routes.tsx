/** What an instance owes to people: what it keeps about them, their rights, its legal pages, what its tests measured. */
import { html, pageOf } from '../../platform/http/answer.ts';
import { type RoutePolicy, Routes } from '../../platform/http/routes.ts';
import { retentionRuns } from './queries.ts';
import { memberRoutes } from './routes/member.tsx';
import { requestRoutes } from './routes/requests.tsx';
import type { PrivacyNeeds } from './use-cases/needs.ts';
import { LegalPage } from './views/legal-page.tsx';
import { RegisterPage } from './views/register-page.tsx';
import { AccessibilityPage, EcoDesignPage } from './views/statement-pages.tsx';

const WORDS: RoutePolicy = { access: 'public', queries: 0, cache: 'data' };

export function privacyRoutes(needs: PrivacyNeeds): Routes {
  const { db, register, operator, measures } = needs;
  return new Routes()
    .get('/donnees-personnelles', { access: 'public', queries: 1, cache: 'none' }, async (c) => {
      const runs = await retentionRuns(db);
      return html(c, <RegisterPage page={pageOf(c)} {...{ register, runs, operator }} />);
    })
    .get('/donnees-personnelles/registre.json', { access: 'public', queries: 0, cache: 'none' }, (c) =>
      c.json({ format: 1, operator, processings: register }),
    )
    .get('/mentions-legales', WORDS, (c) => html(c, <LegalPage page={pageOf(c)} operator={operator} />))
    .get('/accessibilite', WORDS, (c) =>
      html(c, <AccessibilityPage page={pageOf(c)} result={measures.accessibility} />),
    )
    .get('/eco-conception', WORDS, (c) =>
      html(c, <EcoDesignPage page={pageOf(c)} result={measures.weights} />),
    )
    .with(memberRoutes(needs))
    .with(requestRoutes(needs));
}

/** The method: the rules to read, to try with made-up answers, to compare, and to take away. */

import { href } from '../../kernel/page.ts';
import { html, pageOf } from '../../platform/http/answer.ts';
import { type RequestContext, Routes } from '../../platform/http/routes.ts';
import {
  PUBLISHED_PACKS,
  packOf,
  SHIPPED_LEVERS_FILE,
  SHIPPED_PACK,
  SHIPPED_RULES,
} from '../diagnosis/public.ts';
import { historyOf } from './domain/history.ts';
import { readTrial, VERSION_FIELD } from './forms.ts';
import { ChangesPage } from './views/changes-page.tsx';
import { LeversPage } from './views/levers-page.tsx';
import { LinesPage } from './views/lines-page.tsx';
import { MatchingPage } from './views/matching-page.tsx';
import { changesPath } from './views/method-frame.tsx';
import { MethodPage } from './views/method-page.tsx';
import { QuestionsPage } from './views/questions-page.tsx';
import { RulePage } from './views/rule-page.tsx';
import { RulesPage } from './views/rules-page.tsx';
import { TrialPage } from './views/trial-page.tsx';
import { VersionsPage } from './views/versions-page.tsx';

const OPEN = { access: 'public', queries: 0, cache: 'data' } as const;
const PACKS = PUBLISHED_PACKS.map(({ pack }) => pack);
const VERSIONS = PACKS.map(({ version }) => version);
const LONGEST = 20;

export function methodRoutes(): Routes {
  return new Routes()
    .get('/methode', OPEN, (c) => html(c, <MethodPage page={pageOf(c)} pack={SHIPPED_PACK} />))
    .get('/methode/regles', OPEN, (c) => html(c, <RulesPage page={pageOf(c)} pack={SHIPPED_PACK} />))
    .get('/methode/regles.json', OPEN, rulesFile)
    .get('/methode/regles/:code', OPEN, (c) => {
      const history = historyOf(PACKS, c.req.param('code') ?? '');
      return history ? html(c, <RulePage page={pageOf(c)} history={history} />) : c.notFound();
    })
    .get('/methode/facilite', OPEN, (c) => html(c, <LinesPage page={pageOf(c)} pack={SHIPPED_PACK} />))
    .get('/methode/leviers', OPEN, (c) => html(c, <LeversPage page={pageOf(c)} pack={SHIPPED_RULES} />))
    .get('/methode/questions', OPEN, (c) => html(c, <QuestionsPage page={pageOf(c)} pack={SHIPPED_PACK} />))
    .get('/methode/dispositifs', OPEN, (c) => html(c, <MatchingPage page={pageOf(c)} />))
    .get('/methode/essai', OPEN, (c) => {
      const page = pageOf(c);
      const asked = page.query.get(VERSION_FIELD) ?? '';
      const pack = packOf(asked) ?? SHIPPED_PACK;
      const versionUnknown = asked && pack.version !== asked ? asked.slice(0, LONGEST) : undefined;
      const reading = readTrial(pack, page.query);
      return html(
        c,
        <TrialPage {...{ page, pack, reading, versionUnknown }} present={SHIPPED_PACK} versions={VERSIONS} />,
      );
    })
    .get('/methode/versions', OPEN, (c) => {
      const page = pageOf(c);
      const [from, to] = [page.query.get('de') ?? '', page.query.get('a') ?? ''];
      const unknown = [...new Set([from, to])].filter((version) => version && !packOf(version));
      if (from && to && unknown.length === 0) return c.redirect(href(page, changesPath(from, to)), 302);
      return html(
        c,
        <VersionsPage page={page} packs={PACKS} unknown={unknown.map((each) => each.slice(0, LONGEST))} />,
      );
    })
    .get('/methode/versions/:pair', OPEN, (c) => {
      const [from, to, ...more] = (c.req.param('pair') ?? '').split('..').map(packOf);
      if (!from || !to || more.length > 0) return c.notFound();
      return html(c, <ChangesPage page={pageOf(c)} from={from} to={to} />);
    });
}

/** The files of a version as they stand, so that whoever takes them can read them as we do. */
function rulesFile(c: RequestContext): Response | Promise<Response> {
  const version = pageOf(c).query.get('version') ?? SHIPPED_PACK.version;
  const published = PUBLISHED_PACKS.find(({ pack }) => pack.version === version);
  if (!published) return c.notFound();
  const { date, licence } = published.pack;
  // Levers came with the present version; former ones had none.
  const levers = version === SHIPPED_PACK.version ? { levers: SHIPPED_LEVERS_FILE } : {};
  return c.json({ version, date, licence, source: 'Terreau', ...published.files, ...levers }, 200, {
    'access-control-allow-origin': '*',
  });
}

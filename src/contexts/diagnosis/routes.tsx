/** The self-diagnosis: its questions, and a result at an address of its own, for whoever holds it. */
import { randomBytes } from 'node:crypto';
import { parisDay } from '../../kernel/day.ts';
import type { Page } from '../../kernel/page.ts';
import type { TerritoryId } from '../../kernel/territory.ts';
import type { Database } from '../../platform/db/tables.ts';
import { html, pageOf, seeOther } from '../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes } from '../../platform/http/routes.ts';
import { GROUPS, type MatchIndex } from '../matching/public.ts';
import { parsePlace, type TerritoryIndex } from '../territories/public.ts';
import { factsIn } from './domain/answers.ts';
import { diagnose } from './domain/diagnosis.ts';
import { placesAround } from './domain/places-around.ts';
import { SHIPPED_RULES as pack } from './domain/shipped-levers.ts';
import { parseToken, TOKEN_BYTES, type Token } from './domain/token.ts';
import { type Places, readAnswers, seenAt, sentForm, typedFrom } from './forms.ts';
import { findDiagnosis, type StoredDiagnosis } from './queries.ts';
import { changeAnswers } from './use-cases/change-answers.ts';
import { eraseDiagnosis } from './use-cases/erase-diagnosis.ts';
import { recordAnswers } from './use-cases/record-answers.ts';
import { hashOf } from './use-cases/token.ts';
import { ChangePage } from './views/change-page.tsx';
import { GonePage } from './views/gone-page.tsx';
import { MatchesPage } from './views/matches-page.tsx';
import { ResultPage } from './views/result-page.tsx';
import { StartPage } from './views/start-page.tsx';

export interface DiagnosisNeeds {
  db: Database;
  territories: TerritoryIndex;
  matches: MatchIndex;
  clock: () => Date;
  /** 24 bytes nobody can foresee; the system's by default. */
  random?: () => Uint8Array;
}

const holder = (queries: number): RoutePolicy => ({ access: 'holder', queries, cache: 'none' });

/** No search engine, and no other site, ever learns the address. */
const READ_BY_HOLDER = { 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'no-referrer' };
/** Pages that send a form keep their own site in the loop: without any referrer a browser hides the origin too. */
const SENT_BY_HOLDER = { ...READ_BY_HOLDER, 'referrer-policy': 'same-origin' };

export function diagnosisRoutes(needs: DiagnosisNeeds): Routes {
  const { db, territories, matches, clock, random = () => randomBytes(TOKEN_BYTES) } = needs;

  const placesFor = ({ locale }: Page): Places => ({
    parse: (text) => parsePlace(territories, text, locale),
    label: (id) => territories.label(id, locale),
  });

  /** The diagnosis of the address, with its token; null when the address leads to nothing. */
  async function held(c: RequestContext): Promise<{ token: Token; stored: StoredDiagnosis } | null> {
    const token = parseToken(c.req.param('token') ?? '');
    const stored = token && (await findDiagnosis(db, hashOf(token), clock()));
    return stored ? { token, stored } : null;
  }

  const situationIn = ({ answers, place }: StoredDiagnosis) => ({
    ...factsIn(pack, answers),
    place: place === null ? null : territories.resolve(place),
  });

  const typedAs = ({ locale }: Page, stored: StoredDiagnosis) => {
    const { facts, place } = situationIn(stored);
    return typedFrom(facts, place && territories.label(place, locale));
  };

  const gone = (c: RequestContext) =>
    html(c, <GonePage page={pageOf(c)} />, { status: 404, headers: READ_BY_HOLDER });

  return new Routes()
    .get('/faire-le-point', { access: 'public', queries: 0, cache: 'data' }, (c) => {
      const page = pageOf(c);
      const asked = territories.resolve(page.query.get('territoire') ?? '');
      const typed = typedFrom({}, asked && territories.label(asked, page.locale));
      const notice = page.query.has('efface') ? 'erased' : undefined;
      return html(c, <StartPage page={page} pack={pack} typed={typed} notice={notice} />);
    })
    .post('/faire-le-point', { access: 'public', queries: 4, cache: 'none' }, async (c) => {
      const page = pageOf(c);
      const sent = await sentForm(c.req);
      if (!sent) return html(c, <StartPage page={page} pack={pack} notice="unreadable" />, { status: 400 });
      const { typed, situation, faults, places } = readAnswers(pack, sent, placesFor(page));
      if (faults.length > 0)
        return html(c, <StartPage page={page} pack={pack} typed={typed} faults={faults} places={places} />, {
          status: 422,
        });
      const token = await recordAnswers({ db, clock, random }, situation, pack.version);
      return seeOther(c, `/faire-le-point/${token}`);
    })
    .get('/faire-le-point/:token', holder(2), async (c) => {
      const found = await held(c);
      if (!found) return gone(c);
      const { token, stored } = found;
      const page = pageOf(c);
      const { facts, place, setAside } = situationIn(stored);
      const territory = (id: TerritoryId) => territories.label(id, page.locale);
      const diagnosis = diagnose(
        pack,
        { facts, place },
        matches,
        placesAround(territories),
        parisDay(clock()),
      );
      const group = GROUPS.find((each) => each === page.query.get('groupe'));
      if (group) {
        const number = Math.max(1, Math.trunc(Number(page.query.get('page'))) || 1);
        const { matching } = diagnosis;
        return html(c, <MatchesPage {...{ page, token, matching, territory, group, number }} />, {
          headers: READ_BY_HOLDER,
        });
      }
      return html(
        c,
        <ResultPage
          page={page}
          pack={pack}
          token={token}
          diagnosis={diagnosis}
          territory={territory}
          expiresAt={stored.expiresAt}
          answeredUnder={stored.rulePack}
          setAside={setAside}
        />,
        { headers: READ_BY_HOLDER },
      );
    })
    .get('/faire-le-point/:token/modifier', holder(1), async (c) => {
      const found = await held(c);
      if (!found) return gone(c);
      const page = pageOf(c);
      const { facts, place } = situationIn(found.stored);
      const typed = typedFrom(facts, place && territories.label(place, page.locale));
      return html(
        c,
        <ChangePage
          page={page}
          pack={pack}
          token={found.token}
          typed={typed}
          seen={found.stored.updatedAt}
        />,
        { headers: SENT_BY_HOLDER },
      );
    })
    .post('/faire-le-point/:token', holder(5), async (c) => {
      const found = await held(c);
      if (!found) return gone(c);
      const { token, stored } = found;
      const page = pageOf(c);
      const shared = { page, pack, token };
      const sent = await sentForm(c.req);
      const seen = sent && seenAt(sent);
      if (!seen)
        return html(
          c,
          <ChangePage
            {...shared}
            typed={typedAs(page, stored)}
            seen={stored.updatedAt}
            notice="unreadable"
          />,
          { status: 400, headers: SENT_BY_HOLDER },
        );
      const { typed, situation, faults, places } = readAnswers(pack, sent, placesFor(page));
      if (faults.length > 0)
        return html(c, <ChangePage {...shared} {...{ typed, seen, faults, places }} />, {
          status: 422,
          headers: SENT_BY_HOLDER,
        });
      const changed = await changeAnswers({ db, clock }, token, situation, { rulePack: pack.version, seen });
      if (changed.ok) return seeOther(c, `/faire-le-point/${token}`);
      if (changed.reason.reason === 'gone') return gone(c);
      return html(
        c,
        <ChangePage {...shared} typed={typed} seen={changed.reason.updatedAt} notice="meanwhile" />,
        { status: 409, headers: SENT_BY_HOLDER },
      );
    })
    .post('/faire-le-point/:token/suppression', holder(3), async (c) => {
      const token = parseToken(c.req.param('token') ?? '');
      const erased = token !== null && (await eraseDiagnosis({ db }, token));
      return erased ? seeOther(c, '/faire-le-point?efface=oui') : gone(c);
    });
}

/** The result of a diagnosis, for its holder and for whoever was given the address to read it. */
import { parisDay } from '../../../kernel/day.ts';
import { parseToken, type Token } from '../../../kernel/token.ts';
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import type { RequestContext, Routes } from '../../../platform/http/routes.ts';
import { hashOf, linkToken } from '../../../platform/ids/token.ts';
import { GROUPS } from '../../matching/public.ts';
import { diagnose } from '../domain/diagnosis.ts';
import { placesAround } from '../domain/places-around.ts';
import { replay } from '../domain/replay.ts';
import { resultDocument } from '../domain/result-document.ts';
import { packOf } from '../domain/shipped-pack.ts';
import { sentForm, VERSION_FIELD } from '../forms.ts';
import { findLinked, lastSeen, linksOf, type StoredDiagnosis } from '../queries.ts';
import { adoptRules } from '../use-cases/adopt-rules.ts';
import { Library } from '../use-cases/find-resources.ts';
import { lookAround } from '../use-cases/look-around.ts';
import { markSeen } from '../use-cases/mark-seen.ts';
import { MatchesPage } from '../views/matches-page.tsx';
import { ResultPage } from '../views/result-page.tsx';
import { type Holding, holderPolicy, READ_BY_HOLDER, SENT_BY_HOLDER } from './holding.tsx';

export function resultRoutes(routes: Routes, hold: Holding): void {
  const { db, pack, territories, matches, clock, labelFor, read, held, gone } = hold;

  const around = placesAround(territories);
  const library = new Library(hold, pack);

  const diagnosisOf = (stored: StoredDiagnosis) => {
    const { situation, setAside } = read(stored);
    return { setAside, diagnosis: diagnose(pack, situation, matches, around, parisDay(clock())) };
  };

  const replayed = ({ rulePack, answers }: StoredDiagnosis) => {
    const from = rulePack === pack.version ? null : packOf(rulePack);
    return from && { from, replay: replay(answers, from, pack) };
  };

  /** A version that is not the present one any more is not adopted: the result tells the new one. */
  const adopt = async (c: RequestContext) => {
    const token = parseToken(c.req.param('token') ?? '');
    const present = (await sentForm(c.req))?.get(VERSION_FIELD) === pack.version;
    const adopted = token && (present ? await adoptRules({ db, clock }, token, pack.version) : await held(c));
    return adopted ? seeOther(c, `/faire-le-point/${token}`) : gone(c);
  };

  /** `token` is the holder's, or null for whoever may only read. */
  const page = async (c: RequestContext, stored: StoredDiagnosis, token: Token | null) => {
    const { commonAt, updatedAt, expiresAt, rulePack } = stored;
    const now = clock();
    const found = diagnosisOf(stored);
    const address = c.req.path;
    const group = GROUPS.find((each) => each === pageOf(c).query.get('groupe'));
    if (group) {
      const number = Math.max(1, Math.trunc(Number(pageOf(c).query.get('page'))) || 1);
      const { matching } = found.diagnosis;
      const shown = { page: pageOf(c), address, matching, territory: labelFor(pageOf(c)), group, number };
      return html(c, <MatchesPage {...shown} />, { headers: READ_BY_HOLDER });
    }
    const { facts, places } = found.diagnosis.situation;
    const surroundings = await lookAround(
      { ...hold, library },
      { facts, places, verdicts: found.diagnosis.verdicts, since: lastSeen(stored), now },
    );
    const link = token && (await linksOf(db, stored.id)).find(({ kind }) => kind === 'follow');
    return html(
      c,
      <ResultPage
        page={pageOf(c)}
        pack={pack}
        token={token}
        follow={token && link ? linkToken(token, 'follow', link.nonce) : null}
        {...found}
        address={address}
        around={surroundings}
        replayed={replayed(stored)}
        today={parisDay(now)}
        territory={labelFor(pageOf(c))}
        {...{ commonAt, updatedAt, expiresAt }}
        answeredUnder={rulePack}
      />,
      { headers: token ? SENT_BY_HOLDER : READ_BY_HOLDER },
    );
  };
  const document = (c: RequestContext, stored: StoredDiagnosis) => {
    const { locale } = pageOf(c);
    const made = resultDocument(pack, diagnosisOf(stored).diagnosis, {
      locale,
      label: labelFor(pageOf(c)),
      day: parisDay(clock()),
      stored,
    });
    return c.json(made, 200, READ_BY_HOLDER);
  };

  /** The diagnosis that an address to read it leads to. */
  const shared = async (c: RequestContext) => {
    const token = parseToken(c.req.param('token') ?? '');
    return token && (await findLinked(db, 'share', hashOf(token), clock()));
  };

  routes
    .get('/faire-le-point/partage/:token', holderPolicy(10), async (c) => {
      const stored = await shared(c);
      return stored ? page(c, stored, null) : gone(c);
    })
    .get('/faire-le-point/partage/:token/resultat.json', holderPolicy(1), async (c) => {
      const stored = await shared(c);
      return stored ? document(c, stored) : gone(c);
    })
    .get('/faire-le-point/:token', holderPolicy(11), async (c) => {
      const found = await held(c);
      return found ? page(c, found.stored, found.token) : gone(c);
    })
    .post('/faire-le-point/:token/vu', holderPolicy(3), async (c) => {
      const token = parseToken(c.req.param('token') ?? '');
      const seen = token !== null && (await markSeen({ db, clock }, token));
      return seen ? seeOther(c, `/faire-le-point/${token}`) : gone(c);
    })
    .post('/faire-le-point/:token/version', holderPolicy(3), adopt)
    .get('/faire-le-point/:token/resultat.json', holderPolicy(1), async (c) => {
      const found = await held(c);
      return found ? document(c, found.stored) : gone(c);
    });
}

/** What the routes of a diagnosis share: finding it, reading it, and what helps to answer. */
import { randomBytes } from 'node:crypto';
import type { Page } from '../../../kernel/page.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import { parseToken, TOKEN_BYTES, type Token } from '../../../kernel/token.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { html, pageOf } from '../../../platform/http/answer.ts';
import type { RequestContext, RoutePolicy } from '../../../platform/http/routes.ts';
import { hashOf } from '../../../platform/ids/token.ts';
import type { Around, Discovery } from '../../discovery/public.ts';
import type { MatchIndex } from '../../matching/public.ts';
import type { ProgrammeIndex } from '../../programmes/public.ts';
import { parsePlace, type TerritoryIndex } from '../../territories/public.ts';
import type { Answered } from '../domain/answered.ts';
import { prefilled, situationOf } from '../domain/from-cooperation.ts';
import { proposeThemes } from '../domain/propose-themes.ts';
import { SHIPPED_RULES as pack } from '../domain/shipped-levers.ts';
import type { Situation } from '../domain/situation.ts';
import { situationIn } from '../domain/situation-in.ts';
import type { Places } from '../forms/places.ts';
import { findDiagnosis, type StoredDiagnosis } from '../queries.ts';
import { type BegunFrom, begunFrom } from '../use-cases/begun-from.ts';
import { gradientExamples } from '../use-cases/gradient-examples.ts';
import type { Aids } from '../views/asked-question.tsx';
import { GonePage } from '../views/gone-page.tsx';

export interface DiagnosisNeeds {
  db: Database;
  territories: TerritoryIndex;
  programmes: ProgrammeIndex;
  matches: MatchIndex;
  discovery: Discovery;
  around: Around;
  clock: () => Date;
  /** 24 bytes nobody can foresee; the system's by default. */
  random?: () => Uint8Array;
}

export const holderPolicy = (queries: number): RoutePolicy => ({ access: 'holder', queries, cache: 'none' });
/** What a form needs beside the diagnosis: the record it began from, and the examples of the gradients. */
export const FORM_QUERIES = 4;

/** No search engine, and no other site, ever learns the address. */
export const READ_BY_HOLDER = { 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'no-referrer' };
/** Pages that send a form keep their own site in the loop: without any referrer a browser hides the origin too. */
export const SENT_BY_HOLDER = { ...READ_BY_HOLDER, 'referrer-policy': 'same-origin' };

export interface Held {
  token: Token;
  stored: StoredDiagnosis;
}

/** What a form is filled with. */
export interface Filled {
  shown: Situation;
  aids: Aids;
  from: BegunFrom | null;
}

export type Holding = ReturnType<typeof holding>;

export function holding(needs: DiagnosisNeeds) {
  const { db, territories, clock, random = () => randomBytes(TOKEN_BYTES) } = needs;
  const examples = gradientExamples(needs, pack);
  const resolve = (place: string): TerritoryId | null => territories.resolve(place);

  const labelFor =
    ({ locale }: Page) =>
    (id: TerritoryId): string =>
      territories.label(id, locale);

  const placesFor = (page: Page): Places => ({
    parse: (text) => parsePlace(territories, text, page.locale),
    label: labelFor(page),
  });

  const read = (stored: StoredDiagnosis) => situationIn(pack, stored, resolve);

  /** The diagnosis of the address, with its token; null when the address leads to nothing. One query. */
  async function held(c: RequestContext): Promise<Held | null> {
    const token = parseToken(c.req.param('token') ?? '');
    const stored = token && (await findDiagnosis(db, hashOf(token), clock()));
    return stored ? { token, stored } : null;
  }

  /** `FORM_QUERIES` at most. */
  async function filled(
    given: Situation,
    { answered, cooperation }: { answered: Answered; cooperation: string | null },
  ): Promise<Filled> {
    const from = await begunFrom(db, cooperation);
    const { shown, taken } = prefilled(pack.asked, {
      given,
      answered,
      record: from && situationOf(from.document),
    });
    const chosen = shown.facts.themes;
    const proposals = proposeThemes(shown.work).filter(
      ({ theme }) => !(Array.isArray(chosen) && chosen.includes(theme)),
    );
    return { shown, from, aids: { examples: await examples(), proposals, taken } };
  }

  const gone = (c: RequestContext): Response =>
    html(c, <GonePage page={pageOf(c)} />, { status: 404, headers: READ_BY_HOLDER });

  return {
    ...needs,
    random,
    pack,
    resolve,
    labelFor,
    placesFor,
    read,
    held,
    filled,
    gone,
    /** What changing answers needs. */
    changes: { db, clock, pack, read: (stored: StoredDiagnosis) => read(stored).situation },
  };
}

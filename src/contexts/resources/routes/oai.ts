/** The library harvested by others, as the Open Archives Initiative has it (OAI-PMH 2.0). */
import type { Operator } from '../../../kernel/operator.ts';
import { type RequestContext, type RoutePolicy, Routes } from '../../../platform/http/routes.ts';
import {
  type ChangedRecord,
  changeOf,
  changesPage,
  countChanges,
  type FacetToken,
  firstChange,
} from '../../records/public.ts';
import { citedOf } from '../domain/cited.ts';
import {
  answer,
  errorBody,
  formatsBody,
  identifyBody,
  listBody,
  type OaiRecord,
  type Repository,
  recordBody,
  recordIn,
  setsBody,
} from '../domain/oai-answer.ts';
import { type Asked, type Fault, type ListAsked, PAGE, readRequest, SETS } from '../domain/oai-request.ts';
import { sentForm } from '../forms.ts';
import type { ResourceNeeds } from '../use-cases/needs.ts';

const KIND = 'resource';
const POLICY: RoutePolicy = { access: 'public', queries: 3, cache: 'none' };

export function oaiRoutes({ db, clock, baseUrl, operator }: ResourceNeeds & { operator: Operator }): Routes {
  const { hostname } = new URL(baseUrl);
  // The protocol asks for an address: an instance that tells none has that of the name it answers to.
  const repository: Omit<Repository, 'earliest'> = {
    baseUrl,
    host: hostname,
    email: operator.email ?? `postmaster@${hostname}`,
  };
  const known = (record: ChangedRecord): OaiRecord => ({
    id: record.id,
    ordinal: record.ordinal,
    at: record.at.getTime(),
    set: SETS.find(({ facet }) => record.facets.includes(facet as FacetToken))?.spec ?? null,
    cited: record.merged ? null : citedOf(record, baseUrl),
  });

  async function list(asked: ListAsked): Promise<string | Fault> {
    const facet = (SETS.find(({ spec }) => spec === asked.set)?.facet ?? null) as FacetToken | null;
    const date = (at: number | null) => (at === null ? null : new Date(at));
    const bounds = { kind: KIND, from: date(asked.from), until: date(asked.until), facet } as const;
    const after = asked.after && { at: new Date(asked.after.at), ordinal: asked.after.ordinal };
    const total = asked.total ?? (await countChanges(db, bounds));
    const found = await changesPage(db, { ...bounds, after }, PAGE + 1);
    if (found.length === 0 && !asked.after)
      return { code: 'noRecordsMatch', message: 'Nothing answers this request.' };
    return listBody(
      { ...repository, earliest: 0 },
      { ...asked, total },
      found.slice(0, PAGE).map(known),
      found.length > PAGE,
    );
  }

  async function bodyOf(asked: Asked): Promise<string | Fault> {
    const own = { ...repository, earliest: 0 };
    const missing: Fault = { code: 'idDoesNotExist', message: 'No record has this identifier.' };
    const record = async (identifier: string) => {
      const id = recordIn(own, identifier);
      return id === null ? null : changeOf(db, KIND, id);
    };
    switch (asked.verb) {
      case 'Identify':
        return identifyBody({ ...own, earliest: ((await firstChange(db, KIND)) ?? clock()).getTime() });
      case 'ListSets':
        return setsBody;
      case 'ListMetadataFormats':
        return asked.identifier === null || (await record(asked.identifier)) ? formatsBody : missing;
      case 'GetRecord': {
        const found = await record(asked.identifier);
        return found ? recordBody(own, known(found)) : missing;
      }
      default:
        return list(asked);
    }
  }

  async function respond(c: RequestContext, args: ReadonlyMap<string, readonly string[]>) {
    const asked = readRequest(args);
    const body = 'code' in asked ? asked : await bodyOf(asked);
    const failed = typeof body !== 'string';
    const unread = failed && (body.code === 'badVerb' || body.code === 'badArgument');
    const text = answer(
      { ...repository, earliest: 0 },
      clock().getTime(),
      unread ? null : args,
      failed ? errorBody(body) : body,
    );
    return c.body(text, 200, {
      'content-type': 'text/xml; charset=utf-8',
      'access-control-allow-origin': '*',
    });
  }

  return (
    new Routes()
      .get('/oai', POLICY, (c) => {
        const { query } = c.get('page');
        return respond(c, new Map([...new Set(query.keys())].map((name) => [name, query.getAll(name)])));
      })
      // The protocol has harvesters ask by either method; nothing is written.
      .post('/oai', { ...POLICY, fromElsewhere: true }, async (c) => respond(c, await sentForm(c.req)))
  );
}

/** Answers one request of a harvester: two queries at most, and the memory of one page. */
import type { Operator } from '../../../kernel/operator.ts';
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
import type { ResourceNeeds } from './needs.ts';

const KIND = 'resource';

export type HarvestNeeds = Pick<ResourceNeeds, 'db' | 'clock' | 'baseUrl'> & { operator: Operator };

/** The answer, as XML; `args`: the arguments by name, as often as they were given. */
export async function answerHarvest(
  { db, clock, baseUrl, operator }: HarvestNeeds,
  args: ReadonlyMap<string, readonly string[]>,
): Promise<string> {
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

  const asked = readRequest(args);
  const body = 'code' in asked ? asked : await bodyOf(asked);
  const failed = typeof body !== 'string';
  const unread = failed && (body.code === 'badVerb' || body.code === 'badArgument');
  return answer(
    { ...repository, earliest: 0 },
    clock().getTime(),
    unread ? null : args,
    failed ? errorBody(body) : body,
  );
}

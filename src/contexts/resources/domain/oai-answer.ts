/** The answers of OAI-PMH 2.0, as XML. Pure; records come one by one. */
import type { Cited } from './citation.ts';
import { dublinCoreRecord, OAI_DC, OAI_DC_SCHEMA, xmlText } from './dublin-core-xml.ts';
import { type Fault, type ListAsked, PREFIX, SETS, tokenOf } from './oai-request.ts';

const NAMESPACE = 'http://www.openarchives.org/OAI/2.0/';

/** A work, or what is left of one that was another's double. */
export interface OaiRecord {
  id: string;
  ordinal: number;
  /** When it last changed, milliseconds. */
  at: number;
  set: string | null;
  /** Null: deleted. */
  cited: Cited | null;
}

export interface Repository {
  baseUrl: string;
  /** Its name among identifiers: `oai:terreau.example:…`. */
  host: string;
  email: string;
  earliest: number;
}

const seconds = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;
export const identifierOf = ({ host }: Pick<Repository, 'host'>, id: string): string => `oai:${host}:${id}`;

/** The identifier of a record within ours; null for another repository's. */
export function recordIn({ host }: Pick<Repository, 'host'>, identifier: string): string | null {
  const id = identifier.startsWith(`oai:${host}:`) ? identifier.slice(`oai:${host}:`.length) : '';
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? id : null;
}

/** `args`: repeated in the answer, but not those of a request that could not be read. */
export function answer(
  { baseUrl }: Repository,
  at: number,
  args: ReadonlyMap<string, readonly string[]> | null,
  body: string,
): string {
  const told = [...(args ?? [])].map(([name, [value = '']]) => ` ${name}="${xmlText(value)}"`).join('');
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<OAI-PMH xmlns="${NAMESPACE}" ` +
    `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${NAMESPACE} ${NAMESPACE}OAI-PMH.xsd">` +
    `<responseDate>${seconds(at)}</responseDate><request${told}>${xmlText(baseUrl)}/oai</request>${body}</OAI-PMH>\n`
  );
}

export const errorBody = ({ code, message }: Fault): string =>
  `<error code="${code}">${xmlText(message)}</error>`;

export const identifyBody = ({ baseUrl, email, earliest }: Repository): string =>
  `<Identify><repositoryName>Terreau</repositoryName><baseURL>${xmlText(baseUrl)}/oai</baseURL>` +
  `<protocolVersion>2.0</protocolVersion><adminEmail>${xmlText(email)}</adminEmail>` +
  `<earliestDatestamp>${seconds(earliest)}</earliestDatestamp><deletedRecord>persistent</deletedRecord>` +
  '<granularity>YYYY-MM-DDThh:mm:ssZ</granularity></Identify>';

export const formatsBody =
  `<ListMetadataFormats><metadataFormat><metadataPrefix>${PREFIX}</metadataPrefix><schema>${OAI_DC_SCHEMA}</schema>` +
  `<metadataNamespace>${OAI_DC}</metadataNamespace></metadataFormat></ListMetadataFormats>`;

export const setsBody = `<ListSets><set><setSpec>genre</setSpec><setName>Genre</setName></set>${SETS.map(
  ({ spec, name }) => `<set><setSpec>${spec}</setSpec><setName>${xmlText(name)}</setName></set>`,
).join('')}</ListSets>`;

function header(repository: Repository, { id, at, set, cited }: OaiRecord): string {
  const gone = cited ? '' : ' status="deleted"';
  const spec = set ? `<setSpec>${set}</setSpec>` : '';
  return `<header${gone}><identifier>${xmlText(identifierOf(repository, id))}</identifier><datestamp>${seconds(at)}</datestamp>${spec}</header>`;
}

const whole = (repository: Repository, record: OaiRecord): string => {
  const metadata = record.cited ? `<metadata>${dublinCoreRecord(record.cited)}</metadata>` : '';
  return `<record>${header(repository, record)}${metadata}</record>`;
};

export const recordBody = (repository: Repository, record: OaiRecord): string =>
  `<GetRecord>${whole(repository, record)}</GetRecord>`;

/** `more`: the list goes on after these. */
export function listBody(
  repository: Repository,
  asked: ListAsked & { total: number },
  records: readonly OaiRecord[],
  more: boolean,
): string {
  const draw = asked.verb === 'ListRecords' ? whole : header;
  const last = records.at(-1);
  const next = more &&
    last && {
      ...asked,
      after: { at: last.at, ordinal: last.ordinal },
      cursor: asked.cursor + records.length,
    };
  const size = `completeListSize="${asked.total}" cursor="${asked.cursor}"`;
  // The last page of a list that had others says so with an empty token.
  const token = next
    ? `<resumptionToken ${size}>${tokenOf(next)}</resumptionToken>`
    : asked.after
      ? `<resumptionToken ${size}/>`
      : '';
  return `<${asked.verb}>${records.map((record) => draw(repository, record)).join('')}${token}</${asked.verb}>`;
}

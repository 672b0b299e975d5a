/**
 * A program writes a record in its person's name: published where they look after it and the token may edit, proposed
 * otherwise. What it means is checked as a form would be; what it names must be there.
 */
import { randomUUID } from 'node:crypto';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import { refusalInWords } from '../../conduct/public.ts';
import {
  type ContributionNeeds,
  groundOf,
  mayEdit,
  type ProposeRefusal,
  propose,
  UNNAMED,
} from '../../contributions/public.ts';
import { type Document, type Kind, namesById, type StoredRecord, saveRecord } from '../../records/public.ts';
import type { Answer, Bearer, Keep } from '../../tokens/public.ts';
import type { FieldFault, ProblemCode } from '../domain/problem.ts';
import { fitting, readRequest, type WriteRequest } from '../domain/write-request.ts';

export type WriteNeeds = Pick<
  ContributionNeeds,
  'db' | 'clock' | 'baseUrl' | 'kinds' | 'geography' | 'territories' | 'around' | 'fields' | 'secret'
>;

export interface Write {
  kind: Kind;
  /** Null: a new record. */
  record: StoredRecord | null;
  method: 'POST' | 'PUT' | 'PATCH';
  body: unknown;
  bearer: Bearer;
}

export interface Refusal {
  code: ProblemCode;
  more?: Record<string, unknown>;
}

export async function writeRecord(
  needs: WriteNeeds,
  write: Write,
  keep: Keep,
): Promise<Outcome<Answer, Refusal>> {
  const { kind, record, method, body, bearer } = write;
  const before = record?.document ?? {};
  const invalid = (errors: readonly FieldFault[]) => refused({ code: 'invalid' as const, more: { errors } });
  const read = readRequest(method, body, before);
  if (!read.ok) return invalid(read.reason);
  const prefix = method === 'PATCH' ? 'changes' : 'document';
  const fits = fitting(kind, read.value.document, prefix);
  if (!fits.ok) return invalid(fits.reason);
  const missing = await missingIn(needs, kind, fits.value, prefix);
  if (missing.length > 0) return invalid(missing);
  const request = { ...read.value, document: fits.value };
  const ground = groundOf(needs, record?.id ?? null, record ? before : fits.value);
  // A copy of another instance's record is changed at home, and nowhere else.
  if (record?.home?.left)
    return invalid([
      { path: prefix, code: 'at_home_elsewhere', message: `Propose it at ${record.home.url}.` },
    ]);
  if (!record?.home && bearer.scopes.includes('edit') && mayEdit(bearer.actor, ground))
    return publish(needs, write, request, keep);
  if (bearer.scopes.includes('propose')) return submit(needs, write, request, keep);
  return refused({ code: 'out_of_scope' });
}

async function publish(
  needs: WriteNeeds,
  { kind, record, bearer }: Write,
  { document, reason, source }: WriteRequest,
  keep: Keep,
): Promise<Outcome<Answer, Refusal>> {
  const id = record?.id ?? randomUUID();
  let answer: Answer | null = null;
  const saved = await saveRecord(needs, kind, {
    id,
    document,
    seen: record?.version ?? null,
    author: { name: bearer.actor.name || UNNAMED, personId: bearer.actor.personId },
    reason: source ? `${reason} (${source})` : reason,
    beside: async (tx, { slug, version }) => {
      const url = `${needs.baseUrl}${kind.path}/${slug}`;
      const api = `${needs.baseUrl}/api/v1${kind.path}/${slug}`;
      answer = {
        status: record ? 200 : 201,
        headers: { etag: `W/"${version}"`, 'content-location': api },
        body: { status: 'published', id, url, version },
      };
      await keep(tx, answer);
    },
  });
  if (saved.ok && answer) return done(answer);
  if (!saved.ok && saved.reason !== 'changed_meanwhile')
    return refused({
      code: 'invalid',
      more: { errors: [{ path: 'document', code: saved.reason, message: saved.reason }] },
    });
  return refused({ code: 'changed_meanwhile' });
}

async function submit(
  needs: WriteNeeds,
  { kind, record, bearer }: Write,
  { document, reason, source }: WriteRequest,
  keep: Keep,
): Promise<Outcome<Answer, Refusal>> {
  const { name, personId, email } = bearer.actor;
  const answerTo = (id: string): Answer => {
    const url = `${needs.baseUrl}/propositions/${id}`;
    return { status: 202, headers: { location: url }, body: { status: 'proposed', id, url } };
  };
  const proposed = await propose(
    needs,
    {
      ...{ kind: kind.kind, record, document, reason, source, personId, email },
      author: name || UNNAMED,
      home: record?.home?.instance ?? null,
      ...{ locale: 'fr', network: null, form: null },
    },
    (tx, { id }) => keep(tx, answerTo(id)),
  );
  return proposed.ok ? done(answerTo(proposed.value.id)) : refused(refusalOf(proposed.reason));
}

/** Why the gate lets nothing in, as the API says it. */
function refusalOf(refusal: ProposeRefusal): Refusal {
  if (refusal.reason === 'nothing_changes') return { code: 'nothing_changes' };
  const detail = refusalInWords({ locale: 'en' }, refusal);
  if (refusal.reason === 'sanction') return { code: 'out_of_scope', more: { detail } };
  if (refusal.reason === 'rate') return { code: 'too_many', more: { detail } };
  return { code: 'invalid', more: { errors: [{ path: '', code: refusal.reason, message: detail }] } };
}

/** Territories and records that a document names and that are not here. One query. */
async function missingIn(
  { db, territories }: WriteNeeds,
  kind: Kind,
  document: Document,
  prefix: string,
): Promise<FieldFault[]> {
  const { common, projection } = kind.read(document);
  const places = [...new Set<TerritoryId>([...common.territories, ...projection.places])];
  const names = await namesById(
    db,
    projection.links.map(({ to }) => to).filter((id) => UUID.test(id)),
  );
  return [
    ...places
      .filter((id) => territories.resolve(id) === null)
      .map((id) => ({
        path: pathTo(document, id, prefix),
        code: 'unknown_territory',
        message: `No territory ${id}.`,
      })),
    ...projection.links
      .filter(({ to }) => !names.has(to))
      .map(({ to }) => ({
        path: pathTo(document, to, prefix),
        code: 'unknown_record',
        message: `No record ${to}.`,
      })),
  ];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Where a value stands in a document. */
function pathTo(value: unknown, wanted: string, path: string): string {
  if (typeof value !== 'object' || value === null) return path;
  for (const [key, each] of Object.entries(value)) {
    if (each === wanted) return `${path}.${key}`;
    const within = pathTo(each, wanted, `${path}.${key}`);
    if (within !== `${path}.${key}`) return within;
  }
  return path;
}

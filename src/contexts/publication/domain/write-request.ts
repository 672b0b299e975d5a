/** What a program sends to write: the document or some of its fields, why, and from which source. */
import { z } from 'zod';
import { DEEPEST_JSON, isDeeperThan } from '../../../kernel/json-depth.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import type { Document, Json, Kind } from '../../records/public.ts';
import type { FieldFault } from './problem.ts';

const json: z.ZodType<Json> = z.json();
const told = {
  reason: z.string().trim().min(3).max(1000).meta({ description: 'Why, for whoever reads the history.' }),
  source: z
    .url({ protocol: /^https?$/, hostname: z.regexes.domain })
    .max(2000)
    .optional()
    .meta({ description: 'Where it can be checked.' }),
};

/** POST and PUT. */
export const wholeRequest = z.strictObject({ document: z.record(z.string(), json), ...told });
/** PATCH: the fields to change, by name; null empties one. */
export const partRequest = z.strictObject({ changes: z.record(z.string(), json), ...told });

export interface WriteRequest {
  document: Document;
  reason: string;
  source: string | null;
}

/** The whole document that a request means, not yet checked against its kind. */
export function readRequest(
  method: 'POST' | 'PUT' | 'PATCH',
  body: unknown,
  present: Document,
): Outcome<WriteRequest, FieldFault[]> {
  if (isDeeperThan(body, DEEPEST_JSON))
    return refused([{ path: 'body', code: 'too_deep', message: `Nested beyond ${DEEPEST_JSON} levels.` }]);
  const unreadable = unreadableText(body, '');
  if (unreadable)
    return refused([{ path: unreadable, code: 'text', message: 'Not a text that can be kept.' }]);
  if (method !== 'PATCH') {
    const read = wholeRequest.safeParse(body);
    if (!read.success) return refused(faultsOf(read.error));
    const { document, reason, source = null } = read.data;
    return done({ document, reason, source });
  }
  const read = partRequest.safeParse(body);
  if (!read.success) return refused(faultsOf(read.error));
  const { changes, reason, source = null } = read.data;
  const document = { ...present };
  for (const [field, value] of Object.entries(changes)) {
    if (value === null) delete document[field];
    else document[field] = value;
  }
  return done({ document, reason, source });
}

/** The document as its kind writes it, or what does not fit, by field. `prefix`: where the body holds the document. */
export function fitting(kind: Kind, document: Document, prefix: string): Outcome<Document, FieldFault[]> {
  const parsed = kind.schema.safeParse(document);
  if (!parsed.success) return refused(faultsOf(parsed.error, prefix));
  return done(JSON.parse(JSON.stringify(parsed.data)));
}

function faultsOf(error: z.ZodError, prefix?: string): FieldFault[] {
  const at = (path: readonly PropertyKey[]) =>
    [...(prefix === undefined ? [] : [prefix]), ...path.map(String)].join('.');
  return error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          path: at([...issue.path, key]),
          code: 'unknown_field',
          message: 'No such field.',
        }))
      : [{ path: at(issue.path), code: issue.code ?? 'invalid', message: issue.message }],
  );
}

/** Where a text stands that PostgreSQL cannot hold: a null character, half a character. Null: nowhere. */
function unreadableText(value: unknown, path: string): string | null {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? path || 'body' : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, each] of Object.entries(value)) {
    const here = path ? `${path}.${key}` : key;
    const found = unreadableText(key, here) ?? unreadableText(each, here);
    if (found) return found;
  }
  return null;
}

const VERSION = /^(?:W\/)?"(\d{1,9})(?:\.[\w-]*)?"$/;

/** Whether an `If-Match` names this version of a record: validators of ours begin with it. */
export const matchesVersion = (header: string, version: number): boolean =>
  header.trim() === '*' ||
  header.split(',').some((each) => VERSION.exec(each.trim())?.[1] === String(version));

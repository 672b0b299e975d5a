/**
 * A proposal that another instance brings: it told an address of its own, we read the proposal there, and so know that
 * this very instance vouches for it. It then waits like any other, and is decided by the same people.
 */
import { createHmac } from 'node:crypto';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import type { Token } from '../../../platform/ids/token.ts';
import { propose } from '../../contributions/public.ts';
import {
  type Document,
  type Json,
  recordsById,
  type StoredRecord,
  standingIds,
} from '../../records/public.ts';
import { type Letter, letter, MOST_LETTERS_A_DAY } from '../domain/errand.ts';
import { namedIn, renamedFor } from '../domain/letter-names.ts';
import { isOn } from '../domain/peer.ts';
import { readDocument } from '../domain/read-document.ts';
import { letterFrom, lettersSince } from '../queries/errands.ts';
import { insertLetter } from '../store/errands.ts';
import { askPeer } from './ask-peer.ts';
import { idHere } from './ids-here.ts';
import type { VisitNeeds } from './needs.ts';

const DAY_MS = 24 * 3_600_000;

export type LetterRefusal =
  | 'bad_source'
  | 'too_many'
  | 'unreadable'
  | 'no_such_record'
  | 'invalid'
  | 'nothing_changes';

type Needs = VisitNeeds & { secret: string };

/** The same source, told again, is answered the same. */
export async function receiveLetter(needs: Needs, source: string): Promise<Outcome<Token, LetterRefusal>> {
  const { db, clock, secret, baseUrl } = needs;
  const url = URL.parse(source);
  if (url?.protocol !== 'https:' || url.username || url.origin === new URL(baseUrl).origin)
    return refused('bad_source');
  const instance = url.origin;
  if (!isOn(instance, source) || !url.pathname.startsWith('/api/v1/proposals/sent/'))
    return refused('bad_source');
  const token = tokenFor(secret, source);
  if (await letterFrom(db, source)) return done(token);
  const at = clock();
  const since = new Date(at.getTime() - DAY_MS);
  if ((await lettersSince(db, instance, since)) >= MOST_LETTERS_A_DAY) return refused('too_many');
  const told = await askPeer(needs, source);
  const read = told.ok ? letter.safeParse(told.value.body) : null;
  if (!read?.success || read.data.instance !== instance) return refused('unreadable');
  const { record: asked, reason, source: page, author } = read.data;
  const [record] = await recordsById(db, [asked.id]);
  if (record?.kind !== asked.kind || record.home || record.withdrawn || record.removed || record.mergedInto)
    return refused('no_such_record');
  const document = await proposedDocument(needs, record, read.data);
  if (!document) return refused('invalid');
  const proposed = await propose(
    needs,
    {
      ...{ kind: record.kind, record, document, token },
      ...{ reason: plain(reason, 1000), source: page, personId: null, email: null, locale: 'fr' },
      ...{ network: null, form: null },
      author: `${plain(author, 60)} (${url.host})`,
    },
    (tx, { id }) => insertLetter(tx, { source, instance, proposalId: id, at }),
  );
  if (proposed.ok) return done(token);
  return refused(proposed.reason.reason === 'nothing_changes' ? 'nothing_changes' : 'invalid');
}

/** Made of the address, so that nothing need be kept to answer the same again. */
const tokenFor = (secret: string, source: string): Token =>
  createHmac('sha256', secret)
    .update(`proposal ${source}`)
    .digest()
    .subarray(0, 24)
    .toString('base64url') as Token;

const plain = (text: string, most: number): string =>
  text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}<>]/gu, '')
    .trim()
    .slice(0, most) || 'x';

/** What the record would say; null when that is no record of its kind, or names somebody who is not here. */
async function proposedDocument(
  { db, kinds }: Needs,
  record: StoredRecord,
  { instance, changes }: Letter,
): Promise<Document | null> {
  const document: Document = { ...record.document };
  const written = namedIn(changes.map(({ to }) => to));
  const here = await standingIds(db, [...written, ...written.map((id) => idHere(instance, id))]);
  const names = new Map(
    written.flatMap((id) =>
      !here.has(id) && here.has(idHere(instance, id)) ? [[id, idHere(instance, id)] as const] : [],
    ),
  );
  for (const { field, to } of changes) {
    if (to === null) delete document[field];
    else document[field] = renamedFor(to satisfies Json, names);
  }
  const read = readDocument(kinds[record.kind], document);
  // A field that is unknown here is no field that could be decided on.
  if (!read.ok || read.value.dropped > 0) return null;
  const linksOf = (each: Document) => kinds[record.kind].read(each).projection.links.map(({ to }) => to);
  const before = new Set(linksOf(record.document));
  const links = linksOf(read.value.document).filter((id) => !before.has(id));
  const known = await standingIds(
    db,
    links.filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)),
  );
  return links.every((id) => known.has(id)) ? read.value.document : null;
}

/** Reads of positions and frames. The scope of a position is its address: without its hash, nothing is found. */
import type { Database, Transaction } from '../../platform/db/tables.ts';
import type { TokenHash } from '../../platform/ids/token.ts';
import type { Frame } from './domain/frame.ts';
import './tables.ts';

export interface Positioning {
  id: number;
  kind: 'alone' | 'team';
  frame: string;
  trade: string | null;
  name: string | null;
  createdAt: Date;
  updatedAt: Date;
  expiresAt: Date;
}

const POSITIONING = [
  'positioning.id',
  'positioning.kind',
  'positioning.frame',
  'positioning.trade',
  'positioning.name',
  'positioning.created_at as createdAt',
  'positioning.updated_at as updatedAt',
  'positioning.expires_at as expiresAt',
] as const;

/** The position that this address holds; undefined when there is none, or when its time is over. One query. */
export const findPositioning = (
  db: Database | Transaction,
  hash: TokenHash,
  now: Date,
): Promise<Positioning | undefined> =>
  db
    .selectFrom('positioning')
    .select(POSITIONING)
    .where('token_hash', '=', hash)
    .where('expires_at', '>', now)
    .executeTakeFirst();

export type LinkKind = 'share' | 'invitation';

/** The position that a link given by its holder leads to; undefined when it was revoked. One query. */
export const findLinked = (
  db: Database,
  kind: LinkKind,
  hash: TokenHash,
  now: Date,
): Promise<Positioning | undefined> =>
  db
    .selectFrom('positioning')
    .innerJoin('positioning_link', 'positioning_link.positioning_id', 'positioning.id')
    .select(POSITIONING)
    .where('positioning_link.kind', '=', kind)
    .where('positioning_link.token_hash', '=', hash)
    .where('expires_at', '>', now)
    .executeTakeFirst();

/** The numbers from which the links now open are drawn. One query. */
export const linksOf = (db: Database, id: number): Promise<{ kind: LinkKind; nonce: Buffer }[]> =>
  db.selectFrom('positioning_link').select(['kind', 'nonce']).where('positioning_id', '=', id).execute();

export interface Member {
  id: number;
  name: string | null;
  /** Of the holder of the position. */
  holder: boolean;
  /** The latest first; levels as they were written. */
  looks: { day: string; levels: Record<string, unknown>; revision: number }[];
}

/** Everybody of a position, the holder first, with what they said by day. One query. */
export async function membersOf(db: Database, id: number): Promise<Member[]> {
  const rows = await db
    .selectFrom('positioning_member as member')
    .leftJoin('positioning_look as look', 'look.member_id', 'member.id')
    .select(({ ref }) => [
      'member.id',
      'member.name',
      ref('member.token_hash').as('hash'),
      'look.day',
      'look.levels',
      'look.revision',
    ])
    .where('member.positioning_id', '=', id)
    .orderBy('member.id')
    .orderBy('look.day', 'desc')
    .execute();
  const members = new Map<number, Member>();
  for (const { id: member, name, hash, day, levels, revision } of rows) {
    const one = members.get(member) ?? { id: member, name, holder: hash === null, looks: [] };
    if (day !== null && levels !== null && revision !== null) one.looks.push({ day, levels, revision });
    members.set(member, one);
  }
  return [...members.values()].toSorted((one, other) => Number(other.holder) - Number(one.holder));
}

export interface OwnMember extends Positioning {
  member: number;
  memberName: string | null;
}

/** A member of a team by their own address. One query. */
export const findMember = (db: Database, hash: TokenHash, now: Date): Promise<OwnMember | undefined> =>
  db
    .selectFrom('positioning_member as member')
    .innerJoin('positioning', 'positioning.id', 'member.positioning_id')
    .select([...POSITIONING, 'member.id as member', 'member.name as memberName'])
    .where('member.token_hash', '=', hash)
    .where('positioning.expires_at', '>', now)
    .executeTakeFirst();

export interface Statement {
  id: number;
  state: 'asked' | 'given' | 'shown';
  author: string | null;
  context: string | null;
  words: string | null;
  competences: string[];
  askedAt: Date;
  givenAt: Date | null;
  expiresAt: Date;
}
const STATEMENT = [
  'skill_statement.id',
  'state',
  'author',
  'context',
  'words',
  'competences',
  'asked_at as askedAt',
  'given_at as givenAt',
  'skill_statement.expires_at as expiresAt',
] as const;

/** The latest first. One query. */
export const statementsOf = (db: Database, id: number): Promise<Statement[]> =>
  db
    .selectFrom('skill_statement')
    .select(STATEMENT)
    .where('positioning_id', '=', id)
    .orderBy('id', 'desc')
    .execute();

export interface AskedStatement extends Statement {
  positioning: number;
  frame: string;
  name: string | null;
}

/** The statement that this address may give or take back; undefined when there is none any more. One query. */
export const findStatement = (
  db: Database | Transaction,
  hash: TokenHash,
  now: Date,
): Promise<AskedStatement | undefined> =>
  db
    .selectFrom('skill_statement')
    .innerJoin('positioning', 'positioning.id', 'skill_statement.positioning_id')
    .select([...STATEMENT, 'positioning.id as positioning', 'positioning.frame', 'positioning.name'])
    .where('skill_statement.token_hash', '=', hash)
    .where('positioning.expires_at', '>', now)
    .where(({ or, eb }) =>
      or([eb('skill_statement.state', '!=', 'asked'), eb('skill_statement.expires_at', '>', now)]),
    )
    .executeTakeFirst();

export interface PublishedFrame {
  slug: string;
  version: number;
  organisation: string;
  document: Frame;
  publishedAt: Date;
}
const FRAME = ['slug', 'version', 'organisation', 'document', 'published_at as publishedAt'] as const;

/** The present version of each frame that a network publishes. One query. */
export const publishedFrames = (db: Database): Promise<PublishedFrame[]> =>
  db
    .selectFrom('trade_frame')
    .distinctOn('slug')
    .select(FRAME)
    .where('withdrawn_at', 'is', null)
    .orderBy('slug')
    .orderBy('version', 'desc')
    .execute();

/** As the table demands it. */
const FRAME_SLUG = /^[a-z0-9][a-z0-9-]{0,79}$/;

/** The present version, or the one asked for, of a frame that is published. One query, none for what is no slug. */
export async function publishedFrame(
  db: Database,
  slug: string,
  version?: number,
): Promise<PublishedFrame | undefined> {
  if (!FRAME_SLUG.test(slug)) return undefined;
  const shown = db
    .selectFrom('trade_frame')
    .select(FRAME)
    .where('slug', '=', slug)
    .where('withdrawn_at', 'is', null)
    .orderBy('version', 'desc')
    .limit(1);
  return (version === undefined ? shown : shown.where('version', '=', version)).executeTakeFirst();
}

export type FrameVersion = Pick<PublishedFrame, 'version' | 'publishedAt'>;

/** Of a frame, the latest first. One query. */
export const frameVersions = (db: Database, slug: string): Promise<FrameVersion[]> =>
  db
    .selectFrom('trade_frame')
    .select(['version', 'published_at as publishedAt'])
    .where('slug', '=', slug)
    .where('withdrawn_at', 'is', null)
    .orderBy('version', 'desc')
    .execute();

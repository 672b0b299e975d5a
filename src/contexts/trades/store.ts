/** Writes of positions, statements and frames. */
import type { Transaction } from '../../platform/db/tables.ts';
import type { TokenHash } from '../../platform/ids/token.ts';
import type { Frame } from './domain/frame.ts';
import type { Levels } from './domain/position.ts';
import type { LinkKind } from './queries.ts';
import './tables.ts';

export interface NewPositioning {
  hash: TokenHash;
  kind: 'alone' | 'team';
  frame: string;
  trade: string | null;
  name: string | null;
  at: Date;
  expiresAt: Date;
}

/** A position with its holder as the first member. */
export async function insertPositioning(tx: Transaction, one: NewPositioning): Promise<void> {
  const { hash, kind, frame, trade, name, at, expiresAt } = one;
  const { id } = await tx
    .insertInto('positioning')
    .values({
      token_hash: hash,
      kind,
      frame,
      trade,
      name,
      created_at: at,
      updated_at: at,
      expires_at: expiresAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx.insertInto('positioning_member').values({ positioning_id: id, joined_at: at }).execute();
}

/** The row of a position, locked until the transaction ends: joins, looks and statements wait for one another. */
export const lockPositioning = (tx: Transaction, id: number) =>
  tx.selectFrom('positioning').select('id').where('id', '=', id).forUpdate().executeTakeFirst();

export async function touch(
  tx: Transaction,
  id: number,
  { at, expiresAt }: { at: Date; expiresAt: Date },
): Promise<void> {
  await tx
    .updateTable('positioning')
    .set({ updated_at: at, expires_at: expiresAt })
    .where('id', '=', id)
    .execute();
}

export const deletePositioning = async (tx: Transaction, hash: TokenHash): Promise<boolean> =>
  (await tx.deleteFrom('positioning').where('token_hash', '=', hash).executeTakeFirstOrThrow())
    .numDeletedRows > 0n;

export async function insertMember(
  tx: Transaction,
  one: { positioning: number; hash: TokenHash; name: string; at: Date },
): Promise<number> {
  const { id } = await tx
    .insertInto('positioning_member')
    .values({ positioning_id: one.positioning, token_hash: one.hash, name: one.name, joined_at: one.at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export const countMembers = async (tx: Transaction, positioning: number): Promise<number> =>
  (
    await tx
      .selectFrom('positioning_member')
      .select(({ fn }) => fn.countAll<number>().as('members'))
      .where('positioning_id', '=', positioning)
      .executeTakeFirstOrThrow()
  ).members;

/** Only one that joined by an invitation: the holder goes with the position. */
export const deleteMember = async (tx: Transaction, hash: TokenHash): Promise<boolean> =>
  (await tx.deleteFrom('positioning_member').where('token_hash', '=', hash).executeTakeFirstOrThrow())
    .numDeletedRows > 0n;

/** The last look of a member: its day and how many times it was saved. */
export const lastLook = (tx: Transaction, member: number) =>
  tx
    .selectFrom('positioning_look')
    .select(['day', 'revision'])
    .where('member_id', '=', member)
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst();

/** What was said on this day takes the place of what was said earlier the same day; other days stay. */
export async function putLook(tx: Transaction, member: number, day: string, levels: Levels): Promise<void> {
  const said = JSON.stringify(levels);
  await tx
    .insertInto('positioning_look')
    .values({ member_id: member, day, levels: said })
    .onConflict((conflict) =>
      conflict
        .columns(['member_id', 'day'])
        .doUpdateSet((row) => ({ levels: said, revision: row('positioning_look.revision', '+', 1) })),
    )
    .execute();
}

interface LinkWrite {
  positioning: number;
  kind: LinkKind;
  nonce: Buffer;
  hash: TokenHash;
  at: Date;
}

/** In the place of any link of this kind. */
export async function putLink(
  tx: Transaction,
  { positioning, kind, nonce, hash, at }: LinkWrite,
): Promise<void> {
  const drawn = { nonce, token_hash: hash, created_at: at };
  await tx
    .insertInto('positioning_link')
    .values({ positioning_id: positioning, kind, ...drawn })
    .onConflict((conflict) => conflict.columns(['positioning_id', 'kind']).doUpdateSet(drawn))
    .execute();
}

export async function deleteLink(tx: Transaction, positioning: number, kind: LinkKind): Promise<void> {
  await tx
    .deleteFrom('positioning_link')
    .where('positioning_id', '=', positioning)
    .where('kind', '=', kind)
    .execute();
}

export async function insertStatement(
  tx: Transaction,
  one: { positioning: number; hash: TokenHash; at: Date; expiresAt: Date },
): Promise<void> {
  await tx
    .insertInto('skill_statement')
    .values({
      positioning_id: one.positioning,
      token_hash: one.hash,
      state: 'asked',
      asked_at: one.at,
      expires_at: one.expiresAt,
    })
    .execute();
}

export const countStatements = async (tx: Transaction, positioning: number): Promise<number> =>
  (
    await tx
      .selectFrom('skill_statement')
      .select(({ fn }) => fn.countAll<number>().as('statements'))
      .where('positioning_id', '=', positioning)
      .executeTakeFirstOrThrow()
  ).statements;

export interface StatementWords {
  author: string;
  context: string | null;
  words: string;
  competences: readonly string[];
}

/** Given, or given again in other words: it is shown only once the holder accepts these. */
export const writeStatement = async (
  tx: Transaction,
  hash: TokenHash,
  said: StatementWords,
  at: Date,
): Promise<boolean> =>
  (
    await tx
      .updateTable('skill_statement')
      .set({ ...said, competences: [...said.competences], state: 'given', given_at: at })
      .where('token_hash', '=', hash)
      .executeTakeFirstOrThrow()
  ).numUpdatedRows > 0n;

export const showStatement = async (tx: Transaction, positioning: number, id: number): Promise<boolean> =>
  (
    await tx
      .updateTable('skill_statement')
      .set({ state: 'shown' })
      .where('positioning_id', '=', positioning)
      .where('id', '=', id)
      .where('state', '=', 'given')
      .executeTakeFirstOrThrow()
  ).numUpdatedRows > 0n;

export const deleteStatement = async (
  tx: Transaction,
  which: { positioning: number; id: number } | { hash: TokenHash },
): Promise<boolean> => {
  const from = tx.deleteFrom('skill_statement');
  const one =
    'hash' in which
      ? from.where('token_hash', '=', which.hash)
      : from.where('positioning_id', '=', which.positioning).where('id', '=', which.id);
  return (await one.executeTakeFirstOrThrow()).numDeletedRows > 0n;
};

/** The next version of a frame; the slug is locked by its last row. */
export async function insertFrame(
  tx: Transaction,
  one: { slug: string; version: number; organisation: string; document: Frame; at: Date },
): Promise<void> {
  await tx
    .insertInto('trade_frame')
    .values({
      slug: one.slug,
      version: one.version,
      organisation: one.organisation,
      document: JSON.stringify(one.document),
      published_at: one.at,
      withdrawn_at: null,
    })
    .execute();
}

export const lockLastFrame = (tx: Transaction, slug: string) =>
  tx
    .selectFrom('trade_frame')
    .select(['version', 'organisation', 'document', 'withdrawn_at as withdrawnAt'])
    .where('slug', '=', slug)
    .orderBy('version', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();

/** Every version of it: none is left to be shown. */
export async function withdrawFrames(tx: Transaction, slug: string, at: Date): Promise<void> {
  await tx
    .updateTable('trade_frame')
    .set({ withdrawn_at: at })
    .where('slug', '=', slug)
    .where('withdrawn_at', 'is', null)
    .execute();
}

/** The tables of trades (migration 0055). */
import type { ColumnType, Generated } from 'kysely';
import type { Frame } from './domain/frame.ts';

type Json<T> = ColumnType<T, string, string>;

declare module '../../platform/db/tables.ts' {
  interface Tables {
    trade_frame: {
      slug: string;
      version: number;
      organisation: string;
      document: Json<Frame>;
      published_at: Date;
      withdrawn_at: Date | null;
    };
    positioning: {
      id: Generated<number>;
      token_hash: Buffer;
      kind: 'alone' | 'team';
      frame: string;
      trade: string | null;
      name: string | null;
      created_at: Date;
      updated_at: Date;
      expires_at: Date;
    };
    positioning_link: {
      positioning_id: number;
      kind: 'share' | 'invitation';
      nonce: Buffer;
      token_hash: Buffer;
      created_at: Date;
    };
    positioning_member: {
      id: Generated<number>;
      positioning_id: number;
      token_hash: Buffer | null;
      name: string | null;
      joined_at: Date;
    };
    positioning_look: {
      member_id: number;
      /** As `2026-11-25`. */
      day: string;
      levels: Json<Record<string, unknown>>;
      revision: Generated<number>;
    };
    skill_statement: {
      id: Generated<number>;
      positioning_id: number;
      token_hash: Buffer;
      state: 'asked' | 'given' | 'shown';
      author: string | null;
      context: string | null;
      words: string | null;
      competences: Generated<string[]>;
      asked_at: Date;
      given_at: Date | null;
      expires_at: Date;
    };
  }
}

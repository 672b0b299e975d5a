/** The tables of personal tokens (migration 0025). */
import type { JSONColumnType } from 'kysely';
import type { Scope } from './domain/token.ts';

declare module '../../platform/db/tables.ts' {
  interface Tables {
    api_token: {
      id: string;
      person_id: string;
      name: string;
      token_hash: Buffer;
      scopes: Scope[];
      created_at: Date;
      expires_at: Date;
      ended_at: Date | null;
      used_at: Date | null;
    };
    api_answer: {
      token_id: string;
      key: string;
      request_hash: Buffer;
      status: number;
      headers: JSONColumnType<Record<string, string>>;
      body: JSONColumnType<object>;
      at: Date;
    };
  }
}

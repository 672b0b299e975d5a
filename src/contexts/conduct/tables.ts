/** The tables of conduct (migrations 0034 and 0109). */
import type { ColumnType, Generated } from 'kysely';
import type { Locale } from '../../kernel/locale.ts';
import type { LetterKind } from './domain/letters.ts';
import type { Act } from './domain/limits.ts';
import type { SanctionKind } from './domain/sanctions.ts';

declare module '../../platform/db/tables.ts' {
  interface Tables {
    conduct_act: {
      id: Generated<number>;
      at: Date;
      act: Act;
      who_hash: Buffer;
      network_hash: Buffer | null;
      record_id: string | null;
      sketch: ColumnType<number[], number[], never>;
    };
    conduct_letter: {
      id: Generated<number>;
      at: Date;
      kind: LetterKind;
      by_hash: Buffer;
      to_hash: Buffer;
    };
    sanction: {
      id: string;
      person_id: string | null;
      address_hash: Buffer | null;
      kind: SanctionKind;
      reason: string;
      about: string;
      territories: string[];
      locale: Locale;
      token_hash: Buffer;
      decided_at: Date;
      decided_by: string;
      ends_at: Date | null;
      lifted_at: Date | null;
      lifted_by: string | null;
      lifted_reason: string | null;
    };
  }
}

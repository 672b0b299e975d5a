/** The tables of networks' fields (migrations 0030, 0096). */
import type { ColumnType, JSONColumnType } from 'kysely';
import type { Json } from '../records/public.ts';
import type { Definition, FieldKind, Visibility } from './domain/definition.ts';
import type { DefinitionState } from './domain/definition-history.ts';
import type { ValueChange } from './domain/value-changes.ts';

declare module '../../platform/db/tables.ts' {
  interface Tables {
    network_set: {
      id: string;
      code: string;
      organisation_id: string | null;
      territory_id: string | null;
      created_at: Date;
      changed: number;
    };
    network_field: {
      id: string;
      set_id: string;
      code: string;
      kind: FieldKind;
      definition: JSONColumnType<Definition>;
      position: number;
      retired: boolean;
      version: number;
    };
    network_field_change: {
      field_id: string;
      number: number;
      at: Date;
      author: string;
      before: JSONColumnType<DefinitionState> | null;
      after: JSONColumnType<DefinitionState>;
    };
    network_value: {
      record_id: string;
      field_id: string;
      value: ColumnType<Json, string, string>;
      visibility: Visibility;
    };
    network_revision: {
      record_id: string;
      set_id: string;
      number: number;
      at: Date;
      author: string;
      reason: string;
      changes: JSONColumnType<ValueChange[]>;
    };
    network_merge: {
      merged_id: string;
      into_id: string;
      set_id: string;
      at: Date;
      number: number | null;
      kept_apart: string[];
      member: boolean;
      owner: boolean;
    };
    network_member: {
      set_id: string;
      record_id: string;
      listed: boolean | null;
      declined: boolean;
      changed_at: Date;
    };
  }
}

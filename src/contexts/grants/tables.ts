/** Awarded grants and the files they come from (migration 0011). */
import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely';

declare module '../../platform/db/tables.ts' {
  interface Tables {
    grant_source: {
      source: string;
      label: string;
      licence: string | null;
      page: string | null;
      imported_at: Date;
    };
    awarded_grant: {
      id: GeneratedAlways<number>;
      source: string;
      row_key: string;
      funder_name: string;
      funder_key: string;
      funder_siret: string | null;
      funder_siren: GeneratedAlways<string | null>;
      beneficiary_name: string;
      beneficiary_key: string;
      beneficiary_siret: string | null;
      beneficiary_siren: GeneratedAlways<string | null>;
      beneficiary_rna: string | null;
      agreed_on: string;
      year: GeneratedAlways<number>;
      decision: string | null;
      object: string;
      amount: number | null;
      part: number | null;
      share: number | null;
      cash: boolean;
      in_kind: boolean;
      payment: string | null;
      paid_from: string | null;
      paid_until: string | null;
      rae: string | null;
      eu_notified: boolean | null;
      programme: string | null;
      place: string | null;
      other: JSONColumnType<Record<string, string>>;
      search: string;
      gone_since: Generated<string | null>;
    };
  }
}

/** The table of letters of freshness (migration 0035). */
declare module '../../platform/db/tables.ts' {
  interface Tables {
    freshness_letter: {
      person_id: string;
      sent_at: Date | null;
      stopped_at: Date | null;
      token_hash: Buffer | null;
      token_until: Date | null;
    };
  }
}

export {};

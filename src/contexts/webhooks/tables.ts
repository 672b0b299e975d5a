/** The tables of webhooks (migration 0025). */
import type { Generated } from 'kysely';
import type { DeliveryState, EventKind, HookState } from './domain/webhook.ts';

declare module '../../platform/db/tables.ts' {
  interface Tables {
    webhook: {
      id: string;
      person_id: string;
      address: string;
      events: EventKind[];
      state: HookState;
      told: number;
      failures: Generated<number>;
      created_at: Date;
    };
    webhook_delivery: {
      id: string;
      webhook_id: string;
      body: string;
      events: number;
      state: DeliveryState;
      tries: Generated<number>;
      outcome: string | null;
      answer: string | null;
      created_at: Date;
      done_at: Date | null;
    };
  }
}

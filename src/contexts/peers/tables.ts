/** The tables of peers (migrations 0050 and 0070). */
import type { ColumnType, Generated } from 'kysely';
import type { Competence } from '../../kernel/competences.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { TerritoryId } from '../../kernel/territory.ts';
import type { Stage, Theme } from '../../kernel/vocabulary.ts';
import type { ConversationState, Side } from './domain/conversation.ts';
import type { ClosedBecause, Direction, Form, Language, Term } from './domain/offer.ts';
import type { TransferSide, TransferState, Useful } from './domain/transfer.ts';

declare module '../../platform/db/tables.ts' {
  interface Tables {
    peer_offer: {
      id: string;
      direction: Direction;
      record_id: string | null;
      person_id: string;
      author: string;
      title: string;
      summary: string;
      competences: Competence[];
      themes: Theme[];
      stages: Stage[];
      forms: Form[];
      languages: Language[];
      terms: Term[];
      times: string;
      place: TerritoryId | null;
      remote: boolean;
      created_at: Date;
      changed_at: Date;
      expires_on: string;
      reminded_at: Date | null;
      closed_at: Date | null;
      closed_because: ClosedBecause | null;
      /** Of its author: the language of the letters about it. */
      locale: Locale;
      search: ColumnType<never, string, string>;
    };
    peer_transfer_ask: {
      transfer_id: string;
      told_as: string;
      email: string | null;
      hash: Buffer | null;
      locale: Locale;
      asked_at: Date;
    };
    peer_conversation: {
      id: string;
      offer_id: string;
      author: string;
      email: string;
      person_id: string | null;
      record_id: string | null;
      locale: Locale;
      state: ConversationState;
      blocked_side: Side | 'moderation' | null;
      created_at: Date;
      last_at: Date;
      owner_reveals_at: Date | null;
      guest_reveals_at: Date | null;
    };
    peer_message: { id: Generated<number>; conversation_id: string; side: Side; at: Date; body: string };
    peer_link: { hash: Buffer; conversation_id: string; side: Side; expires_at: Date };
    peer_report: {
      id: string;
      offer_id: string | null;
      conversation_id: string | null;
      reason: string;
      at: Date;
      decided_at: Date | null;
      decision: 'dismissed' | 'removed' | null;
    };
    peer_transfer: {
      id: string;
      offer_id: string | null;
      conversation_id: string | null;
      title: string;
      competences: Competence[];
      themes: Theme[];
      form: Form;
      happened: string;
      adapted: string;
      proposed_by_side: TransferSide;
      state: TransferState;
      proposed_at: Date;
      settled_at: Date | null;
    };
    peer_transfer_party: {
      transfer_id: string;
      side: TransferSide;
      record_id: string | null;
      author: string;
      person_id: string | null;
      confirmed_at: Date | null;
      useful: Useful | null;
    };
  }
}

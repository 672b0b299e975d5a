/**
 * Who asks. Roles are relations of a person with a record, a territory or a shelf, never a type of account
 * (seed 000: fixing people as funder, supporter or bearer is the mistake to undo).
 */
import type { EmailAddress } from './email-address.ts';

export const ROLES = ['administrator', 'moderator', 'curator', 'steward'] as const;
export type Role = (typeof ROLES)[number];

export interface HeldRelation {
  role: Role;
  /** `record:<id>`, `territory:<id>`, `shelf:<code>`; null: the whole instance. */
  subject: string | null;
}

/**
 * What a page asks of whoever opens it, where the page itself is no secret: the care of a record, the management of a
 * network's fields, the moderation of a territory, the curation of a shelf, the administration of the instance.
 */
export type Right = 'care' | 'network' | 'moderation' | 'curation' | 'administration';

/** A right that somebody lacks; `record`: the path of the record where it is asked for, when there is one. */
export interface LackedRight {
  right: Right;
  record?: string;
}

export interface Actor {
  personId: string;
  /** How the person signs what they contribute. */
  name: string;
  email: EmailAddress;
  sessionId: string;
  /** A second factor was shown in this session, lately enough. */
  strong: boolean;
  relations: readonly HeldRelation[];
  /** A sanction weighs on the person: they hold nothing until it ends. Absent for nearly everybody. */
  restricted?: true;
}

/** An authenticator that is being linked. Shown once. */
export interface BegunTotp {
  /** For the application of this device. */
  uri: string;
  /** The same, to be read by the application of another: an image's address. */
  drawing: string;
  /** Each replaces the application once. */
  backupCodes: readonly string[];
}

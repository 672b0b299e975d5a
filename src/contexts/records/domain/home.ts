/**
 * A record whose home is another instance is a copy: it is changed at home and nowhere else, and says where that is.
 * A record that was taken away keeps its row and its history; nobody is shown it.
 */
export interface RecordHome {
  /** The origin of the instance, without a trailing slash. */
  instance: string;
  /** Its identifier and its page there. */
  id: string;
  url: string;
  /** The code of the licence under which that instance publishes. */
  licence: string;
  /** Its version there. */
  version: number;
  /** When it came, as an instant in ISO 8601. */
  received: string;
  /** Fields that name records which are not here: what they say here is not all that they say at home. */
  partial?: string[];
  /** Since when nobody follows that instance any more; the copy stays as it was. */
  left?: string;
  /** Since when that instance answers no more, once that is long enough for the copy to be taken over here. */
  silent?: string;
}

export const REMOVALS = ['gone', 'merged', 'outside', 'left', 'withdrawn'] as const;
/**
 * `gone`: taken away at home. `merged`: merged at home into a record that is not here. `outside`: no longer within
 * the territory that is followed. `left`: its home is followed no more. `withdrawn`: taken away here.
 */
export type RemovalReason = (typeof REMOVALS)[number];

export interface Removal {
  at: string;
  /** An instance, or who took it away. */
  by: string;
  why: RemovalReason;
  /** The page to read instead, at home. */
  to?: string;
}

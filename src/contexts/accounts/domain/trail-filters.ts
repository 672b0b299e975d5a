/** What the audit trail is narrowed to; an empty text does not narrow. */
export interface TrailFilters {
  actor: string;
  action: string;
  subject: string;
  /** Days, included, as `2026-11-21`; empty: no bound. */
  from: string;
  to: string;
}

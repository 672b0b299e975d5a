/** What came of asking another site. */

/** Our own rules. */
export type Refusal = 'not_an_address' | 'protocol' | 'credentials' | 'port' | 'not_public';

/** Theirs, or the network between. */
export type Failure =
  | 'unknown_host'
  | 'no_resolver'
  | 'connection'
  | 'certificate'
  | 'not_http'
  | 'encoding'
  | 'redirect_loop'
  | 'too_many_redirects'
  | 'bad_redirect';

/** A redirect that was followed. */
export interface Move {
  status: number;
  to: string;
}

export interface Answered {
  is: 'answered';
  status: number;
  headers: Readonly<Record<string, string>>;
  /** Unfolded; empty when only the headers were asked. */
  body: Buffer;
}

/** How one request ended. `address` is the one it ended at, after the redirects. */
export type HopEnd =
  | Answered
  | { is: 'refused'; why: Refusal }
  | { is: 'failed'; why: Failure }
  | { is: 'too_large' }
  | { is: 'timed_out' };

export type Fetched = HopEnd & { address: string; moves: readonly Move[] };

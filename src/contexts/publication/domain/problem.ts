/** Refusals of the API, as RFC 9457 writes them; their names are stable, their sentences are not. */
export const PROBLEMS = {
  no_token: { status: 401, title: 'A token is needed, in the Authorization header.' },
  unknown_token: { status: 401, title: 'This token is none of this instance.' },
  token_ended: { status: 401, title: 'This token was revoked.' },
  token_expired: { status: 401, title: 'This token has expired.' },
  out_of_scope: { status: 403, title: 'This token may not do that.' },
  not_found: { status: 404, title: 'No such record on this shelf.' },
  changed_meanwhile: { status: 412, title: 'The record is at another version than If-Match says.' },
  if_match_needed: { status: 428, title: 'Say in If-Match which version you change.' },
  not_json: { status: 415, title: 'The body is to be application/json.' },
  malformed: { status: 400, title: 'The body is not JSON that can be read.' },
  invalid: { status: 422, title: 'Some fields do not fit.' },
  nothing_changes: { status: 422, title: 'Nothing would change.' },
  bad_key: { status: 400, title: 'An Idempotency-Key is 1 to 200 visible characters.' },
  other_request: { status: 422, title: 'This Idempotency-Key was used for another request.' },
  too_many: { status: 429, title: 'Too many writes with this token: wait, then send again.' },
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

export interface FieldFault {
  /** As in the body that was sent: `document.territories.0`. */
  path: string;
  code: string;
  message: string;
}

export const problem = (code: ProblemCode, baseUrl: string, more: Record<string, unknown> = {}) => ({
  type: `${baseUrl}/api#${code}`,
  ...PROBLEMS[code],
  code,
  ...more,
});

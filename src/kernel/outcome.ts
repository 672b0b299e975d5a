/** An expected result or an expected refusal. A bug is thrown; a refusal is returned with its reason. */
export type Outcome<Value, Reason = string> = { ok: true; value: Value } | { ok: false; reason: Reason };

export const done = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });
export const refused = <Reason>(reason: Reason): { ok: false; reason: Reason } => ({ ok: false, reason });

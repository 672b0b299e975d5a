/** People: signing in, sessions, the second factor, and what each may do. */
import './tables.ts';

export { holds, isAdministrator, mayDecideClaim, mayName, moderates, stewards } from './policy.ts';
export { PROCESSINGS } from './privacy.ts';
export { emailOf, totpOf } from './queries.ts';
export { type AuditLine, grantRelation, note } from './store.ts';
export { identify, personActor } from './use-cases/identify.ts';
export { FactorNotice } from './views/factor-notice.tsx';

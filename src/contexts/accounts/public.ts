/** People: signing in, sessions, the second factor, and what each may do. */
import './tables.ts';

export { holds, isAdministrator, mayDecideClaim, mayName, moderates, stewarded, stewards } from './policy.ts';
export { PROCESSINGS } from './privacy.ts';
export { keptBy, relationById, stewardsAfter, stewardsOf } from './queries/roles.ts';
export { emailOf, heldBy, localeOf, personById, totpOf } from './queries.ts';
export { type AuditLine, grantRelation, note, restrictPerson } from './store.ts';
export { grantAfterAll } from './use-cases/claim.ts';
export { claimsBefore, type WaitingClaim } from './use-cases/claims-before.ts';
export { identify, personActor } from './use-cases/identify.ts';
export { FactorNotice } from './views/factor-notice.tsx';

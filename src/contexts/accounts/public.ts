/** People: signing in, sessions, the second factor, and what each may do. */
import './tables.ts';

export { holds, isAdministrator, mayDecideClaim, mayName, moderates, stewards } from './policy.ts';
export { type AuditLine, grantRelation, note } from './store.ts';
export { identify } from './use-cases/identify.ts';
export { FactorNotice } from './views/factor-notice.tsx';

/** Personal tokens: who writes by program, how much, and once. */
export { limitHeaders } from './domain/allowance.ts';
export type { Scope } from './domain/token.ts';
export { PROCESSINGS } from './privacy.ts';
export { holdsToken } from './queries.ts';
export { type Answer, answerOnce, type Keep } from './use-cases/answer-once.ts';
export type { TokenNeeds } from './use-cases/make-token.ts';
export { type Bearer, type BearerRefusal, readBearer, TokenAllowance } from './use-cases/read-bearer.ts';

/** Remarks, for the queue and the composition root. */
import './tables.ts';

export { TOPICS, type Topic } from './domain/remark.ts';
export { PROCESSINGS } from './privacy.ts';
export { type Remark, remarkById, remarkByToken, type WaitingRemark, waitingRemarks } from './queries.ts';
export { showAgain } from './use-cases/decide-remark.ts';
export { recordOf as recordOfRemark } from './use-cases/record-of.ts';
export { RemarkCounts } from './use-cases/remark-counts.ts';

/** Other programs told of what changes. */

export { webhookWork } from './jobs.ts';
export { PROCESSINGS } from './privacy.ts';

/** Other programs told of what changes. */
export { webhookWork } from './jobs.ts';

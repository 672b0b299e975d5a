/** A queue of jobs, as a context declares it: what a job carries, how often it is tried, when it comes by itself. */
import type { z } from 'zod';

export interface Queue<Payload extends object> {
  /** `context.verb`: `alerts.digest`. */
  name: string;
  payload: z.ZodType<Payload>;
  /** Tries after the first, the first of them after `delaySeconds`, each then waiting about twice as long. */
  retry: { limit: number; delaySeconds: number };
  /** A run longer than this is taken for lost and tried again: the work must be bounded by less. */
  expireInSeconds: number;
  /** One job a key waits or runs at a time; one without a key is alone in its queue. */
  oneAKey?: boolean;
  /** Comes by itself, with an empty payload: a cron expression, Paris time. One missed while off comes at the start. */
  schedule?: string;
}

/** What is to be done with each job of a queue. Throwing is a failure: the job is tried again. */
export interface Work {
  queue: Queue<object>;
  run(payload: unknown): Promise<void>;
}

/** Puts a queue and its work together; a payload that is not of the queue's shape is a failure. */
export const work = <Payload extends object>(
  queue: Queue<Payload>,
  handle: (payload: Payload) => Promise<void>,
): Work => ({ queue, run: async (payload) => handle(queue.payload.parse(payload)) });

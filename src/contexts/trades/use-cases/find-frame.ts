/** The frame that a code names: the shipped one, or the present version of a network's. */
import type { Database } from '../../../platform/db/tables.ts';
import type { Frame } from '../domain/frame.ts';
import { SHIPPED_FRAME } from '../domain/shipped-frame.ts';
import { publishedFrame } from '../queries.ts';

/** Undefined when no such frame is published any more. One query at most. */
export const frameOf = async (db: Database, code: string): Promise<Frame | undefined> =>
  code === SHIPPED_FRAME.code ? SHIPPED_FRAME : (await publishedFrame(db, code))?.document;

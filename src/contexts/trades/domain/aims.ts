/**
 * What a position is looked at for: the trade that was chosen, in the frame where it stands, and the trades of the
 * shipped frame that it is said to answer to. Levels are read in the terms of each frame, so gaps are those of a frame.
 */
import type { Frame, Trade } from './frame.ts';
import { inShippedTerms, type Levels } from './position.ts';
import { SHIPPED_FRAME } from './shipped-frame.ts';

export interface Aim {
  frame: Frame;
  trade: Trade;
}

const shippedTrade = (code: string): Aim[] =>
  SHIPPED_FRAME.trades.flatMap((trade) => (trade.code === code ? [{ frame: SHIPPED_FRAME, trade }] : []));

/** The trades that people may choose when they stand in a frame: its own, else those of the shipped one. */
export const aimsOf = (frame: Frame): readonly Trade[] =>
  frame.trades.length > 0 ? frame.trades : SHIPPED_FRAME.trades;

/** The trade of this code first, then what it answers to in the shipped frame; none when it is no trade any more. */
export function aimsAt(frame: Frame, code: string | null): Aim[] {
  if (code === null) return [];
  const own = frame.trades.find((one) => one.code === code);
  if (!own) return frame.trades.length === 0 ? shippedTrade(code) : [];
  if (frame.code === SHIPPED_FRAME.code) return [{ frame, trade: own }];
  return [{ frame, trade: own }, ...own.same_as.flatMap(shippedTrade)];
}

/** Levels said in one frame, in the terms of the frame of an aim. */
export const levelsFor = (aim: Aim, frame: Frame, levels: Levels): Levels =>
  aim.frame.code === frame.code ? levels : inShippedTerms(frame, levels);

/** Invented records, for the style page only. */
import type { Positions } from '../../../../ui/gradient-bars.tsx';
import type { Passage } from '../../../../ui/stage-moves.ts';

export const GRADIENTS_EXAMPLE: Positions = {
  model: { position: 15 },
  purpose: { position: 78 },
  economy: { position: 50 },
};

export const HISTORY_EXAMPLE: readonly Passage[] = [
  { stage: 'emergence', since: '2017' },
  { stage: 'creation', since: '2019-03' },
  { stage: 'consolidation', since: '2022' },
  { stage: 'creation', since: '2024-09-02' },
];

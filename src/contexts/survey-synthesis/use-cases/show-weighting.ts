/** A weighting that was told, as it is shown: of published figures or of live ones, the same way. */
import type { View } from '../domain/publish.ts';
import type { ColumnShape } from '../domain/shown-column.ts';
import type { Shown } from '../domain/slices.ts';
import { type WeightedView, type Weights, weightedView, weightsOf } from '../domain/weighting.ts';
import type { StoredWeighting } from '../queries.ts';

export interface ShownWeighting {
  told: StoredWeighting;
  /** The question by which it is weighted. */
  by: ColumnShape;
  weights: Weights;
  /** Null: hidden, or the question by which it is weighted. */
  of: (column: ColumnShape) => WeightedView | null;
}

interface Figures {
  columns: readonly ColumnShape[];
  standing: (value: string) => Shown;
  /** Behind a value; without one, of everybody. */
  view: (column: ColumnShape, value?: string) => View | null;
}

/** Null where nothing was told, or of a question that is no longer there. */
export function showWeighting(
  told: StoredWeighting | undefined,
  { columns, standing, view }: Figures,
): ShownWeighting | null {
  const by = columns.find(({ name, codes }) => name === told?.question && codes.length > 0);
  if (!told || !by) return null;
  const weights = weightsOf(told, by.codes, standing);
  const of = (column: ColumnShape) =>
    column.name === by.name
      ? null
      : weightedView(weights, {
          everybody: view(column),
          behind: (value) => view(column, value),
          several: column.question.kind === 'choices',
        });
  return { told, by, weights, of };
}

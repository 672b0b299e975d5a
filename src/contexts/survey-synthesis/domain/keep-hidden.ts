/**
 * What was hidden once stays hidden while few answers come or go: computed again, a synthesis may hide other figures
 * than before, and whoever kept both, and knows what changed, would read what each hides. Shown in both only, the new
 * figures tell no more than the former ones did. Pure.
 */
import type { PublishedColumn, PublishedTables, View } from './publish.ts';
import type { Shown } from './slices.ts';
import type { ForRespondents, Synthesis } from './synthesis.ts';

export interface Publishable {
  content: Synthesis;
  forRespondents: ForRespondents | null;
}

const masked = (value: Shown, before: Shown | undefined): Shown => (before === null ? null : value);

const maskedView = (view: View, before: View): View => ({
  answered: masked(view.answered, before.answered),
  counts: view.counts.map((count, at) => masked(count, before.counts[at])),
  mean: masked(view.mean, before.mean),
  median: masked(view.median, before.median),
  sum: masked(view.sum, before.sum),
});

/** A column that was not published before has nothing to keep. */
function maskedColumns(
  columns: readonly PublishedColumn[],
  before: readonly PublishedColumn[],
): PublishedColumn[] {
  const known = new Map(before.map((column) => [column.name, column]));
  return columns.map((column) => {
    const former = known.get(column.name);
    // Other codes are another question's.
    if (!former || former.codes.join() !== column.codes.join()) return column;
    const views = Object.entries(column.views).flatMap(([context, view]) => {
      const earlier = former.views[context];
      return earlier ? [[context, maskedView(view, earlier)] as const] : [];
    });
    return { ...column, views: Object.fromEntries(views) };
  });
}

function maskedTables(tables: PublishedTables, before: PublishedTables): PublishedTables {
  const filters = Object.entries(tables.filters).map(
    ([name, n]) => [name, masked(n, before.filters[name])] as const,
  );
  return {
    ...tables,
    filters: Object.fromEntries(filters),
    columns: maskedColumns(tables.columns, before.columns),
  };
}

export function keepHidden(computed: Publishable, before: Publishable): Publishable {
  const { content, forRespondents } = computed;
  const former = new Map(before.content.figures.map((figure) => [figure.code, figure]));
  return {
    content: {
      ...content,
      tables: maskedTables(content.tables, before.content.tables),
      figures: content.figures.map((figure) => ({
        ...figure,
        value: masked(figure.value, former.get(figure.code)?.value),
        n: masked(figure.n, former.get(figure.code)?.n),
      })),
    },
    forRespondents: forRespondents && {
      ...forRespondents,
      columns: maskedColumns(forRespondents.columns, before.forRespondents?.columns ?? []),
    },
  };
}

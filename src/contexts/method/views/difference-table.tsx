import type { Page } from '../../../kernel/page.ts';
import { Table } from '../../../ui/table.tsx';
import type { Difference, Pack } from '../../diagnosis/public.ts';
import { conditionInWords } from './condition-words.ts';
import { words } from './words.ts';

interface DifferenceTableProps {
  page: Page;
  from: Pack;
  to: Pack;
  id: string;
  caption: string;
  differences: readonly Difference[];
}

/** Each difference: where, what stood there, what stands there now. */
export function DifferenceTable({ page, from, to, id, caption, differences }: DifferenceTableProps) {
  const m = words(page).changes;
  return (
    <Table
      id={id}
      caption={caption}
      columns={m.columns.map((label) => ({ label }))}
      rows={differences.map((difference) => {
        const [before, after] = sidesOf(page, from, to, difference);
        return [
          placeInWords(page, difference.path),
          before === null ? m.nothing : <del>{before}</del>,
          after === null ? m.nothing : <ins>{after}</ins>,
        ];
      })}
    />
  );
}

/** `besoin fund_pilots, phrase`: known places by their name, the others by their code. */
function placeInWords(page: Page, path: readonly string[]): string {
  const places: Readonly<Record<string, string | undefined>> = words(page).changes.where;
  return path.map((step) => places[step] ?? step).join(', ');
}

function sidesOf(
  page: Page,
  from: Pack,
  to: Pack,
  difference: Difference,
): readonly [string | null, string | null] {
  if (difference.kind === 'text')
    return [difference.before?.[page.locale] ?? null, difference.after?.[page.locale] ?? null];
  if (difference.kind === 'condition') {
    const { before, after } = difference;
    return [before && conditionInWords(page, from, before), after && conditionInWords(page, to, after)];
  }
  return [valueInWords(difference.before), valueInWords(difference.after)];
}

const valueInWords = (value: unknown): string | null => {
  if (value === null) return null;
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.map(String).join(', ') : JSON.stringify(value);
};

import { numberFormat } from '../../../kernel/formats.ts';
import type { Page } from '../../../kernel/page.ts';
import { ORGANISATION_KINDS } from '../../../kernel/vocabulary.ts';
import { number } from '../../../platform/i18n/say.ts';
import { Table } from '../../../ui/table.tsx';
import { JOINED, type Part, SEVERAL, shownParts, UNLINKED, UNTOLD } from '../domain/participation-parts.ts';
import type { ParticipationParts } from '../use-cases/participation-by.ts';
import { words } from './words.ts';

interface ParticipationByProps {
  page: Page;
  parts: ParticipationParts;
  place: (id: string) => string;
  /** How many a figure must be of, where everybody reads it; null for who runs the survey. */
  least: number | null;
}

/** The rate of answers among organisations invited, by region and by family. */
export function ParticipationBy({ page, parts, place, least }: ParticipationByProps) {
  const m = words(page).follow.by;
  const rate = numberFormat(page.locale, { style: 'percent', maximumFractionDigits: 0 });
  const label = (value: string, of: keyof ParticipationParts): string => {
    if (value === UNLINKED) return m.unlinked;
    if (value === UNTOLD) return m.untold[of];
    if (value === SEVERAL) return m.several[of];
    if (value === JOINED) return m.joined;
    if (of === 'region') return place(value);
    const term = Object.entries(ORGANISATION_KINDS).find(([code]) => code === value)?.[1];
    return term ? term[page.locale] : value;
  };
  const shown = (['region', 'family'] as const).flatMap((of): { of: typeof of; rows: readonly Part[] }[] => {
    const rows = least === null ? parts[of] : shownParts(parts[of], least);
    return rows ? [{ of, rows }] : [];
  });
  if (shown.length === 0) return <p class="hint">{m.tooFew}</p>;
  return (
    <div class="stack is-close">
      {shown.map(({ of, rows }) => (
        <Table
          id={`participation-${of}`}
          caption={m.caption[of]}
          stacks
          columns={[
            { label: m[of] },
            ...[m.invited, m.sent, m.rate].map((each) => ({ label: each, numeric: true })),
          ]}
          rows={rows.map(({ value, invited, sent }) => [
            label(value, of),
            number(page.locale, invited),
            number(page.locale, sent),
            rate.format(sent / invited),
          ])}
        />
      ))}
      <p class="hint">{least === null ? m.note : m.publishedNote(least)}</p>
    </div>
  );
}

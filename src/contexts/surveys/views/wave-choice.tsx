import type { Page } from '../../../kernel/page.ts';
import { Select } from '../../../ui/select.tsx';
import { partialDate } from '../../../ui/when.tsx';
import type { Wave } from '../domain/wave.ts';
import { words } from './words.ts';

interface WaveChoiceProps {
  page: Page;
  /** Those that take answers now: one at least. */
  open: readonly Wave[];
  /** The number of the one that is looked at, or that was chosen. */
  wave?: number | undefined;
  error?: string | undefined;
}

/** The wave that an answer goes into: told where there is one, chosen where there are several. */
export function WaveChoice({ page, open, wave, error }: WaveChoiceProps) {
  const m = words(page).follow;
  const day = (text: string) => partialDate(page.locale, text);
  const [only, ...others] = open;
  if (!only) return null;
  if (others.length === 0)
    return (
      <p>
        <input type="hidden" name="vague" value={only.number} />
        {m.intoWave(only.number, day(only.closesOn))}
      </p>
    );
  const looked = open.find(({ number }) => number === wave);
  return (
    <Select
      page={page}
      name="vague"
      label={m.whichWave}
      options={open.map(({ number, closesOn }) => ({
        value: String(number),
        label: m.untilDay(number, day(closesOn)),
      }))}
      {...(looked && { value: String(looked.number) })}
      error={error}
    />
  );
}

import type { Page } from '../../../kernel/page.ts';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { Pack } from '../domain/pack.ts';
import type { FormReading } from '../forms.ts';
import { words } from './words.ts';

interface FaultSummaryProps {
  page: Page;
  pack: Pack;
  faults: FormReading['faults'];
}

/** What is to be mended, each with the question it answers. */
export function FaultSummary({ page, pack, faults }: FaultSummaryProps) {
  const errors = faults.map(({ question, field, fault }) => {
    const asked = pack.asked.find(({ code }) => code === question)?.label[page.locale] ?? question;
    return { field, message: `${asked} ${words(page).fault[fault]}` };
  });
  return <ErrorSummary page={page} errors={errors} />;
}

import { type Reader, words } from './words.ts';

interface ProgressProps {
  page: Reader;
  current: number;
  total: number;
  /** What this step is about. */
  label: string;
}

/** How far one is in a long form, in words first. */
export const Progress = ({ page, current, total, label }: ProgressProps) => (
  <div class="progress">
    <p>
      <strong>{words(page).form.step(current, total)}</strong> · {label}
    </p>
    <svg width="100%" height="6" aria-hidden="true">
      <rect class="progress-all" width="100%" height="6" rx="3" />
      <rect class="progress-done" width={`${Math.round((100 * current) / total)}%`} height="6" rx="3" />
    </svg>
  </div>
);

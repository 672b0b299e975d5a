import { STAGES } from '../kernel/vocabulary.ts';
import { ALL_STAGES, type Passage } from './stage-moves.ts';
import { When } from './when.tsx';
import { type Reader, words } from './words.ts';

interface StageHistoryProps {
  page: Reader;
  passages: readonly Passage[];
  /** Language of the notes. */
  lang?: string | undefined;
}

/** The passages one by one, as soon as there is more to say than years under the path. */
export function StageHistory({ page, passages, lang }: StageHistoryProps) {
  const m = words(page).stage;
  if (passages.length === 0) return <p class="is-unknown">{m.unknown}</p>;
  const more = passages.some(
    ({ since, note }, index) => note || isReturn(passages, index) || (since?.length ?? 0) > 4,
  );
  if (!more) return null;
  return (
    <ol class="stage-history" aria-label={m.history}>
      {passages.map(({ stage, since, note }, index) => (
        <li>
          <strong>{STAGES[stage][page.locale]}</strong>
          {isReturn(passages, index) && ` (${m.back})`},{' '}
          {since ? <When page={page} date={since} /> : m.undated}
          {note && (
            <p class="stage-note" lang={lang}>
              {note}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

function isReturn(passages: readonly Passage[], index: number): boolean {
  const [before, now] = [passages[index - 1], passages[index]];
  if (before === undefined || now === undefined) return false;
  return ALL_STAGES.indexOf(now.stage) < ALL_STAGES.indexOf(before.stage);
}

import { parisDay } from '../../../kernel/day.ts';
import { href, type Page } from '../../../kernel/page.ts';
import type { Token } from '../../../kernel/token.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { partialDate } from '../../../ui/when.tsx';
import type { Distribution } from '../domain/distribution.ts';
import type { FactQuestion } from '../domain/questions.ts';
import { FEWEST_SHOWN } from '../domain/voices.ts';
import { DistributionView } from './distribution-view.tsx';
import { voiceWords } from './voice-words.ts';

interface VoicesShownProps {
  page: Page;
  token: Token;
  /** When the consultation was last closed. */
  consultedAt: Date;
  distributions: readonly Distribution[];
  /** Questions of which nothing may be shown. */
  hidden: readonly FactQuestion[];
  /** Questions on which some voices are not in what is shown. */
  waiting: readonly FactQuestion[];
}

/** Where voices lie apart first, then where they agree; and what is not shown, with why. */
export function VoicesShown({ page, token, consultedAt, distributions, hidden, waiting }: VoicesShownProps) {
  const m = voiceWords(page).consultation;
  const names = (questions: readonly FactQuestion[]) =>
    questions.map(({ short }) => short[page.locale]).join(', ');
  return (
    <>
      <section aria-labelledby="voix-ensemble">
        <h2 id="voix-ensemble">{m.shownTitle}</h2>
        <p>{m.closedOn(partialDate(page.locale, parisDay(consultedAt)))}</p>
        {distributions.length === 0 && <p>{m.nothingShown(FEWEST_SHOWN)}</p>}
        {distributions.map((distribution) => (
          <DistributionView page={page} distribution={distribution} />
        ))}
        {distributions.length > 0 && hidden.length > 0 && <p>{m.hidden(FEWEST_SHOWN, names(hidden))}</p>}
        {waiting.length > 0 && <p>{m.waiting(names(waiting))}</p>}
      </section>
      <section class="form-group" aria-labelledby="ensemble">
        <h2 id="ensemble">{m.commonTitle}</h2>
        <p>{m.commonBody}</p>
        <p class="actions">
          <ButtonLink look="bold" href={href(page, `/faire-le-point/${token}/position-commune`)}>
            {m.commonGo}
          </ButtonLink>
        </p>
      </section>
    </>
  );
}

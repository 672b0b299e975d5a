import { parisDay } from '../../../kernel/day.ts';
import { href } from '../../../kernel/page.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { partialDate } from '../../../ui/when.tsx';
import type { FactQuestion } from '../domain/questions.ts';
import { FEWEST_SHOWN } from '../domain/voices.ts';
import type { ConsultationPageProps } from './consultation-page.tsx';
import { DistributionView } from './distribution-view.tsx';
import { voiceWords } from './voice-words.ts';

type VoicesShownProps = Pick<
  ConsultationPageProps,
  'page' | 'token' | 'distributions' | 'hidden' | 'waiting'
> & {
  consultedAt: Date;
};

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

import { parisDay } from '../../../kernel/day.ts';
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import type { Token } from '../../../kernel/token.ts';
import { Button } from '../../../ui/button.tsx';
import { partialDate } from '../../../ui/when.tsx';
import { standingInWords } from '../../programmes/public.ts';
import type { ChangeKind, OfferChange } from '../domain/changes-since.ts';
import type { Surroundings } from '../use-cases/look-around.ts';
import { aroundWords } from './around-words.ts';

interface ChangesSectionProps {
  page: Page;
  token: Token;
  changes: Surroundings['changes'];
  today: string;
}

/** What matters most first. */
const KINDS: readonly ChangeKind[] = ['opened', 'appeared', 'closing', 'announced', 'changed', 'closed'];

/** What changed since the result was last seen. Nothing on the very day, while nothing changed. */
export function ChangesSection({ page, token, changes, today }: ChangesSectionProps) {
  const m = aroundWords(page).changes;
  const day = parisDay(changes.since);
  const since = partialDate(page.locale, day);
  if (changes.told.length === 0) return day === today ? null : <p>{m.none(since)}</p>;
  return (
    <section aria-labelledby="changements">
      <h2 id="changements">{m.title(since)}</h2>
      {KINDS.map((kind) => {
        const told = changes.told.filter((each) => each.kind === kind);
        return (
          told.length > 0 && (
            <>
              <h3>
                {m.kind[kind]} ({told.length})
              </h3>
              <ul class="plain-list">
                {told.map((each) => (
                  <Changed page={page} change={each} />
                ))}
              </ul>
            </>
          )
        );
      })}
      <form class="actions" method="post" action={href(page, `/faire-le-point/${token}/vu`)}>
        <Button>{m.seen}</Button>
      </form>
    </section>
  );
}

function Changed({ page, change: { offer, standing, subjects } }: { page: Page; change: OfferChange }) {
  const m = aroundWords(page).changes;
  const told = subjects.map((subject) => m.subject[subject]).join(', ');
  return (
    <li>
      <a href={href(page, offer.path)} lang={contentLang(page)}>
        {offer.document.name}
      </a>
      <span class="around-why">
        {' '}
        {standingInWords(page, standing)}
        {told && `, ${m.rewritten(told)}`}
      </span>
    </li>
  );
}

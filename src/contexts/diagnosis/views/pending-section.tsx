import { href, type Page } from '../../../kernel/page.ts';
import type { Token } from '../../../kernel/token.ts';
import type { Verdict } from '../domain/needs.ts';
import type { Pack } from '../domain/pack.ts';
import { MissingAnswers } from './missing-answers.tsx';
import { words } from './words.ts';

interface PendingSectionProps {
  page: Page;
  pack: Pack;
  token: Token | null;
  verdicts: readonly Verdict[];
}

/** The needs that may add up once an answer is given, each with the answers that are missing. */
export function PendingSection({ page, pack, token, verdicts }: PendingSectionProps) {
  const m = words(page).needs;
  const unknown = verdicts.filter(({ truth }) => truth === 'unknown');
  if (unknown.length === 0) return null;
  return (
    <section aria-labelledby="en-attente">
      <h2 id="en-attente">{m.pending}</h2>
      <p>{m.pendingLead}</p>
      <ul class="plain-list">
        {unknown.map(({ row, missing }) => (
          <li>
            <a href={href(page, `/methode/regles/${row.code}`)}>{row.who[page.locale]}</a>. {m.missing}{' '}
            <MissingAnswers page={page} pack={pack} token={token} missing={missing} as="short" />.
          </li>
        ))}
      </ul>
    </section>
  );
}

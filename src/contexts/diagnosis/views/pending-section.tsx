import { href, type Page } from '../../../kernel/page.ts';
import { questionOf } from '../domain/explain.ts';
import type { Verdict } from '../domain/needs.ts';
import type { Pack } from '../domain/pack.ts';
import type { Token } from '../domain/token.ts';
import { words } from './words.ts';

interface PendingSectionProps {
  page: Page;
  pack: Pack;
  token: Token;
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
            {row.who[page.locale]}. {m.missing}{' '}
            {missing.map((fact, index) => (
              <>
                {index > 0 && ', '}
                <a href={`${href(page, `/faire-le-point/${token}/modifier`)}#${fact}`}>
                  {questionOf(pack, fact).short[page.locale]}
                </a>
              </>
            ))}
            .
          </li>
        ))}
      </ul>
    </section>
  );
}

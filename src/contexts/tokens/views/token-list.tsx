import { dateFormat } from '../../../kernel/formats.ts';
import { href, type Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { Table } from '../../../ui/table.tsx';
import { stateOf } from '../domain/token.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import type { TokenSeen } from '../queries.ts';

/** A person's tokens, each with the button that ends it. */
export function TokenList({ page, tokens, now }: { page: Page; tokens: readonly TokenSeen[]; now: Date }) {
  const m = say(page.locale, { fr, en });
  const day = dateFormat(page.locale, {
    dateStyle: 'medium',
    timeZone: 'Europe/Paris',
  });
  return (
    <section class="stack is-close" aria-labelledby="jetons">
      <h2 id="jetons">{m.list}</h2>
      {tokens.length === 0 ? (
        <p>{m.none}</p>
      ) : (
        <Table
          id="table-jetons"
          caption={m.caption(tokens.length)}
          columns={[m.name, m.scopes, m.until, m.used, m.stateColumn].map((label) => ({ label }))}
          rows={tokens.map((token) => {
            const state = stateOf(token, now);
            return [
              token.name,
              token.scopes.map((scope) => m.scope[scope]).join(', '),
              day.format(token.expiresAt),
              token.usedAt ? day.format(token.usedAt) : m.never,
              state === 'live' ? (
                <form method="post" action={href(page, `/compte/jetons/${token.id}/retrait`)}>
                  <button class="button is-quiet" type="submit" aria-label={m.endNamed(token.name)}>
                    {m.end}
                  </button>
                </form>
              ) : (
                m.state[state]
              ),
            ];
          })}
        />
      )}
    </section>
  );
}

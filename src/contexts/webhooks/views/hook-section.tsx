import { dateFormat } from '../../../kernel/formats.ts';
import { href, type Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Table } from '../../../ui/table.tsx';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import type { DeliverySeen, Hook } from '../queries.ts';

/** One address: what it is told of, how its last deliveries went, and the buttons that end it or take it up again. */
export function HookSection({
  page,
  hook,
  deliveries,
}: {
  page: Page;
  hook: Hook;
  deliveries: readonly DeliverySeen[];
}) {
  const m = say(page.locale, { fr, en });
  const day = dateFormat(page.locale, {
    dateStyle: 'short',
    timeStyle: 'medium',
    timeZone: 'Europe/Paris',
  });
  return (
    <section class="stack is-close">
      <h2>
        <code>{hook.address}</code>
      </h2>
      <p>
        {m.events} {hook.events.map((event) => m.event[event]).join(', ')}
      </p>
      {hook.state === 'disabled' && (
        <Notice page={page} kind="attention">
          <p>{m.disabled}</p>
        </Notice>
      )}
      {deliveries.length === 0 ? (
        <p>{m.noDelivery}</p>
      ) : (
        <Table
          id={`envois-${hook.id}`}
          caption={m.deliveries(hook.address)}
          columns={[
            { label: m.when },
            { label: m.count, numeric: true },
            { label: m.stateColumn },
            { label: m.tries, numeric: true },
            { label: m.outcome },
          ]}
          rows={deliveries.map(({ createdAt, events, state, tries, outcome, answer }) => [
            day.format(createdAt),
            events,
            m.state[state],
            tries,
            `${outcome ?? ''} ${answer ?? ''}`.trim(),
          ])}
        />
      )}
      <div class="actions">
        {hook.state === 'disabled' && (
          <form method="post" action={href(page, `/compte/webhooks/${hook.id}/reprise`)}>
            <Button>{m.resume}</Button>
          </form>
        )}
        <form method="post" action={href(page, `/compte/webhooks/${hook.id}/retrait`)}>
          <Button look="quiet">{m.end}</Button>
        </form>
      </div>
    </section>
  );
}

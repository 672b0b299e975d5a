/** For whoever runs the instance: is it alive, is it ready, how does it do. */
import type { Registry } from 'prom-client';
import { html, pageOf } from '../../platform/http/answer.ts';
import { tellsProxy } from '../../platform/http/client-address.ts';
import { type RoutePolicy, Routes } from '../../platform/http/routes.ts';
import type { Mailer } from '../../platform/mail/letter.ts';
import { OUTBOX_DAYS, OUTBOX_LETTERS, type Outbox } from '../../platform/mail/outbox.ts';
import { LetterPage, OutboxPage } from './views/outbox-page.tsx';

export interface OperationsNeeds {
  /** Resolves when the database answers; rejects when it does not. */
  ping: () => Promise<void>;
  /** False while the server is stopping. */
  serving: () => boolean;
  registry: Registry;
  outbox: Outbox;
  mailer: Pick<Mailer, 'delivers'>;
  baseUrl: string;
  /** Addresses of the proxy in front; null: none is named. */
  proxies: readonly string[] | null;
}

const OPERATOR: RoutePolicy = { access: 'operator', queries: 0, cache: 'none' };

export function operationsRoutes(needs: OperationsNeeds): Routes {
  const { ping, serving, registry, outbox, mailer } = needs;
  // Letters bear links that open sessions: where a proxy may not be told from the machine, they are read in the folder.
  const told = tellsProxy(needs.baseUrl, needs.proxies);
  return (
    new Routes()
      .get('/healthz', { access: 'public', queries: 0, cache: 'none' }, (c) => c.text('ok'))
      .get('/readyz', { access: 'public', queries: 1, cache: 'none' }, async (c) => {
        if (!serving()) return c.text('stopping', 503);
        try {
          await ping();
          return c.text('ready');
        } catch {
          return c.text('database unreachable', 503);
        }
      })
      // One query: when each rule of retention last ran.
      .get('/metrics', { ...OPERATOR, queries: 1 }, async (c) =>
        c.body(await registry.metrics(), 200, { 'content-type': registry.contentType }),
      )
      .get('/exploitation/courriels', OPERATOR, async (c) => {
        if (!told) return c.notFound();
        const { delivers } = mailer;
        const letters = await outbox.list(OUTBOX_LETTERS);
        const most = { letters: OUTBOX_LETTERS, days: OUTBOX_DAYS };
        return html(c, <OutboxPage page={pageOf(c)} {...{ letters, delivers, most }} />);
      })
      .get('/exploitation/courriels/:letter', OPERATOR, async (c) => {
        const letter = told ? await outbox.read(c.req.param('letter') ?? '') : null;
        return letter ? html(c, <LetterPage page={pageOf(c)} letter={letter} />) : c.notFound();
      })
  );
}

/** For whoever runs the instance: is it alive, is it ready, how does it do. */
import type { Registry } from 'prom-client';
import { Routes } from '../../platform/http/routes.ts';

export interface OperationsNeeds {
  /** Resolves when the database answers; rejects when it does not. */
  ping: () => Promise<void>;
  /** False while the server is stopping. */
  serving: () => boolean;
  registry: Registry;
}

export function operationsRoutes({ ping, serving, registry }: OperationsNeeds): Routes {
  return new Routes()
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
    .get('/metrics', { access: 'operator', queries: 0, cache: 'none' }, async (c) =>
      c.body(await registry.metrics(), 200, { 'content-type': registry.contentType }),
    );
}

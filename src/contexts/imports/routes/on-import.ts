import { type RequestContext, type RouteHandler, signedIn } from '../../../platform/http/routes.ts';
import { maySee } from '../policy.ts';
import { type FileImport, importById } from '../queries.ts';
import type { ImportNeeds } from '../use-cases/needs.ts';

/** The import at this address, for who may see it; for others there is none. */
export const onImport =
  (
    { db }: Pick<ImportNeeds, 'db'>,
    answer: (c: RequestContext, own: FileImport) => Response | Promise<Response>,
  ): RouteHandler =>
  async (c) => {
    const own = await importById(db, c.req.param('id') ?? '');
    return own && maySee(await signedIn(c), own) ? answer(c, own) : c.notFound();
  };

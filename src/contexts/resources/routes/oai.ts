/** The library harvested by others, as the Open Archives Initiative has it (OAI-PMH 2.0). */
import { type RequestContext, type RoutePolicy, Routes } from '../../../platform/http/routes.ts';
import { sentForm } from '../forms.ts';
import { answerHarvest, type HarvestNeeds } from '../use-cases/answer-harvest.ts';

const POLICY: RoutePolicy = { access: 'public', queries: 3, cache: 'none' };

export function oaiRoutes(needs: HarvestNeeds): Routes {
  const respond = async (c: RequestContext, args: ReadonlyMap<string, readonly string[]>) =>
    c.body(await answerHarvest(needs, args), 200, {
      'content-type': 'text/xml; charset=utf-8',
      'access-control-allow-origin': '*',
    });
  return (
    new Routes()
      .get('/oai', POLICY, (c) => {
        const { query } = c.get('page');
        return respond(c, new Map([...new Set(query.keys())].map((name) => [name, query.getAll(name)])));
      })
      // The protocol has harvesters ask by either method; nothing is written.
      .post('/oai', { ...POLICY, fromElsewhere: true }, async (c) => respond(c, await sentForm(c.req)))
  );
}

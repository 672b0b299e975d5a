/** The fields of networks as everybody reads them, on pages and as data. */
import { html, movedTo, pageOf } from '../../../platform/http/answer.ts';
import { type RequestContext, Routes } from '../../../platform/http/routes.ts';
import { signersOf } from '../../records/public.ts';
import { askedOf, FIELD_KINDS, type FieldSet } from '../domain/definition.ts';
import { setAsData } from '../domain/set-data.ts';
import { filledToken, NETWORK_PARAM } from '../domain/tokens.ts';
import { kindIn } from '../forms.ts';
import { definitionChanges } from '../queries.ts';
import { findSet } from '../use-cases/find-set.ts';
import type { FieldNeeds } from '../use-cases/needs.ts';
import { groupOf } from '../use-cases/value-forms.ts';
import { DefinitionsPage } from '../views/definitions-page.tsx';
import { NetworksPage } from '../views/networks-page.tsx';
import { PreviewPage } from '../views/preview-page.tsx';
import { type KindCount, SetPage } from '../views/set-page.tsx';

const OPEN = { 'access-control-allow-origin': '*' };

export function setRoutes(needs: FieldNeeds): Routes {
  const { db, fields, discovery, kinds, baseUrl } = needs;

  const onSet =
    (answer: (c: RequestContext, set: FieldSet) => Response | Promise<Response>) =>
    async (c: RequestContext): Promise<Response> => {
      const code = c.req.param('reseau') ?? '';
      const set = fields.get(code);
      if (set) return answer(c, set);
      // By the present address of the organisation, when it changed since.
      const found = await findSet(needs, code);
      const own = found?.id ? fields.get(found.code) : null;
      return own ? movedTo(c, pageOf(c).path.replace(`/${code}`, `/${own.code}`)) : c.notFound();
    };

  const countsOf = (set: FieldSet): KindCount[] =>
    FIELD_KINDS.map((kind) => {
      const shelf = discovery.shelf(kind);
      return {
        kind,
        path: kinds[kind].path,
        members: shelf.bearersOf(`${NETWORK_PARAM}:${set.code}`),
        filled: new Map(
          askedOf(set, kind).map((field) => [field.code, shelf.bearersOf(filledToken(set, field))]),
        ),
      };
    });

  return new Routes()
    .get('/reseaux', { access: 'public', queries: 0, cache: 'data' }, (c) =>
      html(c, <NetworksPage page={pageOf(c)} sets={fields.all()} />),
    )
    .get(
      '/reseaux/:reseau/champs',
      { access: 'public', queries: 2, cache: 'data' },
      onSet((c, set) => html(c, <SetPage page={pageOf(c)} set={set} counts={countsOf(set)} />)),
    )
    .get(
      '/reseaux/:reseau/champs/apercu',
      { access: 'public', queries: 2, cache: 'data' },
      onSet((c, set) => {
        const page = pageOf(c);
        const asked = kindIn(page.query.get('fiches') ?? '');
        const kind = asked ?? FIELD_KINDS.find((each) => askedOf(set, each).length > 0) ?? 'cooperation';
        const group = groupOf({ set, asked: askedOf(set, kind), held: new Map() });
        return html(c, <PreviewPage page={page} set={set} group={group} />);
      }),
    )
    .get(
      '/reseaux/:reseau/champs/historique',
      { access: 'public', queries: 4, cache: 'none' },
      onSet(async (c, set) => {
        const changes = await definitionChanges(db, set.id);
        const names = await signersOf(db, [...new Set(changes.map(({ author }) => author))]);
        const signed = changes.map((change) => ({
          ...change,
          author: names.get(change.author) ?? change.author,
        }));
        return html(c, <DefinitionsPage page={pageOf(c)} set={set} changes={signed} />);
      }),
    )
    .get('/api/v1/reseaux', { access: 'public', queries: 0, cache: 'data' }, (c) =>
      c.json({ results: fields.all().map((set) => setAsData(set, baseUrl)) }, 200, OPEN),
    )
    .get('/api/v1/reseaux/:reseau', { access: 'public', queries: 0, cache: 'data' }, (c) => {
      const set = fields.get(c.req.param('reseau') ?? '');
      return set
        ? c.json(setAsData(set, baseUrl), 200, OPEN)
        : c.json({ error: 'not_found', message: 'No such network.' }, 404, OPEN);
    });
}

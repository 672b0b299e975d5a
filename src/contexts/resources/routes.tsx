/** Resources: a plain list and a short page each, until the library opens. */
import type { Database } from '../../platform/db/tables.ts';
import { html, movedTo, pageOf } from '../../platform/http/answer.ts';
import { Routes } from '../../platform/http/routes.ts';
import { say } from '../../platform/i18n/say.ts';
import { type Discovery, keptCards, listShelf, readRecord, ShelfPage } from '../discovery/public.ts';
import type { TerritoryIndex } from '../territories/public.ts';
import { RESOURCE } from './domain/kind.ts';
import { resource } from './domain/resource.ts';
import { en } from './messages.en.ts';
import { fr } from './messages.fr.ts';
import { ResourceCardView } from './views/resource-card.tsx';
import { ResourcePage } from './views/resource-page.tsx';

export function resourceRoutes(needs: {
  db: Database;
  discovery: Discovery;
  territories: TerritoryIndex;
}): Routes {
  const { territories } = needs;
  const drawn = keptCards(needs, (page, record) => <ResourceCardView page={page} record={record} />);
  return new Routes()
    .get('/ressources', { access: 'public', queries: 4, cache: 'data' }, async (c) => {
      const page = pageOf(c);
      const { title, lead } = say(page.locale, { fr, en });
      const listing = await listShelf(needs, RESOURCE, page);
      const cards = await drawn(page, listing.ordinals);
      return html(c, <ShelfPage {...{ page, listing, territories, title, lead, cards }} />);
    })
    .get('/ressources/:slug', { access: 'public', queries: 6, cache: 'data' }, async (c) => {
      const page = pageOf(c);
      const read = await readRecord(needs, RESOURCE, c.req.param('slug') ?? '');
      if (!read) return c.notFound();
      if ('movedTo' in read) return movedTo(c, `/ressources/${read.movedTo}`);
      const { record, revisions } = read;
      const { slug, updatedAt, home } = record;
      return html(
        c,
        <ResourcePage
          {...{ page, slug, revisions, updatedAt, home }}
          document={resource.parse(record.document)}
        />,
      );
    });
}

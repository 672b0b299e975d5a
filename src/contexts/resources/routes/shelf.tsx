/** The list of the library, and the page of each work. */
import { html, movedTo, pageOf } from '../../../platform/http/answer.ts';
import { Routes } from '../../../platform/http/routes.ts';
import { keptCards, listShelf, readRecord, ShelfPage } from '../../discovery/public.ts';
import { citedOf } from '../domain/cited.ts';
import { resourceJsonLd } from '../domain/json-ld.ts';
import { RESOURCE } from '../domain/kind.ts';
import { collectionsHolding } from '../queries/collections.ts';
import { reviewsOf } from '../queries/reviews.ts';
import { findPassages } from '../use-cases/find-passages.ts';
import type { ResourceNeeds } from '../use-cases/needs.ts';
import { HeldIn } from '../views/held-in.tsx';
import { ListTools, ListWays } from '../views/list-ways.tsx';
import { PassageNote } from '../views/passage-note.tsx';
import { ResourceCardView } from '../views/resource-card.tsx';
import { ResourcePage } from '../views/resource-page.tsx';
import { Reviews } from '../views/review-pages.tsx';
import { words } from '../views/words.ts';

export function shelfRoutes(needs: ResourceNeeds): Routes {
  const { territories, baseUrl } = needs;
  const drawn = keptCards(needs, (page, record) => <ResourceCardView page={page} record={record} />);
  return new Routes()
    .get('/ressources', { access: 'public', queries: 7, cache: 'data' }, async (c) => {
      const page = pageOf(c);
      const { title, lead } = words(page);
      const listing = await listShelf(needs, RESOURCE, page);
      const cards = await drawn(page, listing.ordinals);
      const { filters, found, ordinals } = listing;
      const passages = await findPassages(needs.db, found.near ?? filters.text, ordinals);
      const notes = ordinals.map((ordinal) => {
        const passage = passages.get(ordinal);
        return passage && <PassageNote page={page} passage={passage} />;
      });
      return html(
        c,
        <ShelfPage
          {...{ page, listing, territories, title, lead, cards, notes }}
          current="resources"
          before={<ListTools page={page} />}
          reuse={<ListWays page={page} filters={filters} />}
        />,
      );
    })
    .get('/ressources/:slug', { access: 'public', queries: 9, cache: 'data' }, async (c) => {
      const page = pageOf(c);
      const read = await readRecord(needs, RESOURCE, c.req.param('slug') ?? '');
      if (!read) return c.notFound();
      if ('movedTo' in read) return movedTo(c, `/ressources/${read.movedTo}`);
      const { record, names, namedIn, alike, revisions } = read;
      const { slug, updatedAt, home } = record;
      const cited = citedOf(record, baseUrl);
      const [reviews, held] = await Promise.all([
        reviewsOf(needs.db, record.id),
        collectionsHolding(needs.db, record.id),
      ]);
      return html(
        c,
        <ResourcePage
          {...{ page, slug, names, namedIn, alike, revisions, updatedAt, home, territories }}
          document={cited.document}
          jsonLd={resourceJsonLd(cited, baseUrl)}
        >
          <HeldIn page={page} collections={held} />
          <Reviews page={page} path={`/ressources/${slug}`} reviews={reviews} />
        </ResourcePage>,
      );
    });
}

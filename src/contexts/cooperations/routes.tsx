/** The atlas's shelf of cooperations: the list, and a page for each. */
import type { Database } from '../../platform/db/tables.ts';
import { html, movedTo, pageOf } from '../../platform/http/answer.ts';
import { Routes } from '../../platform/http/routes.ts';
import { say } from '../../platform/i18n/say.ts';
import { type Discovery, keptCards, listShelf, readRecord, ShelfPage } from '../discovery/public.ts';
import { type FieldNeeds, publicSets } from '../fields/public.ts';
import { KnowHow, type OfferBook } from '../peers/public.ts';
import type { TerritoryIndex } from '../territories/public.ts';
import { cooperation } from './domain/cooperation.ts';
import { cooperationJsonLd } from './domain/json-ld.ts';
import { COOPERATION } from './domain/kind.ts';
import { namedStakeholders } from './domain/stakeholders.ts';
import { en } from './messages.en.ts';
import { fr } from './messages.fr.ts';
import { CooperationCardView } from './views/cooperation-card.tsx';
import { CooperationPage } from './views/cooperation-page.tsx';

export interface CooperationNeeds {
  db: Database;
  discovery: Discovery;
  territories: TerritoryIndex;
  fields: FieldNeeds['fields'];
  around: FieldNeeds['around'];
  offers: OfferBook;
}

export function cooperationRoutes(needs: CooperationNeeds): Routes {
  const { territories } = needs;
  const cards = keptCards(needs, (page, record) => (
    <CooperationCardView page={page} record={record} territories={territories} />
  ));
  return new Routes()
    .get('/cooperations', { access: 'public', queries: 4, cache: 'data' }, async (c) => {
      const page = pageOf(c);
      const { title, lead } = say(page.locale, { fr, en });
      const listing = await listShelf(needs, COOPERATION, page);
      return html(
        c,
        <ShelfPage
          page={page}
          listing={listing}
          territories={territories}
          current="cooperations"
          title={title}
          lead={lead}
          cards={await cards(page, listing.ordinals)}
        />,
      );
    })
    .get('/cooperations/:slug', { access: 'public', queries: 6, cache: 'data' }, async (c) => {
      const page = pageOf(c);
      const read = await readRecord(needs, COOPERATION, c.req.param('slug') ?? '');
      if (!read) return c.notFound();
      if ('movedTo' in read) return movedTo(c, `/cooperations/${read.movedTo}`);
      const { record, names, revisions, near, alike } = read;
      const networks = await publicSets(needs, record);
      const document = cooperation.parse(record.document);
      const stakeholders = namedStakeholders(document, names);
      const jsonLd = cooperationJsonLd(document, {
        url: `${page.baseUrl}/cooperations/${record.slug}`,
        baseUrl: page.baseUrl,
        places: document.territories.map((id) => territories.label(id, 'fr')),
        stakeholders,
        at: record,
      });
      const { slug, updatedAt, approximate, home } = record;
      const held = { id: record.id, slug, path: `/cooperations/${slug}`, served: true };
      const knowHow = <KnowHow page={page} offers={needs.offers.of(record.id)} record={held} />;
      return html(
        c,
        <CooperationPage
          {...{
            page,
            slug,
            document,
            stakeholders,
            revisions,
            updatedAt,
            home,
            near,
            alike,
            approximate,
            territories,
            networks,
            jsonLd,
            knowHow,
          }}
        />,
      );
    });
}

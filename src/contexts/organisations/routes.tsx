/** The directory: the list of organisations, and a page for each. */
import type { Database } from '../../platform/db/tables.ts';
import { html, movedTo, pageOf } from '../../platform/http/answer.ts';
import { Routes } from '../../platform/http/routes.ts';
import { say } from '../../platform/i18n/say.ts';
import { type Discovery, keptCards, listShelf, readRecord, ShelfPage } from '../discovery/public.ts';
import { type FieldNeeds, publicSets } from '../fields/public.ts';
import { organisationGrants } from '../grants/public.ts';
import { KnowHow, type OfferBook } from '../peers/public.ts';
import type { TerritoryIndex } from '../territories/public.ts';
import { organisationJsonLd } from './domain/json-ld.ts';
import { ORGANISATION } from './domain/kind.ts';
import { organisation } from './domain/organisation.ts';
import { en } from './messages.en.ts';
import { fr } from './messages.fr.ts';
import { OrganisationCardView } from './views/organisation-card.tsx';
import { OrganisationPage } from './views/organisation-page.tsx';

export interface OrganisationNeeds {
  db: Database;
  discovery: Discovery;
  territories: TerritoryIndex;
  fields: FieldNeeds['fields'];
  around: FieldNeeds['around'];
  offers: OfferBook;
}

export function organisationRoutes(needs: OrganisationNeeds): Routes {
  const { territories } = needs;
  const cards = keptCards(needs, (page, record) => (
    <OrganisationCardView page={page} record={record} territories={territories} />
  ));
  return new Routes()
    .get('/organisations', { access: 'public', queries: 4, cache: 'data' }, async (c) => {
      const page = pageOf(c);
      const { title, lead } = say(page.locale, { fr, en });
      const listing = await listShelf(needs, ORGANISATION, page);
      return html(
        c,
        <ShelfPage
          page={page}
          listing={listing}
          territories={territories}
          current="organisations"
          title={title}
          lead={lead}
          cards={await cards(page, listing.ordinals)}
        />,
      );
    })
    .get('/organisations/:slug', { access: 'public', queries: 15, cache: 'data' }, async (c) => {
      const page = pageOf(c);
      const read = await readRecord(needs, ORGANISATION, c.req.param('slug') ?? '');
      if (!read) return c.notFound();
      if ('movedTo' in read) return movedTo(c, `/organisations/${read.movedTo}`);
      const { record, names, namedIn, revisions, near, alike } = read;
      const { slug, updatedAt, home } = record;
      const networks = await publicSets(needs, record);
      const held = { id: record.id, slug, path: `/organisations/${slug}`, served: false };
      const knowHow = <KnowHow page={page} offers={needs.offers.of(record.id)} record={held} />;
      const document = organisation.parse(record.document);
      const places = document.territories.map((id) => territories.label(id, 'fr'));
      const { name, siren = document.siret?.slice(0, 9) ?? null, rna = null } = document;
      const grants = await organisationGrants(needs.db, { name, siren, rna });
      const jsonLd = organisationJsonLd(document, `${page.baseUrl}/organisations/${slug}`, places);
      return html(
        c,
        <OrganisationPage
          {...{
            page,
            slug,
            document,
            names,
            namedIn,
            revisions,
            updatedAt,
            home,
            near,
            alike,
            grants,
            territories,
            networks,
            ownFields: needs.fields.ofOwner({ kind: 'organisation', id: record.id }),
            jsonLd,
            knowHow,
          }}
        />,
      );
    });
}

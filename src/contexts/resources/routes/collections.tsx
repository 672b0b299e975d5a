/** Collections of works: read by everybody, put in another site, written by those who choose for the shelf. */
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, Routes, signedIn } from '../../../platform/http/routes.ts';
import { atom } from '../../publication/public.ts';
import { cardsOf, ordinalsOf, recordsById } from '../../records/public.ts';
import { readCollection, sentForm, type TypedCollection } from '../forms.ts';
import { curates } from '../policy.ts';
import {
  type Collection,
  type CollectionItem,
  collectionAt,
  collections,
  itemsOf,
} from '../queries/collections.ts';
import type { ResourceNeeds } from '../use-cases/needs.ts';
import { type CollectionRefusal, saveCollection } from '../use-cases/save-collection.ts';
import { CollectionEditPage } from '../views/collection-edit-page.tsx';
import {
  CollectionFrame,
  CollectionPage,
  CollectionsPage,
  type ShownItem,
} from '../views/collection-pages.tsx';

const DATA = { access: 'public', queries: 6, cache: 'data' } as const;
/** One query or two for each work that is named. */
const WRITE = { access: 'member', queries: 320, cache: 'none' } as const;

export function collectionRoutes(needs: ResourceNeeds): Routes {
  const { db } = needs;

  async function shown(items: readonly CollectionItem[]): Promise<ShownItem[]> {
    const ordinals = await ordinalsOf(
      db,
      items.map(({ recordId }) => recordId),
    );
    const cards = await cardsOf(db, [...ordinals.values()]);
    const byOrdinal = new Map(cards.map((card) => [card.ordinal, card]));
    return items.flatMap(({ recordId, note }) => {
      const card = byOrdinal.get(ordinals.get(recordId) ?? -1);
      return card ? [{ card, note }] : [];
    });
  }

  const published = async (c: RequestContext): Promise<Collection | null> => {
    const found = await collectionAt(db, c.req.param('slug') ?? '');
    return found?.published ? found : null;
  };

  /** What a curator fills; others do not find it. */
  const byCurator =
    (answer: (c: RequestContext, present: Collection | null) => Promise<Response>) =>
    async (c: RequestContext) => {
      if (!curates(await signedIn(c))) return c.notFound();
      const slug = c.req.param('slug');
      const present = slug === undefined ? null : await collectionAt(db, slug);
      return slug !== undefined && !present ? c.notFound() : answer(c, present);
    };

  async function filledFrom(present: Collection | null): Promise<TypedCollection> {
    const items = present ? await itemsOf(db, present.id) : [];
    const records = await recordsById(
      db,
      items.map(({ recordId }) => recordId),
    );
    const slugs = new Map(records.map(({ id, slug }) => [id, slug]));
    return {
      title: present?.title ?? '',
      introduction: present?.introduction ?? '',
      need: present?.need ?? '',
      stage: present?.stage ?? '',
      published: present?.published ?? false,
      version: present?.version ?? null,
      items: items.map(({ recordId, note }) => ({
        work: `/ressources/${slugs.get(recordId) ?? recordId}`,
        note,
        rank: '',
      })),
    };
  }

  async function send(c: RequestContext, present: Collection | null) {
    const page = pageOf(c);
    const { typed, faults } = readCollection(await sentForm(c.req));
    const show = (refusal: CollectionRefusal) =>
      html(c, <CollectionEditPage {...{ page, present, typed, refusal }} />, { status: 422 });
    if (faults.length > 0) return show({ faults });
    const saved = await saveCollection(needs, present, typed);
    if (!saved.ok) return show(saved.reason);
    return seeOther(
      c,
      typed.published ? `/collections/${saved.value}` : `/collections/${saved.value}/modifier`,
    );
  }

  return new Routes()
    .get('/collections', { ...DATA, cache: 'none' }, async (c) => {
      const may = curates(await c.get('actor')());
      return html(c, <CollectionsPage page={pageOf(c)} list={await collections(db, may)} may={may} />);
    })
    .get(
      '/collections/nouvelle',
      WRITE,
      byCurator(async (c) =>
        html(c, <CollectionEditPage page={pageOf(c)} present={null} typed={await filledFrom(null)} />),
      ),
    )
    .post(
      '/collections/nouvelle',
      WRITE,
      byCurator((c) => send(c, null)),
    )
    .get('/collections/:slug', DATA, async (c) => {
      const collection = await published(c);
      if (!collection) return c.notFound();
      const items = await shown(await itemsOf(db, collection.id));
      return html(c, <CollectionPage page={pageOf(c)} collection={collection} items={items} />);
    })
    .get('/collections/:slug/flux.atom', DATA, async (c) => {
      const collection = await published(c);
      if (!collection) return c.notFound();
      const items = await shown(await itemsOf(db, collection.id));
      const home = `${needs.baseUrl}/collections/${collection.slug}`;
      const feed = atom({
        title: `Terreau : ${collection.title}`,
        ...{ home, self: `${home}/flux.atom`, updated: collection.updatedAt },
        entries: items.map(({ card, note }) => ({
          url: `${needs.baseUrl}/ressources/${card.slug}`,
          card: { ...card, summary: [note, card.summary].filter((text) => text !== '').join('\n\n') },
        })),
      });
      return c.body(feed, 200, {
        'content-type': 'application/atom+xml; charset=utf-8',
        'access-control-allow-origin': '*',
      });
    })
    .get('/collections/:slug/integrer', { ...DATA, embeddable: true }, async (c) => {
      const collection = await published(c);
      if (!collection) return c.notFound();
      const items = await shown(await itemsOf(db, collection.id));
      return html(c, <CollectionFrame page={pageOf(c)} collection={collection} items={items} />);
    })
    .get(
      '/collections/:slug/modifier',
      WRITE,
      byCurator(async (c, present) =>
        html(c, <CollectionEditPage page={pageOf(c)} present={present} typed={await filledFrom(present)} />),
      ),
    )
    .post('/collections/:slug/modifier', WRITE, byCurator(send));
}

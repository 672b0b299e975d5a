/** The catalogues of support and funding: their lists, a page for each programme, some side by side. */
import type { Database } from '../../platform/db/tables.ts';
import { html, movedTo, pageOf } from '../../platform/http/answer.ts';
import { type RequestContext, Routes } from '../../platform/http/routes.ts';
import { say } from '../../platform/i18n/say.ts';
import {
  type Discovery,
  keptCards,
  listShelf,
  placesNamed,
  readRecord,
  ShelfPage,
} from '../discovery/public.ts';
import { type FieldNeeds, publicSets } from '../fields/public.ts';
import { namedBy } from '../records/public.ts';
import type { TerritoryIndex } from '../territories/public.ts';
import { programmeJsonLd } from './domain/json-ld.ts';
import { PROGRAMME } from './domain/kind.ts';
import type { Offer } from './domain/offer.ts';
import { programme } from './domain/programme.ts';
import { readQuestion } from './domain/question.ts';
import { standingOf } from './domain/standing.ts';
import { en } from './messages.en.ts';
import { fr } from './messages.fr.ts';
import type { ProgrammeIndex } from './queries.ts';
import { ComparePage } from './views/compare-page.tsx';
import { CompareForm, cardNotes, ElsewhereLinks, ListUnknowns, MapLink } from './views/list-notes.tsx';
import { ProgrammeCardView } from './views/programme-card.tsx';
import { ProgrammePage } from './views/programme-page.tsx';
import { QuestionProposals } from './views/question-proposals.tsx';

export interface ProgrammeNeeds {
  db: Database;
  discovery: Discovery;
  programmes: ProgrammeIndex;
  territories: TerritoryIndex;
  fields: FieldNeeds['fields'];
  around: FieldNeeds['around'];
}

/** How many programmes can be read side by side. */
const SIDE_BY_SIDE = 5;

/** The longest question that is read, in characters. */
const QUESTION = 300;

const LISTS = [
  { path: '/dispositifs', family: null },
  { path: '/accompagnement', family: 'support' },
  { path: '/financements', family: 'funding' },
] as const;

export function programmeRoutes(needs: ProgrammeNeeds): Routes {
  const { db, territories, discovery, programmes } = needs;
  const drawn = keptCards(needs, (page, record) => (
    <ProgrammeCardView page={page} record={record} territories={territories} today={discovery.date} />
  ));
  const routes = new Routes();
  for (const { path, family } of LISTS) {
    routes.get(path, { access: 'public', queries: 4, cache: 'data' }, async (c) => {
      const page = pageOf(c);
      const m = say(page.locale, { fr, en });
      const fixed = family ? { group: 'family', value: family } : undefined;
      const listing = await listShelf(needs, PROGRAMME, page, fixed);
      const cards = await drawn(page, listing.ordinals);
      const all = programmes.all();
      const { filters, ordinals } = listing;
      const found = filters.territory ? programmes.reaching(filters.territory) : [];
      const reaching = new Map(found.map((each) => [each.key, each]));
      const offers = ordinals.flatMap((ordinal) => all.get(ordinal) ?? []);
      const { title, lead } = family ? m.shelves[family] : { title: m.title, lead: m.lead };
      return html(
        c,
        <ShelfPage
          {...{ page, listing, territories, title, lead, cards }}
          current={family ?? undefined}
          notes={cardNotes({ page, offers, reaching, territories })}
          before={
            <>
              <QuestionProposals {...{ page, filters, territories }} question={understood(filters.text)} />
              <ListUnknowns page={page} filters={filters} offers={all} reaching={reaching} />
            </>
          }
          tools={
            <>
              <MapLink page={page} filters={filters} />
              <CompareForm page={page} />
            </>
          }
          reuse={<ElsewhereLinks page={page} filters={filters} />}
        />,
      );
    });
  }
  return routes
    .get('/dispositifs/comparer', { access: 'public', queries: SIDE_BY_SIDE, cache: 'data' }, compare)
    .get('/dispositifs/:slug', { access: 'public', queries: 6, cache: 'data' }, show);

  /** The words of a search as filters to propose; places are French names. */
  function understood(text: string) {
    return readQuestion(
      text.slice(0, QUESTION),
      (name) => placesNamed(territories, name, 'fr')[0]?.id ?? null,
    );
  }

  async function compare(c: RequestContext): Promise<Response> {
    const page = pageOf(c);
    const asked = [...new Set(page.query.getAll('d'))];
    const paths = new Set(asked.map((slug) => `${PROGRAMME.path}/${slug}`));
    const byPath = new Map<string, Offer>();
    for (const offer of programmes.all().values()) if (paths.has(offer.path)) byPath.set(offer.path, offer);
    const known = asked.flatMap((slug) => byPath.get(`${PROGRAMME.path}/${slug}`) ?? []);
    const compared = await Promise.all(
      known.slice(0, SIDE_BY_SIDE).map(async ({ id, path, document }) => ({
        page,
        document,
        territories,
        slug: path.slice(PROGRAMME.path.length + 1),
        names: await namedBy(db, id),
        today: discovery.date,
      })),
    );
    return html(
      c,
      <ComparePage {...{ page, compared }} leftOut={Math.max(0, known.length - SIDE_BY_SIDE)} />,
    );
  }

  async function show(c: RequestContext): Promise<Response> {
    const page = pageOf(c);
    const read = await readRecord(needs, PROGRAMME, c.req.param('slug') ?? '');
    if (!read) return c.notFound();
    if ('movedTo' in read) return movedTo(c, `/dispositifs/${read.movedTo}`);
    const { record, names, revisions, alike } = read;
    const { slug, updatedAt, home } = record;
    const document = programme.parse(record.document);
    const jsonLd = programmeJsonLd(document, {
      url: `${page.baseUrl}${PROGRAMME.path}/${slug}`,
      places: document.territories.map((id) => territories.label(id, 'fr')),
      operators: document.operators.flatMap(
        ({ organisation, name }) => names.find(({ id }) => id === organisation)?.name ?? name ?? [],
      ),
      standing: standingOf(document, discovery.date),
    });
    const networks = await publicSets(needs, record);
    const shown = {
      page,
      slug,
      document,
      names,
      revisions,
      updatedAt,
      home,
      alike,
      territories,
      networks,
      jsonLd,
    };
    return html(c, <ProgrammePage {...shown} today={discovery.date} />);
  }
}

/** Programmes: a plain list and a short page each, until their catalogues open. */
import type { Database } from '../../platform/db/tables.ts';
import { html, movedTo, pageOf } from '../../platform/http/answer.ts';
import { Routes } from '../../platform/http/routes.ts';
import { say } from '../../platform/i18n/say.ts';
import { type Discovery, keptCards, listShelf, readRecord, ShelfPage } from '../discovery/public.ts';
import type { TerritoryIndex } from '../territories/public.ts';
import { PROGRAMME } from './domain/kind.ts';
import { programme } from './domain/programme.ts';
import { en } from './messages.en.ts';
import { fr } from './messages.fr.ts';
import { ProgrammeCardView } from './views/programme-card.tsx';
import { ProgrammePage } from './views/programme-page.tsx';

export function programmeRoutes(needs: {
  db: Database;
  discovery: Discovery;
  territories: TerritoryIndex;
}): Routes {
  const { territories } = needs;
  const drawn = keptCards(needs, (page, record) => (
    <ProgrammeCardView page={page} record={record} territories={territories} />
  ));
  return new Routes()
    .get('/dispositifs', { access: 'public', queries: 4, cache: 'data' }, async (c) => {
      const page = pageOf(c);
      const { title, lead } = say(page.locale, { fr, en });
      const listing = await listShelf(needs, PROGRAMME, page);
      const cards = await drawn(page, listing.ordinals);
      return html(c, <ShelfPage {...{ page, listing, territories, title, lead, cards }} />);
    })
    .get('/dispositifs/:slug', { access: 'public', queries: 6, cache: 'data' }, async (c) => {
      const page = pageOf(c);
      const read = await readRecord(needs, PROGRAMME, c.req.param('slug') ?? '');
      if (!read) return c.notFound();
      if ('movedTo' in read) return movedTo(c, `/dispositifs/${read.movedTo}`);
      const { record, names, revisions } = read;
      const { slug, updatedAt } = record;
      const document = programme.parse(record.document);
      return html(
        c,
        <ProgrammePage {...{ page, slug, document, names, revisions, updatedAt, territories }} />,
      );
    });
}

/** Frames of networks, written by whoever looks after the organisation: typed, brought as a file, renewed, withdrawn. */
import { stringify } from 'csv-stringify/sync';
import { parisDay } from '../../../kernel/day.ts';
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type Routes, signedIn } from '../../../platform/http/routes.ts';
import { pastedCells } from '../../../platform/table/pasted.ts';
import { recordsById } from '../../records/public.ts';
import {
  FRAMES_PATH,
  framePath,
  IMPORT_FRAME_PATH,
  KEPT_SLUGS,
  NEW_FRAME_PATH,
} from '../domain/addresses.ts';
import type { Frame } from '../domain/frame.ts';
import type { FrameTableName } from '../domain/frame-cells.ts';
import {
  FRAME_TABLES,
  type FrameFault,
  frameRows,
  readFrameForm,
  type TypedFrame,
  withCodesOf,
} from '../domain/frame-form.ts';
import { readFrameFile } from '../domain/frame-import.ts';
import { SHIPPED_FRAME } from '../domain/shipped-frame.ts';
import { lineOf, sentForm, textOf } from '../forms.ts';
import { lookedAfter, mayPublishFor } from '../policy.ts';
import { type PublishedFrame, publishedFrame } from '../queries.ts';
import type { TradeNeeds } from '../use-cases/begin-positioning.ts';
import { publishFrame, withdrawFrame } from '../use-cases/publish-frame.ts';
import { FrameFormPage } from '../views/frame-form-page.tsx';
import { type FrameImportFaults, FrameImportPage } from '../views/frame-import-page.tsx';

const EMPTY: TypedFrame = {
  organisation: '',
  name: '',
  summary: '',
  origin: '',
  licence: 'CC-BY-SA-4.0',
  tables: { lignes: '', activites: '', metiers: '' },
  headings: true,
};
const NO_FAULT: FrameImportFaults = { organisation: false, file: null, inFile: [], taken: false };
const FILE_BYTES = 1024 * 1024;
/** What the form weighs beside the file. */
const FORM_BYTES = 64 * 1024;

export function frameWritingRoutes(routes: Routes, needs: TradeNeeds): void {
  const { db, clock } = needs;

  /** The organisations whose record the person looks after. One query. */
  const organisationsOf = async (c: RequestContext) => {
    const records = await recordsById(db, lookedAfter(await signedIn(c)));
    return records.flatMap(({ id, kind, document }) =>
      kind === 'organisation' ? [{ id, name: (document as { name: string }).name }] : [],
    );
  };

  const empty = async (c: RequestContext) => {
    const organisations = await organisationsOf(c);
    return html(
      c,
      <FrameFormPage page={pageOf(c)} {...{ organisations }} typed={EMPTY} faults={[]} rowFaults={[]} />,
    );
  };

  /** Published, or shown again with what is to be mended. `renewed`: the frame that a next version is typed of. */
  const publish = async (c: RequestContext, renewed: PublishedFrame | null) => {
    const { personId, ...actor } = await signedIn(c);
    const organisations = await organisationsOf(c);
    const sent = await sentForm(c.req);
    const typed = typedIn(sent, renewed);
    const cells = Object.fromEntries(
      FRAME_TABLES.map((table) => [table, pastedCells(typed.tables[table])]),
    ) as Record<FrameTableName, ReturnType<typeof pastedCells>>; // one for each table
    const [lignes, activites, metiers] = [cells.lignes.rows, cells.activites.rows, cells.metiers.rows];
    const reading = readFrameForm(typed, { lignes, activites, metiers }, parisDay(clock()));
    const own =
      organisations.some(({ id }) => id === typed.organisation) &&
      mayPublishFor({ personId, ...actor }, typed.organisation);
    const open = FRAME_TABLES.flatMap((field): FrameFault[] => {
      const line = cells[field].unreadable;
      return line === null ? [] : [{ field, fault: 'unreadable', line }];
    });
    const faults: FrameFault[] = [
      ...(own ? [] : [{ field: 'organisation' as const, fault: 'organisation' as const }]),
      ...reading.faults.filter(({ fault }) => fault !== 'no_rows' || open.length === 0),
      ...open,
    ];
    const again = (status: 409 | 422, refused?: 'taken' | 'meanwhile') =>
      html(
        c,
        <FrameFormPage
          page={pageOf(c)}
          {...{ typed, organisations, faults, refused }}
          rowFaults={reading.rowFaults}
          renews={renewed ? renewing(c, renewed) : undefined}
        />,
        { status },
      );
    if (!reading.frame || faults.length > 0) return again(422);
    const document = renewed ? withCodesOf(renewed.document, reading.frame) : reading.frame;
    if (isKept(document.code)) return again(409, 'taken');
    const { organisation } = typed;
    const seen = renewed ? Number(sent.get('vue')) : null;
    const published = await publishFrame(needs, { organisation, document, personId, seen });
    if (published.ok) return seeOther(c, framePath(published.value));
    return again(409, published.reason === 'taken' ? 'taken' : 'meanwhile');
  };

  /** The frame at this address, for whoever may publish its next version. */
  const managed = async (c: RequestContext): Promise<PublishedFrame | null> => {
    const actor = await signedIn(c);
    const published = await publishedFrame(db, c.req.param('slug') ?? '');
    return published && mayPublishFor(actor, published.organisation) ? published : null;
  };
  const renewing = (c: RequestContext, { document, slug, version }: PublishedFrame) => ({
    ...{ name: document.name[pageOf(c).locale], path: framePath(slug), version, english: document.english },
  });
  const renew = async (c: RequestContext) => {
    const published = await managed(c);
    if (!published) return c.notFound();
    const organisations = await organisationsOf(c);
    return html(
      c,
      <FrameFormPage
        page={pageOf(c)}
        {...{ organisations }}
        typed={asTyped(published)}
        faults={[]}
        rowFaults={[]}
        renews={renewing(c, published)}
      />,
    );
  };
  const publishNext = async (c: RequestContext) => {
    const published = await managed(c);
    return published ? publish(c, published) : c.notFound();
  };

  const importPage = (c: RequestContext, organisations: Awaited<ReturnType<typeof organisationsOf>>) => ({
    page: pageOf(c),
    organisations,
  });
  const bring = async (c: RequestContext) => {
    const organisations = await organisationsOf(c);
    return html(c, <FrameImportPage {...importPage(c, organisations)} organisation="" faults={NO_FAULT} />);
  };
  const brought = async (c: RequestContext) => {
    const actor = await signedIn(c);
    const organisations = await organisationsOf(c);
    const sent = await c.req.parseBody({ all: true }).catch(() => ({}) as Record<string, unknown>);
    const [typed] = [sent.organisation].flat();
    const organisation = typeof typed === 'string' ? typed : '';
    const own = organisations.some(({ id }) => id === organisation) && mayPublishFor(actor, organisation);
    const again = (status: 409 | 422, faults: Partial<FrameImportFaults>) =>
      html(
        c,
        <FrameImportPage
          {...importPage(c, organisations)}
          organisation={organisation}
          faults={{ ...NO_FAULT, organisation: !own, ...faults }}
        />,
        { status },
      );
    const [given] = [sent.fichier].flat();
    const file = given instanceof File && given.size > 0 ? given : null;
    if (!file) return again(422, { file: 'no_file' });
    if (file.size > FILE_BYTES) return again(422, { file: 'too_heavy' });
    const reading = readFrameFile(await file.text(), pageOf(c).locale);
    if (!reading.ok) return again(422, { inFile: reading.faults });
    if (!own) return again(422, {});
    if (isKept(reading.frame.code)) return again(409, { taken: true });
    const published = await publishFrame(needs, {
      ...{ organisation, document: reading.frame, personId: actor.personId, seen: null },
    });
    return published.ok ? seeOther(c, framePath(published.value)) : again(409, { taken: true });
  };

  const withdraw = async (c: RequestContext) => {
    const { personId } = await signedIn(c);
    const published = await managed(c);
    if (!published) return c.notFound();
    const { organisation, slug } = published;
    const done = await withdrawFrame(needs, { organisation, slug, personId });
    return done ? seeOther(c, `${FRAMES_PATH}?retire=oui`) : c.notFound();
  };

  const MEMBER = { access: 'member', cache: 'none' } as const;
  routes
    .get(NEW_FRAME_PATH, { ...MEMBER, queries: 4 }, empty)
    .post(NEW_FRAME_PATH, { ...MEMBER, queries: 9 }, (c) => publish(c, null))
    .get(IMPORT_FRAME_PATH, { ...MEMBER, queries: 4 }, bring)
    .post(IMPORT_FRAME_PATH, { ...MEMBER, queries: 9, longBody: FILE_BYTES + FORM_BYTES }, brought)
    .get(`${framePath(':slug')}/nouvelle-version`, { ...MEMBER, queries: 5 }, renew)
    .post(`${framePath(':slug')}/nouvelle-version`, { ...MEMBER, queries: 12 }, publishNext)
    .post(`${framePath(':slug')}/retrait`, { ...MEMBER, queries: 10 }, withdraw);
}

const isKept = (slug: string): boolean => slug === SHIPPED_FRAME.code || KEPT_SLUGS.includes(slug);

const typedIn = (sent: URLSearchParams, renewed: PublishedFrame | null): TypedFrame => ({
  organisation: renewed?.organisation ?? sent.get('organisation') ?? '',
  name: lineOf(sent, 'nom'),
  summary: lineOf(sent, 'resume'),
  origin: textOf(sent, 'origine'),
  licence: lineOf(sent, 'licence'),
  tables: {
    lignes: sent.get('lignes') ?? '',
    activites: sent.get('activites') ?? '',
    metiers: sent.get('metiers') ?? '',
  },
  headings: sent.has('titres'),
});

/** The present version as its form would send it: no line of titles. */
function asTyped({ organisation, document }: PublishedFrame): TypedFrame {
  const rows = frameRows(document);
  const lines = (table: FrameTableName) => stringify(rows[table], { delimiter: '\t' });
  const { name, summary, licence, origin }: Frame = document;
  return {
    ...{ organisation, licence, name: name.fr, summary: summary.fr, headings: false },
    origin: origin.map(({ says }) => says.fr).join('\n'),
    tables: { lignes: lines('lignes'), activites: lines('activites'), metiers: lines('metiers') },
  };
}

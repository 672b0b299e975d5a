/** Frames of networks: listed, read, published by whoever looks after the organisation, withdrawn. */
import { parisDay } from '../../../kernel/day.ts';
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type Routes, signedIn } from '../../../platform/http/routes.ts';
import { pastedCells } from '../../../platform/table/pasted.ts';
import { namesById, recordsById } from '../../records/public.ts';
import { FRAMES_PATH, framePath } from '../domain/addresses.ts';
import { type FrameReading, readFrameForm, type TypedFrame } from '../domain/frame-form.ts';
import { SHIPPED_FRAME } from '../domain/shipped-frame.ts';
import { lineOf, sentForm, textOf } from '../forms.ts';
import { lookedAfter, mayPublishFor } from '../policy.ts';
import { publishedFrame, publishedFrames } from '../queries.ts';
import type { TradeNeeds } from '../use-cases/begin-positioning.ts';
import { publishFrame, withdrawFrame } from '../use-cases/publish-frame.ts';
import { FrameFormPage } from '../views/frame-form-page.tsx';
import { FramePage, FramesPage } from '../views/frames-page.tsx';

const EMPTY: TypedFrame = {
  organisation: '',
  name: '',
  summary: '',
  origin: '',
  licence: 'CC-BY-SA-4.0',
  table: '',
  headings: true,
};
const CLEAN: Pick<FrameReading, 'faults' | 'rowFaults'> = { faults: [], rowFaults: [] };

export function frameRoutes(routes: Routes, needs: TradeNeeds): void {
  const { db, clock } = needs;

  /** The organisations whose record the person looks after. One query. */
  const organisationsOf = async (c: RequestContext) => {
    const records = await recordsById(db, lookedAfter(await signedIn(c)));
    return records.flatMap(({ id, kind, document }) =>
      kind === 'organisation' ? [{ id, name: (document as { name: string }).name }] : [],
    );
  };

  const list = async (c: RequestContext) => {
    const page = pageOf(c);
    const published = await publishedFrames(db);
    const names = await namesById(
      db,
      published.map(({ organisation }) => organisation),
    );
    return html(c, <FramesPage {...{ page, published, names }} withdrawn={page.query.has('retire')} />);
  };
  const one = async (c: RequestContext) => {
    const published = await publishedFrame(db, c.req.param('slug') ?? '');
    if (!published) return c.notFound();
    const names = await namesById(db, [published.organisation]);
    const organisation = names.get(published.organisation) ?? '';
    return html(c, <FramePage page={pageOf(c)} published={published} organisation={organisation} />);
  };
  const data = async (c: RequestContext) => {
    const published = await publishedFrame(db, c.req.param('slug') ?? '');
    return published ? c.json(published.document, 200, { 'access-control-allow-origin': '*' }) : c.notFound();
  };

  const form = async (c: RequestContext) =>
    html(
      c,
      <FrameFormPage
        page={pageOf(c)}
        typed={EMPTY}
        organisations={await organisationsOf(c)}
        taken={false}
        {...CLEAN}
      />,
    );
  const publish = async (c: RequestContext) => {
    const actor = await signedIn(c);
    const organisations = await organisationsOf(c);
    const sent = await sentForm(c.req);
    const typed: TypedFrame = {
      organisation: sent.get('organisation') ?? '',
      name: lineOf(sent, 'nom'),
      summary: lineOf(sent, 'resume'),
      origin: textOf(sent, 'origine'),
      licence: lineOf(sent, 'licence'),
      table: sent.get('lignes') ?? '',
      headings: sent.has('titres'),
    };
    const cells = pastedCells(typed.table);
    const reading = readFrameForm(typed, cells.rows, parisDay(clock()));
    const own =
      organisations.some(({ id }) => id === typed.organisation) && mayPublishFor(actor, typed.organisation);
    const faults = [
      ...(own ? [] : [{ field: 'organisation' as const, fault: 'organisation' as const }]),
      ...(cells.unreadable === null
        ? reading.faults
        : [{ field: 'lignes' as const, fault: 'unreadable' as const, line: cells.unreadable }]),
    ];
    const again = (taken: boolean, status: 409 | 422) =>
      html(
        c,
        <FrameFormPage
          page={pageOf(c)}
          {...{ typed, organisations, faults, taken }}
          rowFaults={reading.rowFaults}
        />,
        { status },
      );
    if (!reading.frame || faults.length > 0) return again(false, 422);
    if (reading.frame.code === SHIPPED_FRAME.code || reading.frame.code === 'nouveau')
      return again(true, 409);
    const { organisation } = typed;
    const published = await publishFrame(needs, {
      organisation,
      document: reading.frame,
      personId: actor.personId,
    });
    return published.ok ? seeOther(c, framePath(published.value)) : again(true, 409);
  };
  const withdraw = async (c: RequestContext) => {
    const actor = await signedIn(c);
    const slug = c.req.param('slug') ?? '';
    const published = await publishedFrame(db, slug);
    if (!published || !mayPublishFor(actor, published.organisation)) return c.notFound();
    const { organisation } = published;
    const done = await withdrawFrame(needs, { organisation, slug, personId: actor.personId });
    return done ? seeOther(c, `${FRAMES_PATH}?retire=oui`) : c.notFound();
  };

  const PUBLIC = { access: 'public', queries: 2, cache: 'none' } as const;
  const MEMBER = { access: 'member', cache: 'none' } as const;
  routes
    .get(FRAMES_PATH, PUBLIC, list)
    .get(`${FRAMES_PATH}/nouveau`, { ...MEMBER, queries: 3 }, form)
    .post(`${FRAMES_PATH}/nouveau`, { ...MEMBER, queries: 9 }, publish)
    .get(`${FRAMES_PATH}/:slug`, PUBLIC, one)
    .get(`${FRAMES_PATH}/:slug/referentiel.json`, PUBLIC, data)
    .post(`${FRAMES_PATH}/:slug/retrait`, { ...MEMBER, queries: 9 }, withdraw);
}

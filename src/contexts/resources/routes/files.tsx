/** The files of works: sent, shown apart from everything, taken away. */
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { disposition } from '../../../platform/files/clean-name.ts';
import { html, movedTo, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, Routes, signedIn } from '../../../platform/http/routes.ts';
import { groundOf } from '../../contributions/public.ts';
import { findRecord, type StoredRecord } from '../../records/public.ts';
import { isImage } from '../domain/file.ts';
import { resource } from '../domain/resource.ts';
import { sentForm } from '../forms.ts';
import { mayPublish, maySeeFile } from '../policy.ts';
import { fileById, statesOf } from '../queries/files.ts';
import { changeFiles } from '../use-cases/change-files.ts';
import type { ResourceNeeds } from '../use-cases/needs.ts';
import { type FileRefusal, takeFile } from '../use-cases/take-file.ts';
import { FilesPage } from '../views/files-page.tsx';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MEMBER = { access: 'member', queries: 24, cache: 'none' } as const;

export function fileRoutes(needs: ResourceNeeds): Routes {
  const { db, files } = needs;

  async function ofRecord(
    c: RequestContext,
    answer: (record: StoredRecord, may: boolean) => Promise<Response>,
  ): Promise<Response> {
    const record = await findRecord(db, 'resource', c.req.param('slug') ?? '');
    if (!record) return c.notFound();
    if ('movedTo' in record) return movedTo(c, `/ressources/${record.movedTo}/fichiers`);
    const actor = await c.get('actor')();
    return answer(record, mayPublish(actor, groundOf(needs, record.id, record.document)));
  }

  async function show(
    c: RequestContext,
    record: StoredRecord,
    may: boolean,
    refusal?: { reason: FileRefusal | 'again'; alt: string },
  ) {
    const document = resource.parse(record.document);
    const states = await statesOf(
      db,
      document.files.map(({ id }) => id),
    );
    return html(
      c,
      <FilesPage {...{ page: pageOf(c), slug: record.slug, document, states, may, refusal }} />,
      { status: refusal ? 422 : 200 },
    );
  }

  const change = async (
    c: RequestContext,
    record: StoredRecord,
    files: Parameters<typeof changeFiles>[2]['change'],
    reason: string,
  ) => changeFiles(needs, record.id, { change: files, actor: await signedIn(c), reason });

  return new Routes()
    .get(
      '/fichiers/:id/:name',
      { access: 'public', queries: 6, cache: 'none', sandboxed: true },
      async (c) => {
        const id = c.req.param('id') ?? '';
        const file = UUID.test(id) ? await fileById(db, id) : null;
        if (!file || !(file.public || maySeeFile(await c.get('actor')(), file))) return c.notFound();
        const stream = await files.open(id);
        if (!stream) return c.notFound();
        return c.body(Readable.toWeb(stream) as ReadableStream<Uint8Array> as never, 200, {
          'content-type': file.type,
          'content-length': String(file.bytes),
          'content-disposition': disposition(isImage(file.type) ? 'inline' : 'attachment', file.name),
          'cache-control': file.public ? 'public, max-age=3600' : 'private, no-store',
          'cross-origin-resource-policy': 'same-origin',
          'x-robots-tag': 'noindex',
        });
      },
    )
    .get('/ressources/:slug/fichiers', { access: 'public', queries: 8, cache: 'none' }, (c) =>
      ofRecord(c, (record, may) => show(c, record, may)),
    )
    .post('/ressources/:slug/fichiers', { ...MEMBER, longBody: 'own' }, (c) =>
      ofRecord(c, async (record, may) => {
        if (!may) return c.notFound();
        const actor = await signedIn(c);
        const taken = await takeFile(
          needs,
          { headers: c.req.raw.headers, body: c.req.raw.body },
          actor.personId,
        );
        if (!taken.ok) return show(c, record, may, taken.reason);
        const { value: file } = taken;
        const saved = await change(
          c,
          record,
          (present) => [...present, file],
          `Fichier ajouté : ${file.name}`,
        );
        return saved.ok
          ? seeOther(c, `/ressources/${record.slug}/fichiers`)
          : show(c, record, may, { reason: saved.reason, alt: file.alt ?? '' });
      }),
    )
    .post('/ressources/:slug/fichiers/:file/retrait', MEMBER, (c) =>
      ofRecord(c, async (record, may) => {
        if (!may) return c.notFound();
        await sentForm(c.req);
        const id = c.req.param('file');
        const saved = await change(
          c,
          record,
          (present) => present.filter((file) => file.id !== id),
          'Fichier retiré',
        );
        return saved.ok
          ? seeOther(c, `/ressources/${record.slug}/fichiers`)
          : show(c, record, may, { reason: saved.reason, alt: '' });
      }),
    );
}

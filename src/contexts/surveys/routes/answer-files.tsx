/** Files given as answers: sent, read and taken away by the holder of the answer; read by the organisers. */
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { disposition } from '../../../platform/files/clean-name.ts';
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes, signedIn } from '../../../platform/http/routes.ts';
import { hashOf } from '../../../platform/ids/token.ts';
import { fileAnswerOf } from '../domain/file-answer.ts';
import type { QuestionOf } from '../domain/questions.ts';
import { mayOrganise } from '../policy.ts';
import { sentFiles } from '../queries/files.ts';
import { surveyBySlug } from '../queries/survey.ts';
import { dropAnswerFile, type FileRefusal, takeAnswerFile } from '../use-cases/answer-file.ts';
import { filesZip } from '../use-cases/export-files.ts';
import type { SurveyNeeds } from '../use-cases/needs.ts';
import { FilePage } from '../views/file-page.tsx';
import { ANSWER_PATH, FOR_HOLDER, gone, type Held, heldBy, holder, sectionNamed } from './held-answer.tsx';

const ORGANISER: RoutePolicy = { access: 'member', queries: 8, cache: 'none', sandboxed: true };
const FILE_PATH = `${ANSWER_PATH}/partie/:section/fichier/:question`;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface Asked {
  held: Held;
  section: string;
  question: QuestionOf<'file'>;
}

export function answerFileRoutes(needs: SurveyNeeds): Routes {
  const { db, files } = needs;

  async function asked(c: RequestContext, draw: (asked: Asked) => Promise<Response>): Promise<Response> {
    const held = await heldBy(needs, c);
    const section = held && sectionNamed(c, held);
    const question = section?.questions.find(({ code }) => code === c.req.param('question'));
    return held && section && question?.kind === 'file'
      ? draw({ held, section: section.code, question })
      : gone(c);
  }

  async function show(c: RequestContext, { held, section, question }: Asked, refusal?: FileRefusal) {
    const { answer, path } = held;
    const view = (
      <FilePage
        page={pageOf(c)}
        {...{ answer, section, path, question, refusal }}
        file={fileAnswerOf(answer.values[question.code])}
      />
    );
    return html(c, view, { headers: FOR_HOLDER, status: refusal ? 422 : 200 });
  }

  const place = ({ held, question }: Asked) => ({
    hash: hashOf(held.token),
    question: question.code,
    open: held.state === 'open',
  });
  const back = (c: RequestContext, { held, section }: Asked) => seeOther(c, `${held.path}/partie/${section}`);

  return new Routes()
    .get(FILE_PATH, holder(6), (c) => asked(c, (each) => show(c, each)))
    .post(FILE_PATH, { ...holder(24), longBody: 'own' }, (c) =>
      asked(c, async (each) => {
        const { headers, body } = c.req.raw;
        const taken = await takeAnswerFile(needs, { headers, body }, place(each));
        if (taken.ok) return back(c, each);
        return taken.reason === 'gone' ? gone(c) : show(c, each, taken.reason);
      }),
    )
    .post(`${FILE_PATH}/retrait`, holder(24), (c) =>
      asked(c, async (each) => {
        const dropped = await dropAnswerFile(needs, place(each));
        if (dropped.ok) return back(c, each);
        return dropped.reason === 'gone' ? gone(c) : show(c, each, dropped.reason);
      }),
    )
    .get(`${FILE_PATH}/lecture`, { ...holder(6), sandboxed: true }, (c) =>
      asked(c, async ({ held, question }) => {
        const file = fileAnswerOf(held.answer.values[question.code]);
        return file ? bytesOf(c, file) : gone(c);
      }),
    )
    .get('/enquetes/:slug/fichiers/:file', ORGANISER, async (c) => {
      const survey = await surveyBySlug(db, c.req.param('slug') ?? '');
      const id = c.req.param('file') ?? '';
      if (!survey || !mayOrganise(await signedIn(c), survey) || !UUID.test(id)) return c.notFound();
      const [file] = await sentFiles(db, { surveyId: survey.id, id });
      return file ? bytesOf(c, file) : c.notFound();
    })
    .get('/enquetes/:slug/fichiers.zip', ORGANISER, async (c) => {
      const survey = await surveyBySlug(db, c.req.param('slug') ?? '');
      if (!survey || !mayOrganise(await signedIn(c), survey)) return c.notFound();
      const wanted = Number(pageOf(c).query.get('vague'));
      const wave = survey.waves.find(({ number }) => number === wanted) ?? survey.waves.at(-1);
      const all = await sentFiles(db, { surveyId: survey.id, wave: wave?.number ?? 0 });
      return new Response(Readable.toWeb(Readable.from(filesZip(files, all))) as never, {
        headers: {
          'content-type': 'application/zip',
          'content-disposition': disposition('attachment', `${survey.slug}-v${wave?.number ?? 0}.zip`),
          'cache-control': 'private, no-store',
          'x-robots-tag': 'noindex',
        },
      });
    });

  async function bytesOf(
    c: RequestContext,
    { id, name, type, bytes }: { id: string; name: string; type: string; bytes: string | number },
  ): Promise<Response> {
    const stream = await files.open(id);
    if (!stream) return c.notFound();
    return c.body(Readable.toWeb(stream) as ReadableStream<Uint8Array> as never, 200, {
      'content-type': type,
      'content-length': String(bytes),
      'content-disposition': disposition('attachment', name),
      'cache-control': 'private, no-store',
      'cross-origin-resource-policy': 'same-origin',
      ...FOR_HOLDER,
    });
  }
}

/** The form of a record: whoever looks after it publishes, everybody else proposes. */
import type { Actor } from '../../../kernel/actor.ts';
import { href } from '../../../kernel/page.ts';
import { html, movedTo, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes } from '../../../platform/http/routes.ts';
import { writerOf } from '../../../platform/http/write-limit.ts';
import { readSigns, refusalInWords } from '../../conduct/public.ts';
import type { ExtrasRead } from '../../fields/public.ts';
import {
  type Document,
  findRecord,
  type RecordKind,
  type StoredRecord,
  type Typed,
} from '../../records/public.ts';
import { readSignature, readTheirs, seenVersion, sentForm } from '../forms.ts';
import { mayEdit } from '../policy.ts';
import { findDoubles } from '../use-cases/find-doubles.ts';
import { groundOf, placesOf } from '../use-cases/ground-of.ts';
import { lookUp } from '../use-cases/look-up.ts';
import type { ContributionNeeds } from '../use-cases/needs.ts';
import { propose } from '../use-cases/propose.ts';
import { publishContribution } from '../use-cases/publish-contribution.ts';
import { readContribution } from '../use-cases/read-contribution.ts';
import { decidable } from '../use-cases/take-up.ts';
import { ConflictPage } from '../views/conflict-page.tsx';
import { DoublesPage } from '../views/doubles.tsx';
import { SentPage } from '../views/follow-page.tsx';
import { words } from '../views/words.ts';
import { editForm, TAKEN_UP } from './edit-form.tsx';

const KINDS: readonly RecordKind[] = ['cooperation', 'organisation', 'programme', 'resource', 'training'];
const READ: RoutePolicy = { access: 'public', queries: 16, cache: 'none' };
const WRITE: RoutePolicy = { access: 'public', queries: 32, cache: 'none' };
const NOTHING_BESIDE: ExtrasRead = { faults: [], fillings: [], changes: [] };

export function editRoutes(needs: ContributionNeeds): Routes {
  const { db, kinds, forms } = needs;
  const { show, filled, extrasOn } = editForm(needs);

  async function send(c: RequestContext, kind: RecordKind, record: StoredRecord | null) {
    const page = pageOf(c);
    const sent = await sentForm(c.req);
    if (!sent) return show(c, kind, record, { notice: 'unreadable', status: 400 });
    // Begun on another page of ours: shown as it is, to be read again and signed.
    if (sent.get('brouillon')?.[0] === 'oui') return show(c, kind, record, { typed: sent });
    const actor = await c.get('actor')();
    const { signature, faults: unsigned } = readSignature(sent, actor !== null);
    const before = record?.document ?? {};
    const read = await readContribution(needs, kind, { typed: sent, before, locale: page.locale });
    const publishes =
      actor !== null && !record?.home && mayEdit(actor, groundOf(needs, record?.id ?? null, before));
    const extras = await extrasOn(record, actor, { publishes, locale: page.locale });
    const beside = extras?.read(sent) ?? NOTHING_BESIDE;
    const faults = [...(read.ok ? [] : read.reason), ...beside.faults, ...unsigned];
    if (!read.ok || faults.length > 0)
      return show(c, kind, record, { typed: sent, faults, signature, status: 422 });
    if (!record && sent.get('inedit')?.[0] !== 'oui') {
      const doubles = await findDoubles(needs, kind, read.value, placesOf(read.value));
      if (doubles.length > 0) {
        const view = (
          <DoublesPage {...{ page, kind, doubles }} territories={needs.territories} typed={sent} />
        );
        return html(c, view, { status: 409, headers: { 'referrer-policy': 'same-origin' } });
      }
    }
    const ground = groundOf(needs, record?.id ?? null, record ? before : read.value);
    const contribution = { sent, document: read.value, signature, beside };
    if (record?.home?.left)
      return show(c, kind, record, { typed: sent, signature, notice: 'homeLeft', status: 409 });
    return actor && !record?.home && mayEdit(actor, ground)
      ? publish(c, kind, record, actor, contribution)
      : submit(c, kind, record, actor, contribution);
  }

  interface Contribution {
    sent: Typed;
    document: Document;
    signature: ReturnType<typeof readSignature>['signature'];
    /** What is said in the fields of networks. */
    beside: ExtrasRead;
  }

  async function publish(
    c: RequestContext,
    kind: RecordKind,
    record: StoredRecord | null,
    actor: Actor,
    { sent, document, signature, beside }: Contribution,
  ) {
    const page = pageOf(c);
    const { path } = kinds[kind];
    const id = sent.get(TAKEN_UP)?.[0] ?? '';
    const published = await publishContribution(needs, {
      ...{ kind, record, document, beside, reason: signature.reason },
      author: { name: actor.name || words({ locale: 'fr' }).edit.nobody, personId: actor.personId },
      seen: seenVersion(sent),
      theirs: readTheirs(sent),
      takenUp: await decidable(needs, actor, { id, kind, record }),
    });
    if (published.ok) return seeOther(c, `${path}/${published.value}`);
    if (!record || published.reason.reason === 'again')
      return show(c, kind, record, { typed: sent, signature, notice: 'again', status: 409 });
    const { conflicts, version } = published.reason;
    const values = conflicts.flatMap(({ before, present, mine }) => [before, present, mine]);
    const lookups = await lookUp(needs, forms[kind], page.locale, { values });
    const view = (
      <ConflictPage
        {...{ page, conflicts, version, lookups }}
        name={String(record.document.name)}
        action={`${path}/${record.slug}/modifier`}
        form={forms[kind]}
        typed={sent}
      />
    );
    return html(c, view, { status: 409, headers: { 'referrer-policy': 'same-origin' } });
  }

  async function submit(
    c: RequestContext,
    kind: RecordKind,
    record: StoredRecord | null,
    actor: Actor | null,
    { sent, document, signature, beside }: Contribution,
  ) {
    const page = pageOf(c);
    const m = words(page);
    const email = actor?.email ?? signature.address;
    if (!email) throw new Error('a signature without an address is refused before');
    const proposed = await propose(needs, {
      kind,
      record,
      document,
      beside: beside.changes,
      reason: signature.reason,
      source: signature.source || null,
      author: actor?.name || signature.author || m.edit.nobody,
      personId: actor?.personId ?? null,
      email,
      locale: page.locale,
      home: record?.home?.instance ?? null,
      network: writerOf(c),
      form: actor ? null : readSigns((name) => sent.get(name)?.[0] ?? ''),
    });
    if (!proposed.ok) {
      const { reason } = proposed;
      const told = reason.reason === 'nothing_changes' ? m.edit.nothing : refusalInWords(page, reason);
      return show(c, kind, record, { typed: sent, signature, told, status: 422 });
    }
    if (actor) return seeOther(c, `/propositions/${proposed.value.id}`);
    // The name that stands, never one that somebody just wrote: a letter is not a place to be written in.
    const name = record ? String(record.document.name) : m.edit.newTitle[kind];
    await needs.post({
      to: email,
      locale: page.locale,
      subject: m.mail.confirmSubject(name),
      text: m.mail.confirm(`${needs.baseUrl}${href(page, `/propositions/suivi/${proposed.value.token}`)}`),
    });
    return html(c, <SentPage page={page} email={email} />);
  }

  const routes = new Routes();
  for (const kind of KINDS) {
    const { path } = kinds[kind];
    const onRecord =
      (answer: (c: RequestContext, record: StoredRecord) => Promise<Response>) =>
      async (c: RequestContext) => {
        const record = await findRecord(db, kind, c.req.param('slug') ?? '');
        if (!record) return c.notFound();
        if ('movedTo' in record) return movedTo(c, `${path}/${record.movedTo}/modifier`);
        return answer(c, record);
      };
    routes
      .get(
        `${path}/:slug/modifier`,
        READ,
        onRecord(async (c, record) => show(c, kind, record, await filled(c, kind, record))),
      )
      .post(
        `${path}/:slug/modifier`,
        WRITE,
        onRecord((c, record) => send(c, kind, record)),
      )
      .get(`/contribuer/${kind}`, READ, async (c) => show(c, kind, null, await filled(c, kind, null)))
      .post(`/contribuer/${kind}`, WRITE, (c) => send(c, kind, null));
  }
  return routes;
}

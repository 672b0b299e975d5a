/** The form of a record: whoever looks after it publishes, everybody else proposes. */

import { randomUUID } from 'node:crypto';
import type { Actor } from '../../../kernel/actor.ts';
import { href } from '../../../kernel/page.ts';
import type { Transaction } from '../../../platform/db/tables.ts';
import { html, movedTo, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes } from '../../../platform/http/routes.ts';
import { writerOf } from '../../../platform/http/write-limit.ts';
import { formMark, readSigns, refusalInWords } from '../../conduct/public.ts';
import {
  type ExtrasRead,
  extrasOf,
  FilledMeanwhile,
  type FormExtras,
  wholeForm,
  writeExtras,
} from '../../fields/public.ts';
import {
  type Document,
  findRecord,
  type RecordForm,
  type RecordKind,
  type StoredRecord,
  saveRecord,
  type Typed,
  typedFrom,
} from '../../records/public.ts';
import { take } from '../domain/merge.ts';
import { NO_SIGNATURE, readSignature, seenVersion, sentForm, startOf } from '../forms.ts';
import { mayDecide, mayEdit } from '../policy.ts';
import { type Proposal, proposalById } from '../queries.ts';
import { AlreadyDecided, closeTakenUp } from '../use-cases/decide-proposal.ts';
import { editRecord } from '../use-cases/edit-record.ts';
import { findDoubles } from '../use-cases/find-doubles.ts';
import { groundOf, placesOf } from '../use-cases/ground-of.ts';
import { lookUp } from '../use-cases/look-up.ts';
import type { ContributionNeeds } from '../use-cases/needs.ts';
import { propose } from '../use-cases/propose.ts';
import { readContribution } from '../use-cases/read-contribution.ts';
import { tellAuthor } from '../use-cases/tell-author.ts';
import { ConflictPage, KEEP } from '../views/conflict-page.tsx';
import { DoublesPage } from '../views/doubles.tsx';
import { EditPage, type EditPageProps } from '../views/edit-page.tsx';
import { SentPage } from '../views/follow-page.tsx';
import { words } from '../views/words.ts';

const KINDS: readonly RecordKind[] = ['cooperation', 'organisation', 'programme', 'resource', 'training'];
const READ: RoutePolicy = { access: 'public', queries: 16, cache: 'none' };
const WRITE: RoutePolicy = { access: 'public', queries: 32, cache: 'none' };

/** The proposal that a reviewer takes up in the form: published, it is decided. */
const TAKEN_UP = 'proposition';
const NOTHING_BESIDE: ExtrasRead = { faults: [], fillings: [], changes: [] };

const withExtras = (form: RecordForm, extras: FormExtras | null): RecordForm =>
  extras && extras.groups.length > 0 ? { ...form, groups: [...form.groups, ...extras.groups] } : form;

export function editRoutes(needs: ContributionNeeds): Routes {
  const { db, kinds, forms } = needs;

  /** What networks ask beside. Not on a copy: what is proposed there goes home, which knows nothing of them. */
  const extrasOn = async (
    record: StoredRecord | null,
    actor: Actor | null,
    asked: Parameters<typeof extrasOf>[3],
  ): Promise<FormExtras | null> => (record && !record.home ? extrasOf(needs, record, actor, asked) : null);

  async function show(
    c: RequestContext,
    kind: RecordKind,
    record: StoredRecord | null,
    /** `typed`: what was sent; `proposed`: what a proposal says over what is kept; `takenUp`: that proposal. */
    more: Partial<EditPageProps> & {
      typed?: Typed;
      proposed?: Typed;
      takenUp?: string;
      status?: 400 | 409 | 422;
    } = {},
  ) {
    const page = pageOf(c);
    const actor = await c.get('actor')();
    const document = record?.document ?? {};
    const publishes = !record?.home && mayEdit(actor, groundOf(needs, record?.id ?? null, document));
    const extras = await extrasOn(record, actor, { publishes, locale: page.locale });
    const form = withExtras(forms[kind], extras);
    const kept = async () =>
      typedFrom(forms[kind], document, await lookUp(needs, forms[kind], page.locale, { values: [document] }));
    const typed = more.typed ?? new Map([...(extras?.typed ?? []), ...(more.proposed ?? (await kept()))]);
    const path = record && `${kinds[kind].path}/${record.slug}`;
    const takenUp = more.typed ? more.typed.get(TAKEN_UP)?.[0] : more.takenUp;
    const view = (
      <EditPage
        {...{ page, kind, form }}
        record={record && path ? { name: String(record.document.name), path, version: record.version } : null}
        action={path ? `${path}/modifier` : `/contribuer/${kind}`}
        publishes={publishes}
        home={record?.home ?? null}
        member={actor !== null}
        signature={{ ...NO_SIGNATURE, ...startOf(page.query) }}
        mark={actor ? null : formMark(needs.secret, needs.clock())}
        {...more}
        typed={typed}
        hidden={{ ...extras?.hidden, ...(takenUp && { [TAKEN_UP]: takenUp }) }}
      />
    );
    return html(c, view, { status: more.status ?? 200, headers: { 'referrer-policy': 'same-origin' } });
  }

  /** A proposal on this record, that who asks may decide. */
  async function decidable(
    c: RequestContext,
    id: string,
    kind: RecordKind,
    record: StoredRecord | null,
  ): Promise<Proposal | null> {
    const proposal = await proposalById(db, id);
    if (!proposal || proposal.kind !== kind || proposal.recordId !== (record?.id ?? null)) return null;
    const ground = groundOf(needs, proposal.recordId, {
      ...record?.document,
      ...take({}, proposal.changes, ['territories']),
    });
    return mayDecide(await c.get('actor')(), { ...proposal, ...ground }) ? proposal : null;
  }

  /** The form filled with a proposal, for a reviewer who takes it up. */
  async function filled(
    c: RequestContext,
    kind: RecordKind,
    record: StoredRecord | null,
  ): Promise<Partial<EditPageProps> & { proposed?: Typed; takenUp?: string }> {
    const page = pageOf(c);
    const proposal = await decidable(c, page.query.get(TAKEN_UP) ?? '', kind, record);
    if (!proposal) return {};
    const before = record?.document ?? {};
    const document = take(
      before,
      proposal.changes,
      proposal.changes.map(({ field }) => field),
    );
    const form = wholeForm(needs, forms[kind]);
    const lookups = await lookUp(needs, form, page.locale, { values: [document] });
    return {
      proposed: typedFrom(form, document, lookups),
      takenUp: proposal.id,
      signature: {
        ...NO_SIGNATURE,
        // Never the name itself: a revision cannot be rewritten when its author leaves.
        reason: `${proposal.reason} (/propositions/${proposal.id})`,
        source: proposal.source ?? '',
      },
    };
  }

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

  /** Nothing is written of either when somebody else filled a network's field meanwhile. */
  async function edit(asked: Parameters<typeof editRecord>[1]) {
    try {
      return await editRecord(needs, asked);
    } catch (error) {
      if (error instanceof FilledMeanwhile || error instanceof AlreadyDecided) return 'filled_meanwhile';
      throw error;
    }
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
    const author = { name: actor.name || words({ locale: 'fr' }).edit.nobody, personId: actor.personId };
    const proposal = await decidable(c, sent.get(TAKEN_UP)?.[0] ?? '', kind, record);
    const by = actor.personId;
    const decide = async (tx: Transaction, recordId: string, version: number) => {
      if (proposal) await closeTakenUp(tx, proposal, { recordId, version, document, by, at: needs.clock() });
    };
    const published = async (slug: string) => {
      if (proposal) await tellAuthor(needs, proposal, { slug });
      return seeOther(c, `${path}/${slug}`);
    };
    if (!record) {
      const id = randomUUID();
      try {
        const { reason } = signature;
        const beside = (tx: Transaction, { version }: { version: number }) => decide(tx, id, version);
        const saved = await saveRecord(needs, kinds[kind], {
          id,
          document,
          seen: null,
          author,
          reason,
          beside,
        });
        if (saved.ok) return published(saved.value.slug);
      } catch (error) {
        if (!(error instanceof AlreadyDecided)) throw error;
      }
      return show(c, kind, null, { typed: sent, signature, notice: 'again', status: 409 });
    }
    const chosen = [...sent.keys()].filter((name) => name.startsWith(KEEP) && sent.get(name)?.[0] === 'leur');
    for (const name of chosen) {
      const field = name.slice(KEEP.length);
      const present = record.document[field];
      if (present === undefined) delete document[field];
      else document[field] = present;
    }
    const settled = sent.has('vu') && [...sent.keys()].some((name) => name.startsWith(KEEP));
    const seen = seenVersion(sent) ?? record.version;
    const at = needs.clock();
    const { reason } = signature;
    const edited = await edit({
      kind,
      id: record.id,
      seen: settled ? record.version : seen,
      document,
      author,
      reason,
      beside: async (tx, { version }) => {
        await writeExtras(tx, record.id, beside, { author, reason, at });
        await decide(tx, record.id, version);
      },
    });
    if (edited === 'filled_meanwhile')
      return show(c, kind, record, { typed: sent, signature, notice: 'again', status: 409 });
    if (edited.ok) return published(edited.value.slug);
    if (edited.reason.reason !== 'conflicts')
      return show(c, kind, record, { typed: sent, signature, notice: 'again', status: 409 });
    const { conflicts, version } = edited.reason;
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

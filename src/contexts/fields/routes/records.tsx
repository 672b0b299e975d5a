/** What a record says in its networks: read, filled, taken back; whether it is a member, by those who look after it. */
import { html, movedTo, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes, signedIn } from '../../../platform/http/routes.ts';
import { findRecord, type StoredRecord, signersOf, type Typed } from '../../records/public.ts';
import { FIELD_KINDS, type FieldKind, type FieldSet } from '../domain/definition.ts';
import { controlOf } from '../domain/value-form.ts';
import { visibleHistory } from '../domain/visible-history.ts';
import { first, numberIn, sentTexts } from '../forms.ts';
import { mayDecline } from '../policy.ts';
import { heldIn, revisionsBySet, saidOfRecords, valueVersions } from '../queries.ts';
import { catchUp } from '../use-cases/catch-up.ts';
import type { FieldNeeds } from '../use-cases/needs.ts';
import { type OpenSet, openSets, recordGround } from '../use-cases/read-values.ts';
import { sayMember } from '../use-cases/say-member.ts';
import { signerOf } from '../use-cases/signer-of.ts';
import { groupOf, placesOnly, readValues, typedOf } from '../use-cases/value-forms.ts';
import { fillValues, takeBack } from '../use-cases/write-values.ts';
import { RecordFieldsPage, type SetForm } from '../views/record-fields-page.tsx';
import { ValueHistoryPage } from '../views/value-history-page.tsx';
import { valueInWords } from '../views/value-words.ts';
import { faultInWords, words } from '../views/words.ts';

const READ: RoutePolicy = { access: 'public', queries: 12, cache: 'none' };
const WRITE: RoutePolicy = { access: 'member', queries: 60, cache: 'none' };

interface Sent {
  set: FieldSet;
  typed: Typed;
  errors: ReadonlyMap<string, string>;
}
type Notice = 'saved' | 'nothingChanges' | 'conflicts';

export function recordFieldRoutes(needs: FieldNeeds): Routes {
  const { db, fields, kinds, territories } = needs;

  async function show(
    c: RequestContext,
    record: StoredRecord,
    { sent, notice, status = 200 }: { sent?: Sent; notice?: Notice; status?: 200 | 409 | 422 } = {},
  ) {
    const page = pageOf(c);
    const actor = await c.get('actor')();
    const opened = await openSets(needs, record, actor);
    const versions = opened.some(({ fills }) => fills) ? await valueVersions(db, record.id) : new Map();
    const lookups = placesOnly(territories, page.locale);
    const sets = opened.map((open): SetForm => {
      const own = sent?.set.id === open.set.id ? sent : null;
      return {
        open,
        seen: versions.get(open.set.id) ?? 0,
        group: groupOf(open),
        typed: own?.typed ?? typedOf(open, record.kind, lookups),
        errors: own?.errors ?? new Map(),
      };
    });
    const declines = mayDecline(actor, recordGround(needs, record, null));
    const said = declines ? await saidOfRecords(db, [record.id]) : [];
    const declined = fields.all().filter(({ id }) => said.some((word) => word.setId === id && word.declined));
    const name = String(record.document.name);
    return html(
      c,
      <RecordFieldsPage
        {...{ page, sets, declines, declined, territories, notice }}
        record={{ name, path: `${kinds[record.kind].path}/${record.slug}` }}
      />,
      { status },
    );
  }

  async function fill(c: RequestContext, record: StoredRecord) {
    const page = pageOf(c);
    const actor = await signedIn(c);
    const typed = await sentTexts(c.req);
    const open = (await openSets(needs, record, actor)).find(
      ({ set }) => set.code === first(typed, 'reseau'),
    );
    if (!open?.fills) return c.notFound();
    const lookups = placesOnly(territories, page.locale);
    const { meant, faults } = readValues(open, record.kind, typed, lookups);
    const told = new Map(faults.map(({ path, fault }) => [path, faultInWords(page, fault)]));
    if (faults.length > 0)
      return show(c, record, { sent: { set: open.set, typed, errors: told }, status: 422 });
    const filled = await fillValues(needs, {
      recordId: record.id,
      set: open.set,
      meant,
      seen: numberIn(typed, 'vu') ?? 0,
      open: first(typed, 'ouvrir') === 'oui',
      author: signerOf(actor),
      reason:
        first(typed, 'motif').slice(0, 300) || words({ locale: 'fr' }).record.defaultReason(open.set.name.fr),
    });
    await catchUp(needs);
    if (filled.ok) return show(c, record, { notice: 'saved' });
    if (filled.reason.reason === 'nothing_changes') return show(c, record, { notice: 'nothingChanges' });
    const errors = await theirs(c, record, open, filled.reason.fields);
    return show(c, record, { sent: { set: open.set, typed, errors }, notice: 'conflicts', status: 409 });
  }

  /** What somebody else wrote meanwhile, beside each control. */
  async function theirs(c: RequestContext, record: StoredRecord, open: OpenSet, ids: readonly string[]) {
    const page = pageOf(c);
    const held = await heldIn(db, record.id, open.set.id);
    const m = words(page).record;
    return new Map(
      open.asked
        .filter(({ id }) => ids.includes(id))
        .map((field) => {
          const kept = held.get(field.id);
          const said = kept
            ? valueInWords(page, territories, field.definition, kept.value).join(', ')
            : m.emptied;
          return [controlOf(open.set, field), m.theirs(said)];
        }),
    );
  }

  async function history(c: RequestContext, record: StoredRecord) {
    const page = pageOf(c);
    const opened = await openSets(needs, record, await c.get('actor')());
    const all = opened.length > 0 ? await revisionsBySet(db, record.id) : new Map();
    const read = opened.map((open) => {
      const { set, audience, shown } = open;
      const own = set.fields.filter(({ kind }) => kind === record.kind);
      const visible = audience === 'stewards' ? own : shown.map(({ field }) => field);
      return { open, revisions: visibleHistory(all.get(set.id) ?? [], visible, audience) };
    });
    const authors = read.flatMap(({ revisions }) => revisions.map(({ author }) => author));
    const names = await signersOf(db, [...new Set(authors)]);
    const histories = read.map(({ open, revisions }) => ({
      open,
      revisions: revisions.map((each) => ({ ...each, author: names.get(each.author) ?? each.author })),
    }));
    const name = String(record.document.name);
    const at = { name, path: `${kinds[record.kind].path}/${record.slug}` };
    return html(c, <ValueHistoryPage {...{ page, histories, territories }} record={at} />);
  }

  async function undo(c: RequestContext, record: StoredRecord) {
    const actor = await signedIn(c);
    const typed = await sentTexts(c.req);
    const open = (await openSets(needs, record, actor)).find(
      ({ set }) => set.code === first(typed, 'reseau'),
    );
    if (!open?.fills) return c.notFound();
    const number = numberIn(typed, 'version') ?? 0;
    await takeBack(needs, {
      recordId: record.id,
      set: open.set,
      number,
      author: signerOf(actor),
      reason: words({ locale: 'fr' }).history.takeBackReason(number),
    });
    await catchUp(needs);
    return seeOther(c, `${kinds[record.kind].path}/${record.slug}/champs/historique`);
  }

  async function belong(c: RequestContext, record: StoredRecord) {
    const actor = await signedIn(c);
    const typed = await sentTexts(c.req);
    const set = fields.get(first(typed, 'reseau'));
    if (!set || !mayDecline(actor, recordGround(needs, record, null))) return c.notFound();
    const declined = first(typed, 'geste') === 'refuser';
    await sayMember(needs, { set, recordId: record.id, word: { declined }, personId: actor.personId });
    await catchUp(needs);
    return seeOther(c, `${kinds[record.kind].path}/${record.slug}/champs`);
  }

  const routes = new Routes();
  for (const kind of FIELD_KINDS) declare(kind);
  return routes;

  function declare(kind: FieldKind) {
    const { path } = kinds[kind];
    const on =
      (answer: (c: RequestContext, record: StoredRecord) => Promise<Response>) =>
      async (c: RequestContext): Promise<Response> => {
        const slug = c.req.param('slug') ?? '';
        const record = await findRecord(db, kind, slug);
        if (!record) return c.notFound();
        if (!('movedTo' in record)) return answer(c, record);
        return movedTo(c, pageOf(c).path.replace(`/${slug}/`, `/${record.movedTo}/`));
      };
    routes
      .get(
        `${path}/:slug/champs`,
        READ,
        on((c, record) => show(c, record)),
      )
      .post(`${path}/:slug/champs`, WRITE, on(fill))
      .get(`${path}/:slug/champs/historique`, READ, on(history))
      .post(`${path}/:slug/champs/historique/retablissement`, WRITE, on(undo))
      .post(`${path}/:slug/champs/appartenance`, WRITE, on(belong));
  }
}

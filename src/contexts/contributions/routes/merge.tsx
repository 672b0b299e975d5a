/** Merging two records that are one, and taking them apart again. */
import { ZodError } from 'zod';
import type { Actor, LackedRight } from '../../../kernel/actor.ts';
import type { Page } from '../../../kernel/page.ts';
import { forbidden, html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes, signedIn } from '../../../platform/http/routes.ts';
import { normalise } from '../../../platform/search/normalise.ts';
import { note } from '../../accounts/public.ts';
import { catchUp, differingValues, followMerge, followUnmerge, valueInWords } from '../../fields/public.ts';
import {
  differing,
  type Json,
  mergeRecords,
  RECORD_KINDS,
  type RecordKind,
  recordAt,
  recordsById,
  recordsNamed,
  type StoredRecord,
  unmergeRecord,
} from '../../records/public.ts';
import { sentForm } from '../forms.ts';
import { mayEdit, mayMerge } from '../policy.ts';
import { moveProposals } from '../store.ts';
import { findDoubles } from '../use-cases/find-doubles.ts';
import { groundOf, placesOf } from '../use-cases/ground-of.ts';
import { lookUp } from '../use-cases/look-up.ts';
import type { ContributionNeeds } from '../use-cases/needs.ts';
import {
  type DifferingWords,
  FROM_OTHER,
  MergePage,
  type MergePageProps,
  SeekPage,
  VALUE_FROM_OTHER,
} from '../views/merge-page.tsx';
import { words } from '../views/words.ts';

const member = (queries: number): RoutePolicy => ({ access: 'member', queries, cache: 'none' });
const LONGEST = 300;
/** Whoever named the record that goes is written again, a few queries each. */
const WRITES = 250;

export function mergeRoutes(needs: ContributionNeeds): Routes {
  const { db, clock, forms, kinds } = needs;
  const ground = (record: StoredRecord) => groundOf(needs, record.id, record.document);

  const signerOf = ({ name, personId }: Actor) => ({
    name: name || words({ locale: 'fr' }).edit.nobody,
    personId,
  });

  /** What both say of the same fields of networks: whoever may edit both sees all of it. */
  async function differingWords(page: Page, record: StoredRecord, other: StoredRecord) {
    const differing = await differingValues(db, other.id, record.id);
    return differing.flatMap(({ setId, fieldId, stays, goes }): DifferingWords[] => {
      const set = needs.fields.all().find(({ id }) => id === setId);
      const definition = set?.fields.find(({ id }) => id === fieldId)?.definition;
      if (!set || !definition) return [];
      const said = (value: Json) => valueInWords(page, needs.territories, definition, value).join(', ');
      const label = definition.label[page.locale];
      const network = set.name[page.locale];
      return [{ fieldId, label, network, stays: said(stays.value), goes: said(goes.value) }];
    });
  }

  const careOf = (record: StoredRecord): LackedRight => ({
    right: 'care',
    record: `${kinds[record.kind].path}/${record.slug}`,
  });

  /** The record that an address, the end of one, or a name tells. */
  async function told(kind: RecordKind, text: string): Promise<StoredRecord | null> {
    const end = text.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1) ?? '';
    const byAddress = await recordAt(db, kind, end);
    if (byAddress) return byAddress;
    const named = await recordsNamed(db, kind, [normalise(text)]);
    const [found] =
      named.length === 1
        ? await recordsById(
            db,
            named.map(({ id }) => id),
          )
        : [];
    return found ?? null;
  }

  async function compare(
    c: RequestContext,
    record: StoredRecord,
    other: StoredRecord,
    more: Partial<MergePageProps> = {},
  ) {
    const page = pageOf(c);
    const { kind } = record;
    const differences = differing(record.document, other.document);
    const lookups = await lookUp(needs, forms[kind], page.locale, {
      values: differences.flatMap(({ stays, goes }) => [stays, goes]),
    });
    const values = await differingWords(page, record, other);
    const view = (
      <MergePage
        {...{ page, record, other, differences, lookups, values }}
        form={forms[kind]}
        path={kinds[kind].path}
        {...more}
      />
    );
    return html(c, view, { status: more.notice ? 409 : 200 });
  }

  async function seek(c: RequestContext, record: StoredRecord, asked: string | null) {
    const page = pageOf(c);
    const doubles = await findDoubles(needs, record.kind, record.document, placesOf(record.document));
    const path = `${kinds[record.kind].path}/${record.slug}`;
    const others = doubles.filter((each) => each.path !== path);
    const view = (
      <SeekPage
        {...{ page, path, asked }}
        name={String(record.document.name)}
        doubles={others}
        territories={needs.territories}
      />
    );
    return html(c, view, { status: asked ? 422 : 200 });
  }

  async function merge(c: RequestContext, record: StoredRecord) {
    const actor = await signedIn(c);
    const sent = (await sentForm(c.req)) ?? new Map<string, string[]>();
    const text = (name: string) => (sent.get(name)?.[0] ?? '').trim();
    const other = await recordAt(db, record.kind, text('avec'));
    if (!other || other.mergedInto || other.id === record.id) return seek(c, record, text('avec'));
    if (!mayMerge(actor, ground(record), ground(other))) return forbidden(c, careOf(other));
    const reason = text('motif').slice(0, 1000);
    const taken = (prefix: string) =>
      [...sent]
        .filter(([name, values]) => name.startsWith(prefix) && values[0] === 'autre')
        .map(([name]) => name.slice(prefix.length));
    const fields = taken(FROM_OTHER);
    const values = taken(VALUE_FROM_OTHER);
    const typed = { fields, values, reason };
    if (reason.length < 3) return compare(c, record, other, { notice: 'reasonFault', typed });
    const at = clock();
    const author = signerOf(actor);
    try {
      const merged = await mergeRecords(needs, {
        stays: { id: record.id, seen: Number(text('vu')) },
        goes: { id: other.id, seen: Number(text('vu-autre')) },
        fields,
        author,
        reason,
        beside: async (tx) => {
          await moveProposals(tx, { from: other.id, to: record.id });
          await followMerge(tx, { from: other.id, to: record.id, chosen: values, at, author, reason });
          const detail = { merged: other.id, fields };
          await note(tx, {
            at,
            actor: actor.personId,
            action: 'record_merged',
            subject: `record:${record.id}`,
            detail,
          });
        },
      });
      if (merged.ok) {
        await catchUp(needs);
        return seeOther(c, `${kinds[record.kind].path}/${merged.value}/historique`);
      }
      const notice = merged.reason === 'names_itself' ? 'namesItself' : 'changed';
      return compare(c, record, other, { notice, typed });
    } catch (error) {
      if (error instanceof ZodError) return compare(c, record, other, { notice: 'doesNotHold', typed });
      throw error;
    }
  }

  async function separate(c: RequestContext, record: StoredRecord) {
    const actor = await signedIn(c);
    const [into] = record.mergedInto ? await recordsById(db, [record.mergedInto]) : [];
    const own = `${kinds[record.kind].path}/${record.slug}`;
    if (!into) return seeOther(c, own);
    if (!mayMerge(actor, ground(record), ground(into))) return forbidden(c, careOf(into));
    const at = clock();
    const author = signerOf(actor);
    const reason = words({ locale: 'fr' }).merge.undoReason;
    await unmergeRecord(needs, {
      ...{ id: record.id, author, reason },
      beside: async (tx) => {
        await followUnmerge(tx, { id: record.id, at, author, reason });
        await note(tx, {
          at,
          actor: actor.personId,
          action: 'record_unmerged',
          subject: `record:${record.id}`,
          detail: { from: into.id },
        });
      },
    });
    await catchUp(needs);
    return seeOther(c, own);
  }

  const routes = new Routes();
  for (const kind of RECORD_KINDS) {
    const { path } = kinds[kind];
    /** A record that the person may change. */
    const onRecord =
      (answer: (c: RequestContext, record: StoredRecord) => Promise<Response>) =>
      async (c: RequestContext) => {
        const record = await recordAt(db, kind, c.req.param('slug') ?? '');
        if (!record) return c.notFound();
        return mayEdit(await signedIn(c), ground(record)) ? answer(c, record) : forbidden(c, careOf(record));
      };
    routes
      .get(
        `${path}/:slug/fusion`,
        member(22),
        onRecord(async (c, record) => {
          const asked = (pageOf(c).query.get('avec') ?? '').trim().slice(0, LONGEST);
          if (record.mergedInto) return seeOther(c, `${path}/${record.slug}/historique`);
          if (asked === '') return seek(c, record, null);
          const other = await told(kind, asked);
          const may = other && other.id !== record.id && !other.mergedInto;
          if (!may || !mayEdit(await signedIn(c), ground(other))) return seek(c, record, asked);
          return compare(c, record, other);
        }),
      )
      .post(`${path}/:slug/fusion`, member(WRITES), onRecord(merge))
      .post(`${path}/:slug/separation`, member(WRITES), onRecord(separate));
  }
  return routes;
}

/** Whose records a network's fields are for; where the network lists some and sets others aside. */
import { forbidden, html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, Routes, signedIn } from '../../../platform/http/routes.ts';
import { cardsOf, findRecord, naming, recordsById } from '../../records/public.ts';
import { FIELD_KINDS, type FieldKind, type FieldSet, isFieldKind } from '../domain/definition.ts';
import { NETWORK_PARAM, wayIn } from '../domain/tokens.ts';
import { first, sentTexts } from '../forms.ts';
import { mayManage } from '../policy.ts';
import { saidInSet } from '../queries.ts';
import { catchUp } from '../use-cases/catch-up.ts';
import { lackedOver } from '../use-cases/find-set.ts';
import type { FieldNeeds } from '../use-cases/needs.ts';
import { sayMember } from '../use-cases/say-member.ts';
import { type MemberRecord, MembersPage } from '../views/members-page.tsx';

const SHOWN = 500;
const WORDS: Readonly<Record<string, boolean | null>> = { inscrire: true, ecarter: false, oublier: null };

export function memberRoutes(needs: FieldNeeds): Routes {
  const { db, fields, discovery, kinds } = needs;

  const at = (kind: FieldKind, slug: string, name: string): MemberRecord => ({
    kind,
    name,
    path: `${kinds[kind].path}/${slug}`,
  });

  /** The members of a set in memory, with how; their cards in one query. */
  async function membersOf(set: FieldSet) {
    const ordinals = FIELD_KINDS.flatMap((kind) => {
      const shelf = discovery.shelf(kind);
      const members = shelf.bearing(`${NETWORK_PARAM}:${set.code}`);
      return [...members].map((position) => shelf.at(position).ordinal);
    });
    const cards = await cardsOf(db, ordinals.slice(0, SHOWN));
    const members = cards.flatMap(({ kind, slug, name, ordinal }) => {
      const way = wayIn(set, discovery.facetsOf(kind, ordinal));
      return isFieldKind(kind) && way ? [{ ...at(kind, slug, name), way, ordinal }] : [];
    });
    return { members, total: ordinals.length };
  }

  async function show(c: RequestContext, set: FieldSet, more: { typed?: string; fault?: boolean } = {}) {
    const page = pageOf(c);
    const { members, total } = await membersOf(set);
    const manages = mayManage(await c.get('actor')(), fields.groundOf(set));
    const known = new Set(members.map(({ path }) => path));
    const namers = manages && set.owner.kind === 'organisation' ? await naming(db, set.owner.id) : [];
    const said = manages ? await saidInSet(db, set.id) : [];
    const out = said.filter(({ listed, declined }) => declined || listed === false);
    const records = await recordsById(
      db,
      out.map(({ recordId }) => recordId),
    );
    const aside = records.flatMap(({ id, kind, slug, document }) => {
      const by = out.find(({ recordId }) => recordId === id)?.declined
        ? ('record' as const)
        : ('network' as const);
      return isFieldKind(kind) ? [{ ...at(kind, slug, String(document.name)), by }] : [];
    });
    for (const { path } of aside) known.add(path);
    const others = namers.flatMap(({ kind, slug, name }) =>
      isFieldKind(kind) ? [at(kind, slug, name)] : [],
    );
    const once = [...new Map(others.map((each) => [each.path, each])).values()];
    return html(
      c,
      <MembersPage
        {...{ page, set, members, total, manages, aside, ...more }}
        naming={once.filter(({ path }) => !known.has(path)).slice(0, SHOWN)}
      />,
      { status: more.fault ? 422 : 200 },
    );
  }

  /** `/cooperations/phare`, as a person copies it: the record there. */
  async function recordAt(text: string) {
    const [, shelf, slug = ''] = /(\/[a-z]+)\/([a-z0-9-]+)\/?$/.exec(text) ?? [];
    const kind = FIELD_KINDS.find((each) => kinds[each].path === shelf);
    const found = kind ? await findRecord(db, kind, slug) : null;
    return found && !('movedTo' in found) ? found : null;
  }

  return new Routes()
    .get('/reseaux/:reseau/membres', { access: 'public', queries: 8, cache: 'none' }, (c) => {
      const set = fields.get(c.req.param('reseau') ?? '');
      return set ? show(c, set) : c.notFound();
    })
    .post('/reseaux/:reseau/membres', { access: 'member', queries: 60, cache: 'none' }, async (c) => {
      const actor = await signedIn(c);
      const set = fields.get(c.req.param('reseau') ?? '');
      if (!set) return c.notFound();
      if (!mayManage(actor, fields.groundOf(set))) return forbidden(c, lackedOver(set));
      const typed = await sentTexts(c.req);
      const geste = first(typed, 'geste');
      const record = await recordAt(first(typed, 'fiche'));
      if (!record) return show(c, set, { typed: first(typed, 'fiche'), fault: true });
      if (Object.hasOwn(WORDS, geste)) {
        const listed = WORDS[geste] ?? null;
        await sayMember(needs, { set, recordId: record.id, word: { listed }, personId: actor.personId });
        await catchUp(needs);
      }
      return seeOther(c, `/reseaux/${set.code}/membres`);
    });
}

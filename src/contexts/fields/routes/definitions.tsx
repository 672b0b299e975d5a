/** Where those who look after a network write, order and retire its fields. */
import type { Actor } from '../../../kernel/actor.ts';
import { forbidden, html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes, signedIn } from '../../../platform/http/routes.ts';
import type { FieldKind, NetworkField } from '../domain/definition.ts';
import { kindIn, numberIn, readDefinition, sentTexts, typedDefinition } from '../forms.ts';
import { mayManage } from '../policy.ts';
import { catchUp } from '../use-cases/catch-up.ts';
import { type FoundSet, findSet, lackedOver } from '../use-cases/find-set.ts';
import type { FieldNeeds } from '../use-cases/needs.ts';
import { arrangeField, type Gesture, saveField } from '../use-cases/save-field.ts';
import { signerOf } from '../use-cases/signer-of.ts';
import { FieldPage, type FieldPageProps } from '../views/field-page.tsx';
import { ManagePage } from '../views/manage-page.tsx';

const READ: RoutePolicy = { access: 'member', queries: 12, cache: 'none' };
const WRITE: RoutePolicy = { access: 'member', queries: 60, cache: 'none' };
const GESTURES: Readonly<Record<string, Gesture>> = {
  monter: 'up',
  descendre: 'down',
  retirer: 'retire',
  reprendre: 'take_up',
};
const NOTICES = { changed_meanwhile: 'changedMeanwhile', too_many: 'tooMany', gone: 'gone' } as const;

export function definitionRoutes(needs: FieldNeeds): Routes {
  const { fields } = needs;

  /** For who looks after the network; that its fields are managed somewhere is no secret. */
  const managing =
    (answer: (c: RequestContext, set: FoundSet, actor: Actor) => Response | Promise<Response>) =>
    async (c: RequestContext): Promise<Response> => {
      const actor = await signedIn(c);
      const set = await findSet(needs, c.req.param('reseau') ?? '');
      if (!set) return c.notFound();
      return mayManage(actor, fields.groundOf(set)) ? answer(c, set, actor) : forbidden(c, lackedOver(set));
    };

  const fieldOf = (c: RequestContext, set: FoundSet): NetworkField | null =>
    set.fields.find(({ code }) => code === c.req.param('champ')) ?? null;

  const show = (c: RequestContext, props: Omit<FieldPageProps, 'page'>, status: 200 | 409 | 422 = 200) =>
    html(c, <FieldPage page={pageOf(c)} {...props} />, { status });

  async function save(c: RequestContext, set: FoundSet, actor: Actor, field: NetworkField | null) {
    const typed = await sentTexts(c.req);
    const kind: FieldKind | null = field?.kind ?? kindIn(typed.get('fiches')?.[0] ?? '');
    if (!kind) return seeOther(c, `/reseaux/${set.code}/champs/gestion`);
    const { definition, faults } = readDefinition(typed, field?.definition.choices ?? []);
    if (!definition) return show(c, { set, kind, field, typed, faults }, 422);
    const saved = await saveField(needs, {
      asker: set,
      code: field?.code ?? null,
      kind,
      definition,
      seen: field ? numberIn(typed, 'vu') : null,
      author: signerOf(actor),
    });
    if (saved.ok) {
      await catchUp(needs);
      return seeOther(c, `/reseaux/${saved.value.set}/champs/gestion`);
    }
    if (typeof saved.reason === 'object')
      return show(c, { set, kind, field, typed, faults: [...saved.reason.faults] }, 422);
    const notice = NOTICES[saved.reason];
    const again = new Map([...typed, ['vu', [String(field?.version ?? '')]] as const]);
    return show(c, { set, kind, field, typed: again, notice }, 409);
  }

  return new Routes()
    .get(
      '/reseaux/:reseau/champs/gestion',
      READ,
      managing((c, set) => html(c, <ManagePage page={pageOf(c)} set={set} fresh={set.id === null} />)),
    )
    .get(
      '/reseaux/:reseau/champs/nouveau',
      READ,
      managing((c, set) => {
        const kind = kindIn(pageOf(c).query.get('fiches') ?? '') ?? 'cooperation';
        const typed = new Map([['visible', ['public']]]);
        return show(c, { set, kind, field: null, typed });
      }),
    )
    .post(
      '/reseaux/:reseau/champs',
      WRITE,
      managing((c, set, actor) => save(c, set, actor, null)),
    )
    .get(
      '/reseaux/:reseau/champs/:champ/modifier',
      READ,
      managing((c, set) => {
        const field = fieldOf(c, set);
        return field
          ? show(c, { set, kind: field.kind, field, typed: typedDefinition(field) })
          : c.notFound();
      }),
    )
    .post(
      '/reseaux/:reseau/champs/:champ/modifier',
      WRITE,
      managing((c, set, actor) => {
        const field = fieldOf(c, set);
        return field ? save(c, set, actor, field) : c.notFound();
      }),
    )
    .post(
      '/reseaux/:reseau/champs/:champ/place',
      WRITE,
      managing(async (c, set, actor) => {
        const own = fields.get(set.code);
        const typed = await sentTexts(c.req);
        const gesture = GESTURES[typed.get('geste')?.[0] ?? ''];
        if (!own || !fieldOf(c, set)) return c.notFound();
        if (gesture) {
          const code = c.req.param('champ') ?? '';
          await arrangeField(needs, { set: own, code, gesture, author: signerOf(actor) });
          await catchUp(needs);
        }
        return seeOther(c, `/reseaux/${set.code}/champs/gestion`);
      }),
    );
}

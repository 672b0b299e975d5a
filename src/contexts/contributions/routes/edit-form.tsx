/** The form of a record as it is shown: as the record is, as it was sent, or filled with a proposal that is taken up. */
import type { Actor } from '../../../kernel/actor.ts';
import { html, pageOf } from '../../../platform/http/answer.ts';
import type { RequestContext } from '../../../platform/http/routes.ts';
import { formMark } from '../../conduct/public.ts';
import { extrasOf, type FormExtras } from '../../fields/public.ts';
import {
  type RecordForm,
  type RecordKind,
  type StoredRecord,
  type Typed,
  typedFrom,
} from '../../records/public.ts';
import { NO_SIGNATURE, startOf } from '../forms.ts';
import { mayEdit } from '../policy.ts';
import { groundOf } from '../use-cases/ground-of.ts';
import { lookUp } from '../use-cases/look-up.ts';
import type { ContributionNeeds } from '../use-cases/needs.ts';
import { decidable, proposedIn } from '../use-cases/take-up.ts';
import { EditPage, type EditPageProps } from '../views/edit-page.tsx';

/** The proposal that a reviewer takes up in the form: published, it is decided. */
export const TAKEN_UP = 'proposition';

const withExtras = (form: RecordForm, extras: FormExtras | null): RecordForm =>
  extras && extras.groups.length > 0 ? { ...form, groups: [...form.groups, ...extras.groups] } : form;

export function editForm(needs: ContributionNeeds) {
  const { kinds, forms } = needs;

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
        mark={actor ? null : formMark(needs.secret, needs.clock(), more.typed?.get('montre')?.[0])}
        {...more}
        typed={typed}
        hidden={{ ...extras?.hidden, ...(takenUp && { [TAKEN_UP]: takenUp }) }}
      />
    );
    return html(c, view, { status: more.status ?? 200, headers: { 'referrer-policy': 'same-origin' } });
  }

  /** The form filled with a proposal, for a reviewer who takes it up. */
  async function filled(
    c: RequestContext,
    kind: RecordKind,
    record: StoredRecord | null,
  ): Promise<Partial<EditPageProps> & { proposed?: Typed; takenUp?: string }> {
    const page = pageOf(c);
    const id = page.query.get(TAKEN_UP) ?? '';
    const proposal = await decidable(needs, await c.get('actor')(), { id, kind, record });
    if (!proposal) return {};
    return {
      proposed: await proposedIn(needs, proposal, record, page.locale),
      takenUp: proposal.id,
      signature: {
        ...NO_SIGNATURE,
        // Never the name itself: a revision cannot be rewritten when its author leaves.
        reason: `${proposal.reason} (/propositions/${proposal.id})`,
        source: proposal.source ?? '',
      },
    };
  }

  return { extrasOn, show, filled };
}

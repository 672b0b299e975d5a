/** Telling an experience or a failure: a few questions a screen, kept as one goes, published at the end. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../../kernel/actor.ts';
import { transact } from '../../../platform/db/connect.ts';
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, Routes, signedIn } from '../../../platform/http/routes.ts';
import { writerOf } from '../../../platform/http/write-limit.ts';
import { refusalInWords } from '../../conduct/public.ts';
import { groundOf } from '../../contributions/public.ts';
import type { FormFault } from '../../records/public.ts';
import {
  faultsAt,
  isTellingKind,
  MOST_FILES,
  stepsOf,
  type TellingKind,
  type TypedAccount,
  withChosen,
  withStep,
} from '../domain/telling.ts';
import { sentForm } from '../forms.ts';
import { mayPublish } from '../policy.ts';
import { type Draft, draftOf, draftsOf } from '../queries/drafts.ts';
import { deleteDraft, insertDraft, updateDraft } from '../store/drafts.ts';
import { type NameAsked, nearNames } from '../use-cases/near-names.ts';
import type { ResourceNeeds } from '../use-cases/needs.ts';
import { publishAccount, readAccount } from '../use-cases/publish-account.ts';
import { type FileRefusal, takeFile } from '../use-cases/take-file.ts';
import { StepPage } from '../views/step-page.tsx';
import { TellPage } from '../views/tell-page.tsx';
import { TellingSummaryPage } from '../views/telling-summary-page.tsx';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MEMBER = { access: 'member', queries: 26, cache: 'none' } as const;
/** One person's accounts under way. */
const MOST_DRAFTS = 20;

interface Held {
  draft: Draft;
  kind: TellingKind;
  actor: Actor;
}

export function tellingRoutes(needs: ResourceNeeds): Routes {
  const { db, clock } = needs;
  const stepIn = (c: RequestContext, kind: TellingKind) => {
    const asked = pageOf(c).query.get('etape') ?? '';
    const at = /^\d$/.test(asked) ? Number(asked) - 1 : 0;
    return Math.min(Math.max(0, at), stepsOf(kind).length - 1);
  };
  const pathOf = ({ id }: Draft, at: number) => `/raconter/${id}?etape=${at + 1}`;

  /** The account, when it is this person's. */
  const held =
    (answer: (c: RequestContext, held: Held) => Response | Promise<Response>) =>
    async (c: RequestContext) => {
      const actor = await signedIn(c);
      const id = c.req.param('draft') ?? '';
      const draft = UUID.test(id) ? await draftOf(db, actor.personId, id) : null;
      const [kind = ''] = draft?.typed.kind ?? [];
      if (!draft || !isTellingKind(kind)) return c.notFound();
      return answer(c, { draft, kind, actor });
    };

  async function show(
    c: RequestContext,
    { draft, kind, actor }: Held,
    at: number,
    more: {
      refusal?: { reason: FileRefusal | 'again'; alt: string };
      unsigned?: boolean;
      /** The agreement was given, and stays so. */
      signed?: boolean;
      faults?: readonly FormFault[];
      asked?: readonly NameAsked[];
      told?: string;
    } = {},
  ) {
    const page = pageOf(c);
    const status = more.refusal || more.unsigned || more.told || more.faults ? 422 : 200;
    if (stepsOf(kind)[at]?.code !== 'review')
      return html(c, <StepPage {...{ page, draft, kind, at, ...more }} />, { status });
    const read = await readAccount(needs, draft, kind, page.locale);
    const faults = read.ok ? [] : read.reason;
    const { unsigned = false, signed = false, told } = more;
    const direct = mayPublish(actor, groundOf(needs, null, read.ok ? read.value : {}));
    const view = <TellingSummaryPage {...{ page, draft, kind, faults, unsigned, signed, told, direct }} />;
    return html(c, view, { status });
  }

  return new Routes()
    .get('/raconter', { access: 'public', queries: 6, cache: 'none' }, async (c) => {
      const actor = await c.get('actor')();
      const drafts = actor ? await draftsOf(db, actor.personId) : [];
      return html(c, <TellPage page={pageOf(c)} drafts={drafts} member={actor !== null} />);
    })
    .post('/raconter', MEMBER, async (c) => {
      const actor = await signedIn(c);
      const sent = await sentForm(c.req);
      const kind = sent.get('genre')?.[0] ?? '';
      if (!isTellingKind(kind)) return seeOther(c, '/raconter');
      if ((await draftsOf(db, actor.personId)).length >= MOST_DRAFTS)
        return seeOther(c, '/raconter#en-cours');
      const id = randomUUID();
      const own = { id, personId: actor.personId, at: clock() };
      // Another page of ours may begin it with what it knows: it is read again, screen by screen.
      const known = stepsOf(kind).reduce<TypedAccount>((typed, step) => withStep(typed, step, sent), {
        kind: [kind],
      });
      await transact(db, (tx) => insertDraft(tx, own, known));
      return seeOther(c, `/raconter/${id}?etape=1`);
    })
    .get(
      '/raconter/:draft',
      MEMBER,
      held((c, mine) => show(c, mine, stepIn(c, mine.kind))),
    )
    .post(
      '/raconter/:draft',
      { ...MEMBER, queries: 50 },
      held(async (c, mine) => {
        const { draft, kind, actor } = mine;
        const sent = await sentForm(c.req);
        const at = stepIn(c, kind);
        const step = stepsOf(kind)[at];
        const written = step ? withStep(draft.typed, step, sent) : draft.typed;
        const names = step?.code === 'where';
        // A name chosen stands for the one typed, if that is still there as it was when the choice was offered.
        const offered = names ? await nearNames(needs, draft.typed) : [];
        const typed = withChosen(written, offered, (number) => sent.get(`nom-${number}`)?.[0]);
        const own = { id: draft.id, personId: actor.personId, at: clock() };
        await transact(db, (tx) => updateDraft(tx, own, { typed }));
        const way = sent.get('suite')?.[0];
        if (way === 'plus-tard') return seeOther(c, '/raconter#en-cours');
        if (way === 'retour') return seeOther(c, pathOf(draft, Math.max(0, at - 1)));
        const now = { ...draft, typed };
        const read = await readAccount(needs, now, kind, pageOf(c).locale);
        const faults = read.ok ? [] : faultsAt(kind, at, read.reason);
        if (faults.length === 0) return seeOther(c, pathOf(draft, at + 1));
        const asked = names ? await nearNames(needs, typed) : [];
        return show(c, { ...mine, draft: now }, at, { faults, asked });
      }),
    )
    .post(
      '/raconter/:draft/fichiers',
      { ...MEMBER, longBody: 'own' },
      held(async (c, mine) => {
        const { draft, kind, actor } = mine;
        const at = stepsOf(kind).findIndex(({ code }) => code === 'pictures');
        if (draft.files.length >= MOST_FILES)
          return show(c, mine, at, { refusal: { reason: 'again', alt: '' } });
        const taken = await takeFile(
          needs,
          { headers: c.req.raw.headers, body: c.req.raw.body },
          actor.personId,
        );
        const onward = pageOf(c).query.get('suite') === 'continuer';
        if (!taken.ok)
          return onward && taken.reason.reason === 'no_file'
            ? seeOther(c, pathOf(draft, at + 1))
            : show(c, mine, at, { refusal: taken.reason });
        const own = { id: draft.id, personId: actor.personId, at: clock() };
        const present = await draftOf(db, actor.personId, draft.id);
        const files = [...(present?.files ?? []), taken.value];
        await transact(db, (tx) => updateDraft(tx, own, { files }));
        return seeOther(c, pathOf(draft, onward ? at + 1 : at));
      }),
    )
    .post(
      '/raconter/:draft/fichiers/:file/retrait',
      MEMBER,
      held(async (c, { draft, kind, actor }) => {
        const files = draft.files.filter(({ id }) => id !== c.req.param('file'));
        const own = { id: draft.id, personId: actor.personId, at: clock() };
        await transact(db, (tx) => updateDraft(tx, own, { files }));
        return seeOther(
          c,
          pathOf(
            draft,
            stepsOf(kind).findIndex(({ code }) => code === 'pictures'),
          ),
        );
      }),
    )
    .post(
      '/raconter/:draft/envoi',
      { ...MEMBER, queries: 40 },
      held(async (c, mine) => {
        const { draft, kind, actor } = mine;
        const { locale } = pageOf(c);
        const last = stepsOf(kind).length - 1;
        if ((await sentForm(c.req)).get('licence')?.[0] !== 'oui')
          return show(c, mine, last, { unsigned: true });
        const read = await readAccount(needs, draft, kind, locale);
        if (!read.ok) return show(c, mine, last, { signed: true });
        const network = writerOf(c);
        const published = await publishAccount(needs, {
          draft,
          document: read.value,
          actor,
          locale,
          network,
        });
        if (!published.ok)
          return published.reason === 'already_sent'
            ? seeOther(c, '/raconter')
            : show(c, mine, last, { signed: true, told: refusalInWords(pageOf(c), published.reason) });
        const { value } = published;
        return seeOther(c, 'slug' in value ? `/ressources/${value.slug}` : `/propositions/${value.proposal}`);
      }),
    )
    .post(
      '/raconter/:draft/suppression',
      MEMBER,
      held(async (c, { draft, actor }) => {
        await transact(db, (tx) => deleteDraft(tx, { id: draft.id, personId: actor.personId }));
        return seeOther(c, '/raconter');
      }),
    );
}

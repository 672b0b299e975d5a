/**
 * Publishes an account, or proposes it to those who decide. It becomes a record like any other: the same reading, the
 * same schema, the same revisions. Of two sendings of one draft, one counts.
 */
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../../kernel/actor.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import type { Refusal } from '../../conduct/public.ts';
import { groundOf, propose, readContribution, UNNAMED } from '../../contributions/public.ts';
import { type Document, type FormFault, type Json, saveRecord } from '../../records/public.ts';
import { missingParts } from '../domain/account.ts';
import { RESOURCE } from '../domain/kind.ts';
import { resource } from '../domain/resource.ts';
import { formOf, type TellingKind } from '../domain/telling.ts';
import { mayPublish } from '../policy.ts';
import type { Draft } from '../queries/drafts.ts';
import { deleteDraft } from '../store/drafts.ts';
import { askFiles } from '../store/files.ts';
import type { ResourceNeeds } from './needs.ts';

class AlreadySent extends Error {}

export type Published = { slug: string } | { proposal: string };

/** What the account would be as a record, or what is to be mended, by field. */
export async function readAccount(
  needs: ResourceNeeds,
  draft: Draft,
  kind: TellingKind,
  locale: Locale,
): Promise<Outcome<Document, readonly FormFault[]>> {
  const files: Json = JSON.parse(JSON.stringify(draft.files));
  const typed = formOf(draft.typed, kind, String(needs.clock().getUTCFullYear()));
  const read = await readContribution(needs, 'resource', { typed, before: { files }, locale });
  if (!read.ok) return read;
  const missing = missingParts(resource.parse(read.value).account ?? {}, kind);
  return missing.length > 0
    ? refused(missing.map((part) => ({ path: `account.${part}`, fault: 'required' })))
    : read;
}

interface Account {
  draft: Draft;
  document: Document;
  actor: Actor;
  locale: Locale;
  /** Where it comes from; null when nothing tells. */
  network: string | null;
}

/** A refusal of the limits says what to do. */
export async function publishAccount(
  needs: ResourceNeeds,
  { draft, document, actor, locale, network }: Account,
): Promise<Outcome<Published, 'already_sent' | Refusal>> {
  const reason = 'Récit publié par qui l’a vécu';
  const own = { id: draft.id, personId: actor.personId };
  const sent = async (tx: Parameters<typeof deleteDraft>[0]) => {
    if (!(await deleteDraft(tx, own))) throw new AlreadySent();
    await askFiles(
      tx,
      draft.files.map(({ id }) => id),
      needs.clock(),
    );
  };
  try {
    if (mayPublish(actor, groundOf(needs, null, document))) {
      const author = { name: actor.name || UNNAMED, personId: actor.personId };
      const saved = await saveRecord(needs, RESOURCE, {
        ...{ id: randomUUID(), document, seen: null, author, reason },
        beside: sent,
      });
      return saved.ok ? done({ slug: saved.value.slug }) : refused('already_sent');
    }
    const proposed = await propose(
      needs,
      {
        ...{ kind: 'resource', record: null, document, reason, source: null, locale },
        ...{ author: actor.name || UNNAMED, personId: actor.personId, email: actor.email },
        ...{ network, form: null },
      },
      sent,
    );
    if (proposed.ok) return done({ proposal: proposed.value.id });
    const { reason: why } = proposed;
    return refused(why.reason === 'nothing_changes' ? ('already_sent' as const) : why);
  } catch (error) {
    if (error instanceof AlreadySent) return refused('already_sent');
    throw error;
  }
}

/** An organisation publishes a competence frame of its own, a new version of it, or withdraws it. */
import { isDeepStrictEqual } from 'node:util';
import { parisDay } from '../../../kernel/day.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import { note } from '../../accounts/public.ts';
import type { Frame } from '../domain/frame.ts';
import { insertFrame, lockLastFrame, withdrawFrames } from '../store.ts';
import type { TradeNeeds } from './begin-positioning.ts';

interface Published {
  organisation: string;
  /** Its `version` is the store's count, its `date` today. */
  document: Frame;
  personId: string;
  /** The version that this one takes the place of; null: whichever is there. */
  seen: number | null;
}

/**
 * Its slug. `taken`: another organisation publishes under this name. `changed_meanwhile`: a version came since the one
 * that was seen. A frame that says what the present version says is published already: nothing is written.
 */
export const publishFrame = (
  { db, clock }: TradeNeeds,
  { organisation, document, personId, seen }: Published,
): Promise<Outcome<string, 'taken' | 'changed_meanwhile'>> =>
  transact(db, async (tx) => {
    const slug = document.code;
    const last = await lockLastFrame(tx, slug);
    if (last && last.organisation !== organisation) return refused('taken' as const);
    if (seen !== null && (last?.version !== seen || last.withdrawnAt))
      return refused('changed_meanwhile' as const);
    if (last && !last.withdrawnAt && isDeepStrictEqual(said(last.document), said(document)))
      return done(slug);
    const version = (last?.version ?? 0) + 1;
    const at = clock();
    await insertFrame(tx, {
      slug,
      version,
      organisation,
      document: { ...document, version: String(version), date: parisDay(at) },
      at,
    });
    await note(tx, {
      at,
      actor: personId,
      action: 'frame.published',
      subject: `frame:${slug}`,
      detail: { version },
    });
    return done(slug);
  });

/** All but when and in which version it was said; without what JSON would not hold. */
function said(frame: Frame): unknown {
  const { version: _, date: __, ...rest } = frame;
  return JSON.parse(JSON.stringify(rest));
}

/** False when this organisation publishes no such frame. Positions made in it stay readable by their codes. */
export const withdrawFrame = (
  { db, clock }: TradeNeeds,
  { organisation, slug, personId }: { organisation: string; slug: string; personId: string },
): Promise<boolean> =>
  transact(db, async (tx) => {
    const last = await lockLastFrame(tx, slug);
    if (last?.organisation !== organisation || last.withdrawnAt) return false;
    const at = clock();
    await withdrawFrames(tx, slug, at);
    await note(tx, {
      at,
      actor: personId,
      action: 'frame.withdrawn',
      subject: `frame:${slug}`,
      detail: {},
    });
    return true;
  });

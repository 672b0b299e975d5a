/** An organisation publishes a competence frame of its own, a new version of it, or withdraws it. */
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import { note } from '../../accounts/public.ts';
import type { Frame } from '../domain/frame.ts';
import { insertFrame, lockLastFrame, withdrawFrames } from '../store.ts';
import type { TradeNeeds } from './begin-positioning.ts';

interface Published {
  organisation: string;
  /** Its `version` is set by the store's count. */
  document: Frame;
  personId: string;
}

/** `taken`: another organisation publishes under this name. */
export const publishFrame = (
  { db, clock }: TradeNeeds,
  { organisation, document, personId }: Published,
): Promise<Outcome<string, 'taken'>> =>
  transact(db, async (tx) => {
    const slug = document.code;
    const last = await lockLastFrame(tx, slug);
    if (last && last.organisation !== organisation) return refused('taken' as const);
    const version = (last?.version ?? 0) + 1;
    const at = clock();
    await insertFrame(tx, {
      slug,
      version,
      organisation,
      document: { ...document, version: String(version) },
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

/** Closes a consultation: its invitation leads to nothing any more, and what may be shown of the voices is settled. */

import type { Token } from '../../../kernel/token.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { hashOf } from '../../../platform/ids/token.ts';
import { factsIn } from '../domain/answers.ts';
import type { Pack } from '../domain/pack.ts';
import { pictureAtClosing, type Voice } from '../domain/voices.ts';
import { departedOf, type VoiceAnswers, voicesOf } from '../queries.ts';
import { showVoices } from '../store/voices.ts';
import { deleteLink, lockDiagnosis } from '../store.ts';

/** The voices as the present rules read them. */
export const readVoices = (pack: Pack, stored: readonly VoiceAnswers[]): Voice[] =>
  stored.map(({ id, answers, shown }) => ({
    id,
    answers: factsIn(pack, answers).facts,
    shown: factsIn(pack, shown).facts,
  }));

/** False when there is no such diagnosis. */
export const closeConsultation = (
  { db, clock, pack }: { db: Database; clock: () => Date; pack: Pack },
  holder: Token,
): Promise<boolean> =>
  transact(db, async (tx) => {
    const at = clock();
    const stored = await lockDiagnosis(tx, hashOf(holder), at);
    if (!stored) return false;
    await deleteLink(tx, stored.id, 'invitation');
    const voices = readVoices(pack, await voicesOf(tx, stored.id));
    const codes = pack.questions.map(({ code }) => code);
    const picture = pictureAtClosing(codes, voices, await departedOf(tx, stored.id));
    await showVoices(tx, stored.id, { ...picture, at });
    return true;
  });

/** The record that a diagnosis would make. */
import type { Database } from '../../../platform/db/tables.ts';
import type { Cooperation } from '../../cooperations/public.ts';
import type { Pack } from '../domain/pack.ts';
import { recordFrom } from '../domain/record-from.ts';
import type { Situation } from '../domain/situation.ts';
import { begunFrom } from './begun-from.ts';

export interface ProposedRecord {
  document: Cooperation;
  /** The slug of the record that it takes up. */
  of: string | null;
  /** The name as typed, when it cannot be one. */
  badName: string | null;
  named: boolean;
}

const LONGEST_NAME = 200;

interface Asked {
  situation: Situation;
  cooperation: string | null;
  /** The name typed, when one was. */
  name: string | null;
  /** The words of the record, in French. */
  words: { unnamed: string; toDescribe: string; note: string; since: (words: string) => string };
}

/** Three queries at most. */
export async function proposedRecord(
  db: Database,
  pack: Pack,
  { situation, cooperation, name, words }: Asked,
): Promise<ProposedRecord> {
  const begun = await begunFrom(db, cooperation);
  const typed = name?.trim() ?? '';
  const valid = typed.length >= 2 && typed.length <= LONGEST_NAME;
  const option = (code: 'around_table' | 'stage_since') => {
    const question = pack.questions.find((each) => each.code === code);
    const options = question && 'options' in question ? question.options : [];
    return Object.fromEntries(options.map(({ value, label }) => [value, label.fr]));
  };
  const since = option('stage_since')[String(situation.facts.stage_since)];
  const document = recordFrom(situation, begun?.document ?? null, {
    name: valid ? typed : words.unnamed,
    summary: words.toDescribe,
    note: words.note,
    since: since ? words.since(since) : null,
    around: option('around_table'),
  });
  return { document, of: begun?.slug ?? null, badName: typed && !valid ? typed : null, named: valid };
}

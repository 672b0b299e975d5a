/**
 * For the works of one page of results, the passage that answers: in the work's own text first, else on a page of one
 * of its files. Three queries at most, whatever the number of works.
 */
import type { Database } from '../../../platform/db/tables.ts';
import { normalise, stemmable } from '../../../platform/search/normalise.ts';
import { exactWords, parseQuery, wordsToStem } from '../../../platform/search/parse-query.ts';
import { documentFields } from '../../records/public.ts';
import { ACCOUNT_PARTS, account } from '../domain/account.ts';
import { beginningsOf, candidates, type Passage, type PassagePlace, passageOf } from '../domain/passage.ts';
import { pagesBearing, wordsAnswering } from '../queries/passages.ts';

export interface FoundPassage extends Passage {
  place: PassagePlace;
}

interface Candidate {
  ordinal: number;
  place: PassagePlace;
  text: string;
}

/** By ordinal; a work whose title or summary alone answers is left out. */
export async function findPassages(
  db: Database,
  text: string,
  ordinals: readonly number[],
): Promise<ReadonlyMap<number, FoundPassage>> {
  const query = parseQuery(text);
  if (!query || ordinals.length === 0) return new Map();
  const asked = {
    exact: [...new Set(query.terms.flatMap(exactWords))],
    toStem: [...new Set(query.terms.flatMap(wordsToStem))].join(' '),
  };
  const beginnings = beginningsOf([...asked.exact, ...asked.toStem.split(' ').map(normalise)]);
  if (!beginnings) return new Map();
  const pattern = new RegExp(`^${beginnings}`, 'iu');
  const own = await ownTexts(db, ordinals);
  const bearing = own.filter((each) => candidates(each.text, pattern).length > 0);
  const inside = await pagesBearing(db, ordinals, beginnings);
  const all: Candidate[] = [
    ...bearing,
    ...inside.map(({ ordinal, fileId: id, name, number: page, text: words }) => ({
      ordinal,
      place: { in: 'file', id, name, page } as const,
      text: words,
    })),
  ];
  const words = [...new Set(all.flatMap((each) => candidates(each.text, pattern)))];
  const answering = await wordsAnswering(
    db,
    words.map((word) => ({ exact: normalise(word), toStem: stemmable(word) })),
    asked,
  );
  const hits = new Set(words.filter((_, at) => answering.has(at)));
  const found = new Map<number, FoundPassage>();
  for (const { ordinal, place, text: whole } of all) {
    if (found.has(ordinal)) continue;
    const passage = passageOf(whole, (word) => hits.has(word));
    if (passage) found.set(ordinal, { ...passage, place });
  }
  return found;
}

async function ownTexts(db: Database, ordinals: readonly number[]): Promise<Candidate[]> {
  const rows = await documentFields(db, ordinals, ['body', 'account']);
  return rows.flatMap(({ ordinal, fields }): Candidate[] => {
    const told = account.safeParse(fields.account ?? {});
    const parts = told.success ? told.data : {};
    return [
      ...ACCOUNT_PARTS.flatMap((part): Candidate[] =>
        parts[part] ? [{ ordinal, place: { in: 'account', part }, text: parts[part] }] : [],
      ),
      ...(typeof fields.body === 'string'
        ? [{ ordinal, place: { in: 'body' } as const, text: fields.body }]
        : []),
    ];
  });
}

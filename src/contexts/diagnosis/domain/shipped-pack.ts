/**
 * The rule packs that this version of the program ships: the present one, and each that was published before, as it
 * was. Read once, refused at start-up if one does not hold together. A published pack never changes: a digest of what
 * it says and of what it answers is kept beside it (`published-packs.test.ts`).
 */

import fundability100 from '../../../../content/rules/former/1.0.0/fundability.json' with { type: 'json' };
import needs100 from '../../../../content/rules/former/1.0.0/needs.json' with { type: 'json' };
import questions100 from '../../../../content/rules/former/1.0.0/questions.json' with { type: 'json' };
import fundability101 from '../../../../content/rules/former/1.0.1/fundability.json' with { type: 'json' };
import needs101 from '../../../../content/rules/former/1.0.1/needs.json' with { type: 'json' };
import questions101 from '../../../../content/rules/former/1.0.1/questions.json' with { type: 'json' };
import fundability from '../../../../content/rules/fundability.json' with { type: 'json' };
import needs from '../../../../content/rules/needs.json' with { type: 'json' };
import questions from '../../../../content/rules/questions.json' with { type: 'json' };
import { asReadToday } from './former-shape.ts';
import { type Pack, type PackFiles, readPack } from './pack.ts';

const PRESENT: PackFiles = { needs, fundability, questions };

/** Oldest first. A pack joins them, unchanged, when the present one takes a new version. */
const FORMER: readonly PackFiles[] = [
  { needs: needs100, fundability: fundability100, questions: questions100 },
  { needs: needs101, fundability: fundability101, questions: questions101 },
];

export const SHIPPED_PACK = readPack(PRESENT);

export interface PublishedPack {
  pack: Pack;
  /** Its files as they stand, for whoever takes the rules away. */
  files: PackFiles;
}

/** Every published pack, oldest first; the present one is last. */
export const PUBLISHED_PACKS: readonly PublishedPack[] = [
  ...FORMER.map((files) => ({ pack: readPack(asReadToday(files, PRESENT)), files })).filter(
    ({ pack }) => pack.version !== SHIPPED_PACK.version,
  ),
  { pack: SHIPPED_PACK, files: PRESENT },
];

/** The pack of a version; null when none was published under it. */
export const packOf = (version: string): Pack | null =>
  PUBLISHED_PACKS.find(({ pack }) => pack.version === version)?.pack ?? null;

/**
 * Guards of what was mended since, each held by one test that stands beside the code: `node scripts/guards.ts` takes
 * each out and expects that test to fail.
 */
import type { Edit } from './guards.ts';

export interface OwnGuard {
  name: string;
  /** The file of the test, and how its name begins. */
  test: readonly [file: string, title: string];
  edits: readonly Edit[];
}

const own = (
  name: string,
  test: OwnGuard['test'],
  file: string,
  [has, without]: readonly [string, string],
): OwnGuard => ({ name, test, edits: [{ file, has, without }] });

const SYNTHESIS = 'src/contexts/survey-synthesis';
const ATTACKED = `${SYNTHESIS}/domain/publish.property.test.ts`;
const TOLD = 'src/contexts/peers/telling.route.test.ts';

export const OWN_GUARDS: readonly OwnGuard[] = [
  own(
    'the fields of a form are counted before they are read',
    ['src/platform/http/http.route.test.ts', 'of more fields than any form'],
    'src/platform/http/form-size.ts',
    ['return hasMore(body, between, MOST_FIELDS) ?', 'return hasMore(body, between, 1e9) ?'],
  ),
  own(
    'one person is not both sides of a transfer',
    [TOLD, 'it is public once confirmed'],
    'src/contexts/peers/domain/transfer.ts',
    ['return records && people;', 'return records || people || giver !== receiver;'],
  ),
  own(
    'who took part in a transfer does not publish it',
    [TOLD, 'left aside, it is never shown'],
    'src/contexts/peers/policy.ts',
    [" && !Object.values(people).includes(actor?.personId ?? '')", ' && people !== null'],
  ),
  own(
    'letters are bounded by person',
    [TOLD, 'ten a day for one person'],
    'src/contexts/conduct/domain/letters.ts',
    ["if (this.#left <= 0) return 'person';", "if (this.#left <= -1e9) return 'person';"],
  ),
  own(
    'letters are bounded by address',
    ['src/contexts/surveys/invitations.route.test.ts', 'an address receives three a day'],
    'src/contexts/conduct/domain/letters.ts',
    ['if (received >= this.#most.address)', 'if (received >= this.#most.address + 1e9)'],
  ),
  own(
    'a claim is there for those who may decide on it',
    ['src/contexts/accounts/claims.route.test.ts', 'is decided by a steward'],
    'src/contexts/accounts/routes/claim-decisions.tsx',
    [
      'if (!mayDecideClaim(actor, { personId: claim.personId, recordId: record.id, territories }))',
      'if (territories === null)',
    ],
  ),
  own(
    'what was published is known once it is withdrawn',
    [`${SYNTHESIS}/synthesis.route.test.ts`, 'is not published again while so few'],
    `${SYNTHESIS}/use-cases/run-publishing.ts`,
    [
      'if (before && more > 0 && more < before.least)',
      'if (before && more > 0 && more < before.least - 1e9)',
    ],
  ),
  own(
    'who chose several options is a cell',
    [ATTACKED, 'the one who chose both options'],
    `${SYNTHESIS}/domain/publish.ts`,
    [
      'const several = severalOf(column, table.size);',
      'const several = severalOf(column, -table.size && 0) && null;',
    ],
  ),
  own(
    'what two filters leave of everybody is a cell',
    [ATTACKED, 'what is left of everybody'],
    `${SYNTHESIS}/domain/crossings.ts`,
    ['if (both === 0) add(null, [a, b]);', ''],
  ),
  own(
    'a document that fetches is refused',
    ['src/platform/files/reading/reading.test.ts', 'a DOCX that shows a picture of elsewhere'],
    'src/platform/files/reading/office-active.ts',
    ['EXTERNAL.test(each) && !LINK.test(each)', 'EXTERNAL.test(each) && /attachedTemplate/.test(each)'],
  ),
  own(
    'a program in a compressed part is seen',
    ['src/platform/files/reading/reading.test.ts', 'a PDF that opens a program from a compressed'],
    'src/platform/files/reading/pdf-active.ts',
    ["if (RUNS.test(named(objects.toString('latin1')))) return true;", ''],
  ),
  own(
    'a condition nests to a limit',
    ['src/contexts/surveys/domain/condition.test.ts', 'of contraries of contraries'],
    'src/contexts/surveys/domain/condition-lines.ts',
    ["if (isDeeperThan(told, DEEPEST_JSON)) return 'unreadable';", ''],
  ),
  own(
    'an address has no space inside',
    ['src/contexts/trainings/domain/training.test.ts', 'an address with a space inside'],
    'src/contexts/trainings/domain/training.ts',
    ['webAddress.refine((url) => !/\\s/.test(url)', "webAddress.refine((url) => url !== ''"],
  ),
];

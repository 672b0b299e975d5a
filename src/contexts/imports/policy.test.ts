/** Who may bring what: each actor, each row, and somebody else's in every line. */
import { describe, expect, it } from 'vitest';
import type { Actor, HeldRelation } from '../../kernel/actor.ts';
import type { EmailAddress } from '../../kernel/email-address.ts';
import { mayBring, mayPrepare, maySee } from './policy.ts';

const actor = (relations: HeldRelation[], strong = true): Actor => ({
  ...{ personId: 'p', name: 'P', email: 'p@example.org' as EmailAddress, sessionId: 's', strong, relations },
});
const ACTORS = {
  visitor: null,
  member: actor([]),
  curator: actor([{ role: 'curator', subject: 'shelf:resource' }]),
  administrator: actor([{ role: 'administrator', subject: null }]),
  'administrator without a second factor': actor([{ role: 'administrator', subject: null }], false),
  moderator: actor([{ role: 'moderator', subject: 'territory:region-53' }]),
  'moderator without a second factor': actor([{ role: 'moderator', subject: 'territory:region-53' }], false),
  'steward of a network': actor([{ role: 'steward', subject: 'record:network' }], false),
};
const BRETON = { recordId: null, territories: ['commune-35238', 'region-53', 'pays-FR'], names: [] };
const NORMAN = { recordId: 'other', territories: ['commune-76540', 'region-28', 'pays-FR'], names: [] };
const ITSELF = { ...NORMAN, recordId: 'network' };
const MEMBER = { ...NORMAN, names: ['network'] };

describe('who may', () => {
  it.each<[keyof typeof ACTORS, boolean, boolean, boolean, boolean, boolean]>([
    // prepare, a row of Brittany, one of elsewhere, the network itself, one of its members
    ['visitor', false, false, false, false, false],
    ['member', false, false, false, false, false],
    ['curator', false, false, false, false, false],
    ['administrator', true, true, true, true, true],
    ['administrator without a second factor', false, false, false, false, false],
    ['moderator', true, true, false, false, false],
    ['moderator without a second factor', false, false, false, false, false],
    ['steward of a network', true, false, false, true, true],
  ])('%s', (name, prepare, breton, norman, itself, member) => {
    const who = ACTORS[name];
    expect(mayPrepare(who)).toBe(prepare);
    expect([BRETON, NORMAN, ITSELF, MEMBER].map((row) => mayBring(who, row))).toEqual([
      breton,
      norman,
      itself,
      member,
    ]);
    const own = name !== 'visitor' && prepare;
    expect(maySee(who, { personId: 'p' })).toBe(own);
    expect(maySee(who, { personId: 'q' })).toBe(name === 'administrator');
    expect(maySee(who, { personId: null })).toBe(name === 'administrator');
  });
});

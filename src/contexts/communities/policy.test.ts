/** Actor × action: a cell that changes is a right given or taken. */
import { describe, expect, test } from 'vitest';
import type { Actor, HeldRelation } from '../../kernel/actor.ts';
import type { EmailAddress } from '../../kernel/email-address.ts';
import { mayAccept, mayModerate, mayWrite } from './policy.ts';

const person = (personId: string, strong = false, ...relations: HeldRelation[]): Actor => ({
  personId,
  name: personId,
  email: `${personId}@example.org` as EmailAddress,
  sessionId: personId,
  strong,
  relations,
});
const administrator: HeldRelation = { role: 'administrator', subject: null };
const asked = { personId: 'asker' };

describe.each([
  // who, membership, writes, moderates, accepts
  ['a visitor', null, null, false, false, false],
  ['somebody who did not join', person('x'), null, false, false, false],
  ['a member', person('x'), { facilitator: false }, true, false, false],
  ['whoever asked', person('asker'), { facilitator: false }, true, false, true],
  ['whoever asked and left', person('asker'), null, false, false, true],
  ['who facilitates', person('x'), { facilitator: true }, true, true, true],
  ['an administrator', person('x', true, administrator), null, false, true, true],
  ['the same, no factor shown', person('x', false, administrator), null, false, false, false],
  [
    'who moderates a territory',
    person('x', true, { role: 'moderator', subject: 'territory:pays-FR' }),
    null,
    false,
    false,
    false,
  ],
] as const)('%s', (_, actor, membership, writes, moderates, accepts) => {
  test('writes, moderates, accepts', () => {
    expect([
      mayWrite(membership, { closed: false }),
      mayWrite(membership, { closed: true }),
      mayModerate(actor, membership),
      mayAccept(actor, asked, membership),
      // Nobody’s any more: its author left.
      mayAccept(actor, { personId: null }, membership),
    ]).toEqual([writes, false, moderates, accepts, moderates]);
  });
});

/** Actor × action, on somebody else's offer unless the row says otherwise: a cell that changes is a right given or taken. */
import { describe, expect, test } from 'vitest';
import type { Actor, HeldRelation } from '../../kernel/actor.ts';
import type { EmailAddress } from '../../kernel/email-address.ts';
import {
  mayAnswer,
  mayDecideTransfer,
  mayEditOffer,
  mayOfferFor,
  mayOpenExchange,
  mayReadReports,
} from './policy.ts';

const person = (personId: string, strong = false, ...relations: HeldRelation[]): Actor => ({
  personId,
  name: personId,
  email: `${personId}@example.org` as EmailAddress,
  sessionId: personId,
  strong,
  relations,
});
const steward = (record: string): HeldRelation => ({ role: 'steward', subject: `record:${record}` });
const administrator: HeldRelation = { role: 'administrator', subject: null };
const offer = { personId: 'author', recordId: 'here' };
const exchange = { ownerId: 'author', guestId: 'guest' };

describe.each([
  // for the record, changes, reads reports, opens the exchange
  ['a visitor', null, [false, false, false, false]],
  ['a member', person('x'), [false, false, false, false]],
  ['its author', person('author'), [false, true, false, true]],
  ['whoever answered', person('guest'), [false, false, false, true]],
  ['who looks after its record', person('x', false, steward('here')), [true, true, false, false]],
  ['who looks after another', person('x', true, steward('there')), [false, false, false, false]],
  [
    'who moderates France',
    person('x', true, { role: 'moderator', subject: 'territory:pays-FR' }),
    [false, false, false, false],
  ],
  ['an administrator', person('x', true, administrator), [false, false, true, false]],
  ['the same, no factor shown', person('x', false, administrator), [false, false, false, false]],
] as const)('%s', (_, actor, expected) => {
  test('speaks for the record, changes, reads reports, opens the exchange', () => {
    expect([
      mayOfferFor(actor, 'here'),
      mayEditOffer(actor, offer),
      mayReadReports(actor),
      mayOpenExchange(actor, exchange),
    ]).toEqual(expected);
    // In one's own name, whoever signed in.
    expect(mayOfferFor(actor, null)).toBe(actor !== null);
    // An exchange with somebody who has no account belongs to its author alone.
    expect(mayOpenExchange(actor, { ownerId: 'author', guestId: null })).toBe(actor?.personId === 'author');
  });
});

const asked = {
  state: 'proposed' as const,
  proposedBy: 'giver' as const,
  conversationId: null,
  giver: { record: null, name: 'Lou' },
  receiver: { record: { id: 'here', path: '/cooperations/ici' }, name: 'Ici' },
  people: { giver: 'writer', receiver: null },
};
describe('a transfer told outside an exchange is answered', () => {
  test.each([
    ['by a visitor', null, {}, false],
    ['by a member', person('x'), {}, false],
    ['by who looks after the record asked', person('x', false, steward('here')), {}, true],
    ['by who looks after another', person('x', false, steward('there')), {}, false],
    ['by its writer, should they look after it too', person('writer', false, steward('here')), {}, false],
    ['once only', person('x', false, steward('here')), { state: 'confirmed' as const }, false],
    ['not in place of an exchange', person('x', false, steward('here')), { conversationId: 'c' }, false],
    [
      'not for somebody who is no record',
      person('x', false, steward('here')),
      { receiver: { record: null, name: '' } },
      false,
    ],
    ['not by an administrator', person('x', true, administrator), {}, false],
  ])('%s', (_, actor, more, may) => {
    expect(mayAnswer(actor, { ...asked, ...more })).toBe(may);
  });
});

describe('a transfer that waits for a look is decided', () => {
  test.each([
    ['by a visitor', null, false],
    ['by a member', person('x', true), false],
    ['by an administrator', person('x', true, administrator), true],
    ['no factor shown', person('x', false, administrator), false],
    ['not by one of its two sides', person('writer', true, administrator), false],
  ])('%s', (_, actor, may) => expect(mayDecideTransfer(actor, asked)).toBe(may));
});

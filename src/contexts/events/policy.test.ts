/** Actor × action: a cell that changes is a right given or taken. */
import { describe, expect, test } from 'vitest';
import type { Actor, HeldRelation } from '../../kernel/actor.ts';
import type { EmailAddress } from '../../kernel/email-address.ts';
import { mayAddFeed, mayHost, mayHostFor, mayRemoveFeed } from './policy.ts';

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
const meeting = { personId: 'host', recordId: 'here', feed: null };

describe.each([
  // for the record, hosts, adds a calendar for it, adds one for the platform, drops the host's calendar
  ['a visitor', null, [false, false, false, false, false]],
  ['a member', person('x'), [false, false, false, false, false]],
  ['its host', person('host'), [false, true, false, false, true]],
  ['who looks after its record', person('x', false, steward('here')), [true, true, true, false, true]],
  ['who looks after another', person('x', true, steward('there')), [false, false, false, false, false]],
  ['an administrator', person('x', true, administrator), [false, true, true, true, true]],
  ['the same, no factor shown', person('x', false, administrator), [false, false, false, false, false]],
] as const)('%s', (_, actor, expected) => {
  test('speaks for the record, hosts, adds and drops calendars', () => {
    expect([
      mayHostFor(actor, 'here'),
      mayHost(actor, meeting),
      mayAddFeed(actor, 'here'),
      mayAddFeed(actor, null),
      mayRemoveFeed(actor, { personId: 'host', recordId: 'here' }),
    ]).toEqual(expected);
    // What was read from a calendar is changed there, and a meeting whose host left is nobody's own.
    expect(mayHost(actor, { ...meeting, feed: 'Agenda' })).toBe(false);
  });
});

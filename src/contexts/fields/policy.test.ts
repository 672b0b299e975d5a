import { describe, expect, test } from 'vitest';
import type { Actor, HeldRelation } from '../../kernel/actor.ts';
import type { EmailAddress } from '../../kernel/email-address.ts';
import { audienceOf, mayDecline, mayFill, mayManage, type RecordGround, type SetGround } from './policy.ts';

const NETWORK: SetGround = { owner: { kind: 'organisation', id: 'net' }, territories: [] };
const TERRITORY: SetGround = {
  owner: { kind: 'territory', id: 'region-53' },
  territories: ['region-53', 'pays-FR'],
};
const place = ['commune-35238', 'region-53', 'pays-FR'];
const member = (way: RecordGround['way']): RecordGround => ({ recordId: 'rec', territories: place, way });

const person = (strong: boolean, ...relations: HeldRelation[]): Actor => ({
  personId: 'p',
  name: 'P',
  email: 'p@example.org' as EmailAddress,
  sessionId: 's',
  strong,
  relations,
});
const ACTORS = {
  visitor: null,
  member: person(true),
  'steward of the network': person(false, { role: 'steward', subject: 'record:net' }),
  'steward of another network': person(false, { role: 'steward', subject: 'record:other' }),
  'steward of the record': person(false, { role: 'steward', subject: 'record:rec' }),
  'moderator of the region': person(true, { role: 'moderator', subject: 'territory:region-53' }),
  'moderator without a second factor': person(false, { role: 'moderator', subject: 'territory:region-53' }),
  'moderator of another region': person(true, { role: 'moderator', subject: 'territory:region-11' }),
  curator: person(true, { role: 'curator', subject: 'shelf:resource' }),
  administrator: person(true, { role: 'administrator', subject: null }),
} as const;
type Who = keyof typeof ACTORS;
const EVERYBODY = Object.keys(ACTORS) as Who[];
const allowed = (may: (actor: Actor | null) => boolean) => EVERYBODY.filter((who) => may(ACTORS[who]));

describe('who may', () => {
  test('manage the fields of an organisation', () =>
    expect(allowed((actor) => mayManage(actor, NETWORK))).toEqual([
      'steward of the network',
      'administrator',
    ]));
  test('manage the fields of a territory', () =>
    expect(allowed((actor) => mayManage(actor, TERRITORY))).toEqual([
      'moderator of the region',
      'administrator',
    ]));
  test.each([
    ['says so', 'said', ['steward of the record', 'moderator of the region', 'administrator']],
    [
      'is listed',
      'listed',
      ['steward of the network', 'steward of the record', 'moderator of the region', 'administrator'],
    ],
    [
      'is confirmed',
      'both',
      ['steward of the network', 'steward of the record', 'moderator of the region', 'administrator'],
    ],
    ['is none', null, []],
  ] as const)('fill a record that %s', (_, way, who) =>
    expect(allowed((actor) => mayFill(actor, NETWORK, member(way)))).toEqual(who),
  );
  test('say that a record is no member', () =>
    expect(allowed((actor) => mayDecline(actor, member('listed')))).toEqual([
      'steward of the record',
      'moderator of the region',
      'administrator',
    ]));
});

describe('who sees', () => {
  const seen = (way: RecordGround['way'], confirmed: Who[]) =>
    Object.fromEntries(
      EVERYBODY.map((who) => [who, audienceOf(ACTORS[who], NETWORK, member(way), confirmed.includes(who))]),
    );
  test('of a member that says so itself', () =>
    expect(seen('said', [])).toEqual({
      visitor: 'public',
      member: 'public',
      'steward of the network': 'stewards',
      'steward of another network': 'public',
      'steward of the record': 'stewards',
      'moderator of the region': 'stewards',
      'moderator without a second factor': 'public',
      'moderator of another region': 'public',
      curator: 'public',
      administrator: 'stewards',
    }));
  test('of another member: whom the network lists reads what members keep, whom nobody lists does not', () => {
    expect(seen('both', ['steward of another network'])['steward of another network']).toBe('members');
    expect(seen('both', [])['steward of another network']).toBe('public');
  });
  test('of a record that is no member: the network nothing more than anybody', () =>
    expect(seen(null, [])['steward of the network']).toBe('public'));
});

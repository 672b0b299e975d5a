import { describe, expect, it } from 'vitest';
import type { Actor, HeldRelation } from '../../kernel/actor.ts';
import type { EmailAddress } from '../../kernel/email-address.ts';
import { curates, mayDecideReview, mayPublish, maySeeFile } from './policy.ts';

const person = (personId: string, strong: boolean, ...relations: HeldRelation[]): Actor => ({
  personId,
  name: '',
  email: `${personId}@example.org` as EmailAddress,
  sessionId: 's',
  strong,
  relations,
});
const ACTORS = {
  visitor: null,
  member: person('member', false),
  sender: person('sender', false),
  'steward of it': person('steward', false, { role: 'steward', subject: 'record:r' }),
  'steward of another': person('other', false, { role: 'steward', subject: 'record:x' }),
  'curator of works': person('curator', false, { role: 'curator', subject: 'shelf:resource' }),
  'curator of another shelf': person('curator2', false, { role: 'curator', subject: 'shelf:programme' }),
  'moderator here': person('moderator', true, { role: 'moderator', subject: 'territory:region-53' }),
  'moderator here, one factor': person('moderator', false, {
    role: 'moderator',
    subject: 'territory:region-53',
  }),
  'moderator elsewhere': person('moderator2', true, { role: 'moderator', subject: 'territory:region-84' }),
  administrator: person('admin', true, { role: 'administrator', subject: null }),
};
const ground = { recordId: 'r', territories: ['commune-35238', 'region-53', 'pays-FR'] };
const file = { public: false, asked: true, personId: 'sender' };

describe.each<[keyof typeof ACTORS, boolean, boolean, boolean]>([
  // curates, publishes, sees a file that was asked for
  ['visitor', false, false, false],
  ['member', false, false, false],
  ['sender', false, false, true],
  ['steward of it', false, true, false],
  ['steward of another', false, false, false],
  ['curator of works', true, true, true],
  ['curator of another shelf', false, false, false],
  ['moderator here', false, true, true],
  ['moderator here, one factor', false, false, false],
  ['moderator elsewhere', false, false, true],
  ['administrator', true, true, true],
])('%s', (name, chooses, publishes, sees) => {
  const actor = ACTORS[name];
  it('chooses', () => expect(curates(actor)).toBe(chooses));
  it('publishes, and decides on reviews', () => {
    expect(mayPublish(actor, ground)).toBe(publishes);
    expect(mayDecideReview(actor, { ...ground, personId: 'sender', state: 'waiting' })).toBe(publishes);
    expect(mayDecideReview(actor, { ...ground, personId: 'sender', state: 'published' })).toBe(false);
    expect(mayDecideReview(actor, { ...ground, personId: actor?.personId ?? null, state: 'waiting' })).toBe(
      false,
    );
  });
  it('sees files', () => {
    expect(maySeeFile(actor, file)).toBe(sees);
    expect(maySeeFile(actor, { ...file, asked: false })).toBe(name === 'sender');
    expect(maySeeFile(actor, { ...file, public: true })).toBe(true);
  });
});

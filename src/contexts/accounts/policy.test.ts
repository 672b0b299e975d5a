/**
 * Who may do what, as a grid: each actor, each action, each state, always on somebody else's record or role unless the
 * row says otherwise. A cell that changes is a right given or taken: it is changed here by hand, or it is a fault.
 */
import { describe, expect, test } from 'vitest';
import type { Actor, HeldRelation } from '../../kernel/actor.ts';
import type { EmailAddress } from '../../kernel/email-address.ts';
import { mayDecide, mayEdit, mayRead, mayWithdraw } from '../contributions/policy.ts';
import {
  isAdministrator,
  mayClaim,
  mayDecideClaim,
  mayEndRole,
  mayName,
  needsSecondFactor,
} from './policy.ts';

const RECORD = 'here';
/** The territories of the record, and those that hold them. */
const territories = ['commune-35238', 'departement-35', 'region-53'];
const ground = { recordId: RECORD, territories };

const person = (personId: string, strong: boolean, ...relations: HeldRelation[]): Actor => ({
  personId,
  name: personId,
  email: `${personId}@example.org` as EmailAddress,
  sessionId: personId,
  strong,
  relations,
});
const steward = (subject: string): HeldRelation => ({ role: 'steward', subject });
const moderator = (subject: string): HeldRelation => ({ role: 'moderator', subject });
const administrator: HeldRelation = { role: 'administrator', subject: null };

const ACTORS = {
  visitor: null,
  member: person('member', false),
  'member, factor shown': person('member', true),
  author: person('author', false),
  'steward of this record': person('keeper', false, steward('record:here')),
  'steward of another': person('other-keeper', true, steward('record:there')),
  'moderator of this territory': person('moderator', true, moderator('territory:departement-35')),
  'the same, no factor shown': person('moderator', false, moderator('territory:departement-35')),
  'moderator of another': person('far', true, moderator('territory:region-75')),
  'moderator of a part': person('near', true, moderator('territory:commune-35047')),
  'curator of its shelf': person('curator', true, { role: 'curator', subject: 'shelf:organisation' }),
  administrator: person('admin', true, administrator),
  'administrator, no factor shown': person('admin', false, administrator),
  'author and administrator': person('author', true, administrator),
  'author and steward': person('author', true, steward('record:here')),
} satisfies Record<string, Actor | null>;
type Name = keyof typeof ACTORS;

const open = { ...ground, state: 'open', personId: 'author' } as const;
const claim = { personId: 'author', recordId: RECORD, territories };
const held = (role: HeldRelation['role'], personId = 'somebody') => ({ role, personId, subject: 'x' });
const care = { ...held('steward'), territories };

const REVIEWERS: readonly Name[] = ['steward of this record', 'moderator of this territory', 'administrator'];
const EDITORS: readonly Name[] = [...REVIEWERS, 'author and administrator', 'author and steward'];
const ADMINISTRATORS: readonly Name[] = ['administrator', 'author and administrator'];
const AUTHORS: readonly Name[] = ['author', 'author and administrator', 'author and steward'];
const all = Object.keys(ACTORS) as Name[]; // its own keys
const but = (...names: readonly Name[]) => all.filter((name) => !names.includes(name));

/** Each action on a state, and who may: everybody else may not. */
const GRID: readonly [action: string, may: (actor: Actor | null) => boolean, who: readonly Name[]][] = [
  ['read a proposal that waits', (a) => mayRead(a, open), [...EDITORS, 'author']],
  ['read one that was decided', (a) => mayRead(a, { ...open, state: 'accepted' }), [...EDITORS, 'author']],
  ['decide a proposal', (a) => mayDecide(a, open), REVIEWERS],
  ['decide one of nobody’s account', (a) => mayDecide(a, { ...open, personId: null }), EDITORS],
  ...(['unconfirmed', 'accepted', 'refused', 'withdrawn'] as const).map(
    (state) =>
      [`decide a proposal ${state}`, (a: Actor | null) => mayDecide(a, { ...open, state }), []] as [
        string,
        (actor: Actor | null) => boolean,
        readonly Name[],
      ],
  ),
  [
    'decide a proposal for a new record',
    (a) => mayDecide(a, { ...open, recordId: null }),
    ['moderator of this territory', 'administrator'],
  ],
  ['edit or restore the record', (a) => mayEdit(a, ground), EDITORS],
  [
    'edit a record of no territory',
    (a) => mayEdit(a, { recordId: RECORD, territories: [] }),
    ['steward of this record', 'author and steward', ...ADMINISTRATORS],
  ],
  [
    'edit another record elsewhere',
    (a) => mayEdit(a, { recordId: 'nowhere', territories: [] }),
    ADMINISTRATORS,
  ],
  [
    'claim the record',
    (a) => mayClaim(a, RECORD),
    but('visitor', 'steward of this record', 'author and steward'),
  ],
  ['decide a claim', (a) => mayDecideClaim(a, claim), REVIEWERS],
  [
    'decide a claim on a record of no territory',
    (a) => mayDecideClaim(a, { ...claim, territories: [] }),
    ['steward of this record', 'administrator'],
  ],
  ['name somebody', (a) => mayName(a, 'somebody'), ADMINISTRATORS],
  ['name oneself', (a) => mayName(a, a?.personId ?? ''), []],
  ['administer', (a) => isAdministrator(a), ADMINISTRATORS],
  [
    'end the care of the record',
    (a) => mayEndRole(a, care),
    ['moderator of this territory', ...ADMINISTRATORS],
  ],
  [
    'end one’s own role',
    (a) => mayEndRole(a, { ...care, personId: 'author' }),
    [...AUTHORS, 'moderator of this territory', 'administrator'],
  ],
  ...(['moderator', 'curator', 'administrator'] as const).map(
    (role) =>
      [
        `end the role of a ${role}`,
        (a: Actor | null) => mayEndRole(a, { ...held(role), territories }),
        ADMINISTRATORS,
      ] as [string, (actor: Actor | null) => boolean, readonly Name[]],
  ),
];

describe.each(GRID)('may %s', (_, may, who) => {
  test.each(all)('%s', (name) => expect(may(ACTORS[name])).toBe(who.includes(name)));
});

test.each([
  ['the author', 'open', true, true],
  ['the author', 'unconfirmed', true, true],
  ['the author', 'accepted', true, false],
  ['the author', 'refused', true, false],
  ['anybody else', 'open', false, false],
] as const)('%s withdraws a proposal %s: %s', (_who, state, author, may) =>
  expect(mayWithdraw(author, { state })).toBe(may),
);

test.each([
  ['administrator', true],
  ['moderator', true],
  ['curator', false],
  ['steward', false],
] as const)('a %s needs a second factor: %s', (role, needed) =>
  expect(needsSecondFactor([{ role, subject: role === 'administrator' ? null : 'x' }])).toBe(needed),
);

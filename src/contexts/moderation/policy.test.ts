/**
 * Who may do what with remarks, sanctions and appeals, as a grid: each actor, each action, each state, always on what
 * somebody else did unless the row says otherwise. A cell that changes is a right given or taken.
 */
import { describe, expect, test } from 'vitest';
import type { Actor, HeldRelation } from '../../kernel/actor.ts';
import type { EmailAddress } from '../../kernel/email-address.ts';
import { type Accused, mayImpose, mayLift, maySanction } from '../conduct/public.ts';
import { mayDecideRemark, mayReadRemark, mayWithdrawRemark } from '../remarks/policy.ts';
import { mayDecideAppeal } from './policy.ts';

const territories = ['commune-35238', 'departement-35', 'region-53'];
const person = (personId: string, strong: boolean, ...relations: HeldRelation[]): Actor => ({
  ...{ personId, name: personId, sessionId: personId, strong, relations },
  email: `${personId}@example.org` as EmailAddress,
});
const steward = (subject: string): HeldRelation => ({ role: 'steward', subject });
const moderator = (subject: string): HeldRelation => ({ role: 'moderator', subject });
const administrator: HeldRelation = { role: 'administrator', subject: null };

const ACTORS = {
  visitor: null,
  member: person('member', true),
  author: person('author', true),
  'steward of this record': person('keeper', false, steward('record:here')),
  'steward of another': person('other', true, steward('record:there')),
  'moderator of this territory': person('moderator', true, moderator('territory:departement-35')),
  'the same, no factor shown': person('moderator', false, moderator('territory:departement-35')),
  'moderator of another': person('far', true, moderator('territory:region-75')),
  'moderator who decided first': person('first', true, moderator('territory:region-53')),
  'steward who decided first': person('first', true, steward('record:here')),
  administrator: person('admin', true, administrator),
  'administrator, no factor shown': person('admin', false, administrator),
  'administrator who decided first': person('first', true, administrator),
  'author and moderator': person('author', true, moderator('territory:region-53')),
  'author and administrator': person('author', true, administrator),
  'author and steward': person('author', true, steward('record:here')),
} satisfies Record<string, Actor | null>;
type Name = keyof typeof ACTORS;

const remark = (state: 'unconfirmed' | 'waiting' | 'published' | 'hidden' | 'withdrawn' | 'closed') => ({
  ...{ recordId: 'here', territories, state, personId: 'author' },
});
const accused: Accused = { personId: 'author', inOffice: false, territories };
const sanction = (kind: 'held' | 'excluded') => ({ personId: 'author', kind, territories });
const appeal = { personId: 'author', firstBy: 'first', byAdministrator: false, open: true, territories };

const MODERATORS: readonly Name[] = ['moderator of this territory', 'moderator who decided first'];
const ADMINISTRATORS: readonly Name[] = ['administrator', 'administrator who decided first'];
const OFFICE: readonly Name[] = [...MODERATORS, ...ADMINISTRATORS];
const KEEPERS: readonly Name[] = [...OFFICE, 'steward of this record', 'steward who decided first'];
const AUTHORS: readonly Name[] = [
  'author',
  'author and moderator',
  'author and administrator',
  'author and steward',
];
const EVERYBODY = Object.keys(ACTORS) as Name[];

const GRID: readonly (readonly [string, (actor: Actor | null) => boolean, readonly Name[]])[] = [
  ['decides on a remark that waits', (a) => mayDecideRemark(a, remark('waiting')), KEEPERS],
  ['decides on a remark that is shown', (a) => mayDecideRemark(a, remark('published')), KEEPERS],
  ['decides on a remark that is hidden', (a) => mayDecideRemark(a, remark('hidden')), KEEPERS],
  ['decides on what nobody confirmed', (a) => mayDecideRemark(a, remark('unconfirmed')), []],
  ['decides on what was taken back', (a) => mayDecideRemark(a, remark('withdrawn')), []],
  ['reads a remark that is shown', (a) => mayReadRemark(a, remark('published')), EVERYBODY],
  ['reads a remark that waits', (a) => mayReadRemark(a, remark('waiting')), [...KEEPERS, ...AUTHORS]],
  ['reads a remark that is hidden', (a) => mayReadRemark(a, remark('hidden')), [...KEEPERS, ...AUTHORS]],
  ['reads what nobody confirmed', (a) => mayReadRemark(a, remark('unconfirmed')), AUTHORS],
  ['takes back a remark', (a) => mayWithdrawRemark(a?.personId === 'author', remark('published')), AUTHORS],
  ['takes back what was hidden', (a) => mayWithdrawRemark(a?.personId === 'author', remark('hidden')), []],
  ['decides about somebody', (a) => maySanction(a, accused), OFFICE],
  ['decides about a moderator', (a) => maySanction(a, { ...accused, inOffice: true }), ADMINISTRATORS],
  [
    'decides about somebody without an account',
    (a) => maySanction(a, { ...accused, personId: null }),
    [...OFFICE, 'author and moderator', 'author and administrator'],
  ],
  ['suspends', (a) => mayImpose(a, accused, 'suspended'), OFFICE],
  ['excludes', (a) => mayImpose(a, accused, 'excluded'), ADMINISTRATORS],
  ['lifts a sanction', (a) => mayLift(a, sanction('held')), OFFICE],
  ['lifts an exclusion', (a) => mayLift(a, sanction('excluded')), ADMINISTRATORS],
  ['looks again', (a) => mayDecideAppeal(a, appeal), ['moderator of this territory', 'administrator']],
  [
    'looks again at what an administrator alone decides',
    (a) => mayDecideAppeal(a, { ...appeal, byAdministrator: true }),
    ['administrator'],
  ],
  ['looks again at what is over', (a) => mayDecideAppeal(a, { ...appeal, open: false }), []],
];

describe.each(GRID)('%s', (_, may, allowed) => {
  test.each(EVERYBODY)('%s', (name) => expect(may(ACTORS[name])).toBe(allowed.includes(name)));
});

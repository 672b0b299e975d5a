import { expect, test } from 'vitest';
import { adoptableBecause, type CopyStanding } from './adoptable.ts';

const now = new Date('2026-11-25T12:00:00Z');
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
const home = { received: '2026-01-01T00:00:00Z' };
const followed = (answered: number) => ({ state: 'followed', succeededAt: ago(answered), addedAt: ago(300) });

test.each<[string, CopyStanding, ReturnType<typeof adoptableBecause>]>([
  ['home answers', { home, removed: null, peer: followed(1) }, null],
  ['home has been silent for thirty days', { home, removed: null, peer: followed(30) }, null],
  ['home has been silent for longer', { home, removed: null, peer: followed(31) }, 'vanished'],
  [
    'home never answered since it is followed',
    { home, removed: null, peer: { state: 'followed', succeededAt: null, addedAt: ago(40) } },
    'vanished',
  ],
  ['home was left', { home: { ...home, left: '2026-11-01' }, removed: null, peer: null }, 'left'],
  ['home was left, its copies taken away', { home, removed: { why: 'left' }, peer: null }, 'left'],
  ['home took it away', { home, removed: { why: 'gone' }, peer: followed(1) }, 'gone'],
  ['home merged it', { home, removed: { why: 'merged' }, peer: null }, null],
  ['it left the territory that is followed', { home, removed: { why: 'outside' }, peer: null }, null],
])('%s', (_, copy, because) => expect(adoptableBecause(copy, now)).toBe(because));

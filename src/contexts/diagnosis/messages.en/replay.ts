/** English words of the same answers read under two versions of the rules. */
import type { Messages } from '../messages.fr/replay.ts';

export const en: Messages = {
  title: 'The rules have changed since',
  body: (from, to) =>
    `Your stock was taken under version ${from} of the rules; under version ${to}, this is what changes.`,
  same: (from, to) =>
    `Your stock was taken under version ${from} of the rules. Under version ${to}, your answers give the same needs and the same levels.`,
  adopt: (version) => `Move to version ${version}`,
  adoptHint: 'Your answers do not change. The result will say that it is made under this version.',
  compare: 'All that changes between these two versions',
  gained: 'Needs gained',
  lost: 'Needs lost',
  verdicts: 'Rules whose verdict changes',
  lines: 'Points of ease of funding that move',
  setAside: (names) => `Answers that exist no more and no longer count: ${names}.`,
  move: (before, after) => `${before}, then ${after}`,
  truth: { yes: 'yes', no: 'no', unknown: 'not known yet' },
  noRule: 'no such rule',
  why: {
    added: 'This rule is new.',
    removed: 'This rule is removed.',
    condition: 'Its condition changed.',
    reading: 'An answer reads otherwise.',
  },
  answers: (names) => `Answers concerned: ${names}.`,
};

/** English words of following a diagnosis, complete beside the French. */
import type { Messages } from '../messages.fr/follow.ts';

export const en: Messages = {
  title: 'Be told',
  body: 'Terreau can tell you what opens for you, what closes within thirty days and what changes its conditions, each time with the reason.',
  begin: 'Make an address to follow',
  beginHint:
    'The address leads neither to your answers nor to this diagnosis. You may withdraw it whenever you wish.',
  byMail: 'By e-mail',
  address: 'An e-mail address',
  addressHint: 'Like camille@example.org. A letter there will ask to confirm.',
  rhythm: 'How often?',
  rhythms: { daily: 'Every day, if there is news', weekly: 'Every week, if there is news' },
  send: 'Receive the e-mail to confirm',
  privacy:
    'The address serves this alert and nothing else. It is erased when you unsubscribe, or with this diagnosis.',
  byFeed: 'By feed',
  feedHint:
    'For a feed reader. Whoever knows these addresses sees the programmes announced, and nothing of your answers.',
  atom: 'Atom feed, to copy',
  json: 'JSON feed, to copy',
  revoke: 'Stop the following',
  revokeHint: 'The feeds will answer no more and the e-mail alerts will end.',
  subject: 'programmes that fit your situation (Take stock)',
  colon: ': ',
  feedTitle: 'Take stock: what changes for you',
  opened: 'Opens for you',
  announced: 'Will open for you',
  appeared: 'New, to be checked for you',
  closing: 'Closes soon',
  changed: 'Changed',
  closes: (day) => `Closes on ${day}.`,
  was: {
    open: 'It was open to you.',
    later: 'It was announced.',
    one_away: 'It was one condition away.',
    to_check: 'It was to be checked.',
  },
  now: {
    open: 'It is open to you.',
    later: 'It will open later.',
    one_away: 'It is one condition away.',
    to_check: 'It is to be checked.',
    not_for_you: 'It is not for you any more.',
  },
  rewritten: (subjects) => `Its record was rewritten: ${subjects}.`,
  reasons: (reasons) => `For: ${reasons}.`,
  against: (reasons) => `Against: ${reasons}.`,
  check: (reasons) => `To be checked: ${reasons}.`,
  next: (step) => `Next step: ${step}.`,
};

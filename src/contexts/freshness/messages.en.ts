import { count } from '../../platform/i18n/say.ts';
import type { Messages } from './messages.fr.ts';

const locale = 'en';

export const en: Messages = {
  title: 'Still right?',
  lead: 'The records that you look after and that nobody checked for long. Read them, then say in one gesture that they are right.',
  none: 'All is up to date',
  noneHint: 'No record that you look after waits to be checked. Thank you!',
  done: 'It is noted, thank you!',
  changed: 'The record changed meanwhile: read it again before saying that it is right.',
  never: 'Never checked.',
  last: 'Last checked on',
  right: 'Still right',
  rightOf: (name) => `Still right: ${name}`,
  correct: 'Correct',
  reason: 'Checked, nothing to change',
  nobody: 'Somebody without a name',
  letters: 'These letters',
  lettersHint: 'One a month at most, only when a record waits.',
  stop: 'Receive them no more',
  stopped: 'You receive these letters no more. You still look after your records.',
  again: 'Receive them again',
  gone: 'This address leads to nothing',
  goneLead:
    'It is more than a month and a half old, or a later letter replaces it. Sign in to see what waits.',
  queue: 'What waits',
  subject: (n) => `${count(locale, n, 'record to check', 'records to check')} on Terreau`,
  text: (names, more, page) =>
    `Hello,\n\nYou look after records of Terreau that nobody checked for long:\n\n${names.map((name) => `- ${name}`).join('\n')}${more > 0 ? `\n- and ${count(locale, more, 'other', 'others')}` : ''}\n\nRead them, and say in one gesture that they are right, without signing in:\n\n${page}\n\nDo not pass this address on: it acts in your name. There you may also ask to receive these letters no more, one a month at most.\n`,
};

/** English words of the questions one a screen, complete beside the French. */
import { count } from '../../../platform/i18n/say.ts';
import type { Messages } from '../messages.fr/steps.ts';

const locale = 'en';

export const en: Messages = {
  title: (at, of, question) => `Question ${at} of ${of}: ${question}`,
  next: 'Save and go on',
  toSummary: 'Save and see the summary',
  previous: 'Previous question',
  later: 'Go on later',
  backToSummary: 'Save and go back to the summary',
  saved: 'Every button saves this answer. You may stop whenever you wish.',
  savedFirst: 'Your first answer makes an address that nobody can guess, where the rest is saved as you go.',
  recapTitle: 'Summary of your answers',
  recapLead: 'Read again, change what you wish, then see what you need.',
  leftTitle: (left) => `${count(locale, left, 'question not seen yet', 'questions not seen yet')}`,
  leftBody: 'The result will be provisional, and will say what each answer would add.',
  change: 'Change',
  begunTitle: 'Answers taken from a record of the atlas, to be confirmed',
  begunFrom: 'They come from the record',
  begunConfirm: 'Nothing counts until you send it: check, correct, complete.',
};

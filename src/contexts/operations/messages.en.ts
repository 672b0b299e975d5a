import { count } from '../../platform/i18n/say.ts';
import type { Messages } from './messages.fr.ts';

const locale = 'en';

export const en: Messages = {
  outbox: {
    title: 'Letters kept',
    lead: 'Without SMTP_URL this instance sends nothing: letters stay here, and in the data folder.',
    sends: 'SMTP_URL is set: letters leave, and those from before stay here for a while.',
    kept: (letters, days) =>
      `At most ${count(locale, letters, 'letter', 'letters')}, for at most ${count(locale, days, 'day', 'days')}; the oldest leave first.`,
    shown: (letters) => count(locale, letters, 'letter, the latest first', 'letters, the latest first'),
    none: 'No letter yet.',
    private: 'Their links open what belongs to other people: pass them on to nobody else.',
    to: 'To',
    at: 'On',
    subject: 'Subject',
    all: 'All letters',
  },
};

import { count } from '../../platform/i18n/say.ts';
import type { Messages } from './messages.fr.ts';

const locale = 'en';

export const en: Messages = {
  title: 'Calendar',
  titlePast: 'Calendar: past months',
  lead: 'Openings and closings that were announced, month by month.',
  kind: { opens: 'Opens', predeposit: 'First file', closes: 'Closes' },
  event: {
    opens: (name) => `Opens: ${name}`,
    predeposit: (name) => `First file: ${name}`,
    closes: (name) => `Closes: ${name}`,
  },
  for: (list) => `For the list: ${list}.`,
  change: 'Another list',
  none: 'No date announced',
  noneText: 'No programme of this list announces a date to come.',
  past: 'See past months',
  coming: 'See the months to come',
  undated: 'No date announced',
  open: (n) =>
    count(locale, n, 'open programme without a closing date', 'open programmes without a closing date'),
  unknown: (n) =>
    count(locale, n, 'programme whose opening is to be checked', 'programmes whose opening is to be checked'),
  usual: 'Usually, and not announced',
  usualIn: (months) => `usually in ${months}`,
  subscribe: 'Follow this calendar',
  how: 'Copy this address into your agenda (Thunderbird, Google Calendar, Nextcloud, Outlook…), under “subscribe to a calendar”. A date that moves will move there; one that is withdrawn will be cancelled there.',
  address: 'Address of the calendar',
  open_in: 'Open in my agenda',
};

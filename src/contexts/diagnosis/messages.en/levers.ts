/** Words of the levers: changes of situation that open programmes, in English. */
import { count, countTogether, euros } from '../../../platform/i18n/say.ts';
import type { Messages } from '../messages.fr/levers.ts';

const locale = 'en';

export const en: Messages = {
  title: 'Your levers',
  lead: 'What one single change of your situation would open. We take stock again as if it were made. Nothing obliges you: first read what it may cost.',
  pairs:
    'No single change opens a known programme. Here are two at a time: it is heavier, so first read what they may cost.',
  none: 'No change that we know of would open a programme. Many programmes do not say who may apply: look at those to check.',
  and: ' and ',
  opens: 'Opens:',
  opened: (open, later, check) =>
    `${[
      ...(open > 0 ? [count(locale, open, 'open programme', 'open programmes')] : []),
      ...(later > 0 ? [count(locale, later, 'programme to come', 'programmes to come')] : []),
      ...(check > 0
        ? [`${count(locale, check, 'programme', 'programmes')} to check instead of closed to you`]
        : []),
    ].join(', ')}:`,
  others: (others) => ` and ${count(locale, others, 'other', 'others')}`,
  amounts: 'Amounts:',
  noAmount: (all) => `no amount known out of ${all}`,
  amount: (cents, known, all) =>
    `highest ceiling ${euros(locale, cents)} (ceilings known: ${known} out of ${all}). Nothing is added up: a ceiling is not a budget`,
  closes: 'Closes:',
  closed: (closed) =>
    `${countTogether(locale, closed, 'programme open or to come', 'programmes open or to come')}:`,
  cost: 'What it may cost:',
  help: 'Who may help:',
  helpLink: 'See support of this kind',
  tally: (levers) => (levers === 0 ? 'none known' : count(locale, levers, 'useful change', 'useful changes')),
};

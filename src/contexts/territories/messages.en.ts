import { count } from '../../platform/i18n/say.ts';
import type { Messages } from './messages.fr.ts';

export const en: Messages = {
  suggestions: 'Suggested territories',
  formerly: (name) => `formerly ${name}`,
  announced: (found) =>
    found === 0
      ? 'No territory answers.'
      : `${count('en', found, 'suggested territory', 'suggested territories')}. Up and down arrows to browse, Enter to choose.`,
};

/** The words of the levers, in the reader's language. */
import type { Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { en } from '../messages.en/levers.ts';
import { fr, type Messages } from '../messages.fr/levers.ts';

export const leverWords = (page: Page): Messages => say(page.locale, { fr, en });

/** The words of the questions one a screen, in the reader's language. */
import type { Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { en } from '../messages.en/steps.ts';
import { fr, type Messages } from '../messages.fr/steps.ts';

export const stepWords = (page: Pick<Page, 'locale'>): Messages => say(page.locale, { fr, en });

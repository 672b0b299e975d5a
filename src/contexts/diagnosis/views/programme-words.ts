/** The words of the programmes that may reach a collective, in the reader's language. */
import type { Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { en } from '../messages.en/programmes.ts';
import { fr, type Messages } from '../messages.fr/programmes.ts';

export const programmeWords = (page: Pick<Page, 'locale'>): Messages => say(page.locale, { fr, en });

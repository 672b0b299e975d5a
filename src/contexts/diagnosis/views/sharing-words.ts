/** The words of keeping, sharing and recording a diagnosis, in the reader's language. */
import type { Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { en } from '../messages.en/sharing.ts';
import { fr, type Messages } from '../messages.fr/sharing.ts';

export const sharingWords = (page: Pick<Page, 'locale'>): Messages => say(page.locale, { fr, en });

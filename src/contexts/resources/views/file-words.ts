import type { Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { en } from '../messages.en/files.ts';
import { fr } from '../messages.fr/files.ts';

export const fileWords = (page: Pick<Page, 'locale'>) => say(page.locale, { fr, en });

import type { Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { en } from '../messages.en/collections.ts';
import { fr } from '../messages.fr/collections.ts';

export const collectionWords = (page: Pick<Page, 'locale'>) => say(page.locale, { fr, en });

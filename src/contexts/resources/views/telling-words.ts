import type { Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { en } from '../messages.en/telling.ts';
import { fr } from '../messages.fr/telling.ts';

export const tellingWords = (page: Pick<Page, 'locale'>) => say(page.locale, { fr, en });

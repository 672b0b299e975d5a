import type { Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

export const words = (page: Pick<Page, 'locale'>) => say(page.locale, { fr, en });

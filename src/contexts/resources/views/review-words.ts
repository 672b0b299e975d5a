import type { Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { en } from '../messages.en/reviews.ts';
import { fr } from '../messages.fr/reviews.ts';

export const reviewWords = (page: Pick<Page, 'locale'>) => say(page.locale, { fr, en });

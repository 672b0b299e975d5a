import type { Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { en as collectionsEn } from '../messages.en/collections.ts';
import { en as filesEn } from '../messages.en/files.ts';
import { en as reviewsEn } from '../messages.en/reviews.ts';
import { en as tellingEn } from '../messages.en/telling.ts';
import { en } from '../messages.en.ts';
import { fr as collectionsFr } from '../messages.fr/collections.ts';
import { fr as filesFr } from '../messages.fr/files.ts';
import { fr as reviewsFr } from '../messages.fr/reviews.ts';
import { fr as tellingFr } from '../messages.fr/telling.ts';
import { fr } from '../messages.fr.ts';

type Reader = Pick<Page, 'locale'>;

export const words = (page: Reader) => say(page.locale, { fr, en });
export const fileWords = (page: Reader) => say(page.locale, { fr: filesFr, en: filesEn });
export const tellingWords = (page: Reader) => say(page.locale, { fr: tellingFr, en: tellingEn });
export const reviewWords = (page: Reader) => say(page.locale, { fr: reviewsFr, en: reviewsEn });
export const collectionWords = (page: Reader) => say(page.locale, { fr: collectionsFr, en: collectionsEn });

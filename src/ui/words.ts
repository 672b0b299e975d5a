/** The words of the components in the reader's language. */
import type { Page } from '../kernel/page.ts';
import { say } from '../platform/i18n/say.ts';
import { en } from './messages.en.ts';
import { fr, type Messages } from './messages.fr.ts';

/** All that most components need to know of the request. */
export type Reader = Pick<Page, 'locale'>;

export const words = (reader: Reader): Messages => say(reader.locale, { fr, en });

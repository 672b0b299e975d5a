/** The words of a replay in the reader's language. */
import type { Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { en } from '../messages.en/replay.ts';
import { fr, type Messages } from '../messages.fr/replay.ts';

export const replayWords = (page: Pick<Page, 'locale'>): Messages => say(page.locale, { fr, en });

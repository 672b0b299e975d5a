/** The letters of events: what each is about; their words are written in `views/letters.ts`. */
import type { Locale } from '../../../kernel/locale.ts';
import type { Meeting } from './event.ts';
import type { About } from './registration.ts';

export interface EventLetters {
  registration(told: {
    locale: Locale;
    about: About;
    meeting: Meeting;
    /** The page of this registration, for its holder alone. */
    link: string;
    page: string;
  }): { subject: string; text: string };
}

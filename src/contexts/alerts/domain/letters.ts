/** What the letters of alerts say, written in the language of each. Addresses are whole. */
import type { Locale } from '../../../kernel/locale.ts';
import type { Rhythm } from './alert.ts';
import type { DigestItem } from './digest.ts';

export interface Written {
  subject: string;
  text: string;
}

interface About {
  locale: Locale;
  /** What is followed. */
  title: string;
  rhythm: Rhythm;
  /** Addresses. */
  list: string;
}

export interface Letters {
  confirmation(about: About & { confirm: string }): Written;
  /** To who asks for what they follow already. */
  already(about: About & { manage: string; unsubscribe: string }): Written;
  digest(
    about: About & {
      items: readonly DigestItem[];
      more: number;
      /** From a path to a whole address. */
      address: (path: string) => string;
      manage: string;
      unsubscribe: string;
    },
  ): Written;
}

/** The letters of peers: what each is about; their words are written in `views/letters.ts`. */
import type { Locale } from '../../../kernel/locale.ts';

export const ABOUT = ['confirm', 'message', 'reveal', 'transfer', 'answer'] as const;
/**
 * `confirm`: press a button to send. `message`: the other side wrote. `reveal`: it shows its address.
 * `transfer`: it wrote down a transfer, to be confirmed. `answer`: it answered the one you wrote down.
 */
export type About = (typeof ABOUT)[number];

export interface Written {
  subject: string;
  text: string;
}

export interface PeerLetters {
  exchange(told: {
    locale: Locale;
    about: About;
    title: string;
    /** The other side. */
    name: string;
    body: string;
    link: string;
  }): Written;
  transfer(told: {
    locale: Locale;
    about: 'ask' | 'held' | 'confirmed' | 'refused';
    title: string;
    /** The other side, as whoever reads the letter knows it. */
    name: string;
    /** How the writer calls whoever is asked. */
    toldAs: string;
    link: string;
  }): Written;
  ending(told: { locale: Locale; title: string; day: string; link: string }): Written;
}

/** What the letters of surveys say of one survey; the words are those of the views. */
import type { Locale } from '../../../kernel/locale.ts';

export interface LetterFacts {
  locale: Locale;
  title: string;
  /** In whose name it is asked. */
  owner: string;
  closesOn: string;
  wave: number;
  /** Whether this guest answered an earlier wave. */
  answeredBefore: boolean;
  /** The personal address, whole. */
  link: string;
  /** Where one says to want no more letters of it. */
  stop: string;
}
export interface Written {
  subject: string;
  text: string;
}
export interface SurveyLetters {
  invitation(facts: LetterFacts): Written;
  reminder(facts: LetterFacts): Written;
}

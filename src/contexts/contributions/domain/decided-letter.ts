/** The letter that tells the author of a proposal how it ended. */
import type { Locale } from '../../../kernel/locale.ts';

const WORDS = {
  fr: {
    decidedSubject: (name: string) => `Votre proposition\u00a0: ${name}`,
    accepted: (name: string, link: string) =>
      `Bonjour,\n\nVotre proposition sur «\u00a0${name}\u00a0» a été prise. Merci\u00a0!\n\n${link}\n`,
    refused: (name: string, reason: string) =>
      `Bonjour,\n\nVotre proposition sur «\u00a0${name}\u00a0» n’a pas été prise. Voici pourquoi\u00a0:\n\n${reason}\n`,
  },
  en: {
    decidedSubject: (name: string) => `Your proposal: ${name}`,
    accepted: (name: string, link: string) =>
      `Hello,\n\nYour proposal on “${name}” was taken. Thank you!\n\n${link}\n`,
    refused: (name: string, reason: string) =>
      `Hello,\n\nYour proposal on “${name}” was not taken. Here is why:\n\n${reason}\n`,
  },
};

/** `link`: the record, when it was taken; otherwise `reason`. */
export function decidedLetter(
  locale: Locale,
  name: string,
  told: { link: string } | { reason: string },
): { subject: string; text: string } {
  const m = WORDS[locale];
  return {
    subject: m.decidedSubject(name),
    text: 'link' in told ? m.accepted(name, told.link) : m.refused(name, told.reason),
  };
}

/** The letter that tells the author of a proposal how it ended. */
import type { Locale } from '../../../kernel/locale.ts';

const WORDS = {
  fr: {
    decidedSubject: (name: string) => `Votre proposition\u00a0: ${name}`,
    accepted: (name: string, link: string) =>
      `Bonjour,\n\nVotre proposition sur «\u00a0${name}\u00a0» a été prise. Merci\u00a0!\n\n${link}\n`,
    refused: (name: string, reason: string, way: string) =>
      `Bonjour,\n\nVotre proposition sur «\u00a0${name}\u00a0» n’a pas été prise. Voici pourquoi\u00a0:\n\n${reason}\n${way && `\n${way}\n`}`,
    appealByLink: (link: string) =>
      `Vous pouvez demander une fois que quelqu’un d’autre y regarde\u00a0:\n\n${link}`,
    appealByPage:
      'Vous pouvez demander une fois que quelqu’un d’autre y regarde, depuis la page de votre proposition, dont vous avez reçu l’adresse en la confirmant.',
  },
  en: {
    decidedSubject: (name: string) => `Your proposal: ${name}`,
    accepted: (name: string, link: string) =>
      `Hello,\n\nYour proposal on “${name}” was taken. Thank you!\n\n${link}\n`,
    refused: (name: string, reason: string, way: string) =>
      `Hello,\n\nYour proposal on “${name}” was not taken. Here is why:\n\n${reason}\n${way && `\n${way}\n`}`,
    appealByLink: (link: string) => `You may ask once that somebody else looks at it:\n\n${link}`,
    appealByPage:
      'You may ask once that somebody else looks at it, from the page of your proposal, whose address you were given when you confirmed it.',
  },
};

/** Where another look is asked for: an address, the page of the proposal, or nowhere here. */
export type Appeal = { link: string } | 'page' | null;

/** `link`: the record, when it was taken; otherwise `reason`. */
export function decidedLetter(
  locale: Locale,
  name: string,
  told: { link: string } | { reason: string; appeal: Appeal },
): { subject: string; text: string } {
  const m = WORDS[locale];
  return {
    subject: m.decidedSubject(name),
    text: 'link' in told ? m.accepted(name, told.link) : m.refused(name, told.reason, wayOf(m, told.appeal)),
  };
}

function wayOf(m: (typeof WORDS)[Locale], appeal: Appeal): string {
  if (appeal === 'page') return m.appealByPage;
  return appeal ? m.appealByLink(appeal.link) : '';
}

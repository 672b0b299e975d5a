import { count } from '../../platform/i18n/say.ts';
import type { Messages } from './messages.fr.ts';

const locale = 'en';

export const en: Messages = {
  rhythm: { daily: 'Every day, if there is news', weekly: 'Every week, if there is news' },
  ask: {
    title: 'Follow by e-mail',
    lead: (list) => `The list: ${list}`,
    what: 'You will receive what enters this list, with the reason.',
    whatProgrammes:
      'You will receive what enters this list and what closes within thirty days, with the reason.',
    nothing: 'No news, no e-mail. No account to create.',
    address: 'Your e-mail address',
    addressHint: 'Such as camille@example.org. An e-mail there will ask you to confirm.',
    rhythm: 'How often?',
    submit: 'Receive the confirmation e-mail',
    privacy:
      'Your address serves this alert and nothing else. It is erased when you unsubscribe, or after a day if you do not confirm.',
    back: 'Back to the list',
    undelivered:
      'This instance does not send e-mail yet: letters are kept for whoever runs it, and you will receive nothing. The feeds do work.',
    tooMany: 'Too many requests come from your connection. Nothing is lost: wait an hour, then send again.',
  },
  fault: {
    missing: 'Write your e-mail address.',
    not_an_address:
      'This is not an e-mail address. One address only, without accents before the at sign, such as camille@example.org.',
    choose: 'Choose how often.',
  },
  asked: {
    title: 'Look at your e-mail',
    lead: 'An e-mail is leaving for the address that you gave. Open its link within 24 hours to confirm.',
    nothing:
      'Nothing after ten minutes? Look among unwanted messages, check the address, then ask again. An address receives at most ten of these e-mails a day.',
  },
  confirm: {
    title: 'Confirm the alert',
    question: (list) => `Do you want to follow this list by e-mail: ${list}?`,
    submit: 'Yes, follow this list',
    not: 'Did you not ask for it? Close this page: the address will be erased tomorrow.',
  },
  manage: {
    title: 'Your alert',
    lead: (list) => `You follow: ${list}`,
    confirmed: 'It is confirmed. The first e-mail will come as soon as there is news.',
    changed: 'The rhythm is changed.',
    suspended:
      'This alert is suspended: your mail server refused several e-mails. Ask for it again from the list.',
    rhythm: 'Rhythm',
    submit: 'Change the rhythm',
    see: 'See the list',
    end: 'Stop following',
    endText: 'The alert and your address are erased at once.',
  },
  end: {
    title: 'Stop receiving this alert',
    question: (list) => `You follow: ${list}. Do you want to stop?`,
    submit: 'Stop receiving this alert',
    done: 'Done',
    doneText: 'You will not receive this alert any more. Your address is erased from here.',
  },
  gone: {
    title: 'This link leads to nothing any more',
    lead: 'It was used already, it is too old, or it is incomplete.',
    confirmed:
      'If you confirmed already, all is well: the alert will come. Otherwise ask for it again from the list.',
  },
  why: {
    added: (day) => `Added on ${day}.`,
    entered: 'Enters your list: its record changed, or a date was reached.',
    closes: (day) => `Closes on ${day}.`,
  },
  letter: {
    hello: 'Hello,',
    confirmSubject: 'Confirm your Terreau alert',
    confirmAsked: (list) => `This address was given to follow by e-mail: ${list}`,
    confirmHow: 'To confirm, open this link within 24 hours and press the button:',
    confirmNot:
      'If it was not you, do nothing: the address will be erased in a day, and nothing else will come.',
    alreadySubject: 'You follow this list already',
    already: (list) => `This address already follows: ${list}`,
    digestSubject: (things, list) => `${things}: ${list}`,
    counted: {
      new: (n) => count(locale, n, 'new item', 'new items'),
      closing: (n) => count(locale, n, 'closing soon', 'closing soon'),
      changed: (n) => count(locale, n, 'change', 'changes'),
    },
    group: { new: 'New', closing: 'Closes within thirty days', changed: 'Changed' },
    follows: (list) => `You follow: ${list}`,
    why: 'Why',
    colon: ': ',
    more: (n) =>
      count(locale, n, 'more is not listed here: see the list.', 'more are not listed here: see the list.'),
    list: 'The whole list',
    manage: 'See the alert or change how often',
    end: 'Stop receiving this alert',
    signature: 'Terreau, the commons of territorial cooperations',
  },
};

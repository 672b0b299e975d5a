/** Words of the pages where people answer, in English. */
import { count } from '../../../platform/i18n/say.ts';
import type { answer as Answer } from '../messages.fr/answer.ts';

export const answer: typeof Answer = {
  begin: {
    title: 'Before you begin',
    how: 'One part a page. What you write is kept at each page, and as you type where your browser allows it; nothing counts before you send.',
    address:
      'You will be given an address that belongs to your answer alone: write it down, or give it to your colleagues to answer together.',
    submit: 'Begin',
    wave: (wave, to) => `Wave ${wave}, open until ${to}.`,
    invited: (owner) => `${owner} invited you to answer.`,
    former: 'You answered last time: what you said then will be shown to you, to be confirmed or changed.',
  },
  closed: {
    before: (day) => `This wave opens on ${day}.`,
    over: 'This wave is over. It can no longer be answered.',
    draft:
      'This wave is over. Your answer is kept as a draft, as you write it: it is counted nowhere. Write to who runs the survey if it should count.',
    counted:
      'This wave is over, and your answer is counted as you sent it. What you have just written was not kept; it is still below, to be copied. Your consents can always be changed.',
  },
  gone: {
    title: 'This address leads to no answer',
    lead: 'It was not copied whole, or the answer was erased.',
    help: 'If a link was sent to you, open it from the letter, whole. Otherwise ask who runs the survey.',
  },
  home: {
    title: (title) => `Your answer to “${title}”`,
    draft: 'Draft: nothing is sent yet.',
    sent: (day) => `Sent on ${day}.`,
    receipt: 'Receipt number',
    receiptNote: 'To be quoted when speaking of this answer. It opens nothing.',
    version: (version, wave) => `Questionnaire version ${version}, wave ${wave}.`,
    sections: 'The parts',
    answered: (done, all) => `${done} of ${all}`,
    carried: (n, wave) =>
      `${count('en', n, 'answer carried over', 'answers carried over')} from wave ${wave}, to be confirmed`,
    summary: 'Read again and send',
    address: 'The address of your answer',
    addressNote:
      'Whoever has this address may read and change this answer: give it only to those who answer with you. On a shared computer, delete it from the history of the browser when you leave.',
    fill: (title) => `Fill in “${title}”`,
    next: (wave) => `Wave ${wave} is open.`,
    nextSubmit: 'Answer again, starting from these answers',
    sentNow: 'Thank you: your answer is sent.',
    thanks: 'It can still be changed as long as the wave is open.',
    erase: 'Erase this answer',
    eraseText:
      'It leaves the map at once, and the synthesis at its next computation (every night). Nothing of it is kept.',
    eraseSure: 'Yes, erase this answer',
    erased: 'Your answer is erased.',
    silence: 'Receive no more reminders',
    silenced: 'You will receive no more letters about this survey.',
    results: 'The results kept for those who answered',
    mine: 'See my answers',
  },
  consents: {
    title: 'What you agree to',
    lead: 'Each consent is given and withdrawn at any time, here. Withdrawing takes effect at once on the map, and at the next computation (every night) on the synthesis.',
    counted: 'My answer is counted in the synthesis, without my name',
    map: (label) => `Show on the map, with our name: “${label}”`,
    directory: (label) => `Propose to the public directory: “${label}”`,
    entry: (label) => `Propose us to the public directory, if we are not in it yet: “${label}”`,
    quoted: (label) => `Quote passages, without my name, of: “${label}”`,
    save: 'Save my consents',
    saved: 'Your consents are saved.',
  },
  who: {
    title: 'Who did what',
    line: (what, who) => `${what}, by ${who}.`,
    saved: (part) => `Part “${part}” saved`,
    act: { begun: 'Answer begun', sent: 'Answer sent', consents: 'Consents changed' },
    you: 'you',
    holder: 'somebody who has the address, without being signed in',
    note: 'Read by whoever has the address of this answer. Results say nothing of it.',
  },
  section: {
    next: 'Save and go on',
    previous: 'Save and go back',
    later: 'Save and stop here',
    kept: 'What could be read is saved. The rest is still on the page.',
    moreTitle: (count) =>
      count === 1 ? 'Saved: another question has appeared' : 'Saved: other questions have appeared',
    more: (count) =>
      count === 1
        ? 'Your answers brought up a question on this page. Answer it, then go on.'
        : `Your answers brought up ${count} questions on this page. Answer them, then go on.`,
    begun: 'Your answer is begun. Come back to this address to take it up again.',
    former: (wave, said) => `In wave ${wave}: ${said}`,
    formerNote: (wave) =>
      `Your answers of wave ${wave} are taken up below. Change what has changed: saving this page confirms the rest.`,
    directoryNote:
      'What the directory says of your organisation is taken up below. Change what is wrong, or erase it: saving this page confirms the rest.',
    conflictTitle: 'Somebody answered otherwise meanwhile',
    conflict: (label, said) =>
      `“${label}”. Answer kept at present: ${said}. Yours is in the field; save again to keep it.`,
    conflictNone: 'erased',
    other: (_label) => 'If “Other”: specify',
    otherLabel: 'Other',
    none: 'None of these',
    unknown: 'I do not know',
    several: 'Several answers are possible.',
    most: (most) => `${most} at most.`,
    euros: 'In euros.',
    rank: (label) => `Rank of “${label}”`,
    rankNote: '1 for what comes first. Leave empty what you do not rank.',
    unranked: 'Not ranked',
    place: 'Municipality, inter-municipal body, département or region.',
    placeMore: (label, at) => `${label} (${at})`,
    record: 'The name as it stands in the directory; another name is kept as you write it.',
    saved: 'Saved.',
    agree: 'I agree',
  },
  recap: {
    title: 'Read again and send',
    lead: 'Here is all that will be sent. What you leave empty counts as no answer.',
    change: 'Change',
    missing: 'Some necessary answers are still missing',
    missingAbove: (count) =>
      count === 1
        ? 'A necessary answer is missing: it is named at the top of the page.'
        : `${count} necessary answers are missing: they are named at the top of the page.`,
    missingField: (label) => `Answer “${label}”.`,
    send: 'Send my answer',
    again: 'Send again',
    closed: 'The wave is over: it can no longer be sent.',
  },
  fault: {
    required: 'This question needs an answer.',
    too_long: 'This text is too long: shorten it. It is still in the field.',
    not_a_number: 'Write a number, such as 12 or 12.5.',
    not_whole: 'Write a whole number.',
    too_small: 'This number is smaller than expected.',
    too_large: 'This number is larger than expected.',
    not_a_date: 'Write a date, such as 14/03/2026.',
    too_early: 'This date comes before what is expected.',
    too_late: 'This date comes after what is expected.',
    option_unknown: 'Choose one of the answers offered.',
    none_with_others: '“None” does not go with other answers.',
    too_many: 'There are more answers than the question takes.',
    other_empty: 'Specify what “Other” is.',
    ranked_twice: 'Two choices have the same rank.',
    place_unknown:
      'This place is not known. Write the name of a municipality, an inter-municipal body, a département or a region.',
    place_several: 'Several places bear this name: add the département, as in “Saint-Denis (93)”.',
    bad_shape: 'This answer cannot be read.',
  },
  words: { yes: 'yes', no: 'no answer', unknown: 'does not know' },
  letter: {
    hello: 'Hello,',
    invitationSubject: (title) => `Your view: ${title}`,
    reminderSubject: (title) => `Reminder: ${title}`,
    invitation: (owner, title) => `${owner} invites you to answer the survey “${title}”.`,
    reminder: (owner, title) => `${owner} has not received your answer to the survey “${title}” yet.`,
    again: (wave) => `This survey was held before: it is held again, and this is its wave ${wave}.`,
    answeredBefore: 'You answered it then: what you said will be shown to you, to be confirmed or changed.',
    link: 'To answer, without an account, at an address that is yours alone:',
    until: (day) => `You can do so until ${day}, in several times, and with others.`,
    stop: 'To receive no more letters about this survey:',
    twice: 'Two reminders at most will be sent to you.',
  },
  silence: {
    title: 'Receive no more reminders',
    lead: 'Your address will be erased from this survey. Your link still works.',
    submit: 'Write to me no more about this survey',
  },
};

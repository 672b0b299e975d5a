/** English words of several voices, complete beside the French. */
import { count } from '../../../platform/i18n/say.ts';
import type { Messages } from '../messages.fr/voices.ts';

const locale = 'en';

export const en: Messages = {
  consultation: {
    title: 'Answer with several voices',
    lead: 'Each member first answers apart. You then see where you agree, where you do not, and settle a common position together.',
    received: (voices) => `${count(locale, voices, 'voice received', 'voices received')}.`,
    openTitle: 'Invite your members',
    openBody: (most) =>
      `You get an address to send them. No name is asked, and nobody sees the answers of one person. ${most} voices at most.`,
    open: 'Make the invitation',
    reopenTitle: 'Gather more voices',
    reopenBody:
      'A new address of invitation is made; the former one leads to nothing any more. Those who already answered may change their answers again.',
    reopen: 'Open the consultation again',
    invitationTitle: 'The consultation is open',
    invitationBody: (until) =>
      `Send this address to your members only. It holds until ${until}, or until you close.`,
    invitationAddress: 'The address of invitation, to copy',
    closeEarly: (fewest) => `Nothing will be shown under ${fewest} voices: wait for others before closing.`,
    closeBody: 'When everybody has answered, close: the answers are then shown together.',
    close: 'Close and see the answers together',
    renew: 'Change the address of invitation',
    shownTitle: 'What your voices say',
    closedOn: (day) =>
      `Consultation closed on ${day}. The questions where your voices lie farthest apart come first.`,
    nothingShown: (fewest) => `Nothing is shown: it takes at least ${fewest} answers to the same question.`,
    hidden: (fewest, questions) =>
      `Not shown, for want of ${fewest} answers or because a voice was withdrawn: ${questions}.`,
    waiting: (questions) => `Some answers received or changed are not in what is shown: ${questions}.`,
    commonTitle: 'Decide together',
    commonBody:
      'Meet, speak first of what sets you apart, then settle one answer to each question. It will take the place of the answers of this diagnosis.',
    commonGo: 'Settle the common position',
    ruleTitle: 'What protects each voice',
    rule: (fewest) =>
      `While the consultation is open nothing is shown but the number of voices. A question is shown from ${fewest} answers on.`,
    ruleTwice: (fewest) =>
      `If you open it again, what was shown only changes when at least ${fewest} voices have changed: comparing the two does not give away what one person answered. A withdrawn voice disappears at once, and the questions where it counted are not shown again before a new closing.`,
    ruleFalse:
      'This rule does not protect from false voices: whoever has the invitation may answer several times. Compare the number of voices to the number of people invited.',
  },
  invitation: {
    title: 'Give your voice',
    lead: 'Your collective is taking stock of its cooperation. Answer apart, as you see things.',
    noName:
      'Your name is not asked, nor anything that tells who you are. Leave “I do not know” when that is so.',
    shown: 'Your answers are never shown alone: only counted with those of others, from three on.',
    until: (day) =>
      `They will be erased with the diagnosis: on ${day}, sooner if the collective erases it, later if it completes it.`,
    submit: 'Give my voice',
    full: (most) => `This consultation has already received ${most} voices, and can take no more.`,
    nothing: 'Answer one question at least: nothing was saved.',
  },
  own: {
    title: 'Your voice',
    leadOpen: 'You may change it while the consultation is open, and withdraw it at any time.',
    leadClosed: 'The consultation is closed: your voice can change no more. You may withdraw it.',
    thanks: 'Your answers are saved.',
    closed: 'The consultation was closed meanwhile: your last changes are not saved.',
    address: 'The address of your voice, to copy',
    keep: 'It is yours only: whoever knows it can read and change your answers. The result of all may be given to you by the collective.',
    submit: 'Save my voice',
    withdrawTitle: 'Withdraw your voice',
    withdrawBody:
      'Your answers disappear at once. The questions where they counted will not be shown again before a new closing.',
    withdraw: 'Withdraw my voice',
  },
  gone: {
    closed: {
      title: 'This invitation leads to nothing any more',
      body: 'The consultation is closed, the address was changed, or the diagnosis is erased. Ask the collective that sent it to you.',
    },
    withdrawn: { title: 'Your voice is withdrawn', body: 'Nothing of it is left here.' },
    gone: {
      title: 'There is no voice at this address',
      body: 'It was withdrawn, or the diagnosis is erased. Check that the whole address was copied.',
    },
  },
  distribution: {
    accord: {
      agree: 'Your voices agree.',
      near: 'Your voices differ a little.',
      apart: 'Your voices lie apart.',
    },
    answers: (voices) => `${count(locale, voices, 'voice answered', 'voices answered')}.`,
    middle: (median, from, to) =>
      `Middle voice: ${median} out of 100; at least half of the voices stand between ${from} and ${to}.`,
    caption: (question) => `Number of voices by answer: ${question}`,
    position: 'Position',
    answer: 'Answer',
    voices: 'Voices',
    clearly: (pole) => `clearly ${pole}`,
    rather: (pole) => `rather ${pole}`,
    between: 'in between',
    band: (side, from, to) => `${side} (${from} to ${to})`,
    discussPoles: (first, second) =>
      `To discuss: let each give one fact that makes you say “${first}” or “${second}”. Do you speak of the same thing? Of what is, or of what you want?`,
    discussAnswers: (one, other) =>
      `To discuss: “${one}” or “${other}”? On which facts do you rest, and what is missing to know?`,
  },
  common: {
    title: 'Settle the common position',
    lead: 'Each question is filled with what your voices say. Keep the answer, or change it together. The territory and the common work stay those of the diagnosis.',
    proposal: 'Filled from your voices.',
    noProposal: 'No answer stands out from your voices.',
    submit: 'This is our common position',
    back: 'Back to the voices, changing nothing',
  },
};

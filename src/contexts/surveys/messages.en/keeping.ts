/** Words said while one types: what is kept, where, since when. `{…}` is filled by the browser. */
import type { Keeping } from '../messages.fr/keeping.ts';

export const en: Keeping = {
  start: 'What you write is saved as you go.',
  saved: 'Saved at {time}.',
  draft: 'Saved as a draft at {time}: the wave is over, nothing of it is counted.',
  choose: 'It is yours to choose: two answers contradict each other.',
  unsaved: 'Not saved yet.',
  writing: 'Saving…',
  offline:
    'Offline: kept on this device at {time}. Leave this page open, or open it again: it will be sent once the network is back.',
  failing: 'The site does not answer: kept on this device at {time}. It will be tried again.',
  sent: 'This answer was sent. What you change here is kept on this device, and counts only once saved by the button.',
  gone: 'This address leads to no answer any more: it was erased. What you write is kept on this device only; copy it.',
  nowhere: 'There is no network, and this browser keeps nothing (private window?): do not close this page.',
  again: 'The network is back: everything is saved.',
  restored: 'What you wrote on {day} at {time}, and had not left, is back in the form.',
  otherTab:
    'This part is open in another tab. What each saves is kept; if they contradict each other, you will choose.',
  unread: '“{label}” is not saved yet: {message}',
  more: 'Your answers bring up other questions: they will come once you save.',
  stay: 'There is no network: nothing is lost, stay on this page and try again in a moment.',
  conflict:
    '“{label}”: another tab, or another person, saved “{said}”. What you wrote is still in the field.',
  mine: 'Keep my answer',
  theirs: 'Take the other',
  erase: 'Erase from this device what has not left',
  erased: 'Erased from this device.',
  kept: 'Kept on this device, not sent yet',
  keptPart: '{part}, written on {day} at {time}',
};

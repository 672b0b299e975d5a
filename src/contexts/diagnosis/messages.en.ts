/** English words of the self-diagnosis, complete beside the French. */
import { count, countTogether, number } from '../../platform/i18n/say.ts';
import type { Messages } from './messages.fr.ts';

const locale = 'en';

export const en: Messages = {
  yes: 'Yes',
  no: 'No',
  unknown: 'I do not know',
  colon: ': ',
  semicolon: '; ',
  takeStock: 'Take stock',
  form: {
    title: 'Take stock',
    lead: 'Say where your collective stands. You will know what it needs, how easy it is to fund, and which programmes reach your territory.',
    time: (questions) =>
      `${count(locale, questions, 'question', 'questions')}, twenty minutes. All are optional: leave “I do not know” and come back later.`,
    privacy:
      'No account, no company number, no personal data. Your answers get an address that nobody can guess. They are erased twelve months after your last change, or whenever you wish.',
    together: 'Answering together, in a meeting, works best.',
    placeHint:
      'A municipality, a grouping of municipalities, a département, a region: name or postcode. Leave it empty if you do not know.',
    otherPlaceLabel: (rank) => `Another territory (${rank})`,
    morePlaces: 'More territories? Save: one more field opens.',
    placesFull: (most) => `${most} territories at most.`,
    longest: (characters) =>
      `${number(locale, characters)} characters at most. Leave it empty if you do not know.`,
    length: (written, most) =>
      `It has ${number(locale, written)}, and may have ${number(locale, most)} at most.`,
    examples: 'In the atlas, for instance:',
    leaning: (pole) => `rather ${pole},`,
    proposals: 'From the words of your common work, these themes may be yours. Tick them, or not.',
    readIn: (words) => `(“${words}”)`,
    taken: 'Taken from the record of the atlas, to be confirmed.',
    oneByOne: 'One question a screen',
    allBelow: 'All on one page, below',
    allAtOnce: 'All the questions on one page',
    several: 'Several answers are possible.',
    placeChoice: 'Several places bear this name. Which is yours?',
    otherPlace: 'Another place, written below',
    submit: 'See what we need',
    submitChange: 'Save and see what we need',
    cancel: 'Back to the results, changing nothing',
    changeTitle: 'Change your answers',
    erased: 'Your answers are erased. Nothing of them is left here.',
  },
  fault: {
    place_unknown: 'No place bears this name: check the spelling, or leave it empty.',
    place_ambiguous: 'Several places bear this name: choose yours.',
    option_unknown: 'Choose one of the answers on offer.',
    out_of_scale: 'Choose a position on the line, from 0 to 100.',
    none_with_others:
      'The last answer, the one that says none or nothing, does not go with another: keep it, or the others.',
    text_too_long: 'The text is too long: nothing of it is cut, please shorten it.',
  },
  unreadable: 'We could not read what was sent. Please answer with the form below.',
  meanwhile: {
    title: 'These answers have changed meanwhile',
    body: 'Somebody changed them in another page. Nothing is overwritten, and what you just wrote is kept below.',
    present: 'Answer saved meanwhile:',
    both: (present, sent) => `saved: ${present}; yours: ${sent}`,
    again: 'Send again to put yours in their place.',
  },
  erase: {
    title: 'Erase these answers',
    body: 'The answers and their address disappear at once, for everybody. This cannot be undone.',
    submit: 'Erase for good',
  },
  gone: {
    title: 'There is nothing at this address',
    body: 'The address is incomplete, or the answers were erased: at the request of somebody who knew it, or twelve months after their last change.',
    check: 'Check that the whole address was copied.',
  },
  result: {
    title: 'What you need, and what may answer it',
    lead: (place) =>
      place === null
        ? 'From your answers, and the tables of a study by Le Labo de l’ESS.'
        : `Territory: ${place}. From your answers, and the tables of a study by Le Labo de l’ESS.`,
    change: 'Change or erase your answers',
    contents: 'On this page',
    keepTitle: 'Keep the address of this page',
    keep: 'It is the only key: whoever knows it can read and change your answers. Write it down, share it with your collective only.',
    keptUntil: (day) => `If nothing changes until then, the answers will be erased on ${day}.`,
    print: 'This page prints well: bring it to your next meeting.',
    answeredUnder: (version) =>
      `Your answers were given under version ${version} of the rules; the result is worked out with the present version.`,
    setAside: (codes) => `These answers no longer exist in the present rules and do not count: ${codes}.`,
  },
  provisional: {
    title: 'Provisional result',
    body: (rows, lines) =>
      `Some answers are missing. Still to be known: ${[
        ...(rows > 0
          ? [count(locale, rows, 'group of needs that may add up', 'groups of needs that may add up')]
          : []),
        ...(lines > 0 ? [count(locale, lines, 'point of ease of funding', 'points of ease of funding')] : []),
      ].join(' and ')}.`,
    next: 'The question that matters most now:',
    settles: (rows, lines) =>
      `Answering it may settle ${[
        ...(rows > 0 ? [count(locale, rows, 'group of needs', 'groups of needs')] : []),
        ...(lines > 0 ? [count(locale, lines, 'point of ease of funding', 'points of ease of funding')] : []),
      ].join(' and ')}.`,
    place: 'Without a territory, we cannot say which local programmes reach you.',
    answer: 'Complete your answers',
  },
  needs: {
    support: 'Your needs in support',
    funding: 'Your needs in funding',
    noSupport: 'Your answers establish no need in support.',
    noFunding: 'Your answers establish no need in funding.',
    timing: { permanent: 'All the time', one_off: 'One-off', possible: 'Possible' },
    nothing: 'No specific need',
    nothingEither: (who) => `${who}: nothing specific to fund either.`,
    pending: 'What depends on an answer',
    pendingLead: 'These needs may add up. They do not count while the answer is missing.',
    missing: 'Missing:',
    others: (rows) => `The needs of other situations than yours (${count(locale, rows, 'group', 'groups')})`,
    because: 'Your answer:',
    middle: 'In between',
  },
  why: {
    you: 'Why you?',
    everybody: 'This need holds for any cooperation, at any stage.',
    position: (position, sides) => `${position} out of 100, ${sides}`,
    inferred: (sides, from) => `${sides}, from your answer to “${from}”`,
    rule: (code, version) => `Rule ${code}, version ${version}.`,
    readRule: 'Read the rule and try it',
    source: 'Source and rule',
  },
  fundability: {
    title: 'How easy is it to fund?',
    lead: 'Six points bear on access to money. There is no overall mark: a single hard point may block everything, and each can be worked on by itself.',
    tallyOf: (points, told) => `Of ${points}\u00a0points: ${told}`,
    tally: {
      easy: (points) => countTogether(locale, points, 'easy', 'easy'),
      uncertain: (points) => countTogether(locale, points, 'uncertain', 'uncertain'),
      hard: (points) => countTogether(locale, points, 'hard', 'hard'),
      outside: (points) => countTogether(locale, points, 'not placed', 'not placed'),
      unknown: (points) => countTogether(locale, points, 'not known yet', 'not known yet'),
    },
    level: {
      easy: 'Easy to fund',
      uncertain: 'Funding uncertain',
      hard: 'Hard to fund',
      outside: 'Not placed by the report',
      unknown: 'Not known yet',
    },
    moves: 'What may move this point',
    ours: '(our advice)',
    answer: 'Your answer',
    ask: 'Answer to know:',
  },
  situation: {
    title: 'Your answers',
  },
  method: {
    title: 'Where this result comes from',
    body: (version, day) =>
      `Rules of Terreau, version ${version} of ${day}, under Licence Ouverte 2.0. Each need gives its rule and its passage. These rules are read off:`,
    read: 'Read all the rules, try them, see what changed',
    middles: 'What counts as the middle, on each line:',
    middle: (name, from, to) => `${name}, from ${from} to ${to}.`,
  },
};

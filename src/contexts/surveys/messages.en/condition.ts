/** Words of the conditions under which a question is shown, in English. */
import type { condition as Condition } from '../messages.fr/condition.ts';

const near = (like: readonly string[]) =>
  like.length > 0 ? ` It looks like ${like.map((each) => `“${each}”`).join(', ')}.` : '';

export const condition: typeof Condition = {
  group: 'Show only if',
  groupNote:
    'Without a condition the question is always asked. Only questions asked before this one are offered here.',
  none: 'No question is asked before this one: it will always be shown.',
  question: 'Question asked before',
  noQuestion: 'Always show',
  test: 'How',
  tests: {
    est: 'has the answer',
    nest_pas: 'has another answer than',
    repondue: 'has an answer, whichever it is',
    non_repondue: 'has no answer',
  },
  answer: 'Expected answer',
  answerNote: 'Sorted by question. Choosing an answer is enough: it says which question is meant.',
  noAnswer: 'None in particular',
  compound: 'Several conditions, or a number',
  text: 'Written condition',
  textNote:
    'One condition a line, with codes: reseau = oui, parfois (either answer), effectif >= 3, or reseau: answered. All must hold, unless the first line is “any of these”. The text of an answer stands for its code. What is written here wins over the lists above.',
  fault: {
    unknown_question: (named, like) => `No question has the code “${named}”.${near(like)}`,
    later_question: (label) =>
      `“${label}” is asked afterwards: its answer is not known yet. Choose a question asked before, or move this one.`,
    itself: 'A question cannot depend on itself.',
    unknown_option: (named, label, like) => `“${named}” is no answer offered to “${label}”.${near(like)}`,
  },
  about: (label, why) => `“${label}”, its condition: ${why}`,
  said: {
    one_of: (label, answers) =>
      `“${label}” has the answer ${answers.map((each) => `“${each}”`).join(' or ')}`,
    at_least: (label, value) => `“${label}” is at least ${value}`,
    at_most: (label, value) => `“${label}” is at most ${value}`,
    answered: (label) => `“${label}” has an answer`,
    unanswered: (label) => `“${label}” has no answer`,
    not: (inner) => `not (${inner})`,
    and: ' and ',
    or: ' or ',
    always: 'always',
  },
};

/** Words of the programmes that may fit a collective, in English. */
import { countTogether } from '../../../platform/i18n/say.ts';
import type { Messages } from '../messages.fr/programmes.ts';

const locale = 'en';

export const en: Messages = {
  title: 'Programmes for you',
  titleNoPlace: 'Programmes that may suit you',
  tally: {
    open: (programmes) =>
      programmes === 0 ? 'none open' : countTogether(locale, programmes, 'open', 'open'),
    later: (programmes) => countTogether(locale, programmes, 'to come', 'to come'),
    one_away: (programmes) => countTogether(locale, programmes, 'one condition away', 'one condition away'),
    to_check: (programmes) => countTogether(locale, programmes, 'to check', 'to check'),
    not_for_you: (programmes) => countTogether(locale, programmes, 'not for you', 'not for you'),
  },
  lead: (told, all) =>
    `${told}. Terreau knows ${countTogether(locale, all, 'programme', 'programmes')} in all.`,
  how: 'Territory, dates, who may apply and the conditions that can be computed decide the group. Your needs, your stage and your themes decide the order. What nobody told is never counted as a yes.',
  howNoPlace:
    'You did not say where you act: national programmes come first, local ones are to be checked. What nobody told is never counted as a yes.',
  none: 'No programme is recorded yet.',
  group: {
    open: 'Open now',
    later: 'Open later',
    one_away: 'One condition away',
    to_check: 'To check with the organisation',
    not_for_you: 'Not for you',
  },
  groupLead: {
    open: 'No known condition rules you out, and one may apply today. Check what is left.',
    later: 'No known condition rules you out. Note the date.',
    one_away:
      'One single subject closes the door (your status, for instance), and it may change: see your levers. Another stage or need is told beside it and closes nothing.',
    to_check:
      'Nothing rules you out, but a decisive answer is missing: dates, territory, or a closed list. The most likely come first.',
    not_for_you:
      'Closed, elsewhere, or kept for others: each says why. They may serve as an example, or as an argument.',
  },
  noneOpen:
    'No known programme says that it is open today for your situation. Look at those to check: many do not date their page.',
  seeAll: {
    open: (all) => `See the ${all} open programmes`,
    later: (all) => `See the ${all} programmes to come`,
    one_away: (all) => `See the ${all} programmes one condition away`,
    to_check: (all) => `See the ${all} programmes to check`,
    not_for_you: (all) => `See the ${all} programmes that are not for you`,
  },
  backToResult: 'Back to your result',
  range: (first, last, all) => `${first} to ${last} of ${all}`,
  before: 'Previous',
  after: 'Next',
  family: { support: 'Support', funding: 'Funding' },
  forYou: 'For you:',
  against: 'Against:',
  toCheck: 'To check:',
  reason: {
    stage_listed: 'meant for your stage',
    stage_other: 'meant for another stage than yours',
    stage_not_told: 'the stages concerned',
    stage_not_answered: 'your stage, which you did not give',
    functions: (functions) => `meets your needs: ${functions}`,
    without: (functions) => `does not cover: ${functions}`,
    themes: (themes) => `your themes: ${themes}`,
  },
  applicants: {
    yes: (accepted) => `you may apply as: ${accepted}`,
    no: (refused) => (refused ? `closed to what you are: ${refused}` : 'closed to all that you may be'),
    unknown: (accepted) => `whether you may apply (accepted: ${accepted})`,
    announced: (audiences) => `whether you may apply (announced public: ${audiences})`,
    notTold: 'who may apply',
  },
  legalForms: {
    yes: (forms) => `your legal form is accepted: ${forms}`,
    no: (forms) => `only for these legal forms: ${forms}`,
    unknown: (forms) => `your legal form: it takes ${forms}`,
  },
  models: {
    yes: (models) => `made for your model: ${models}`,
    no: (models) => `made for another model: ${models}`,
    unknown: (models) => `whether you are one: made for ${models}`,
  },
  criterion: (sentence) => `“${sentence}”`,
  covers: (territory) => `covers your territory, through ${territory}`,
  coversFrance: 'covers all of France',
  coversPart: (territory) => `covers only a part of your territory: ${territory}`,
  coverUnknown: 'the territory covered',
  coverNoPlace: 'your territory, which you did not give',
  apartBecause: (territory) => `does not reach your territory, only for: ${territory}`,
  calendar: 'the dates',
  closed: 'closed',
  conditions: (text) => `its conditions (“${text}”)`,
  pageDated: (day) => `what has changed since its page, dated ${day}`,
  operatedBy: (names) => `by ${names}`,
  next: {
    title: 'Next step:',
    predeposit: (day) => `send a first file before ${day}`,
    applyBefore: (day) => `apply before ${day}`,
    apply: 'apply',
    wait: (day) => `get ready: it opens on ${day}`,
    waitUndated: 'get ready: opening announced, without a date',
    ask: 'read the source page, then ask the organisation whether it is open',
  },
};

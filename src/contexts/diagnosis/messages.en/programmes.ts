/** Words of the programmes that may reach a collective, in English. */
import { count, countTogether } from '../../../platform/i18n/say.ts';
import type { Messages } from '../messages.fr/programmes.ts';

const locale = 'en';

export const en: Messages = {
  title: 'Programmes that reach your territory',
  titleNoPlace: 'Programmes that may reach you',
  tally: {
    open: (programmes) =>
      programmes === 0 ? 'none open' : countTogether(locale, programmes, 'open', 'open'),
    opens_soon: (programmes) => countTogether(locale, programmes, 'to come', 'to come'),
    openNoPlace: (programmes) =>
      programmes === 0
        ? 'no national programme open'
        : countTogether(locale, programmes, 'national open', 'national open'),
    unknown: (programmes) => countTogether(locale, programmes, 'to check', 'to check'),
    closed: (programmes) => countTogether(locale, programmes, 'closed', 'closed'),
    local: (programmes) =>
      countTogether(
        locale,
        programmes,
        'local (depending on your territory)',
        'local (depending on your territory)',
      ),
  },
  lead: (told, all) =>
    `${told}. Terreau knows ${countTogether(locale, all, 'programme', 'programmes')} in all.`,
  how: 'A programme is here because its territory meets yours. Its public, its stage and its other rules do not take it off the list: we tell what speaks for it, what speaks against it, and what is to be checked.',
  howNoPlace:
    'You did not say where you act: national programmes come first, local ones are set apart. We tell what speaks for each, what speaks against it, and what is to be checked.',
  none: 'No programme is recorded yet.',
  group: {
    open: 'Open now',
    opens_soon: 'Open later',
    unknown: 'To check with the organisation',
    closed: 'Closed',
    local: 'Local: say where you act to know which ones reach you',
  },
  groupNone: {
    openNoPlace:
      'No known national programme says that it is open today. Look at those to check, then at local ones: say where you act.',
    open: 'No known programme says that it is open today. Look at those to check: many do not date their page.',
  },
  others: (others) => count(locale, others, 'other programme', 'other programmes'),
  apart: (apart) =>
    `${count(locale, apart, 'programme does not reach', 'programmes do not reach')} your territory`,
  apartLead: 'Their territory lies elsewhere. They may serve as an example, or as an argument.',
  apartBecause: (territory) => `only for: ${territory}`,
  family: { support: 'Support', funding: 'Funding' },
  forYou: 'For you:',
  against: 'Against:',
  toCheck: 'To check:',
  audiences: 'Announced public:',
  reason: {
    stage_listed: 'meant for your stage',
    stage_other: 'meant for another stage than yours',
    stage_not_told: 'the stages concerned',
    stage_not_answered: 'your stage, which you did not give',
    informal_accepted: 'open to informal collectives',
    informal_refused: 'closed to informal collectives',
    informal_not_told: 'whether informal collectives may apply',
    facilitation_covered: 'may pay for facilitation',
    facilitation_not_covered: 'does not pay for facilitation',
    facilitation_not_told: 'whether facilitation may be paid for',
  },
  modelReason: {
    model_yours: (models) => `made for ${models}, like you`,
    model_other: (models) => `made for ${models}`,
    model_not_answered: (models) => `whether you are one: it is made for ${models}`,
  },
  models: {
    ptce: 'PTCEs',
    tzcld: 'zero long-term unemployment territories (TZCLD)',
    tiers_lieu: 'third places',
    amap: 'AMAPs',
    pat: 'territorial food projects (PAT)',
  },
  covers: (territory) => `covers your territory, ${territory}`,
  coversFrance: 'covers all of France',
  coversPart: (territory) => `covers only a part of your territory: ${territory}`,
  coverUnknown: 'the territory covered',
  coverNoPlace: 'your territory, which you did not give',
  calendar: 'the dates',
  conditions: (text) => `its conditions (“${text}”)`,
  pageDated: (day) => `what has changed since its page, dated ${day}`,
  operatedBy: (names) => `by ${names}`,
};

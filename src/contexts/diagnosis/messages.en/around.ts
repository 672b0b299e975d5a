/** English words of what stands around a diagnosis. */
import { count, countTogether } from '../../../platform/i18n/say.ts';
import type { Messages } from '../messages.fr/around.ts';

const locale = 'en';

export const en: Messages = {
  offers: {
    both: 'Support and funding',
    here: 'What exists here',
    in: (place) => `What exists for ${place}`,
    france: 'What exists in all of France',
    family: { support: 'in support', funding: 'in funding' },
    status: {
      open: (offers) => countTogether(locale, offers, 'open', 'open'),
      opens_soon: (offers) => countTogether(locale, offers, 'opening later', 'opening later'),
      unknown: (offers) => countTogether(locale, offers, 'to be checked', 'to be checked'),
    },
    anyStage: (offers) => `${count(locale, offers, 'programme', 'programmes')} for any stage`,
    none: 'no programme says that it answers it',
    noneStage: 'no programme says that it answers it at your stage',
    unfiltered: 'the catalogue does not say which programmes answer it',
    how: 'For each need, we count the programmes of your territory that say they answer it. Many do not say: they stay in the full list, further down.',
    alsoMoney: 'Already told with the support that they pay for:',
  },
  reading: {
    list: (title: string) => `chosen in the list “${title}”`,
    title: 'Resources for each need',
    none: 'The library has nothing for these needs yet.',
    browse: 'Browse the library',
    words: (words) => `speaks of: ${words}`,
    stage: 'for your stage',
    themes: (themes) => `on your themes: ${themes}`,
    all: (word) => `All that speaks of “${word}”`,
  },
  peers: {
    title: 'Cooperations like yours',
    passedLead:
      'Those that passed your stage come first. What we do not know brings them neither nearer nor further.',
    lead: 'Give your stage to see first those that passed it. What we do not know brings them neither nearer nor further.',
    none: 'Your answers point to none. Your territory, models and themes help to find some.',
    why: 'Why this one?',
    passed: (stage) => `passed the stage “${stage}”`,
    passedIn: (stage, when) => `passed the stage “${stage}”, ${when}`,
    reached: (stage) => `reached the stage “${stage}”`,
    stageUnknown: 'its stage is not known',
    model: (models) => `same model (${models})`,
    noModel: 'no model, like you',
    themes: (themes) => `same themes (${themes})`,
    gradient: {
      model: 'follows a model as much as you do',
      purpose: 'purpose close to yours',
      economy: 'economy close to yours',
    },
    settlement: {
      under_15000: 'intermunicipality of under 15,000 inhabitants, like you',
      under_50000: 'intermunicipality of 15,000 to 50,000 inhabitants, like you',
      under_250000: 'intermunicipality of 50,000 to 250,000 inhabitants, like you',
      large: 'intermunicipality of over 250,000 inhabitants, like you',
    },
    here: 'very near you',
    km: (km) => `${km}\u00a0km away`,
    region: 'in your region',
    used: 'With whom?',
    unused: 'Who helped it is not recorded yet.',
    others: 'Search among all cooperations',
    sameModel: (model) => `Same model: ${model}`,
    sameStage: (stage) => `At the same stage: ${stage}`,
    place: (place) => `Near you: ${place}`,
    all: 'All cooperations',
  },
  supporters: {
    title: 'Who supports here',
    lead: (place) =>
      `Organisations whose territory holds ${place}, or that run a programme there. Those whose programme is made for cooperations come first, then the nearest.`,
    leadFrance: 'Organisations that act in all of France. Say where you act to see those of your territory.',
    none: 'No recorded organisation says that it supports here.',
    specific: 'made for cooperations',
    runs: (programme) => `runs “${programme}”`,
    through: (territory) => `acts in: ${territory}`,
    all: (organisations) =>
      `In the directory: ${count(locale, organisations, 'organisation supports or links here', 'organisations support or link here')}`,
  },
  changes: {
    title: (day) => `What has changed since ${day}`,
    none: (day) => `Since ${day}, nothing has changed among the programmes that reach you.`,
    kind: {
      appeared: 'New in Terreau',
      opened: 'Now open',
      closing: 'Closing soon',
      announced: 'Opening announced',
      closed: 'Now closed',
      changed: 'Changed',
    },
    subject: {
      conditions: 'conditions',
      applicants: 'who may apply',
      territory: 'territory',
      stages: 'stages',
      pays: 'what it brings',
      amounts: 'amounts',
      calendar: 'dates',
    },
    rewritten: (subjects) => `rewritten: ${subjects}`,
    seen: 'Seen, start again from today',
  },
  address: {
    label: 'Address of this page',
    print: 'Print this address too',
    secret: 'It is not printed unless you tick this box: a sheet left behind would open your answers.',
    paper: (site) => `On paper, each address in brackets is typed after ${site}`,
    folded: 'Folded lists are not printed: open first those that you want to take along.',
  },
};

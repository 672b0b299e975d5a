import { count, number } from '../platform/i18n/say.ts';
import type { Messages } from './messages.fr.ts';

const locale = 'en';

export const en: Messages = {
  site: {
    name: 'Terreau',
    description: 'The digital commons of territorial cooperations: see them, support them, learn from them.',
    home: 'Terreau, home',
    skip: 'Skip to content',
    menu: 'Menu',
    shelves: 'Sections',
    account: 'Account',
    takeStock: 'Take stock',
    otherLanguage: 'Français',
    otherLanguageHint: 'Lire cette page en français',
    breadcrumbs: 'Breadcrumb',
    homeCrumb: 'Home',
    feed: 'Feed of what is new',
  },
  shelf: {
    cooperations: 'Cooperations',
    organisations: 'Organisations',
    map: 'Map',
    programmes: 'Programmes',
    resources: 'Resources',
    support: 'Support',
    funding: 'Funding',
    peers: 'Peers',
    observatory: 'Observatory',
  },
  search: {
    label: 'Search Terreau',
    placeholder: 'Cooperation, place, theme',
    submit: 'Search',
  },
  footer: {
    label: 'Footer',
    promise:
      'Terreau is free software and an open database. Nobody owns a record alone: every change is kept, attributed and reversible.',
    privacy: 'No cookie, no tracking, no request to another site.',
    about: 'About Terreau',
    method: 'Method: how needs are found',
    sources: 'Where the data comes from',
    licence: 'Licences',
    grants: 'Grants awarded',
    accessibility: 'Accessibility statement',
    api: 'Open data and API',
    style: 'Interface style guide',
    understand: 'Understand',
    reuse: 'Reuse',
    dataLicence: 'Unless stated otherwise, data under Licence Ouverte 2.0 and texts under CC BY-SA 4.0.',
  },
  form: {
    optional: 'optional',
    unknown: 'I do not know',
    choose: 'Choose…',
    errorPrefix: 'To mend:',
    errorsTitle: (errors: number) => `${count(locale, errors, 'point', 'points')} left to mend`,
    errorsKept: 'Nothing that you wrote is lost.',
    step: (current: number, total: number) => `Step ${current} of ${total}`,
  },
  list: {
    results: 'Results:',
    group: (label: string) => `${label}:`,
    filter: 'Filter',
    filters: 'Filters: each link sets a filter of the list or takes it off',
    chosen: 'Chosen filters',
    chosenCount: (chosen: number) => count(locale, chosen, 'chosen filter', 'chosen filters'),
    remove: 'remove this filter',
    clear: 'Clear all',
    others: (others: number) => `${number(locale, others)} more`,
    sort: 'Sort by',
    show: 'Show',
    asList: 'List',
    asMap: 'Map',
    pages: 'Pages of results',
    page: 'Page',
    previous: 'Previous',
    next: 'Next',
  },
  fact: {
    unknown: 'Not recorded',
  },
  notice: {
    info: 'Note',
    attention: 'Attention',
    approximate: 'Approximate results',
    done: 'Done',
  },
  sources: {
    title: 'Sources and freshness',
    seen: 'read on',
    none: 'No source is cited for this record.',
    checked: 'Checked on',
    updated: 'Changed on',
    neverChecked: 'Nobody has checked this record yet.',
    licence: 'Licence:',
    licenceUnknown: 'not stated',
  },
  map: {
    listInstead: 'The same results as a list',
  },
  gradient: {
    unknown: 'Not known yet',
    unknownShort: 'not known yet',
    leaning: (pole: string) => `rather ${pole}`,
    middle: (first: string, second: string) => `between ${first} and ${second}`,
    position: (position: number, first: string, second: string) =>
      `${number(locale, position)} out of 100, from 0 (${first}) to 100 (${second})`,
  },
  signature: {
    title: 'How to read the small drawings',
    stage: (stages: string) => `The path shows the stage, from left to right: ${stages}.`,
    gradient: (label: string, first: string, second: string) => `${label}: from ${first} to ${second}.`,
    gradients: 'The three bars show three gradients, from top to bottom:',
    unknown: 'A dotted line without a mark: it is not known yet.',
  },
  stage: {
    unknown: 'Stage not known yet',
    now: (stage: string) => `Today: ${stage}`,
    current: 'present stage',
    back: 'back',
    history: 'Passages from one stage to another',
    undated: 'date unknown',
  },
  network: {
    describe: (centre: string, nodes: number) =>
      `Network of ${centre}: ${count(locale, nodes, 'linked stakeholder', 'linked stakeholders')}`,
    listed: 'The list beside this drawing says the same.',
    beyond: (beyond: number) =>
      beyond === 1
        ? 'One more stakeholder is only in the list.'
        : `${number(locale, beyond)} more stakeholders are only in the list.`,
    empty: 'No stakeholder is known yet.',
    continued: (heading: string) => `${heading} (continued)`,
  },
  chart: {
    unknown: 'not known',
  },
};

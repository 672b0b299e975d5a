import { count } from '../../../platform/i18n/say.ts';
import type { Messages } from '../messages.fr/collections.ts';

export const en: Messages = {
  title: 'Collections',
  one: 'Collection',
  lead: 'Works chosen and put in order by somebody, with what to know before reading them.',
  none: 'No collection yet',
  noneHint:
    'A collection gathers, in the order to read them, the works of use in a situation: “Facilitating a collective that begins”.',
  add: 'Compose a collection',
  draft: 'not published yet',
  listFor: (need: string, stage: string | null) =>
    stage ? `Reading list: ${need}, stage ${stage}` : `Reading list: ${need}`,
  works: (n: number) => count('en', n, 'work', 'works'),
  edit: 'Change the collection',
  feed: 'Follow this collection with an Atom feed',
  embed: 'Put in a site',
  embedHint: 'Copy this address into a frame of your site. No cookie, no script.',
  updated: 'Updated on',
  editTitle: (title: string) => `Change “${title}”`,
  name: 'Title',
  introduction: 'Introduction',
  introductionHint: 'For whom, in which order to read, what is missing. In Markdown, if you know it.',
  need: 'Reading list for a need',
  needHint: 'When a need is chosen, the diagnosis shows these works first to whoever has it.',
  noNeed: 'No need',
  stage: 'At a stage',
  anyStage: 'At every stage',
  items: 'Works',
  itemsHint:
    'By their address here or their exact title. To move a work, change its rank; to take it off, empty its line.',
  work: (n: number) => `Work ${n}`,
  note: 'Why read it',
  rank: 'Rank',
  publish: 'Publish',
  published: 'Published: everybody sees it',
  save: 'Save the collection',
  fault: {
    titre: 'Give a title of three to a hundred and twenty signs.',
    introduction: 'The introduction is longer than ten thousand signs.',
    besoin: 'Choose a need of the list: a stage does not go without one.',
    stade: 'Choose a stage of the list.',
    oeuvre: 'No work has this address or this title.',
    mot: 'Five hundred signs at most.',
  },
  changedMeanwhile:
    'Somebody changed this collection meanwhile. Nothing is overwritten: compare in another tab, then send again.',
  listTaken: 'A published reading list exists already for this need at this stage.',
};

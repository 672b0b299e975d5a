/** Words of the frames of networks, in English. */
import { count } from '../../../platform/i18n/say.ts';
import type { frames as French } from '../messages.fr/frames.ts';

const locale = 'en';

export const frames: typeof French = {
  title: 'Frames',
  lead: 'The common frame, and those that networks publish, mapped to it.',
  common: 'The common frame',
  by: (organisation: string) => `Published by ${organisation}`,
  none: 'No network has published its own yet.',
  add: 'Publish the frame of your network',
  addLead:
    'For whoever looks after the record of an organisation. Paste the lines of a spreadsheet: your competences, your activities, your trades. What you name without describing it is taken from the common frame.',
  renew: 'Publish a new version',
  renewLead: (version: string) =>
    `The lines are those of version ${version}. Change them, then publish: earlier versions can still be read. A competence whose name changes is another competence: answers given under the former name are no longer read in it.`,
  alsoEnglish:
    'This frame is in English too. Published from here, its next version would be in French only, without the passages cited: to keep everything, change the JSON file instead.',
  import: 'Take in a JSON file',
  importLead:
    'The file that “The frame as JSON” gives, here or on another instance: it is published as it is, in both its languages, with its codes. The same file given twice changes nothing; a changed file is a new version.',
  file: 'The file',
  fileHint: 'JSON, 1 MB at most.',
  importSubmit: 'Read and publish',
  importFaults: 'The file is not published. Nothing has changed.',
  shape: 'The shape that is expected, as a JSON schema',
  tables: {
    lignes: 'Your competences',
    activites: 'Your activities',
    metiers: 'Your trades',
  },
  columns: {
    lignes:
      'Columns, in this order: competence, description, sign 1, sign 2, sign 3, sign 4, corresponds to. All four signs, or none; “corresponds to” names competences of the common frame, separated by semicolons.',
    activites:
      'Columns: activity, what is done, competences called for, corresponds to. Several values in a cell: separated by semicolons, or one a line.',
    metiers:
      'Columns: trade, its mission, its activities, competences expected, corresponds to. An expected competence is written with its level, from 1 to 4: “Holding a meeting: 3”.',
  },
  common_list: {
    lignes: 'Competences of the common frame',
    activites: 'Activities of the common frame',
    metiers: 'Trades of the common frame',
  },
  organisation: 'On behalf of which organisation?',
  notSteward:
    'You do not look after the record of any organisation yet. Open the record of your network and ask to look after it.',
  name: 'Name of the frame',
  summary: 'What it is, in a sentence',
  origin: 'Where it comes from',
  originHint: 'Who wrote it, with whom, from what.',
  licence: 'Licence',
  options: 'Reading of the lines',
  headings: 'The first line of each table bears the titles of the columns',
  publish: 'Publish',
  withdraw: 'Publish it no longer',
  withdrawn: 'It is no longer published. Positions already taken stay at their addresses.',
  taken: 'Another organisation already publishes a frame under this name: choose another one.',
  takenFile:
    'The code of this frame is already that of another organisation, or of the common frame: change “code” in the file.',
  meanwhile:
    'Another version was published while you were writing. Your lines are still here: read the present version, then publish again to take its place.',
  fault: {
    missing: 'To be filled.',
    too_long: 'Too long: shorten it.',
    organisation: 'Choose an organisation whose record you look after.',
    no_rows: 'Describe at least one competence, or name one in a trade or an activity.',
    too_many: {
      lignes:
        'Sixty competences at most, those of the common frame included: beyond, nobody finds where they stand.',
      activites: 'Sixty activities at most.',
      metiers: 'Twenty trades at most.',
    },
    unreadable: (line: number) => `Line ${line}: a quotation mark opens and does not close.`,
    no_file: 'Choose a file.',
    too_heavy: 'This file is larger than one megabyte.',
  },
  row: {
    no_name: 'the name is missing.',
    too_long: 'a text is longer than a thousand characters.',
    twice: 'this name is already given above.',
    signs: (found: number) => `${count(locale, found, 'sign', 'signs')} of four. Give all four, or none.`,
    no_deeds: 'say at least one thing that is done.',
    no_competences: 'name at least one competence that is called for.',
    no_mission: 'the mission is missing.',
    no_expected: 'name at least one expected competence, with its level.',
    unknown_common: (text: string) => `“${text}” is not in the common frame.`,
    unknown_competence: (text: string) =>
      `the competence “${text}” is neither in your lines nor in the common frame.`,
    unknown_activity: (text: string) =>
      `the activity “${text}” is neither in your lines nor in the common frame.`,
    no_level: (text: string) => `“${text}” does not say the expected level, from 1 to 4.`,
  },
  rowAt: (table: string, line: number, what: string) => `${table}, line ${line}: ${what}`,
  inFile: {
    not_json: 'This file is no JSON that can be read.',
    not_text: 'The file holds signs that nothing can show.',
    competence_twice: (code: string) => `The competence “${code}” is given twice.`,
    activity_twice: (code: string) => `The activity “${code}” is given twice.`,
    trade_twice: (code: string) => `The trade “${code}” is given twice.`,
    expected_twice: (code: string, of: string) => `“${of}” expects the competence “${code}” twice.`,
    unknown_competence: (code: string, of: string) =>
      `“${of}” names the competence “${code}”, which the file does not describe.`,
    unknown_activity: (code: string, of: string) =>
      `“${of}” names the activity “${code}”, which the file does not describe.`,
    unknown_common: (code: string, of: string) =>
      `“${of}” corresponds to “${code}”, which is not in the common frame.`,
  },
  english: 'Published in French only.',
  position: 'Find where you stand in this frame',
  job: 'Prepare a job description',
  trades: 'Its trades',
  tradesNone: 'This frame describes no trade: gaps are read against the common trades.',
  answersTo: (names: string) => `Corresponds to: ${names}`,
  answersToNothing: 'No equivalent named in the common frame',
  activities: 'Its activities',
  activitiesCaption: 'Each activity, what is done in it, and those of the common frame that it covers',
  activity: 'Activity',
  does: 'What is done',
  correspondences: 'Its competences',
  correspondencesCaption: 'Each competence, and those of the common frame that it covers',
  signsOf: 'Its four signs',
  covers: 'Corresponds to',
  coversNothing: 'Nothing named',
  version: (version: string, day: string) => `Version ${version}, published on ${day}.`,
  versions: 'Its versions',
  versionShort: (version: string, day: string) => `Version ${version}, on ${day}`,
  present: 'present',
  former: (version: string) => `You are reading version ${version}: another one took its place.`,
  readPresent: 'Read the present version',
  changes: 'What this version changes',
  changesNone: 'No trade, activity or competence changes: only the name, the origin or the licence.',
  list: { trades: 'Trades', activities: 'Activities', competences: 'Competences' },
  change: {
    added: (names: string) => `added: ${names}`,
    removed: (names: string) => `removed: ${names}`,
    changed: (names: string) => `changed: ${names}`,
  },
};

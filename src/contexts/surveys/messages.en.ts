/** Words of surveys, in English. */
import { count } from '../../platform/i18n/say.ts';
import { answer } from './messages.en/answer.ts';
import { condition } from './messages.en/condition.ts';
import { design } from './messages.en/design.ts';
import { files } from './messages.en/files.ts';
import { follow } from './messages.en/follow.ts';
import { imported } from './messages.en/imported.ts';
import { load } from './messages.en/load.ts';
import type { Messages } from './messages.fr.ts';

const locale = 'en';

export const en: Messages = {
  shelf: 'Surveys',
  list: {
    title: 'Surveys',
    lead: 'Questionnaires whose answers make a map and a synthesis, with the consent of those who answer.',
    open: 'Under way',
    over: 'Over',
    counted: (n) => count(locale, n, 'survey', 'surveys'),
    drafts: 'Being prepared',
    none: 'No survey yet',
    noneText:
      'Surveys of networks and cooperations will stand here: whom they address, until when to answer, and what they taught.',
    mine: 'My surveys',
    mineLead: 'Those of the organisations and cooperations whose record you look after.',
    noneMine: 'You run no survey at present',
    all: 'All surveys',
    make: 'Prepare a survey',
    until: (day) => `Until ${day}`,
    from: (day) => `From ${day}`,
    by: (owner) => `By ${owner}`,
    madeUp: 'Made-up answers',
  },
  survey: {
    kicker: 'Survey',
    purpose: 'What for',
    audience: 'Whom it addresses',
    privacy: 'What becomes of the answers',
    dates: 'Dates',
    dateRange: (from, to) => `from ${from} to ${to}`,
    wave: (number) => `Wave ${number}`,
    noWave: 'No wave is open.',
    answer: 'Answer',
    answerNote: 'Without an account. Your answers are kept as you go, at an address that you alone know.',
    synthesis: 'Read the synthesis',
    map: 'See the map',
    questionnaire: 'The questionnaire as JSON',
    organise: 'Follow the answers',
    edit: 'Change the questionnaire',
    madeUp:
      'The answers to this survey are made up, to show how it works. None is that of a real organisation.',
    asked: (count) => `${count} questions`,
    organiser: 'Who runs it',
    answerFor: (name) => `Answer in the name of ${name}`,
    answerForNote:
      'Several of you, one answer an organisation: each person who looks after its record finds it here. Who did what is kept there, with your name, for you and your colleagues.',
  },
  design,
  imported,
  condition,
  answer,
  files,
  load,
  follow,
};

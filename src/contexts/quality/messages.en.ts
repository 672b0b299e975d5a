import { count, number } from '../../platform/i18n/say.ts';
import type { Messages } from './messages.fr.ts';

const locale = 'en';

export const en: Messages = {
  title: 'To be completed',
  titleIn: (place) => `To be completed: ${place}`,
  lead: 'What is not known yet of the records, for those who want to help. Each answer takes two minutes, without an account.',
  place: 'In which territory',
  placeHint: 'A commune, an EPCI, a département, a region. Leave empty for all.',
  placeUnknown: (typed) => `No territory that is known is called “${typed}”. Here is all.`,
  show: 'Show',
  figures: 'What is told, by kind of record',
  caption: 'Number of records, by what is told of them',
  kind: {
    cooperation: 'Cooperations',
    organisation: 'Organisations',
    programme: 'Programmes',
    resource: 'Resources',
    training: 'Trainings',
  },
  sort: 'Kind of record',
  total: 'In all',
  sentence: (sketches, all) =>
    all === 0
      ? 'No record here. Perhaps the first is yours to add.'
      : `${count(locale, sketches, 'record is to be completed', 'records are to be completed')}, of ${number(locale, all)}.`,
  method: 'How it is measured',
  methodText:
    'Each kind of record has its list of what matters, with a weight from 1 to 3. “Nearly all is told”: at least 85% of the weight; “the main things”: at least 55%. A “no”, a zero, an “informal collective” are answers: only an empty field is unknown. What has no sense for a record is not asked of it. Fields that a network adds do not count. It is no mark given to the cooperation.',
  weight: (n) => `weight ${n}`,
  missing: 'Not known yet:',
  all: (n) => `See ${count(locale, n, 'record to complete', 'records to complete')}`,
  none: 'Nothing to complete here',
  noneHint: 'The main things are told of each record. You may add one, or widen the territory.',
};

import { count } from '../../platform/i18n/say.ts';
import type { Messages } from './messages.fr.ts';

const locale = 'en';

export const en: Messages = {
  title: 'Observatory',
  titleAt: (place) => `Observatory: ${place}`,
  lead: 'What exists for cooperations, stage by stage and need by need; and where nothing does.',
  form: {
    label: 'Choose the place and the view',
    place: 'Place',
    hint: 'A municipality, an inter-municipal body, a département, a region… Empty: all of France.',
    family: 'Family',
    all: 'Support and funding',
    applicant: 'Who applies',
    anyone: 'Anyone',
    submit: 'Show',
    unknownPlace: (text) => `No territory is called “${text}”. Here is all of France.`,
  },
  family: { support: 'Support', funding: 'Funding' },
  matrix: {
    title: 'What reaches this place',
    caption: (place) =>
      `${place}: programmes by need (rows) and by stage (columns). Each cell opens the list that makes it.`,
    need: 'Need',
    open: (n) => `${n} open`,
    part: (n) => `${n} of them on a part of the place`,
    soon: (n) => `${n} announced`,
    unknown: (n) => `${n} to be checked`,
    state: {
      covered: 'Covered',
      partly: 'Partly covered',
      soon: 'Soon',
      to_check: 'To be checked',
      nothing: 'Nothing known',
    },
    silent: (n) =>
      `${count(locale, n, 'programme reaches', 'programmes reach')} this place without saying for which stage, or what it pays for: in no cell.`,
  },
  blind: {
    title: 'Blind spots',
    lead: (n, all) =>
      `In ${n} cells out of ${all}, no programme confirmed to be open covers the whole of this place.`,
    none: 'None: each cell has at least one open programme that covers the whole of this place.',
    first: (open, unknown, there) =>
      `Facilitation of a collective in emergence, which the founding documents give as the need least funded (004): ${count(locale, open, 'open programme', 'open programmes')}, ${unknown} to be checked, and ${count(locale, there, 'cooperation recorded here is', 'cooperations recorded here are')} at that stage.`,
    caption: 'Cells without an open programme, and cooperations recorded at that stage on this place',
    stage: 'Stage',
    need: 'Need',
    known: 'What is known',
    demand: 'Cooperations at that stage',
  },
  overlap: {
    title: 'Overlaps',
    caption: 'Cells that several open programmes fill',
    none: 'No need has several open programmes here.',
    open: 'Open',
  },
  map: {
    title: 'By département',
    lead: 'How many programmes reach each département for a cell: open, or to be checked.',
    link: 'See by département',
    alt: (least, most) =>
      `Drawing of France: a circle a département, the larger the more programmes reach it (from ${least} to ${most}).`,
    caption: 'Programmes by département',
    departement: 'Département',
    open: 'Open',
    unknown: 'To be checked or announced',
    stage: 'Stage',
    need: 'Need',
  },
  method: {
    title: 'How these tables are made',
    link: 'How these tables are made',
    sections: [
      {
        title: 'What counts in a cell',
        text: 'A programme counts in a cell when its record says that it is for that stage and that it pays for or provides that need. When it does not say one of the two, it is in no cell: how many they are is told apart.',
      },
      {
        title: 'What “unknown” is worth',
        text: 'What is not said is never counted as a yes. A programme that nobody confirmed to be open is “to be checked”, and counted apart. A cell where everything is to be checked stays a blind spot. A programme whose territory is not known reaches no place. A closed one is nowhere.',
      },
      {
        title: 'What reaches a place',
        text: 'The territory of the programme decides, never that of the body that runs it. When it holds the whole place, the programme covers it. When it touches a part only, it is counted with that mention, and the cell stays a blind spot. Territories that a programme leaves out are taken off.',
      },
      {
        title: 'Demand beside it',
        text: 'These are the cooperations recorded in Terreau on this place, at that stage. Many are not recorded yet, and not all look for the same thing: it is an order of magnitude, not a measure of need.',
      },
      {
        title: 'Stages and needs',
        text: 'The four stages and the first three functions (facilitation, development, expertise) come from document 000; the blind spot of emergence and facilitation comes from document 004. The other needs (experiments, evaluation, running costs, investment) come from the tables of needs of document 000.',
      },
      {
        title: 'Limits',
        text: 'The catalogue is not complete, and few records are confirmed to be open: an empty cell may mean that nothing exists, or that nobody wrote it here yet. Each cell opens the list that makes it, for anyone to check and complete.',
      },
    ],
  },
  columns: ['Of them on a part of the place', 'Announced', 'To be checked'],
  reuse: 'Reuse this table',
  csv: 'Spreadsheet (CSV)',
  json: 'Data (JSON)',
};

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
    kind: 'Kind',
    anyKind: 'All',
    mesh: 'Divided by',
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
    demand: 'Cooperations recorded here at that stage',
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
    amount: (told, of, median) => `Median ceiling ${median} (${told} of ${of} tell it)`,
    silent: (n) =>
      `${count(locale, n, 'programme reaches', 'programmes reach')} this place without saying for which stage, or what it pays for: in no cell.`,
  },
  blind: {
    title: 'Blind spots',
    lead: (n, all) =>
      `In ${n} cells out of ${all}, no programme confirmed to be open covers the whole of this place.`,
    split: (nothing, toCheck, other) =>
      `${[
        nothing === 0
          ? 'None is empty'
          : `${nothing} ${nothing > 1 ? 'are' : 'is'} empty: nothing is known there`,
        `${toCheck} ${toCheck > 1 ? 'have' : 'has'} only programmes to be checked`,
        ...(other > 0
          ? [`${other} ${other > 1 ? 'have' : 'has'} an opening announced, or one for a part of the place`]
          : []),
      ].join('; ')}.`,
    none: 'None: each cell has at least one open programme that covers the whole of this place.',
    first: (open, unknown, there) =>
      `Facilitation of a collective in emergence, which cooperations struggle to have funded (working group led by the Pôle d’innovation sociale 107): ${count(locale, open, 'open programme', 'open programmes')}, ${unknown} to be checked, and ${count(locale, there, 'cooperation recorded here is', 'cooperations recorded here are')} at that stage.`,
    caption: 'For each stage, the cooperations recorded here and the needs that nothing open covers',
    stage: 'Stage',
    demand: 'Cooperations at that stage',
    nothing: 'Nothing known for',
    toCheck: 'Only to be checked for',
    other: 'Announced, or on a part, for',
    noneOf: 'no need',
  },
  kinds: {
    title: 'Of which kind',
    lead: 'The same programmes, by kind. One of several kinds counts in each: the lines do not add up.',
    summary: (need, n) => `${need}: ${count(locale, n, 'kind', 'kinds')}`,
    caption: (need) => `${need}: programmes by kind (rows) and by stage (columns)`,
    kind: 'Kind',
    cell: (open, other) =>
      [
        ...(open > 0 ? [`${open} open`] : []),
        ...(other > 0 ? [`${other} to be checked or announced`] : []),
      ].join(', '),
    none: 'No programme fills a cell here.',
  },
  amounts: {
    title: 'How much',
    caption: 'What the funding of each cell says of its amount',
    lead: 'A ceiling is not a budget, and a national envelope is not for one place: nothing is added up.',
    told: 'Tell a ceiling',
    toldOf: (told, of) => `${told} of ${of}`,
    median: 'Median ceiling',
    most: 'Highest ceiling',
    envelopes: 'Tell their envelope',
    largest: 'The largest',
    unknown: 'not told',
    none: 'No funding fills a cell here.',
  },
  overlap: {
    title: 'Overlaps',
    caption: 'Cells that several open programmes fill',
    none: 'No need has several open programmes here.',
    open: 'Open',
  },
  everywhere: {
    title: 'In how many inter-municipal bodies',
    lead: (places) =>
      `Of the ${count(locale, places, 'inter-municipal body', 'inter-municipal bodies')} of this place, how many have nothing open that covers them whole; in brackets, how many have nothing known at all.`,
    caption:
      'Inter-municipal bodies without an open programme, by need (rows) and by stage (columns). Each cell opens its map.',
    cell: (without, nothing) => `${without} (${nothing})`,
    said: (without, nothing) => `${without} (${nothing}): without anything open (without anything known)`,
    both: 'This table is read by kind or by applicant, not both at once: choose “Anyone”, or “All” kinds, to see it.',
  },
  map: {
    title: 'Map of supply',
    mesh: { departement: 'By département', epci: 'By inter-municipal body' },
    lead: 'What reaches each territory for one cell. What is not confirmed to be open is drawn apart.',
    linkDepartements: 'Map by département',
    linkEpci: 'Map by inter-municipal body',
    print: 'Page to print',
    sentence: (covered, partly, soon, toCheck, nothing) =>
      `Of ${covered + partly + soon + toCheck + nothing} territories: ${covered} covered, ${partly} in part, ${soon} soon, ${toCheck} to be checked, ${nothing} with nothing known.`,
    alt: 'Drawing of France. The table below says the same.',
    said: (name, open, unknown) => `${name}: ${open} open, ${unknown} to be checked or announced`,
    key: 'Key',
    numbers:
      'The number: open programmes or, when there is none, those to be checked or announced (in italics).',
    centres: (shown, approximate, missing) =>
      [
        `The outlines of ${count(locale, shown, 'inter-municipal body are', 'inter-municipal bodies are')} not known here: a sign stands at the centre${approximate > 0 ? `, which is approximate for ${approximate}` : ''}.`,
        ...(missing > 0
          ? [`${missing} ${missing > 1 ? 'are' : 'is'} not drawn, for want of a position: see the table.`]
          : []),
      ].join(' '),
    caption: 'Programmes by département',
    captionEpci:
      'Inter-municipal bodies of each département, by what reaches them. One that lies in several counts in each.',
    captionEpciAt: (place) => `${place}: programmes by inter-municipal body`,
    departement: 'Département',
    epci: 'Inter-municipal body',
    known: 'What is known',
    open: 'Open',
    unknown: 'To be checked or announced',
    stage: 'Stage',
    need: 'Need',
  },
  coverage: {
    title: 'On the map',
    lead: 'Where the programmes of this list hold, and where those who run them are.',
    for: (title) => `List: ${title}.`,
    back: 'Back to the list, or change the filters',
    sentence: (programmes, national, unplaced) =>
      `${[
        count(locale, programmes, 'programme', 'programmes'),
        `${national} of them for all of France`,
        ...(unplaced > 0 ? [`and ${unplaced} whose territory is not told, counted nowhere`] : []),
      ].join(', ')}.`,
    operators: (placed, all) =>
      `${placed} of the ${count(locale, all, 'operator', 'operators')} known to the directory ${placed > 1 ? 'are' : 'is'} placed.`,
    alt: 'Drawing of France: the départements that the programmes of the list reach, and a square for each operator. The tables below say the same.',
    whole: 'Reached as a whole',
    part: 'Reached in part only',
    none: 'By no programme of the list',
    operator: 'Operator',
    number: 'The number: programmes that reach the département.',
    nation: 'Those that hold for all of France are not counted in each département.',
    caption: 'Départements, and the programmes of the list that reach them',
    departement: 'Département',
    count: 'Programmes',
    ofWhole: 'Of them for all of it',
    captionOperators: 'Organisations that run the programmes of this list',
    organisation: 'Organisation',
    place: 'Where',
    programmes: 'Programmes',
    noPlace: 'not told',
    said: (name, n) => `${name}: ${count(locale, n, 'programme', 'programmes')}`,
    empty: 'No programme in this list. Take a filter off.',
    unnamed: (n) =>
      `${count(locale, n, 'programme names', 'programmes name')} an operator that is not in the directory yet, or none.`,
  },
  print: {
    title: (place) => `What exists for cooperations: ${place}`,
    lead: (day) => `As of ${day}, after Terreau.`,
    how: 'This page is made to be printed (A4) or kept as a PDF, with the print command of your browser.',
    figures: 'In figures',
    reaching: (n) =>
      `${count(locale, n, 'programme that is not closed reaches', 'programmes that are not closed reach')} this place`,
    open: (n) => `${n} confirmed to be open`,
    unknown: (n) => `${n} to be checked or announced`,
    checked: (n, all) => `${n} of ${all} were checked by somebody`,
    silent: (n) => `${n} do not say their stage or what they pay for: in no cell`,
    cooperations: (n) => `${count(locale, n, 'cooperation', 'cooperations')} recorded here`,
    matrix: 'What reaches this place',
    caption: 'Open programmes, then those to be checked or announced, by need and by stage',
    cell: (open, other) =>
      [...(open > 0 ? [`${open} open`] : []), ...(other > 0 ? [`${other} to be checked`] : [])].join(', '),
    method: 'Method, in short',
    methodText:
      'A cell counts the programmes whose record says that they are for that stage and pay for or provide that need, and whose territory reaches this place. What is not said is never counted as a yes. “To be checked”: nobody confirmed the opening. An empty cell may mean that nothing exists, or that nobody wrote it yet. Cooperations are those that Terreau knows, not all that exist.',
    sources: 'Sources',
    sourcesLead: 'Records of Terreau, written or taken from (in brackets, how many records):',
    otherSources: (n) => `and ${count(locale, n, 'other source', 'other sources')}`,
    address: 'This page, up to date:',
    licence: 'Data under Licence Ouverte 2.0: reuse it, naming Terreau and the date.',
    back: 'Back to the observatory',
    view: 'View',
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
        title: 'By kind',
        text: 'A kind is a type of support or a sort of funding (grant, loan, equity, non-monetary help…). A programme of several kinds counts in each, and only once in the cell.',
      },
      {
        title: 'Amounts',
        text: 'For the funding of a cell: how many tell the most that one may get, the ceiling in the middle, the highest, and the envelopes known. Nothing is added up: a ceiling is not a budget, and one envelope serves several places. Loans and grants mix as long as no kind is chosen.',
      },
      {
        title: 'Maps',
        text: 'A département or an inter-municipal body is drawn by what reaches it in the cell chosen. Outlines of départements are a sketch. Those of inter-municipal bodies do not ship: without one that was imported, a sign stands at the centre, measured or approximate.',
      },
      {
        title: 'Demand beside it',
        text: 'These are the cooperations recorded in Terreau on this place, at that stage. Many are not recorded yet, and not all look for the same thing: it is an order of magnitude, not a measure of need.',
      },
      {
        title: 'Stages and needs',
        text: 'The four stages and the first three functions (facilitation, development, expertise) come from “Vers une société de la coopération” (Labo de l’ESS, 2024); the blind spot of emergence and facilitation comes from the cooperative working group on funding, led by the Pôle d’innovation sociale 107. The other needs (experiments, evaluation, running costs, investment) come from the tables of needs of the same study by the Labo de l’ESS.',
      },
      {
        title: 'Limits',
        text: 'The catalogue is not complete, and few records are confirmed to be open: an empty cell may mean that nothing exists, or that nobody wrote it here yet. Each cell opens the list that makes it, for anyone to check and complete.',
      },
    ],
  },
  columns: [
    'Of them on a part of the place',
    'Announced',
    'To be checked',
    'Funding',
    'Tell a ceiling',
    'Median ceiling (€)',
    'Highest ceiling (€)',
    'Tell their envelope',
    'Largest envelope (€)',
  ],
  knowHow: 'Know-how passed on, in figures',
  reuse: 'Reuse this table',
  csv: 'Spreadsheet (CSV)',
  json: 'Data (JSON)',
};

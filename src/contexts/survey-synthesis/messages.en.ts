/** Words of syntheses of surveys, in English. */
import { listFormat } from '../../kernel/formats.ts';
import { count } from '../../platform/i18n/say.ts';
import { coding } from './messages.en/coding.ts';
import type { Messages } from './messages.fr.ts';

const together = listFormat('en', { type: 'conjunction' });

export const en: Messages = {
  coding,
  title: 'Synthesis',
  live: 'Results, live',
  lead: (waves, n) => `${waves}: ${count('en', n, 'answer counted', 'answers counted')}.`,
  wave: (number, from, to) => `Wave ${number}, from ${from} to ${to}`,
  madeUp: 'These answers are made up, to show what a survey gives. None is that of a real organisation.',
  none: 'Nothing is published yet',
  noneText:
    'Whoever runs the survey publishes its synthesis once there are enough answers: figures, charts, and their method.',
  organisersOnly:
    'These figures are for who runs the survey: nothing is hidden. Do not publish them as they are; the published synthesis protects small numbers.',
  publish: 'Publish the synthesis of this wave',
  publishAgain: 'Publish again, with the answers of today',
  tooFew: (least: number) =>
    `Too few answers came or changed since it was last published: whoever kept its figures would read them by subtracting. At least ${least} are needed.`,
  keepsBreakdowns:
    'This wave was already published with other filters than those of the questionnaire today: it keeps its own, since whoever had both would read what each hides. The new ones will hold for the next wave.',
  publishNote:
    'Everybody will read it. Figures that count too few respondents are hidden, and those that would give them back.',
  publishing: {
    title: (wave: number) => `Publishing the synthesis, wave ${wave}`,
    waiting: 'The computation waits for its turn; it usually begins within seconds.',
    running: 'The computation is under way: each question is counted, then small numbers are protected.',
    reached: (done: number, total: number) =>
      `${count('en', done, 'question', 'questions')} worked out, of ${total}`,
    leave:
      'You may leave this page: the computation goes on, and the synthesis will be published by itself. What was published before stays readable until then.',
    refresh: 'See where it is',
    stopped:
      'The computation stopped before its end. Nothing new was published, and nothing is lost: neither the answers, nor what was published already.',
    again: 'Start the computation again',
    back: 'Back to live results',
    link: 'A publication is under way: see where it is',
  },
  withdraw: 'Take the published synthesis back',
  withdrawNote:
    'Nobody will be able to read it any more, at once. To publish it again it must be computed again; answers do not change.',
  withdrawNow: 'Withdraw it now',
  publishedOn: (day) => `Published on ${day}`,
  computedOn: (day) => `computed on ${day}`,
  few: (least) => `Fewer than ${least} answers: no figure is shown.`,
  keyFigures: 'Key figures',
  figureOf: (n) => `of ${count('en', n, 'respondent', 'respondents')}`,
  filterBy: 'Only the answers',
  filterAnd: 'and only the answers',
  everybody: 'All answers',
  filterOption: (question, value) => `${question}: ${value}`,
  cross: 'Cross with',
  noCross: 'Do not cross',
  apply: 'Show',
  filterHidden:
    'Too few answers behind this filter, or few enough to be worked out: nothing of them is shown.',
  filtered: (n) => `${count('en', n, 'answer', 'answers')} behind this filter.`,
  answerHead: 'Answer',
  numberHead: 'Respondents',
  hidden: 'hidden',
  hiddenNote: '“hidden”: too few respondents, or a figure that would give one back.',
  cite: (code, version, wave, n) => `Question “${code}”, version ${version}, wave ${wave}, n = ${n}.`,
  most: (labels, said) =>
    labels.length === 1
      ? `Most given answer: ${labels[0]} (${said}).`
      : `Most given answers: ${together.format(labels)} (${said} each).`,
  crossCaption: (question, across) => `${question} In columns: ${across}`,
  several: 'Several answers are possible: shares do not add up.',
  noAnswer: (n) => `${count('en', n, 'without an answer', 'without an answer')}.`,
  mean: (text) => `Mean: ${text}.`,
  median: (text) => `Median: ${text}.`,
  sum: (text) => `Total: ${text}.`,
  numberHidden: 'Too few answers, or one that weighs too much: nothing is shown.',
  textAnswers: (n) => `${count('en', n, 'written answer', 'written answers')}.`,
  quotes: 'Passages quoted with the consent of who wrote them',
  rankFirst: 'Put first',
  severalRegions: 'Several regions, or France',
  yes: 'Yes',
  otherLabel: 'Other',
  noneLabel: 'None of these',
  ofAll: (n, total, share) => `${n} of ${total}, ${share}`,
  compare: 'From one wave to another',
  compareNote: 'All answers of each wave: respondents are not always the same.',
  waveHead: (number, n) => `Wave ${number} (n = ${n})`,
  same: {
    title: (from, to) => `The same respondents, waves ${from} and ${to}`,
    how: (n) =>
      n === 0
        ? 'No respondent is known to be in both waves.'
        : `${count('en', n, 'respondent is', 'respondents are')} known to be in both waves, by the invitation that takes up their answer or by their record of the directory.`,
    few: 'Too few respondents in both waves: nothing of them is shown.',
    note: 'A figure is hidden, too, where taking it off that of all respondents would tell what a few who are in one wave only answered.',
    caption: (question, n) => `${question} (the same, n = ${n})`,
    wave: (n) => `Wave ${n}`,
    changes: 'From which answer to which',
    changesCaption: (question, from, to) => `${question}: in rows, wave ${from}; in columns, wave ${to}`,
    from: (n) => `Wave ${n}`,
  },
  otherWaves: 'Waves published',
  nonResponse: {
    title: 'Who did not answer',
    invited: (invited, opened, sent, rate) =>
      `${invited} personal invitations, ${opened} opened, ${sent} answers sent: ${rate} of invitations.`,
    nobodyInvited:
      'Nobody was invited by a personal link: how many did not answer is not known, and no rate can be told.',
    uninvited: (n) =>
      `${count('en', n, 'answer', 'answers')} came without a personal invitation: they are not in that rate.`,
    note: 'Those who did not answer might have answered otherwise: the more are missing, the more careful one should be with these figures.',
    caption: (n) => `Question by question, of ${count('en', n, 'answer counted', 'answers counted')}`,
    question: 'Question',
    answered: 'Answered',
    missing: 'Without an answer',
    tables: 'Questions in a table are not there: each of their rows tells above how many answered.',
    conditional: (n) =>
      n === 1
        ? 'One question is not in this table: it is asked on another answer only.'
        : `${n} questions are not in this table: they are asked on another answer only.`,
  },
  report: {
    file: 'The report in one file, to keep or to print (HTML)',
    codebookCsv: 'The codebook of the tables (CSV)',
    version: (n) => `Questionnaire, version ${n}`,
    codebook: 'Codebook',
    codebookCaption: 'What the columns and codes of the tables stand for',
    column: 'Column',
    question: 'Question',
    codes: 'Codes',
  },
  exports: 'Reuse',
  csv: 'All tables (CSV)',
  json: 'All tables (JSON)',
  print: 'To print',
  map: 'The map of respondents',
  method: {
    title: 'Method',
    counted: (sent, counted) =>
      `${count('en', sent, 'answer sent', 'answers sent')}, of which ${counted} with consent to be counted. The others enter no figure.`,
    noWeight:
      'No weighting: each answer counts for one. Answering was free: these figures tell what respondents say, not all organisations.',
    freeToAnswer: 'Answering was free: even weighted, these figures tell what respondents say.',
    missing:
      'A question left without an answer, or “I do not know”, does not enter its shares; “n” is how many answered the question.',
    rule: (least, share) =>
      `A figure is hidden when it counts fewer than ${least} respondents, or when one makes more than ${share} of an amount; then others are, so that no total and no filter gives it back (INSEE’s rules). A figure of zero is not hidden for itself.`,
    nightly:
      'A consent withdrawn takes effect at once on the map, and on the synthesis at the computation of the next night.',
    licence: 'Figures under Licence Ouverte 2.0. Cite the survey, the wave and the question.',
    version: (version) => `Questionnaire, version ${version}`,
  },
  weighting: {
    few: (least) =>
      `fewer than ${least}: hidden in the published synthesis, where nothing would be weighted. Leave this group empty.`,
    willHide: (least) =>
      `A group whose population you tell has fewer than ${least} answers: the published synthesis hides it, and no figure will be weighted there. Leave its population empty to weight the others.`,
    link: 'Weight the figures by a known population',
    change: 'Change or remove the weighting',
    title: 'Weighting',
    pageTitle: (wave) => `Weight the figures of wave ${wave}`,
    pageLead:
      'Some organisations answer more than others. If you know how many there are in each group, each answer can count for as many organisations as it stands for.',
    pageNote:
      'Plain figures are still shown: weighted shares and means are added, with the population told here, its source and the weight of each answer. Weighting does not make a free survey a poll: it corrects a group that is too much or too little there, and nothing else.',
    noBreakdown: 'No question to weight by',
    noBreakdownText:
      'It takes a closed question of one answer (scale, legal form, territory…), read by everybody, and chosen in the questionnaire as a breakdown of the synthesis.',
    by: 'Weight by',
    choose: 'Choose this question',
    populationNote:
      'How many are there in all, whether or not they answered? Leave a group empty when you do not know: its answers will not enter weighted figures.',
    counted: (n) => count('en', n, 'answer counted', 'answers counted'),
    source: 'Where these numbers come from',
    sourceHint: 'For example: “SIRENE register, January 2026”. It will be read with the synthesis.',
    submit: 'Weight',
    drop: 'Stop weighting',
    fault: {
      not_whole: 'Write a whole number, or nothing',
      too_many: 'This number is too large: a hundred million at most',
      fewer_than_answered: 'There are at least as many as answers counted',
      few_strata: 'Tell the population of two groups at least',
      source_missing: 'Tell where these numbers come from',
      source_long: 'A source holds in 500 characters',
    },
    ranges:
      'Where a group hides a figure, the weighted share is told by the two values it lies between, worked out of the figures shown and nothing else.',
    how: (question) =>
      `“Weighted” figures count each answer for as many organisations as it stands for, by “${question}”. The others, and key figures, count each answer for one.`,
    hidden: 'A group has too few answers to be shown: no figure is weighted.',
    uncovered: (share) =>
      `${share} of the population is in a group where nobody answered: nothing speaks for it.`,
    effective: (n, worth) =>
      `${count('en', n, 'weighted answer is', 'weighted answers are')} worth ${worth} of equal weight.`,
    caption: 'Groups, and what an answer weighs',
    stratum: 'Group',
    population: 'Population',
    weight: 'Weight',
    nobody: 'no answer',
    from: (source, day) => `Population told by who runs the survey, on ${day}: ${source}.`,
    notRandom:
      'Respondents are not drawn at random: these figures have no margin of error that can be computed.',
    share: (share) => `weighted: ${share}`,
    between: (low, high) => `weighted: ${low} to ${high}`,
    mean: (text) => `Weighted mean: ${text}.`,
    notShown: 'Not weighted: a group has too few answers there.',
  },
  territoryMap: {
    place: (place, n) => `${place}: ${n}`,
    respondents: (n) => count('en', n, 'respondent', 'respondents'),
    alt: (n) => `Map of France: ${count('en', n, 'region', 'regions')} where respondents act.`,
    caption:
      'The area of a disc tells how many respondents act in that region. Who acts in several regions is not on the map.',
    rings: 'A dashed ring: figure hidden.',
  },
  mapPage: {
    title: 'The map of respondents',
    lead: 'Those who agreed to stand there, under their name. Withdrawing consent takes one off the map at once.',
    alt: (n) => `France: ${count('en', n, 'respondent placed', 'respondents placed')}.`,
    none: 'Nobody stands on this map yet.',
    list: 'The list',
    nowhere: 'no territory given',
    unverified: 'unverified answer',
    whatUnverified:
      'An unverified answer bears the name that whoever wrote it gave, and the organisation named did not confirm it.',
    approximate: 'Each point stands at the centre of the territory given, not at an address.',
  },
  respondents: {
    title: 'What those who answered read',
    answer: (title) => `Your answer to “${title}”`,
    who: 'These results are shown only to people who sent an answer, at its address. The rule that protects few answers from the public protects them here too.',
    none: 'These results will be here once who runs the survey publishes the synthesis of this wave, if enough answers are counted.',
    everybody: 'The synthesis that everybody reads',
  },
  directory: {
    title: 'Pour into the directory',
    text: 'With the consent of who answers, their answers become proposals on the records of the directory, with their source. Whoever is not in it is proposed as a new record, which the review completes. They are read again as all others are.',
    submit: 'Propose the updates',
    done: (n) => count('en', n, 'proposal made', 'proposals made'),
    left: (n) =>
      `${count('en', n, 'answer left aside', 'answers left aside')}: already proposed, nothing new, or nothing that a record can hold.`,
    more: 'Fifty at most at once: begin again for the next ones.',
    later:
      'Others are waiting: no more proposals may be made within the hour. Come back later for the next ones.',
    reason: (title, wave) =>
      `Answer to the survey “${title}”, wave ${wave}, with the consent of who answered. The survey does not verify who answers by its open link.`,
  },
};

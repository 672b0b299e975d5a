/** Words of the programmes that may fit a collective. */
import { countTogether } from '../../../platform/i18n/say.ts';

const locale = 'fr';

export const fr = {
  title: 'Les dispositifs pour vous',
  titleNoPlace: 'Les dispositifs qui peuvent vous convenir',
  /** How many of each group, in words; never one figure that would count the closed ones. */
  tally: {
    open: (programmes: number) =>
      programmes === 0 ? 'aucun ouvert' : countTogether(locale, programmes, 'ouvert', 'ouverts'),
    later: (programmes: number) => countTogether(locale, programmes, 'à venir', 'à venir'),
    one_away: (programmes: number) =>
      countTogether(locale, programmes, 'à une condition près', 'à une condition près'),
    to_check: (programmes: number) => countTogether(locale, programmes, 'à vérifier', 'à vérifier'),
    not_for_you: (programmes: number) => countTogether(locale, programmes, 'pas pour vous', 'pas pour vous'),
  },
  lead: (told: string, all: number) =>
    `${told}. Terreau connaît ${countTogether(locale, all, 'dispositif', 'dispositifs')} en tout.`,
  how: 'Le territoire, les dates, qui peut candidater et les conditions qui se calculent décident du groupe. Vos besoins, votre stade et vos thèmes décident de l’ordre. Ce que personne n’a dit n’est jamais compté comme un oui.',
  howNoPlace:
    'Vous n’avez pas dit où vous agissez\u00a0: les dispositifs nationaux viennent d’abord, les locaux sont à vérifier. Ce que personne n’a dit n’est jamais compté comme un oui.',
  none: 'Aucun dispositif n’est encore enregistré.',
  group: {
    open: 'Ouverts maintenant',
    later: 'Ouvrent plus tard',
    one_away: 'À une condition près',
    to_check: 'À vérifier auprès de l’organisme',
    not_for_you: 'Pas pour vous',
  },
  groupLead: {
    open: 'Aucune condition connue ne vous écarte, et on peut candidater aujourd’hui. Vérifiez ce qui reste.',
    later: 'Aucune condition connue ne vous écarte. Notez la date.',
    one_away:
      'Un seul sujet vous ferme la porte (votre statut, par exemple), et il peut changer\u00a0: voyez vos leviers. Un autre stade ou un autre besoin est dit à côté sans rien fermer.',
    to_check:
      'Rien ne vous écarte, mais il manque une réponse décisive\u00a0: les dates, le territoire, ou une liste fermée. Les plus probables viennent d’abord.',
    not_for_you:
      'Clos, ailleurs, ou réservés à d’autres\u00a0: chacun dit pourquoi. Ils peuvent servir d’exemple, ou d’argument.',
  },
  noneOpen:
    'Aucun dispositif connu ne se dit ouvert aujourd’hui pour votre situation. Regardez ceux à vérifier\u00a0: beaucoup ne datent pas leur page.',
  seeAll: {
    open: (all: number) => `Voir les ${all} dispositifs ouverts`,
    later: (all: number) => `Voir les ${all} dispositifs à venir`,
    one_away: (all: number) => `Voir les ${all} dispositifs à une condition près`,
    to_check: (all: number) => `Voir les ${all} dispositifs à vérifier`,
    not_for_you: (all: number) => `Voir les ${all} dispositifs qui ne sont pas pour vous`,
  },
  backToResult: 'Revenir au point',
  range: (first: number, last: number, all: number) => `${first} à ${last} sur ${all}`,
  before: 'Précédents',
  after: 'Suivants',
  family: { support: 'Accompagnement', funding: 'Financement' },
  forYou: 'Pour vous\u00a0:',
  against: 'Contre\u00a0:',
  toCheck: 'À vérifier\u00a0:',
  reason: {
    stage_listed: 'prévu pour votre stade',
    stage_other: 'prévu pour un autre stade que le vôtre',
    stage_not_told: 'les stades concernés',
    stage_not_answered: 'votre stade, que vous n’avez pas donné',
    functions: (functions: string) => `répond à vos besoins\u00a0: ${functions}`,
    without: (functions: string) => `ne couvre pas\u00a0: ${functions}`,
    themes: (themes: string) => `vos thèmes\u00a0: ${themes}`,
  },
  applicants: {
    yes: (accepted: string) => `vous pouvez candidater comme\u00a0: ${accepted}`,
    no: (refused: string) =>
      refused ? `fermé à ce que vous êtes\u00a0: ${refused}` : 'fermé à tout ce que vous pouvez être',
    unknown: (accepted: string) => `si vous pouvez candidater (acceptés\u00a0: ${accepted})`,
    announced: (audiences: string) => `si vous pouvez candidater (public annoncé\u00a0: ${audiences})`,
    notTold: 'qui peut candidater',
  },
  legalForms: {
    yes: (forms: string) => `votre forme juridique est acceptée\u00a0: ${forms}`,
    no: (forms: string) => `réservé à ces formes juridiques\u00a0: ${forms}`,
    unknown: (forms: string) => `votre forme juridique\u00a0: il faut ${forms}`,
  },
  models: {
    yes: (models: string) => `fait pour votre modèle\u00a0: ${models}`,
    no: (models: string) => `fait pour un autre modèle\u00a0: ${models}`,
    unknown: (models: string) => `si vous en êtes\u00a0: fait pour ${models}`,
  },
  criterion: (sentence: string) => `«\u00a0${sentence}\u00a0»`,
  covers: (territory: string) => `couvre votre territoire, par ${territory}`,
  coversFrance: 'couvre toute la France',
  coversPart: (territory: string) => `ne couvre qu’une partie de votre territoire\u00a0: ${territory}`,
  coverUnknown: 'le territoire couvert',
  coverNoPlace: 'votre territoire, que vous n’avez pas donné',
  apartBecause: (territory: string) => `n’atteint pas votre territoire, réservé à\u00a0: ${territory}`,
  calendar: 'les dates',
  closed: 'clos',
  conditions: (text: string) => `ses conditions («\u00a0${text}\u00a0»)`,
  pageDated: (day: string) => `ce qui a changé depuis sa page, datée du ${day}`,
  operatedBy: (names: string) => `par ${names}`,
  next: {
    title: 'Prochain pas\u00a0:',
    predeposit: (day: string) => `déposer un premier dossier avant le ${day}`,
    applyBefore: (day: string) => `candidater avant le ${day}`,
    apply: 'candidater',
    wait: (day: string) => `se préparer\u00a0: ouverture le ${day}`,
    waitUndated: 'se préparer\u00a0: ouverture annoncée, sans date',
    ask: 'lire la page source, puis demander à l’organisme s’il est ouvert',
  },
};

export type Messages = typeof fr;

/** Words of the programmes that may reach a collective. */
import { count, countTogether } from '../../../platform/i18n/say.ts';

const locale = 'fr';

export const fr = {
  title: 'Les dispositifs qui atteignent votre territoire',
  titleNoPlace: 'Les dispositifs qui peuvent vous atteindre',
  /** How many of each group, in words; never one figure that would count the closed ones. */
  tally: {
    open: (programmes: number) =>
      programmes === 0 ? 'aucun ouvert' : countTogether(locale, programmes, 'ouvert', 'ouverts'),
    opens_soon: (programmes: number) => countTogether(locale, programmes, 'à venir', 'à venir'),
    openNoPlace: (programmes: number) =>
      programmes === 0
        ? 'aucun dispositif national ouvert'
        : countTogether(locale, programmes, 'national ouvert', 'nationaux ouverts'),
    unknown: (programmes: number) => countTogether(locale, programmes, 'à vérifier', 'à vérifier'),
    closed: (programmes: number) => countTogether(locale, programmes, 'clos', 'clos'),
    local: (programmes: number) =>
      countTogether(locale, programmes, 'local (selon votre territoire)', 'locaux (selon votre territoire)'),
  },
  lead: (told: string, all: number) =>
    `${told}. Terreau connaît ${countTogether(locale, all, 'dispositif', 'dispositifs')} en tout.`,
  how: 'Un dispositif est ici parce que son territoire touche le vôtre. Son public, son stade et ses autres règles ne le retirent pas de la liste\u00a0: nous disons ce qui va dans votre sens, ce qui va contre, et ce qui reste à vérifier.',
  howNoPlace:
    'Vous n’avez pas dit où vous agissez\u00a0: les dispositifs nationaux viennent d’abord, les locaux sont à part. Nous disons ce qui va dans votre sens, ce qui va contre, et ce qui reste à vérifier.',
  none: 'Aucun dispositif n’est encore enregistré.',
  group: {
    open: 'Ouverts maintenant',
    opens_soon: 'Ouvrent plus tard',
    unknown: 'À vérifier auprès de l’organisme',
    closed: 'Clos',
    local: 'Locaux\u00a0: dites où vous agissez pour savoir lesquels vous atteignent',
  },
  groupNone: {
    openNoPlace:
      'Aucun dispositif national connu ne se dit ouvert aujourd’hui. Regardez ceux à vérifier, puis les locaux\u00a0: dites où vous agissez.',
    open: 'Aucun dispositif connu ne se dit ouvert aujourd’hui. Regardez ceux à vérifier\u00a0: beaucoup ne datent pas leur page.',
  },
  others: (others: number) => count(locale, others, 'autre dispositif', 'autres dispositifs'),
  apart: (apart: number) =>
    `${count(locale, apart, 'dispositif n’atteint pas', 'dispositifs n’atteignent pas')} votre territoire`,
  apartLead: 'Leur territoire est ailleurs. Ils peuvent servir d’exemple, ou d’argument.',
  apartBecause: (territory: string) => `réservé à\u00a0: ${territory}`,
  family: { support: 'Accompagnement', funding: 'Financement' },
  forYou: 'Pour vous\u00a0:',
  against: 'Contre\u00a0:',
  toCheck: 'À vérifier\u00a0:',
  audiences: 'Public annoncé\u00a0:',
  reason: {
    stage_listed: 'prévu pour votre stade',
    stage_other: 'prévu pour un autre stade que le vôtre',
    stage_not_told: 'les stades concernés',
    stage_not_answered: 'votre stade, que vous n’avez pas donné',
    informal_accepted: 'ouvert aux collectifs informels',
    informal_refused: 'fermé aux collectifs informels',
    informal_not_told: 'l’accès des collectifs informels',
    facilitation_covered: 'peut payer l’animation',
    facilitation_not_covered: 'ne paie pas l’animation',
    facilitation_not_told: 'si l’animation peut être payée',
  },
  modelReason: {
    model_yours: (models: string) => `s’adresse aux ${models}, comme vous`,
    model_other: (models: string) => `s’adresse aux ${models}`,
    model_not_answered: (models: string) => `si vous en êtes\u00a0: il s’adresse aux ${models}`,
  },
  /** In the plural: those that a programme is made for. */
  models: {
    ptce: 'PTCE',
    tzcld: 'territoires zéro chômeur de longue durée (TZCLD)',
    tiers_lieu: 'tiers-lieux',
    amap: 'AMAP',
    pat: 'projets alimentaires territoriaux (PAT)',
  },
  covers: (territory: string) => `couvre votre territoire, ${territory}`,
  coversFrance: 'couvre toute la France',
  coversPart: (territory: string) => `ne couvre qu’une partie de votre territoire\u00a0: ${territory}`,
  coverUnknown: 'le territoire couvert',
  coverNoPlace: 'votre territoire, que vous n’avez pas donné',
  calendar: 'les dates',
  conditions: (text: string) => `ses conditions («\u00a0${text}\u00a0»)`,
  pageDated: (day: string) => `ce qui a changé depuis sa page, datée du ${day}`,
  operatedBy: (names: string) => `par ${names}`,
};

export type Messages = typeof fr;

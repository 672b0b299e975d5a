/** Words of what stands around a diagnosis: offers for each need, works, peers, supporters, changes. */
import { count, countTogether } from '../../../platform/i18n/say.ts';

const locale = 'fr';

export const fr = {
  offers: {
    both: 'Accompagnement et financement',
    here: 'Ce qui existe ici',
    in: (place: string) => `Ce qui existe pour ${place}`,
    france: 'Ce qui existe dans toute la France',
    family: { support: 'en accompagnement', funding: 'en financement' },
    status: {
      open: (offers: number) => countTogether(locale, offers, 'ouvert', 'ouverts'),
      opens_soon: (offers: number) => countTogether(locale, offers, 'à venir', 'à venir'),
      unknown: (offers: number) => countTogether(locale, offers, 'à vérifier', 'à vérifier'),
    },
    anyStage: (offers: number) =>
      `${count(locale, offers, 'dispositif', 'dispositifs')}, tous stades confondus`,
    none: 'aucun dispositif ne dit y répondre',
    noneStage: 'aucun dispositif ne dit y répondre à votre stade',
    unfiltered: 'le catalogue ne dit pas quels dispositifs y répondent',
    how: 'Pour chaque besoin, nous comptons les dispositifs de votre territoire qui disent y répondre. Beaucoup ne le disent pas\u00a0: ils restent dans la liste complète, plus bas.',
    alsoMoney: 'Déjà dits avec l’accompagnement qu’ils paient\u00a0:',
  },
  reading: {
    list: (title: string) => `choisie dans la liste «\u00a0${title}\u00a0»`,
    title: 'Des ressources pour chaque besoin',
    none: 'La bibliothèque n’a encore rien pour ces besoins.',
    browse: 'Parcourir la bibliothèque',
    words: (words: string) => `parle de\u00a0: ${words}`,
    stage: 'pour votre stade',
    themes: (themes: string) => `sur vos thèmes\u00a0: ${themes}`,
    all: (word: string) => `Tout ce qui parle de «\u00a0${word}\u00a0»`,
  },
  peers: {
    title: 'Des coopérations qui vous ressemblent',
    passedLead:
      'Celles qui ont passé votre stade viennent d’abord. Ce que nous ne savons pas ne les rapproche ni ne les éloigne.',
    lead: 'Dites votre stade pour voir d’abord celles qui l’ont passé. Ce que nous ne savons pas ne les rapproche ni ne les éloigne.',
    none: 'Vos réponses n’en désignent aucune. Votre territoire, vos modèles et vos thèmes permettent d’en trouver.',
    why: 'Pourquoi elle\u00a0?',
    passed: (stage: string) => `a passé le stade «\u00a0${stage}\u00a0»`,
    passedIn: (stage: string, when: string) => `a passé le stade «\u00a0${stage}\u00a0», ${when}`,
    reached: (stage: string) => `a atteint le stade «\u00a0${stage}\u00a0»`,
    stageUnknown: 'son stade n’est pas connu',
    model: (models: string) => `même modèle (${models})`,
    noModel: 'sans modèle, comme vous',
    themes: (themes: string) => `mêmes thèmes (${themes})`,
    gradient: {
      model: 'suit un modèle autant que vous',
      purpose: 'finalité proche de la vôtre',
      economy: 'économie proche de la vôtre',
    },
    settlement: {
      under_15000: 'intercommunalité de moins de 15\u202f000 habitants, comme vous',
      under_50000: 'intercommunalité de 15\u202f000 à 50\u202f000 habitants, comme vous',
      under_250000: 'intercommunalité de 50\u202f000 à 250\u202f000 habitants, comme vous',
      large: 'intercommunalité de plus de 250\u202f000 habitants, comme vous',
    },
    here: 'tout près de chez vous',
    km: (km: number) => `à ${km}\u00a0km`,
    region: 'dans votre région',
    used: 'Avec qui\u00a0?',
    unused: 'Qui l’a aidée n’est pas encore enregistré.',
    others: 'Chercher dans toutes les coopérations',
    sameModel: (model: string) => `Même modèle\u00a0: ${model}`,
    sameStage: (stage: string) => `Au même stade\u00a0: ${stage}`,
    place: (place: string) => `Près de chez vous\u00a0: ${place}`,
    all: 'Toutes les coopérations',
  },
  supporters: {
    title: 'Qui accompagne ici',
    lead: (place: string) =>
      `Les organisations dont le territoire contient ${place}, ou qui y mènent un programme. Celles dont le programme est fait pour les coopérations viennent d’abord, puis les plus proches.`,
    leadFrance:
      'Les organisations qui agissent dans toute la France. Dites où vous agissez pour voir celles de votre territoire.',
    none: 'Aucune organisation enregistrée ne dit accompagner ici.',
    specific: 'fait pour les coopérations',
    runs: (programme: string) => `mène «\u00a0${programme}\u00a0»`,
    through: (territory: string) => `agit sur\u00a0: ${territory}`,
    all: (organisations: number) =>
      `Dans l’annuaire\u00a0: ${count(locale, organisations, 'organisation accompagne ou relie ici', 'organisations accompagnent ou relient ici')}`,
  },
  changes: {
    title: (day: string) => `Ce qui a changé depuis le ${day}`,
    none: (day: string) => `Depuis le ${day}, rien n’a changé parmi les dispositifs qui vous atteignent.`,
    kind: {
      appeared: 'Nouveaux dans Terreau',
      opened: 'Se sont ouverts',
      closing: 'Ferment bientôt',
      announced: 'Ouverture annoncée',
      closed: 'Se sont clos',
      changed: 'Ont changé',
    },
    subject: {
      conditions: 'conditions',
      applicants: 'qui peut demander',
      territory: 'territoire',
      stages: 'stades',
      pays: 'ce qu’il apporte',
      amounts: 'montants',
      calendar: 'dates',
    },
    rewritten: (subjects: string) => `réécrit\u00a0: ${subjects}`,
    seen: 'C’est vu, repartir d’aujourd’hui',
  },
  address: {
    label: 'Adresse de cette page',
    print: 'Imprimer aussi cette adresse',
    secret:
      'Elle n’est pas imprimée, sauf si vous cochez cette case\u00a0: une feuille oubliée ouvrirait vos réponses.',
    paper: (site: string) => `Sur le papier, chaque adresse entre parenthèses se tape après ${site}`,
    folded: 'Les listes repliées ne s’impriment pas\u00a0: ouvrez avant celles que vous voulez emporter.',
  },
};

export type Messages = typeof fr;

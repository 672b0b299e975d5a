import { count } from '../../platform/i18n/say.ts';

const locale = 'fr';

export const fr = {
  title: 'Observatoire',
  titleAt: (place: string) => `Observatoire\u00a0: ${place}`,
  lead: 'Ce qui existe pour les coopérations, stade par stade et besoin par besoin\u00a0; et là où rien n’existe.',
  form: {
    label: 'Choisir le lieu et la vue',
    place: 'Lieu',
    hint: 'Une commune, une intercommunalité, un département, une région… Vide\u00a0: toute la France.',
    family: 'Famille',
    all: 'Accompagnement et financement',
    applicant: 'Qui candidate',
    anyone: 'Tout le monde',
    submit: 'Voir',
    unknownPlace: (text: string) =>
      `Aucun territoire ne porte le nom «\u00a0${text}\u00a0». Voici toute la France.`,
  },
  family: { support: 'Accompagnement', funding: 'Financement' },
  matrix: {
    title: 'Ce qui atteint ce lieu',
    caption: (place: string) =>
      `${place}\u00a0: dispositifs par besoin (lignes) et par stade (colonnes). Chaque case ouvre la liste qui la fait.`,
    need: 'Besoin',
    open: (n: number) => count(locale, n, 'ouvert', 'ouverts'),
    part: (n: number) => `dont ${n} sur une partie du lieu`,
    soon: (n: number) => `${n} à venir`,
    unknown: (n: number) => `${n} à vérifier`,
    state: {
      covered: 'Couvert',
      partly: 'Couvert en partie',
      soon: 'Bientôt',
      to_check: 'À vérifier',
      nothing: 'Rien de connu',
    },
    silent: (n: number) =>
      `${count(locale, n, 'dispositif atteint', 'dispositifs atteignent')} ce lieu sans dire pour quel stade, ou ce qu’il finance\u00a0: ${n > 1 ? 'ils ne sont' : 'il n’est'} dans aucune case.`,
  },
  blind: {
    title: 'Angles morts',
    lead: (n: number, all: number) =>
      `Dans ${n} cases sur ${all}, aucun dispositif dont l’ouverture est confirmée ne couvre tout ce lieu.`,
    none: 'Aucun\u00a0: chaque case a au moins un dispositif ouvert qui couvre tout ce lieu.',
    first: (open: number, unknown: number, there: number) =>
      `L’animation d’un collectif en émergence, que les documents de départ donnent pour le besoin le moins financé (004)\u00a0: ${count(locale, open, 'dispositif ouvert', 'dispositifs ouverts')}, ${unknown} à vérifier, et ${count(locale, there, 'coopération enregistrée ici est', 'coopérations enregistrées ici sont')} à ce stade.`,
    caption: 'Cases sans dispositif ouvert, et coopérations enregistrées à ce stade sur ce lieu',
    stage: 'Stade',
    need: 'Besoin',
    known: 'Ce qui est connu',
    demand: 'Coopérations à ce stade',
  },
  overlap: {
    title: 'Recouvrements',
    caption: 'Cases que plusieurs dispositifs ouverts remplissent',
    none: 'Aucun besoin n’a plusieurs dispositifs ouverts ici.',
    open: 'Ouverts',
  },
  map: {
    title: 'Par département',
    lead: 'Combien de dispositifs atteignent chaque département pour une case\u00a0: ouverts, ou à vérifier.',
    link: 'Voir par département',
    alt: (least: number, most: number) =>
      `Dessin de la France\u00a0: un cercle par département, d’autant plus grand que plus de dispositifs l’atteignent (de ${least} à ${most}).`,
    caption: 'Dispositifs par département',
    departement: 'Département',
    open: 'Ouverts',
    unknown: 'À vérifier ou à venir',
    stage: 'Stade',
    need: 'Besoin',
  },
  method: {
    title: 'Comment ces tableaux sont faits',
    link: 'Comment ces tableaux sont faits',
    sections: [
      {
        title: 'Ce qui compte dans une case',
        text: 'Un dispositif compte dans une case quand sa fiche dit qu’il est prévu pour ce stade et qu’il finance ou assure ce besoin. S’il ne dit pas l’un des deux, il n’est dans aucune case\u00a0: le nombre de ces dispositifs est donné à part.',
      },
      {
        title: 'Ce que vaut «\u00a0inconnu\u00a0»',
        text: 'Ce qui n’est pas dit n’est jamais compté comme un oui. Un dispositif que personne n’a confirmé ouvert est «\u00a0à vérifier\u00a0», et se compte à part. Une case où tout est à vérifier reste un angle mort. Un dispositif dont le territoire n’est pas connu n’atteint aucun lieu. Un dispositif clos n’est nulle part.',
      },
      {
        title: 'Ce qui atteint un lieu',
        text: 'Le territoire du dispositif décide, jamais celui de l’organisme qui le porte. S’il contient tout le lieu, le dispositif le couvre. S’il n’en touche qu’une partie, il est compté avec la mention «\u00a0sur une partie\u00a0», et la case reste un angle mort. Les territoires qu’un dispositif exclut sont retirés.',
      },
      {
        title: 'La demande en face',
        text: 'Ce sont les coopérations enregistrées dans Terreau sur ce lieu, à ce stade. Beaucoup n’y sont pas encore, et toutes ne cherchent pas la même chose\u00a0: c’est un ordre de grandeur, pas une mesure du besoin.',
      },
      {
        title: 'Les stades et les besoins',
        text: 'Les quatre stades et les trois premières fonctions (animation, développement, expertise) viennent du document 000\u00a0; l’angle mort de l’émergence et de l’animation vient du document 004. Les autres besoins (expérimentation, évaluation, fonctionnement, investissement) viennent des tableaux de besoins du document 000.',
      },
      {
        title: 'Les limites',
        text: 'Le catalogue n’est pas complet, et peu de fiches sont confirmées ouvertes\u00a0: une case vide peut vouloir dire que rien n’existe, ou que personne ne l’a encore écrit ici. Chaque case ouvre la liste qui la fait, pour que chacun vérifie et complète.',
      },
    ],
  },
  columns: ['Dont sur une partie du lieu', 'À venir', 'À vérifier'],
  reuse: 'Réutiliser ce tableau',
  csv: 'Tableur (CSV)',
  json: 'Données (JSON)',
};

export type Messages = typeof fr;

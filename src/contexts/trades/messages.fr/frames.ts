/** Words of the frames of networks. French is the reference. */
import { count } from '../../../platform/i18n/say.ts';

const locale = 'fr';

export const frames = {
  title: 'Référentiels',
  lead: 'Le référentiel commun, et ceux que des réseaux publient, mis en correspondance avec lui.',
  common: 'Le référentiel commun',
  by: (organisation: string) => `Publié par ${organisation}`,
  none: 'Aucun réseau n’a encore publié le sien.',
  add: 'Publier le référentiel de votre réseau',
  addLead:
    'Pour qui garde la fiche d’une organisation. Collez les lignes d’un tableur\u00a0: vos compétences, vos activités, vos métiers. Ce que vous nommez sans le décrire est repris du référentiel commun.',
  renew: 'Publier une nouvelle version',
  renewLead: (version: string) =>
    `Les lignes sont celles de la version ${version}. Changez-les, puis publiez\u00a0: les versions d’avant restent lisibles. Une compétence qui change de nom est une autre compétence\u00a0: les réponses données sous l’ancien nom n’y sont plus lues.`,
  alsoEnglish:
    'Ce référentiel est aussi en anglais. Publiée d’ici, sa nouvelle version serait en français seulement, sans les passages cités\u00a0: pour garder le tout, changez plutôt le fichier JSON.',
  import: 'Reprendre un fichier JSON',
  importLead:
    'Le fichier que donne «\u00a0Le référentiel en JSON\u00a0», ici ou sur une autre instance\u00a0: il est publié tel qu’il est, dans ses deux langues, avec ses codes. Le même fichier donné deux fois ne change rien\u00a0; un fichier changé est une nouvelle version.',
  file: 'Le fichier',
  fileHint: 'Format JSON, 1\u00a0Mo au plus.',
  importSubmit: 'Lire et publier',
  importFaults: 'Le fichier n’est pas publié. Rien n’a changé.',
  shape: 'La forme attendue, en schéma JSON',
  tables: {
    lignes: 'Vos compétences',
    activites: 'Vos activités',
    metiers: 'Vos métiers',
  },
  columns: {
    lignes:
      'Colonnes, dans cet ordre\u00a0: compétence, description, signe 1, signe 2, signe 3, signe 4, correspond à. Les signes viennent tous les quatre, ou pas du tout\u00a0; «\u00a0correspond à\u00a0» nomme des compétences du référentiel commun, séparées par des points-virgules.',
    activites:
      'Colonnes\u00a0: activité, ce qui se fait, compétences mobilisées, correspond à. Plusieurs valeurs dans une case\u00a0: séparées par des points-virgules, ou une par ligne.',
    metiers:
      'Colonnes\u00a0: métier, sa mission, ses activités, compétences attendues, correspond à. Une compétence attendue s’écrit avec son niveau, de 1 à 4\u00a0: «\u00a0Tenir une réunion\u00a0: 3\u00a0».',
  },
  common_list: {
    lignes: 'Compétences du référentiel commun',
    activites: 'Activités du référentiel commun',
    metiers: 'Métiers du référentiel commun',
  },
  organisation: 'Au nom de quelle organisation\u00a0?',
  notSteward:
    'Vous ne gardez encore la fiche d’aucune organisation. Ouvrez la fiche de votre réseau et demandez à la garder.',
  name: 'Nom du référentiel',
  summary: 'Ce qu’il est, en une phrase',
  origin: 'D’où il vient',
  originHint: 'Qui l’a écrit, avec qui, à partir de quoi.',
  licence: 'Licence',
  options: 'Lecture des lignes',
  headings: 'La première ligne de chaque tableau porte les titres des colonnes',
  publish: 'Publier',
  withdraw: 'Ne plus le publier',
  withdrawn: 'Il n’est plus publié. Les positions déjà prises restent à leurs adresses.',
  taken:
    'Ce nom est déjà celui d’un référentiel publié par une autre organisation\u00a0: choisissez-en un autre.',
  takenFile:
    'Le code de ce référentiel est déjà celui d’une autre organisation, ou du référentiel commun\u00a0: changez «\u00a0code\u00a0» dans le fichier.',
  meanwhile:
    'Une autre version a été publiée pendant que vous écriviez. Vos lignes sont encore là\u00a0: relisez la version présente, puis publiez de nouveau pour la remplacer.',
  fault: {
    missing: 'À remplir.',
    too_long: 'C’est trop long\u00a0: abrégez.',
    organisation: 'Choisissez une organisation dont vous gardez la fiche.',
    no_rows: 'Décrivez au moins une compétence, ou nommez-en une dans un métier ou une activité.',
    too_many: {
      lignes:
        'Soixante compétences au plus, celles du référentiel commun comprises\u00a0: au-delà, personne ne se situe.',
      activites: 'Soixante activités au plus.',
      metiers: 'Vingt métiers au plus.',
    },
    unreadable: (line: number) => `Ligne ${line}\u00a0: un guillemet s’ouvre sans se fermer.`,
    no_file: 'Choisissez un fichier.',
    too_heavy: 'Ce fichier pèse plus d’un mégaoctet.',
  },
  row: {
    no_name: 'le nom manque.',
    too_long: 'un texte dépasse mille signes.',
    twice: 'ce nom est déjà donné plus haut.',
    signs: (found: number) =>
      `${count(locale, found, 'signe', 'signes')} sur quatre. Donnez les quatre, ou aucun.`,
    no_deeds: 'dites au moins une chose qui se fait.',
    no_competences: 'nommez au moins une compétence mobilisée.',
    no_mission: 'la mission manque.',
    no_expected: 'nommez au moins une compétence attendue, avec son niveau.',
    unknown_common: (text: string) => `«\u00a0${text}\u00a0» n’est pas dans le référentiel commun.`,
    unknown_competence: (text: string) =>
      `la compétence «\u00a0${text}\u00a0» n’est ni dans vos lignes, ni dans le référentiel commun.`,
    unknown_activity: (text: string) =>
      `l’activité «\u00a0${text}\u00a0» n’est ni dans vos lignes, ni dans le référentiel commun.`,
    no_level: (text: string) => `«\u00a0${text}\u00a0» ne dit pas le niveau attendu, de 1 à 4.`,
  },
  rowAt: (table: string, line: number, what: string) => `${table}, ligne ${line}\u00a0: ${what}`,
  inFile: {
    not_json: 'Ce fichier n’est pas du JSON lisible.',
    not_text: 'Le fichier contient des signes que rien ne peut afficher.',
    competence_twice: (code: string) => `La compétence «\u00a0${code}\u00a0» est donnée deux fois.`,
    activity_twice: (code: string) => `L’activité «\u00a0${code}\u00a0» est donnée deux fois.`,
    trade_twice: (code: string) => `Le métier «\u00a0${code}\u00a0» est donné deux fois.`,
    expected_twice: (code: string, of: string) =>
      `«\u00a0${of}\u00a0» attend deux fois la compétence «\u00a0${code}\u00a0».`,
    unknown_competence: (code: string, of: string) =>
      `«\u00a0${of}\u00a0» nomme la compétence «\u00a0${code}\u00a0», que le fichier ne décrit pas.`,
    unknown_activity: (code: string, of: string) =>
      `«\u00a0${of}\u00a0» nomme l’activité «\u00a0${code}\u00a0», que le fichier ne décrit pas.`,
    unknown_common: (code: string, of: string) =>
      `«\u00a0${of}\u00a0» correspond à «\u00a0${code}\u00a0», qui n’est pas dans le référentiel commun.`,
  },
  english: 'Publié en français seulement.',
  position: 'Se situer dans ce référentiel',
  job: 'Préparer une fiche de poste',
  trades: 'Ses métiers',
  tradesNone:
    'Ce référentiel ne décrit pas de métier\u00a0: les écarts se lisent par rapport aux métiers communs.',
  answersTo: (names: string) => `Correspond à\u00a0: ${names}`,
  answersToNothing: 'Sans équivalent nommé dans le référentiel commun',
  activities: 'Ses activités',
  activitiesCaption: 'Chaque activité, ce qui s’y fait, et celles du référentiel commun qu’elle couvre',
  activity: 'Activité',
  does: 'Ce qui se fait',
  correspondences: 'Ses compétences',
  correspondencesCaption: 'Chaque compétence, et celles du référentiel commun qu’elle couvre',
  signsOf: 'Ses quatre signes',
  covers: 'Correspond à',
  coversNothing: 'Rien de nommé',
  version: (version: string, day: string) => `Version ${version}, publiée le ${day}.`,
  versions: 'Ses versions',
  versionShort: (version: string, day: string) => `Version ${version}, le ${day}`,
  present: 'présente',
  former: (version: string) => `Vous lisez la version ${version}\u00a0: une autre l’a remplacée.`,
  readPresent: 'Lire la version présente',
  changes: 'Ce que cette version change',
  changesNone:
    'Ni métier, ni activité, ni compétence n’y change\u00a0: seuls le nom, l’origine ou la licence.',
  list: { trades: 'Métiers', activities: 'Activités', competences: 'Compétences' },
  change: {
    added: (names: string) => `ajouts\u00a0: ${names}`,
    removed: (names: string) => `retraits\u00a0: ${names}`,
    changed: (names: string) => `changements\u00a0: ${names}`,
  },
};

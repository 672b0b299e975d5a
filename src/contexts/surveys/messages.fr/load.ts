/** Words of the page where a table of answers is loaded. */
import { count } from '../../../platform/i18n/say.ts';

export const load = {
  title: 'Charger un tableau de réponses',
  lead: 'Pour des réponses venues autrement\u00a0: sur papier, au téléphone, dans un tableur. Rien n’est chargé avant d’avoir été essayé.',
  back: 'Vagues et réponses',
  link: 'Charger un tableau de réponses (CSV, ou copié d’un tableur)',
  noWave: 'Aucune vague n’est ouverte\u00a0: ouvrez-en une pour y charger des réponses.',
  how: 'Une ligne par réponse, une colonne par question, avec les noms de colonnes de l’export ou le libellé de la question, en français ou en anglais. Dans «\u00a0counted\u00a0», écrivez «\u00a0oui\u00a0» si la personne accepte que sa réponse soit comptée\u00a0; sinon la réponse est gardée, et ne compte nulle part. Les autres accords ont chacun leur colonne dans le tableau vide\u00a0: «\u00a0oui\u00a0» là où la personne l’a donné. Une colonne «\u00a0id\u00a0», si vous en avez une, évite de charger deux fois la même réponse.',
  template: 'Tableau vide (CSV).',
  codebook: 'Sens des colonnes (CSV).',
  text: 'Le tableau',
  textNote: 'Collez-le depuis votre tableur, ligne de titres comprise, ou choisissez un fichier ci-dessous.',
  file: 'Ou un fichier CSV, à la place du texte',
  try: 'Essayer sans charger',
  submit: (n: number) => `Charger ${count('fr', n, 'réponse', 'réponses')}`,
  ready: (n: number) => `${count('fr', n, 'réponse peut être chargée', 'réponses peuvent être chargées')}.`,
  loaded: (n: number) => `${count('fr', n, 'réponse chargée', 'réponses chargées')}.`,
  already: (n: number) =>
    `${count('fr', n, 'ligne est déjà chargée', 'lignes sont déjà chargées')}\u00a0: rien n’y change.`,
  twice: (n: number) =>
    `${count('fr', n, 'ligne est répétée', 'lignes sont répétées')}, et ne ${n > 1 ? 'comptent' : 'compte'} qu’une fois.`,
  faulty: (n: number) =>
    `${count('fr', n, 'ligne n’est pas chargée', 'lignes ne sont pas chargées')}\u00a0: corrigez-${n > 1 ? 'les' : 'la'} ci-dessous, puis essayez à nouveau. Ce qui est déjà chargé ne le sera pas deux fois.`,
  worded: (list: string) => `Colonnes reconnues par le libellé de leur question\u00a0: ${list}.`,
  asColumn: (heading: string, name: string) => `«\u00a0${heading}\u00a0» (${name})`,
  unknown: (names: string) => `Colonnes laissées de côté, que le questionnaire n’a pas\u00a0: ${names}.`,
  faults: (shown: number, all: number) =>
    shown < all ? `Ce qui est à corriger\u00a0: ${shown} points sur ${all}` : 'Ce qui est à corriger',
  line: 'Ligne',
  question: 'Question',
  fault: 'Ce qui ne va pas',
  erased:
    'Cette réponse a été effacée par la personne qui l’avait donnée\u00a0: elle n’est pas reprise. Retirez la ligne.',
  whole: 'toute la ligne',
  refused: {
    no_wave: 'Choisissez une vague ouverte. Rien n’a été chargé.',
    empty: 'Collez un tableau, ou choisissez un fichier, avec une ligne de titres et au moins une réponse.',
    no_column:
      'Aucune colonne ne porte le nom d’une colonne de l’export, ni le libellé d’une question. Partez du tableau vide ci-dessous.',
    too_many: 'Plus de 2\u00a0000 lignes\u00a0: chargez-les en plusieurs fois.',
    unknown_places:
      'Plus de 200 lieux ne sont pas reconnus\u00a0: vérifiez que la colonne des territoires porte des noms ou des codes INSEE, ou chargez le tableau en plusieurs fois.',
    too_large: 'Ce tableau dépasse 2\u00a0Mo\u00a0: chargez-le en plusieurs fois. Rien n’a été chargé.',
  },
};
export type LoadWords = typeof load;

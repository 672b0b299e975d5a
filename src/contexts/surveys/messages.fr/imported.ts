/** Words of what is told of a questionnaire made elsewhere: why it is refused, what could not be carried over. */
import { count } from '../../../platform/i18n/say.ts';
import type { NoteCode, NoteOf, Unlike } from '../domain/import-notes.ts';
import type { RefusalCode, RefusalOf, ShapeFault } from '../domain/import-refusal.ts';

export interface ImportedWords {
  note: { [C in NoteCode]: (note: NoteOf<C>) => string };
  /** After “this file could not be taken up:”. */
  refusal: { [C in RefusalCode]: (refusal: RefusalOf<C>) => string };
  about: { number: (number: string) => string; list: (name: string) => string; group: string };
}

const UNLIKE: Readonly<Record<Unlike, string>> = {
  equation: 'une équation n’est pas reprise.',
  upload: 'l’envoi de fichiers n’est pas repris\u00a0: ajoutez une question «\u00a0Fichier à joindre\u00a0».',
  language_switch: 'le choix de la langue n’est pas repris\u00a0: chaque page d’ici le propose.',
  calculation: 'un calcul n’est pas repris.',
  hidden_field: 'un champ caché n’est pas repris.',
  position: 'une position relevée n’est pas reprise\u00a0: demandez un territoire.',
  track: 'un tracé n’est pas repris.',
  outline: 'un contour n’est pas repris.',
  image: 'une image à prendre n’est pas reprise\u00a0: ajoutez une question «\u00a0Fichier à joindre\u00a0».',
  sound: 'un son à enregistrer n’est pas repris.',
  video: 'une vidéo à prendre n’est pas reprise.',
  barcode: 'un code-barres à lire n’est pas repris.',
  outer_file: 'un fichier extérieur n’est pas repris.',
};
const SHAPE: Readonly<Record<ShapeFault, string>> = {
  missing: 'il manque quelque chose',
  kind: 'ce n’est pas du genre attendu',
  value: 'cette valeur n’est pas permise',
  size: 'c’est trop long, trop court, trop ou trop peu nombreux',
  unknown_key: 'ce nom n’est pas du format',
  other: 'quelque chose ne va pas',
};
/** A sentence that goes on after a colon. */
const goingOn = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

export const imported: ImportedWords = {
  about: {
    number: (number) => `question n°\u00a0${number}`,
    list: (name) => `liste «\u00a0${name}\u00a0»`,
    group: 'un groupe sans nom',
  },
  note: {
    unlike: ({ what }) => UNLIKE[what],
    unknown_kind: ({ kind }) =>
      `le genre «\u00a0${kind}\u00a0» n’existe pas ici\u00a0: elle est laissée de côté.`,
    repeat: () => 'un groupe répété n’est pas repris\u00a0: ses questions sont laissées de côté.',
    time: () => 'l’heure n’est pas reprise\u00a0: un texte est demandé.',
    choices_elsewhere: () => 'ses choix sont dans un autre fichier\u00a0: un texte est demandé.',
    too_many_options: ({ count: options, most }) =>
      `elle propose ${options} réponses, plus que ${most}\u00a0: un texte est demandé.`,
    too_few_options: () => 'elle propose moins de deux réponses\u00a0: un texte est demandé.',
    only_option: ({ option }) =>
      `elle ne propose qu’une réponse, «\u00a0${option.fr}\u00a0»\u00a0: c’est une case à cocher.`,
    ranking_cut: ({ count: options, most }) =>
      `seules les ${most} premières réponses sur ${options} sont à ranger.`,
    comments_joined: () => 'les commentaires à côté de chaque choix deviennent un seul texte.',
    two_scales: () => 'ses deux échelles deviennent deux tableaux.',
    columns_as_questions: ({ columns }) =>
      `ses ${columns} colonnes sont trop pour un tableau\u00a0: une question par ligne.`,
    boxes_as_rows: () => 'un tableau de cases à cocher devient une question par ligne.',
    cells_as_questions: () => 'un tableau de textes ou de nombres devient une question par case.',
    too_many_cells: ({ cells }) =>
      `un tableau de ${cells} cases n’a pas d’équivalent\u00a0: il est laissé de côté.`,
    other_renamed: ({ label }) => `l’intitulé «\u00a0${label}\u00a0» devient «\u00a0Autre\u00a0».`,
    option_not_alone: ({ option }) => `la réponse «\u00a0${option}\u00a0» n’exclut plus les autres.`,
    read_only: () => 'elle se lisait sans se remplir\u00a0: c’est un texte ici.',
    was_hidden: () => 'elle était cachée\u00a0: elle est montrée ici.',
    condition: ({ condition }) =>
      `la condition «\u00a0${condition}\u00a0» n’est pas reprise\u00a0: tout le monde la voit.`,
    condition_too_long: () => 'sa condition, trop longue, n’est pas reprise\u00a0: tout le monde la voit.',
    row_conditions: () => 'les conditions de ses lignes ne sont pas reprises\u00a0: toutes sont montrées.',
    optional_now: () =>
      'elle était exigée de celles et ceux qui la voyaient\u00a0: montrée à tout le monde, elle est facultative ici.',
    optional_soft: () => 'elle était demandée sans être exigée\u00a0: elle est facultative ici.',
    optional_sometimes: () => 'elle n’était exigée que dans certains cas\u00a0: elle est facultative ici.',
    array_filter: () => 'les lignes reprises d’une autre question sont toutes proposées.',
    array_exclusion: () => 'les lignes écartées par une autre question sont toutes proposées.',
    choice_filter: () => 'le filtre des choix n’est pas repris\u00a0: tous sont proposés.',
    default_answer: () => 'la réponse par défaut n’est pas reprise.',
    calculation: () => 'le calcul qui la remplit n’est pas repris.',
    constraint: ({ constraint }) => `la contrainte «\u00a0${constraint}\u00a0» n’est pas reprise.`,
    pattern: ({ pattern }) => `la règle de saisie «\u00a0${pattern}\u00a0» n’est pas reprise.`,
    date_bound: ({ bound }) => `la borne «\u00a0${bound}\u00a0» de la date n’est pas reprise.`,
    fewest_answers: () => 'le nombre de réponses au moins n’est pas repris.',
    validation: () => 'la règle de validation n’est pas reprise.',
    row_validation: () => 'la règle de validation de chaque ligne n’est pas reprise.',
    total_exact: () => 'le total attendu n’est pas vérifié.',
    total_least: () => 'le total au moins n’est pas vérifié.',
    total_most: () => 'le total au plus n’est pas vérifié.',
    time_limit: () => 'le temps donné pour répondre n’est pas repris.',
    least_length: () => 'la longueur au moins n’est pas reprise.',
    other_number: () => 'le texte d’«\u00a0Autre\u00a0» n’est plus tenu d’être un nombre.',
    random_order: () => 'l’ordre au hasard n’est pas repris.',
    random_question: () => 'le tirage au hasard entre questions n’est pas repris.',
    random_group: () => 'le tirage au hasard entre parties n’est pas repris.',
    alphabetical: () =>
      'l’ordre alphabétique n’est pas repris\u00a0: les réponses sont dans celui du fichier.',
    computed_text: ({ text }) => `le texte calculé «\u00a0${text}\u00a0» n’est pas repris.`,
    label_cut: () => 'son intitulé, trop long, est coupé.',
    broken: ({ at }) => `laissée de côté, car elle ne tient pas ensemble (${at || 'forme'}).`,
    language_unsaid: ({ french }) =>
      `Le formulaire ne dit pas sa langue\u00a0: ses textes sont pris pour ${french ? 'du français' : 'des textes sans langue'}.`,
    untranslated: ({ texts }) =>
      `${count('fr', texts, 'texte n’a', 'textes n’ont')} pas de français\u00a0: une autre langue en tient lieu, à traduire.`,
    no_french: ({ language }) =>
      `Le fichier n’a pas de français\u00a0: ses textes (${language}) en tiennent lieu, et sont à traduire.`,
    other_language: ({ language }) => `Les textes en «\u00a0${language}\u00a0» ne sont pas repris.`,
    to_write: ({ privacy }) =>
      privacy
        ? 'À qui l’enquête s’adresse reste à écrire\u00a0; ce que deviennent les réponses est à relire.'
        : 'À qui l’enquête s’adresse et ce que deviennent les réponses restent à écrire.',
    parts_joined: ({ parts, most, lost }) =>
      `Il y a ${parts} parties, plus que ${most}\u00a0: les questions des dernières sont réunies${lost > 0 ? `, sauf ${lost}, laissées de côté` : ''}.`,
    media: () => 'Les images et les sons des questions et des choix ne sont pas repris.',
    interviewer_hints: () => 'Les consignes aux enquêteurs ne sont pas reprises.',
    error_messages: () => 'Les messages d’erreur du formulaire ne sont pas repris.',
    disabled_rows: ({ rows }) =>
      rows > 1
        ? `${rows} lignes désactivées ne sont pas reprises.`
        : 'Une ligne désactivée n’est pas reprise.',
    unread_columns: ({ columns, more }) =>
      `Ce que disent ces colonnes n’est pas repris\u00a0: ${columns.join(', ')}${more > 0 ? `, et ${count('fr', more, 'autre', 'autres')}` : ''}.`,
    unread_table: ({ table }) =>
      `La table «\u00a0${table}\u00a0» du fichier n’est pas lue\u00a0: ce qu’elle contient n’est pas repris.`,
    quotas: () => 'Les quotas ne sont pas repris.',
    assessments: () => 'Les évaluations ne sont pas reprises.',
    default_answers: () => 'Les réponses par défaut ne sont pas reprises.',
    dates: () => 'Les dates du fichier ne sont pas reprises\u00a0: ouvrez une vague.',
    end_address: () => 'L’adresse de fin n’est pas reprise.',
    end_message: () => 'Le message de fin n’est pas repris.',
    welcome: () => 'Le message d’accueil n’est pas repris.',
    more: ({ notes }) =>
      `${count('fr', notes, 'autre point n’est pas dit', 'autres points ne sont pas dits')} ici\u00a0: relisez le questionnaire à côté du fichier.`,
  },
  refusal: {
    unreadable_workbook: ({ told }) => goingOn(told.fr),
    not_a_workbook: () =>
      'ce n’est pas un classeur .xlsx lisible. Enregistrez-le à nouveau, puis recommencez.',
    old_workbook: () =>
      'c’est un classeur .xls d’avant 2007\u00a0: enregistrez-le au format .xlsx, puis recommencez.',
    no_survey_sheet: () =>
      'il n’a pas de feuille «\u00a0survey\u00a0» avec des colonnes «\u00a0type\u00a0» et «\u00a0name\u00a0»\u00a0: ce n’est pas un XLSForm.',
    damaged_csv: () => 'ce CSV est abîmé. Exportez-le à nouveau depuis le tableur.',
    long_csv: ({ most }) => `ce CSV a plus de ${count('fr', most, 'ligne', 'lignes')}.`,
    wide_csv: ({ most }) =>
      `ce CSV a plus de ${count('fr', most, 'colonne', 'colonnes')}\u00a0: gardez celles qui servent au questionnaire.`,
    full_sheet: ({ sheet, cells, most }) =>
      `sa feuille «\u00a0${sheet}\u00a0» a ${count('fr', cells, 'case remplie', 'cases remplies')}, ${most} au plus\u00a0: coupez le questionnaire en plusieurs.`,
    damaged_xml: () =>
      'ce XML est abîmé. Exportez à nouveau la structure du questionnaire depuis LimeSurvey (.lss).',
    xml_entities: () => 'ce XML définit des entités, ce qu’un export LimeSurvey ne fait pas.',
    not_a_survey: () =>
      'ce n’est pas une structure de questionnaire LimeSurvey (.lss). Exportez l’enquête entière, ni un groupe ni une question.',
    no_question: () => 'aucune question n’y a été trouvée.',
    unknown_format: () =>
      'ce n’est ni du JSON, ni un XLSForm (.xlsx ou .csv), ni une structure LimeSurvey (.lss).',
    deep_json: ({ most }) => `ce JSON emboîte plus de ${count('fr', most, 'niveau', 'niveaux')}.`,
    other_shape: ({ format, at, fault }) =>
      `ce JSON ne suit pas le format ${format}. À ${at === '' ? 'sa racine' : `«\u00a0${at}\u00a0»`}, ${SHAPE[fault]}.`,
  },
};

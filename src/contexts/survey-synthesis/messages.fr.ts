/** Words of syntheses of surveys. French is the reference. */
import { listFormat } from '../../kernel/formats.ts';
import { count } from '../../platform/i18n/say.ts';
import { coding } from './messages.fr/coding.ts';

const together = listFormat('fr', { type: 'conjunction' });

export const fr = {
  coding,
  title: 'Synthèse',
  live: 'Résultats en direct',
  lead: (waves: string, n: number) =>
    `${waves}\u00a0: ${count('fr', n, 'réponse comptée', 'réponses comptées')}.`,
  wave: (number: number, from: string, to: string) => `Vague ${number}, du ${from} au ${to}`,
  madeUp:
    'Ces réponses sont inventées, pour montrer ce que donne une enquête. Aucune n’est celle d’une vraie structure.',
  none: 'Rien n’est publié pour l’instant',
  noneText:
    'Qui mène l’enquête publie sa synthèse quand il y a assez de réponses\u00a0: des chiffres, des graphiques, et leur méthode.',
  organisersOnly:
    'Ces chiffres sont pour qui mène l’enquête\u00a0: rien n’y est caché. Ne les publiez pas tels quels\u00a0; la synthèse publiée, elle, protège les petits nombres.',
  publish: 'Publier la synthèse de cette vague',
  publishAgain: 'Publier à nouveau, avec les réponses d’aujourd’hui',
  tooFew: (least: number) =>
    `Trop peu de réponses sont arrivées ou ont changé depuis la dernière publication\u00a0: qui a gardé ses chiffres les lirait par soustraction. Il en faut ${least} au moins.`,
  keepsBreakdowns:
    'Cette vague a déjà été publiée avec d’autres filtres que ceux du questionnaire d’aujourd’hui\u00a0: elle garde les siens, car qui aurait les deux lirait ce que chacune cache. Les nouveaux vaudront pour la vague suivante.',
  publishNote:
    'Elle sera lue par tout le monde. Les chiffres qui comptent trop peu de répondants sont cachés, et ceux qui permettraient de les retrouver.',
  publishing: {
    title: (wave: number) => `Publication de la synthèse, vague ${wave}`,
    waiting: 'Le calcul attend son tour\u00a0; il commence d’ordinaire en quelques secondes.',
    running:
      'Le calcul est en cours\u00a0: chaque question est comptée, puis les petits nombres sont protégés.',
    reached: (done: number, total: number) =>
      `${count('fr', done, 'question calculée', 'questions calculées')} sur ${total}`,
    leave:
      'Vous pouvez quitter cette page\u00a0: le calcul continue, et la synthèse paraîtra d’elle-même. Ce qui était publié auparavant reste lisible jusque-là.',
    refresh: 'Voir où il en est',
    stopped:
      'Le calcul s’est arrêté avant la fin. Rien de nouveau n’est paru, et rien n’est perdu\u00a0: ni les réponses, ni ce qui était déjà publié.',
    again: 'Recommencer le calcul',
    back: 'Revenir aux résultats en direct',
    link: 'Une publication est en cours\u00a0: voir où elle en est',
  },
  withdraw: 'Retirer la synthèse publiée',
  withdrawNote:
    'Plus personne ne pourra la lire, aussitôt. Pour la publier à nouveau, il faudra la recalculer\u00a0; les réponses ne changent pas.',
  withdrawNow: 'La retirer maintenant',
  publishedOn: (day: string) => `Publiée le ${day}`,
  computedOn: (day: string) => `calculée le ${day}`,
  few: (least: number) => `Moins de ${least} réponses\u00a0: aucun chiffre n’est montré.`,
  keyFigures: 'Chiffres clés',
  figureOf: (n: number) => `sur ${count('fr', n, 'répondant', 'répondants')}`,
  filterBy: 'Seulement les réponses',
  filterAnd: 'et seulement les réponses',
  everybody: 'Toutes les réponses',
  filterOption: (question: string, value: string) => `${question}\u00a0: ${value}`,
  cross: 'Croiser avec',
  noCross: 'Ne pas croiser',
  apply: 'Afficher',
  filterHidden:
    'Trop peu de réponses derrière ce filtre, ou assez peu pour qu’on puisse les déduire\u00a0: rien n’en est montré.',
  filtered: (n: number) => `${count('fr', n, 'réponse', 'réponses')} derrière ce filtre.`,
  answerHead: 'Réponse',
  numberHead: 'Répondants',
  hidden: 'caché',
  hiddenNote:
    '«\u00a0caché\u00a0»\u00a0: trop peu de répondants, ou un chiffre qui permettrait d’en retrouver un.',
  cite: (code: string, version: number, wave: number, n: string) =>
    `Question «\u00a0${code}\u00a0», version ${version}, vague ${wave}, n = ${n}.`,
  most: (labels: readonly string[], said: string) =>
    labels.length === 1
      ? `Réponse la plus donnée\u00a0: ${labels[0]} (${said}).`
      : `Réponses les plus données\u00a0: ${together.format(labels)} (${said} chacune).`,
  crossCaption: (question: string, across: string) => `${question} En colonnes\u00a0: ${across}`,
  several: 'Plusieurs réponses possibles\u00a0: les parts ne s’ajoutent pas.',
  noAnswer: (n: number) => `${count('fr', n, 'sans réponse', 'sans réponse')}.`,
  mean: (text: string) => `Moyenne\u00a0: ${text}.`,
  median: (text: string) => `Médiane\u00a0: ${text}.`,
  sum: (text: string) => `Total\u00a0: ${text}.`,
  numberHidden: 'Trop peu de réponses, ou une seule pèse trop\u00a0: rien n’est montré.',
  textAnswers: (n: number) => `${count('fr', n, 'réponse écrite', 'réponses écrites')}.`,
  quotes: 'Passages cités avec l’accord de qui les a écrits',
  rankFirst: 'Mis en premier',
  severalRegions: 'Plusieurs régions, ou la France',
  yes: 'Oui',
  otherLabel: 'Autre',
  noneLabel: 'Aucune de ces réponses',
  ofAll: (n: string, total: string, share: string) => `${n} sur ${total}, ${share}`,
  compare: 'D’une vague à l’autre',
  compareNote: 'Toutes les réponses de chaque vague\u00a0: ce ne sont pas forcément les mêmes répondants.',
  waveHead: (number: number, n: string) => `Vague ${number} (n = ${n})`,
  same: {
    title: (from: number, to: number) => `Les mêmes répondants, vagues ${from} et ${to}`,
    how: (n: number) =>
      n === 0
        ? 'Aucun répondant n’est reconnu dans les deux vagues.'
        : `${count('fr', n, 'répondant est reconnu', 'répondants sont reconnus')} dans les deux vagues, par l’invitation qui reprend sa réponse ou par sa fiche de l’annuaire.`,
    few: 'Trop peu de répondants communs aux deux vagues\u00a0: rien n’en est montré.',
    note: 'Un chiffre est caché aussi quand, ôté de celui de tous les répondants, il dirait ce qu’ont répondu quelques-uns qui ne sont que dans une vague.',
    caption: (question: string, n: number) => `${question} (les mêmes, n = ${n})`,
    wave: (n: number) => `Vague ${n}`,
    changes: 'De quelle réponse à quelle autre',
    changesCaption: (question: string, from: number, to: number) =>
      `${question}\u00a0: en lignes, vague ${from}\u00a0; en colonnes, vague ${to}`,
    from: (n: number) => `Vague ${n}`,
  },
  otherWaves: 'Les vagues publiées',
  nonResponse: {
    title: 'Qui n’a pas répondu',
    invited: (invited: string, opened: string, sent: string, rate: string) =>
      `${invited} invitations personnelles, ${opened} ouvertes, ${sent} réponses envoyées\u00a0: ${rate} des invitations.`,
    nobodyInvited:
      'Personne n’a été invité par un lien personnel\u00a0: on ne sait pas combien n’ont pas répondu, et aucun taux ne se calcule.',
    uninvited: (n: number) =>
      `${count('fr', n, 'réponse est venue', 'réponses sont venues')} sans invitation personnelle\u00a0: elles n’entrent pas dans ce taux.`,
    note: 'Qui n’a pas répondu aurait pu répondre autrement\u00a0: plus il en manque, plus ces chiffres sont à lire avec prudence.',
    caption: (n: number) =>
      `Question par question, sur ${count('fr', n, 'réponse comptée', 'réponses comptées')}`,
    question: 'Question',
    answered: 'Ont répondu',
    missing: 'Sans réponse',
    tables:
      'Les questions en tableau n’y sont pas\u00a0: chacune de leurs lignes dit plus haut combien y ont répondu.',
    conditional: (n: number) =>
      n === 1
        ? 'Une question n’est pas dans ce tableau\u00a0: elle n’est posée que selon une autre réponse.'
        : `${n} questions ne sont pas dans ce tableau\u00a0: elles ne sont posées que selon une autre réponse.`,
  },
  report: {
    file: 'Le rapport en un seul fichier, à garder ou à imprimer (HTML)',
    codebookCsv: 'Le dictionnaire des tableaux (CSV)',
    version: (n: number) => `Questionnaire, version ${n}`,
    codebook: 'Dictionnaire',
    codebookCaption: 'Ce que désignent les colonnes et les codes des tableaux',
    column: 'Colonne',
    question: 'Question',
    codes: 'Codes',
  },
  exports: 'Réutiliser',
  csv: 'Tous les tableaux (CSV)',
  json: 'Tous les tableaux (JSON)',
  print: 'À imprimer',
  map: 'La carte des répondants',
  method: {
    title: 'Méthode',
    counted: (sent: number, counted: number) =>
      `${count('fr', sent, 'réponse envoyée', 'réponses envoyées')}, dont ${counted} avec l’accord d’être comptées. Les autres n’entrent dans aucun chiffre.`,
    noWeight:
      'Aucune pondération\u00a0: chaque réponse compte pour une. Répondre était libre\u00a0: ces chiffres disent ce que disent les répondants, pas l’ensemble des structures.',
    freeToAnswer:
      'Répondre était libre\u00a0: même redressés, ces chiffres disent ce que disent les répondants.',
    missing:
      'Une question laissée sans réponse, ou «\u00a0je ne sais pas\u00a0», n’entre pas dans ses parts\u00a0; «\u00a0n\u00a0» est le nombre de celles et ceux qui ont répondu à la question.',
    rule: (least: number, share: string) =>
      `Un chiffre est caché s’il compte moins de ${least} répondants, ou si un seul pèse plus de ${share} d’un montant\u00a0; puis d’autres le sont, pour qu’aucun total ni aucun filtre ne le rende (règles de l’INSEE). Un chiffre nul n’est pas caché pour lui-même.`,
    nightly:
      'Un accord retiré vaut pour la carte aussitôt, et pour la synthèse au calcul de la nuit suivante.',
    licence: 'Chiffres sous Licence Ouverte 2.0. Citez l’enquête, la vague et la question.',
    version: (version: number) => `Questionnaire, version ${version}`,
  },
  weighting: {
    few: (least: number) =>
      `moins de ${least}\u00a0: caché dans la synthèse publiée, où rien ne serait redressé. Laissez ce groupe vide.`,
    willHide: (least: number) =>
      `Un groupe dont vous dites la population compte moins de ${least} réponses\u00a0: la synthèse publiée le cache, et aucun chiffre n’y sera redressé. Laissez sa population vide pour redresser les autres.`,
    link: 'Redresser les chiffres selon une population connue',
    change: 'Changer ou retirer le redressement',
    title: 'Redressement',
    pageTitle: (wave: number) => `Redresser les chiffres de la vague ${wave}`,
    pageLead:
      'Certaines structures répondent plus que d’autres. Si vous savez combien il y en a dans chaque groupe, chaque réponse peut compter pour autant de structures qu’elle en représente.',
    pageNote:
      'Les chiffres bruts restent montrés\u00a0: les parts et les moyennes redressées s’y ajoutent, avec la population dite ici, sa source et le poids de chaque réponse. Un redressement ne fait pas d’une enquête libre un sondage\u00a0: il corrige un groupe trop ou trop peu présent, et rien d’autre.',
    noBreakdown: 'Aucune question ne permet de redresser',
    noBreakdownText:
      'Il faut une question fermée à une seule réponse (échelle, forme juridique, territoire…), lue par tout le monde, et choisie comme façon de détailler la synthèse dans le questionnaire.',
    by: 'Redresser selon',
    choose: 'Choisir cette question',
    populationNote:
      'Combien y en a-t-il en tout, qu’elles aient répondu ou non\u00a0? Laissez vide un groupe dont vous ne le savez pas\u00a0: ses réponses n’entreront pas dans les chiffres redressés.',
    counted: (n: number) => count('fr', n, 'réponse comptée', 'réponses comptées'),
    source: 'D’où viennent ces nombres',
    sourceHint:
      'Par exemple\u00a0: «\u00a0répertoire SIRENE, janvier 2026\u00a0». Ce sera lu avec la synthèse.',
    submit: 'Redresser',
    drop: 'Ne plus redresser',
    fault: {
      not_whole: 'Écrivez un nombre entier, ou rien',
      too_many: 'Ce nombre est trop grand\u00a0: cent millions au plus',
      fewer_than_answered: 'Il y en a au moins autant que de réponses comptées',
      few_strata: 'Dites la population d’au moins deux groupes',
      source_missing: 'Dites d’où viennent ces nombres',
      source_long: 'Une source tient en 500 signes',
    },
    ranges:
      'Là où un groupe cache un chiffre, la part redressée est dite par les deux valeurs entre lesquelles elle se trouve, calculées des seuls chiffres montrés.',
    how: (question: string) =>
      `Les chiffres «\u00a0redressés\u00a0» comptent chaque réponse pour autant de structures qu’elle en représente, selon «\u00a0${question}\u00a0». Les autres chiffres, et les chiffres clés, comptent chaque réponse pour une.`,
    hidden: 'Un groupe compte trop peu de réponses pour être montré\u00a0: aucun chiffre n’est redressé.',
    uncovered: (share: string) =>
      `${share} de la population est dans un groupe où personne n’a répondu\u00a0: rien ne parle pour elle.`,
    effective: (n: number, worth: string) =>
      `${count('fr', n, 'réponse pesée en vaut', 'réponses pesées en valent')} ${worth} de poids égal.`,
    caption: 'Les groupes, et ce que pèse une réponse',
    stratum: 'Groupe',
    population: 'Population',
    weight: 'Poids',
    nobody: 'aucune réponse',
    from: (source: string, day: string) =>
      `Population dite par qui mène l’enquête, le ${day}\u00a0: ${source}.`,
    notRandom:
      'Les répondants ne sont pas tirés au sort\u00a0: ces chiffres n’ont pas de marge d’erreur calculable.',
    share: (share: string) => `redressé\u00a0: ${share}`,
    between: (low: string, high: string) => `redressé\u00a0: de ${low} à ${high}`,
    mean: (text: string) => `Moyenne redressée\u00a0: ${text}.`,
    notShown: 'Non redressé\u00a0: un groupe y compte trop peu de réponses.',
  },
  territoryMap: {
    place: (place: string, count: string) => `${place}\u00a0: ${count}`,
    respondents: (n: number) => count('fr', n, 'répondant', 'répondants'),
    alt: (n: number) =>
      `Carte de France\u00a0: ${count('fr', n, 'région', 'régions')} où des répondants agissent.`,
    caption:
      'La surface d’un rond dit combien de répondants agissent dans cette région. Qui agit dans plusieurs régions n’est pas sur la carte.',
    rings: 'Un cercle en pointillé\u00a0: chiffre caché.',
  },
  mapPage: {
    title: 'La carte des répondants',
    lead: 'Celles et ceux qui ont accepté d’y être, sous leur nom. Retirer son accord fait quitter la carte aussitôt.',
    alt: (n: number) => `France\u00a0: ${count('fr', n, 'répondant placé', 'répondants placés')}.`,
    none: 'Personne n’est encore sur cette carte.',
    list: 'La liste',
    nowhere: 'sans territoire indiqué',
    unverified: 'réponse non vérifiée',
    whatUnverified:
      'Une réponse non vérifiée porte le nom que son auteur a donné, sans que l’organisation nommée l’ait confirmé.',
    approximate: 'Chaque point est au centre du territoire indiqué, pas à une adresse.',
  },
  respondents: {
    title: 'Ce que lisent celles et ceux qui ont répondu',
    answer: (title: string) => `Votre réponse à «\u00a0${title}\u00a0»`,
    who: 'Ces résultats ne sont montrés qu’aux personnes qui ont envoyé une réponse, par l’adresse de celle-ci. La même règle que pour le public protège les réponses du petit nombre.',
    none: 'Ces résultats seront ici quand qui mène l’enquête publiera la synthèse de cette vague, si assez de réponses sont comptées.',
    everybody: 'La synthèse que tout le monde lit',
  },
  directory: {
    title: 'Verser dans l’annuaire',
    text: 'Avec l’accord de qui répond, ses réponses deviennent des propositions sur les fiches de l’annuaire, avec leur source. Qui n’y figure pas est proposé comme nouvelle fiche, que la relecture complète. Elles sont relues comme toutes les autres.',
    submit: 'Proposer les mises à jour',
    done: (n: number) => count('fr', n, 'proposition faite', 'propositions faites'),
    left: (n: number) =>
      `${count('fr', n, 'réponse laissée de côté', 'réponses laissées de côté')}\u00a0: déjà proposé, rien de nouveau, ou rien qui tienne dans une fiche.`,
    more: 'Cinquante au plus à la fois\u00a0: recommencez pour les suivantes.',
    later:
      'D’autres attendent\u00a0: tant de propositions ne se font pas en une heure. Revenez plus tard pour les suivantes.',
    reason: (title: string, wave: number) =>
      `Réponse à l’enquête «\u00a0${title}\u00a0», vague ${wave}, avec l’accord de qui a répondu. L’enquête ne vérifie pas qui répond par son lien ouvert.`,
  },
};
export type Messages = typeof fr;

/** Words of the questions one a screen, of their summary, and of a diagnosis that begins from a record. */
import { count } from '../../../platform/i18n/say.ts';

const locale = 'fr';

export const fr = {
  title: (at: number, of: number, question: string) => `Question ${at} sur ${of}\u00a0: ${question}`,
  next: 'Enregistrer et continuer',
  toSummary: 'Enregistrer et voir le récapitulatif',
  previous: 'Question précédente',
  later: 'Continuer plus tard',
  backToSummary: 'Enregistrer et revenir au récapitulatif',
  saved: 'Chaque bouton enregistre cette réponse. Vous pouvez vous arrêter quand vous voulez.',
  savedFirst:
    'Votre première réponse crée une adresse que personne ne peut deviner, où la suite s’enregistre à mesure.',
  recapTitle: 'Récapitulatif de vos réponses',
  recapLead: 'Relisez, changez ce que vous voulez, puis voyez vos besoins.',
  leftTitle: (left: number) =>
    `${count(locale, left, 'question pas encore vue', 'questions pas encore vues')}`,
  leftBody: 'Le résultat sera provisoire, et dira ce que chaque réponse ajouterait.',
  change: 'Changer',
  begunTitle: 'Réponses reprises d’une fiche de l’atlas, à confirmer',
  begunFrom: 'Elles viennent de la fiche',
  begunConfirm: 'Rien ne compte tant que vous ne l’avez pas envoyé\u00a0: vérifiez, corrigez, complétez.',
};

export type Messages = typeof fr;

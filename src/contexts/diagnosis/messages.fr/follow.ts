/** Words of following a diagnosis: its section, and why a programme is told. */

export const fr = {
  title: 'Être averti·e',
  body: 'Terreau peut vous dire ce qui s’ouvre pour vous, ce qui se clôt dans les trente jours et ce dont les conditions changent, chaque fois avec la raison.',
  begin: 'Créer une adresse de suivi',
  beginHint:
    'L’adresse ne mène ni à vos réponses ni à ce diagnostic. Vous pourrez la retirer quand vous voulez.',
  byMail: 'Par courriel',
  address: 'Une adresse de courriel',
  addressHint: 'Comme camille@exemple.fr. Un courriel y demandera de confirmer.',
  rhythm: 'À quel rythme\u00a0?',
  rhythms: { daily: 'Chaque jour, s’il y a du nouveau', weekly: 'Chaque semaine, s’il y a du nouveau' },
  send: 'Recevoir le courriel de confirmation',
  privacy:
    'L’adresse sert à cette alerte et à rien d’autre. Elle est effacée au désabonnement, ou avec ce diagnostic.',
  byFeed: 'Par flux',
  feedHint:
    'Pour un lecteur de flux. Qui connaît ces adresses voit les dispositifs annoncés, et rien de vos réponses.',
  atom: 'Flux Atom, à copier',
  json: 'Flux JSON, à copier',
  revoke: 'Retirer le suivi',
  revokeHint: 'Les flux ne répondront plus et les alertes par courriel s’arrêteront.',
  subject: 'dispositifs qui vont à votre situation (Faire le point)',
  colon: '\u00a0: ',
  feedTitle: 'Faire le point\u00a0: ce qui change pour vous',
  opened: 'S’ouvre pour vous',
  announced: 'S’ouvrira pour vous',
  appeared: 'Nouveau, à vérifier pour vous',
  closing: 'Se clôt bientôt',
  changed: 'A changé',
  closes: (day: string) => `Se clôt le ${day}.`,
  was: {
    open: 'Il vous était ouvert.',
    later: 'Il était annoncé.',
    one_away: 'Il était à une condition près.',
    to_check: 'Il était à vérifier.',
  },
  now: {
    open: 'Il vous est ouvert.',
    later: 'Il ouvrira plus tard.',
    one_away: 'Il est à une condition près.',
    to_check: 'Il est à vérifier.',
    not_for_you: 'Il n’est plus pour vous.',
  },
  rewritten: (subjects: string) => `Sa fiche a été réécrite\u00a0: ${subjects}.`,
  reasons: (reasons: string) => `Pour\u00a0: ${reasons}.`,
  against: (reasons: string) => `Contre\u00a0: ${reasons}.`,
  check: (reasons: string) => `À vérifier\u00a0: ${reasons}.`,
  next: (step: string) => `Prochain pas\u00a0: ${step}.`,
};

export type Messages = typeof fr;

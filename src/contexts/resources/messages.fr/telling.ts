import type { TellingKind } from '../domain/telling.ts';

export const fr = {
  title: 'Raconter une expérience ou un échec',
  lead: 'Ce que vous avez vécu sert à d’autres, surtout quand cela n’a pas marché. Quelques questions à la fois, gardées au fur et à mesure.',
  why: [
    'Racontez au nom de votre collectif ou de votre organisation\u00a0: aucune personne n’a besoin d’être nommée.',
    'Rien n’est public avant la dernière page. Vous pouvez vous arrêter et reprendre.',
    'Le récit est publié sous la licence CC BY-SA 4.0\u00a0: chacun peut le copier et l’adapter en disant d’où il vient.',
  ],
  begin: { experience: 'Raconter une expérience', failure: 'Raconter un échec' } as Readonly<
    Record<TellingKind, string>
  >,
  failureHint:
    'Un échec raconté vaut autant qu’une réussite\u00a0: il évite à d’autres de le payer une seconde fois.',
  signIn: 'Il faut se connecter, avec une simple adresse électronique, pour retrouver son récit.',
  under: 'Récits en cours',
  unnamed: 'Récit sans titre',
  touched: 'Modifié le',
  resume: 'Reprendre',
  remove: 'Supprimer ce récit',
  steps: {
    what: 'De quoi il s’agit',
    happened: 'Ce qui a été tenté',
    result: 'Comment cela s’est passé',
    pass_on: 'Ce qu’il faut en retenir',
    where: 'Où, avec qui, pour quoi',
    pictures: 'Photographies et documents',
    review: 'Relire et publier',
  },
  fields: {
    name: 'Titre',
    nameHint:
      'Une phrase qui dit ce qui s’est passé\u00a0: «\u00a0Pourquoi notre four à pain partagé a fermé\u00a0».',
    summary: 'En deux ou trois phrases',
    summaryHint: 'Ce que verra qui cherche\u00a0: qui, quoi, et ce qui en est sorti.',
    territories: 'Territoires',
    territoriesHint: 'Un par ligne\u00a0: commune, intercommunalité, département, région.',
    cooperations: 'Coopération concernée',
    cooperationsHint: 'Par son nom dans l’atlas, une par ligne. Laissez vide si elle n’y est pas.',
    authors: 'Qui raconte',
    authorsHint: 'Le nom du collectif ou de l’organisation, un par ligne.',
    stages: 'Où en était le projet',
    themes: 'Thèmes',
    teller: 'Organisation à qui poser des questions',
    tellerHint: 'Par son nom dans l’annuaire, si elle est d’accord.',
  },
  next: 'Enregistrer et continuer',
  back: 'Enregistrer et revenir',
  later: 'Enregistrer et reprendre plus tard',
  picturesLead:
    'Une image par envoi, avec une phrase qui dit ce qu’elle montre. Deux suffisent souvent. Demandez leur accord aux personnes reconnaissables.',
  kept: 'Déjà joints',
  meant: (typed: string) => `«\u00a0${typed}\u00a0»\u00a0: laquelle est-ce\u00a0?`,
  noneNear: (typed: string) =>
    `Aucune fiche ne ressemble à «\u00a0${typed}\u00a0». Ce nom peut être retiré ici, et écrit dans le récit.`,
  missing: 'Il manque encore',
  toMend: (field: string, why: string) => `${field}\u00a0: ${why}`,
  change: 'Modifier',
  noPart: 'Pas répondu.',
  licence:
    'Ce récit est le nôtre\u00a0; il est publié sous licence CC BY-SA 4.0, et les personnes reconnaissables sur les photographies sont d’accord.',
  licenceFault: 'Cochez la case pour publier votre récit.',
  sign: 'Accord',
  send: 'Publier le récit',
  sendHint: 'Il paraît aussitôt.',
  sendToReview: 'Envoyer le récit à la relecture',
  reviewHint:
    'Une personne le relit avant qu’il paraisse\u00a0: qui modère son territoire, ou à défaut l’équipe de ce site. Sa réponse vous arrive par courriel, et la page de votre proposition dit où elle en est.',
};

export type Messages = typeof fr;

/** Words of files given as answers. */
import { number } from '../../../platform/i18n/say.ts';

export const files = {
  present: 'Fichier joint\u00a0:',
  none: 'Aucun fichier joint.',
  attach: 'Enregistrer cette partie et joindre un fichier',
  change: 'Enregistrer cette partie et changer le fichier',
  choose: 'Le fichier',
  replace: 'Un autre fichier, à sa place',
  hint: 'PDF, ODT, DOCX, JPEG, PNG ou WebP, 10\u00a0Mo au plus. Il n’est lu que par qui mène l’enquête et par qui a l’adresse de cette réponse.',
  send: 'Joindre ce fichier',
  drop: 'Retirer ce fichier',
  back: 'Revenir à la partie',
  zip: 'Fichiers joints (ZIP)',
  size: (bytes: number) =>
    bytes < 1_000_000
      ? `${number('fr', Math.ceil(bytes / 1000))} ko`
      : `${number('fr', Math.round(bytes / 100_000) / 10)} Mo`,
  refused: {
    gone: 'Cette réponse n’existe plus.',
    counted:
      'La vague est terminée et la réponse est comptée telle quelle\u00a0: ses fichiers ne changent plus.',
    not_a_form: 'L’envoi n’est pas arrivé comme un formulaire. Choisissez le fichier et renvoyez.',
    no_file: 'Choisissez un fichier, puis renvoyez.',
    too_large: 'Ce fichier dépasse 10\u00a0Mo. Allégez-le, puis renvoyez.',
    cut: 'L’envoi s’est interrompu avant la fin\u00a0: rien n’a été gardé. Renvoyez le fichier.',
    too_many: 'Un seul fichier à la fois.',
    unknown:
      'Ce n’est ni un PDF, ni un ODT, ni un DOCX, ni une image JPEG, PNG ou WebP. Enregistrez-le dans l’un de ces formats.',
    empty: 'Ce fichier est vide.',
    old_office:
      'C’est un ancien document Word (.doc), ou il est protégé par un mot de passe. Enregistrez-le en DOCX ou en PDF, sans mot de passe.',
    heic: 'Ce format d’image n’est pas lu ici. Enregistrez-la en JPEG.',
    drawing: 'Un dessin SVG peut contenir un programme\u00a0: enregistrez-le en PNG.',
    two_in_one:
      'Ce fichier est fait de deux fichiers collés ensemble. Enregistrez-le à nouveau, seul, puis renvoyez.',
    macros: 'Ce document contient des macros. Enregistrez-le en DOCX sans macros, ou en PDF.',
    encrypted:
      'Ce fichier est protégé par un mot de passe\u00a0: personne ne pourrait le lire. Retirez la protection, puis renvoyez.',
    broken: 'Ce fichier est abîmé et ne s’ouvre pas. Enregistrez-le à nouveau, puis renvoyez.',
    active:
      'Ce fichier contient un programme, une pièce jointe ou un modèle pris ailleurs. Enregistrez-le en PDF simple, puis renvoyez.',
    bomb: 'Une fois ouvert, ce fichier serait démesurément grand. Il n’est pas gardé.',
    too_heavy: 'Ce fichier demande trop de temps ou de mémoire pour être vérifié. Allégez-le, puis renvoyez.',
  },
};
export type FileWords = typeof files;

import { count } from '../../../platform/i18n/say.ts';
import type { FileState } from '../domain/file-state.ts';

export const fr = {
  title: (name: string) => `Fichiers de «\u00a0${name}\u00a0»`,
  crumb: 'Fichiers',
  none: 'Aucun fichier',
  noneHint: 'Quand sa licence le permet, l’œuvre elle-même peut être gardée ici, et cherchée par ses mots.',
  unknown: 'Ce fichier n’est plus gardé ici.',
  remove: 'Retirer',
  mayNot:
    'Les personnes qui gardent cette fiche, la modération et le choix du rayon ajoutent et retirent des fichiers.',
  keep: 'Garder cette fiche',
  add: 'Ajouter un fichier',
  file: 'Fichier',
  fileHint:
    'PDF, ODT, DOCX ou image (JPEG, PNG, WebP), 50\u00a0Mo au plus. Seulement ce que sa licence permet de publier.',
  alt: 'Ce que montre l’image',
  altHint:
    'Pour une image, une phrase pour qui ne la voit pas. Le lieu et la date de prise de vue sont retirés.',
  send: 'Envoyer ce fichier',
  sendMore: 'Joindre, et en ajouter un autre',
  state: {
    waiting: () => 'Son texte est en cours de lecture.',
    picture: () => '',
    readable: (pages) => `Cherchable (${count('fr', pages, 'page', 'pages')}).`,
    cut: (pages) => `Très long\u00a0: seul le début est cherchable (${count('fr', pages, 'page', 'pages')}).`,
    no_text: () => 'Sans texte à chercher\u00a0: ce sont des images de pages.',
    encrypted: () => 'Non cherchable\u00a0: protégé par un mot de passe.',
    broken: () => 'Non cherchable\u00a0: son texte n’a pas pu être lu.',
    too_heavy: () => 'Non cherchable\u00a0: trop lourd à lire.',
    bomb: () => 'Non cherchable\u00a0: il se déplie bien au-delà de sa taille.',
    active: () => 'Non cherchable\u00a0: il contient un programme.',
    two_in_one: () => 'Non cherchable\u00a0: il contient un autre fichier.',
  } as Readonly<Record<FileState, (pages: number) => string>>,
  refused: {
    not_a_form: 'L’envoi n’est pas arrivé comme un formulaire. Choisissez le fichier et renvoyez.',
    no_file: 'Choisissez un fichier, puis renvoyez.',
    too_large:
      'Ce fichier dépasse 50\u00a0Mo. Allégez-le (images moins fines, annexes à part), puis renvoyez.',
    cut: 'L’envoi s’est interrompu avant la fin\u00a0: rien n’a été gardé. Renvoyez le fichier.',
    too_many: 'Un seul fichier à la fois\u00a0: renvoyez-les l’un après l’autre.',
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
    no_alt: 'Dites en une phrase ce que montre l’image, puis choisissez-la à nouveau.',
    too_many_today: 'Vous avez beaucoup envoyé aujourd’hui. Reprenez demain\u00a0: rien n’est perdu.',
    again:
      'Le fichier n’a pas pu être ajouté ou retiré\u00a0: la fiche a changé, ou elle ne contiendrait plus rien à lire, ou elle a déjà douze fichiers.',
  },
};

export type Messages = typeof fr;

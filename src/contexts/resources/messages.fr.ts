import { count } from '../../platform/i18n/say.ts';

export const fr = {
  title: 'Ressources',
  lead: 'Études, guides, récits, méthodes\u00a0: ce que d’autres ont appris, où le lire, et à qui en parler.',
  authors: 'Par',
  year: 'Année',
  language: 'Langue',
  licence: 'Licence de l’œuvre',
  licenceUnknown: 'Inconnue\u00a0: demandez avant de copier',
  stages: 'Stades',
  needs: 'Besoins',
  functions: 'Fonctions',
  competences: 'Compétences',
  audiences: 'Pour qui',
  duration: 'Temps à prévoir',
  doi: 'DOI',
  isbn: 'ISBN',
  go: 'Lire la ressource',
  here: 'À lire ici',
  accountTitle: 'Le récit',
  notTold: 'Pas raconté.',
  photos: 'Photographies',
  files: 'Fichiers',
  size: (bytes: number) =>
    bytes < 1024 * 1024
      ? `${Math.max(1, Math.round(bytes / 1024))}\u00a0ko`
      : `${(bytes / 1024 / 1024).toLocaleString('fr', { maximumFractionDigits: 1 })}\u00a0Mo`,
  comesFrom: 'Coopérations d’où elle vient',
  madeBy: 'Organisations qui l’ont faite',
  tellers: 'Qui peut en parler',
  tellersHint: 'Ces organisations et ces coopérations l’ont vécu. Leur fiche dit comment les joindre.',
  tellersNone: 'Personne ne l’a encore dit. Si vous l’avez vécu, proposez une correction pour l’ajouter.',
  citedBy: 'Citée par',
  cites: 'S’appuie sur',
  usedBy: 'Fiches qui la nomment',
  cite: 'Citer cette ressource',
  manageFiles: 'Fichiers de cette ressource',
  tell: 'Raconter une expérience ou un échec',
  collections: 'Collections',
  exports: 'Bibliographie de cette liste',
  passageIn: (name: string, page: number) => `${name}, page ${page}\u00a0:`,
  inFile: (name: string) => `${name}\u00a0:`,
  passages: (n: number) => count('fr', n, 'passage', 'passages'),
};

export type Messages = typeof fr;

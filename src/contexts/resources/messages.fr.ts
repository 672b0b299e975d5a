export const fr = {
  title: 'Ressources',
  lead: 'Études, guides, récits, méthodes\u00a0: ce que d’autres ont appris, et où le lire.',
  authors: 'Par',
  year: 'Année',
  language: 'Langue',
  licence: 'Licence de l’œuvre',
  stages: 'Stades',
  go: 'Lire la ressource',
};

export type Messages = typeof fr;

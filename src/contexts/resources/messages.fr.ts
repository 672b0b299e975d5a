export const fr = {
  title: 'Ressources',
  lead: 'Études, guides, récits, méthodes\u00a0: ce que d’autres ont appris, et où le lire.',
  kinds: {
    study: 'Étude',
    guide: 'Guide',
    experience: 'Récit d’expérience',
    tool: 'Outil ou méthode',
    training: 'Formation',
    cartography: 'Cartographie',
    advocacy: 'Plaidoyer',
    reference_frame: 'Référentiel',
    video: 'Vidéo',
    podcast: 'Podcast',
  },
  authors: 'Par',
  year: 'Année',
  language: 'Langue',
  licence: 'Licence de l’œuvre',
  stages: 'Stades',
  go: 'Lire la ressource',
};

export type Messages = typeof fr;

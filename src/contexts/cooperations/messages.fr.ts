export const fr = {
  title: 'Coopérations',
  lead: 'Des personnes et des organisations de toutes sortes qui font œuvre commune sur un territoire. Chaque fiche dit d’où elle tient ce qu’elle dit.',
  one: 'Coopération',
  models: 'Modèle',
  born: 'Née en',
  carrying: 'Portage',
  legalForm: 'Forme juridique',
  newWorksites: 'Ouvre de nouveaux chantiers',
  yes: 'oui',
  no: 'non',
  gradients: 'Trois repères',
  gradientsHint:
    'Chacun est une position entre deux pôles, jamais une case. Lecture éditoriale à partir des sources citées.',
  stages: 'Stade de développement',
  stagesHint: 'Les stades ne vont pas à sens unique\u00a0: une coopération peut revenir en arrière.',
  stakeholders: 'Parties prenantes',
  noStakeholders: 'Aucune partie prenante n’est encore nommée dans cette fiche.',
  goal: 'Son but\u00a0:',
  since: 'depuis',
  until: 'jusqu’à',
  takeStock: 'Votre collectif lui ressemble\u00a0?',
  takeStockAction: 'Faire le point pour le vôtre',
  takeStockForThis: 'Vous êtes de cette coopération\u00a0: faire le point à partir de sa fiche',
};

export type Messages = typeof fr;

export const fr = {
  title: 'Organisations',
  lead: 'Structures qui accompagnent, financent, relient, étudient ou portent des coopérations territoriales.',
  one: 'Organisation',
  kinds: 'Ce qu’elle fait',
  alias: 'Aussi appelée',
  legalForm: 'Forme juridique',
  seat: 'Siège',
  acts: 'Agit sur',
  born: 'Fondée en',
  scale: 'Échelle d’action',
  scales: {
    local: 'locale',
    epci: 'intercommunale',
    departement: 'départementale',
    region: 'régionale',
    national: 'nationale',
    international: 'internationale',
  },
  networks: 'Réseaux dont elle fait partie',
  members: 'Organisations qui en font partie',
  cooperations: 'Coopérations où elle prend part',
  programmes: 'Dispositifs où elle intervient',
  registers: 'Registres',
};

export type Messages = typeof fr;

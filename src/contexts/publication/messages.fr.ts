export const fr = {
  title: 'Données ouvertes et API',
  lead: 'Tout ce qui est public ici se lit aussi par une machine, sans clé ni compte. Licence Ouverte 2.0\u00a0: citez Terreau et la date.',
  start: 'Commencer',
  startText:
    'Les mêmes filtres que les listes du site, dans l’adresse. Un filtre inconnu est ignoré. Plusieurs valeurs d’un même filtre s’ajoutent\u00a0; des filtres différents se restreignent.',
  sheet: {
    name: 'Nom',
    summary: 'Résumé',
    territories: 'Territoires',
    url: 'Fiche',
    lon: 'Longitude',
    lat: 'Latitude',
    approximate: 'Position approchée',
    yes: 'oui',
    no: 'non',
    updated: 'Modifiée le',
    sources: 'Sources',
  },
  shelves: 'Ce que l’on peut lire',
  address: 'Adresse',
  gives: 'Ce qu’elle donne',
  list: (shelf: string) =>
    `${shelf}\u00a0: la liste, par pages de 50 (100 au plus, avec «\u00a0par_page\u00a0»)`,
  one: 'Une fiche, par son nom d’adresse ou son identifiant',
  csv: 'Toute la liste, sans limite de nombre, en CSV',
  geojson: 'Tout ce qui a une position, en GeoJSON (RFC 7946)',
  feed: 'Les dernières entrées, en Atom et en JSON Feed',
  filters: 'Filtres',
  filter: 'Nom',
  values: 'Valeurs',
  text: 'des mots à chercher',
  place:
    'un territoire, par sa sorte et son code INSEE\u00a0: commune-35238, epci-243500139, departement-35, region-53',
  order: 'l’ordre\u00a0: nom, recent, pertinence',
  description: 'Description complète (OpenAPI 3.1)',
  territories: 'Chercher le code d’un territoire',
  embed: 'Mettre la carte dans votre site\u00a0:',
};

export type Messages = typeof fr;

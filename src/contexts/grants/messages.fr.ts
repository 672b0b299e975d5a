import { count, countTogether } from '../../platform/i18n/say.ts';

const locale = 'fr';

export const fr = {
  title: 'Subventions accordées',
  lead: 'Qui a financé qui, quand, pour quoi et combien, d’après les listes que les financeurs publient. Ce sont des faits passés\u00a0: pour chercher un financement ouvert, voyez les financements.',
  openFunding: 'Les financements ouverts',
  form: {
    label: 'Chercher dans les subventions',
    words: 'Mots',
    wordsHint: 'De l’objet, du dispositif ou d’un nom.',
    funder: 'Attribuée par',
    beneficiary: 'Reçue par',
    partyHint: 'Un nom, un SIREN ou un SIRET.',
    year: 'Année de la décision',
    allYears: 'Toutes',
    place: 'Lieu',
    placeHint: 'Celui que dit le fichier, ou le siège du bénéficiaire quand son numéro le dit.',
    submit: 'Chercher',
  },
  unknownPlace: (typed: string) =>
    `Aucun territoire ne s’appelle «\u00a0${typed}\u00a0»\u00a0: le lieu n’est pas pris en compte.`,
  count: (value: number) => count(locale, value, 'subvention', 'subventions'),
  total: (sum: string) => `${sum} au total.`,
  untold: (value: number) =>
    `${count(locale, value, 'montant n’est pas dit', 'montants ne sont pas dits')} et ne comptent pas dans le total.`,
  parts: 'Un total additionne les parts de chaque bénéficiaire, jamais deux fois le même montant.',
  caption: (from: number, to: number, all: number) =>
    `Subventions ${from} à ${to} sur ${all}, les plus récentes d’abord`,
  columns: {
    object: 'Objet',
    funder: 'Attribuée par',
    beneficiary: 'Reçue par',
    date: 'Date',
    place: 'Lieu',
    amount: 'Montant',
  },
  unknownAmount: 'non dit',
  share: (share: string, whole: string) => `${share} de ${whole}`,
  inKind: 'en nature',
  programme: (name: string) => `Dispositif\u00a0: ${name}`,
  payment: (words: string) => `Versement\u00a0: ${words}`,
  paid: (from: string, until: string) =>
    from === until ? `versée le ${from}` : `versée du ${from} au ${until}`,
  decision: (reference: string) => `Décision\u00a0: ${reference}`,
  rae: (number: string) => `Aide n°\u00a0${number} du répertoire des aides aux entreprises`,
  notified: 'Aide notifiée à la Commission européenne',
  byName: 'rapproché par le nom',
  goneSince: 'Retirée de sa source depuis le',
  sources: 'Sources et licences',
  licenceUnknown: 'licence non précisée',
  none: 'Aucune subvention ici pour l’instant',
  noneText:
    'Ici se liront les subventions que les collectivités, l’État et les autres financeurs publics doivent publier. La personne qui tient cette instance les ajoute à partir d’un fichier au format SCDL\u00a0:',
  nothing: 'Aucune subvention ne répond à cette recherche',
  nothingText:
    'Enlevez un mot ou un filtre. Les listes publiées ne couvrent ni tous les financeurs ni toutes les années.',
  clear: 'Voir toutes les subventions',
  goneTitle: 'Subventions retirées de leur source',
  showGone: 'Voir celles que leur source ne publie plus',
  showPresent: 'Revenir aux subventions publiées',
  csv: 'Télécharger ces subventions (CSV, colonnes du schéma SCDL)',
  json: 'Les mêmes en JSON',
  received: 'Subventions reçues',
  awarded: 'Subventions accordées',
  yearCaption: { received: 'Reçues, par année', awarded: 'Accordées, par année' },
  year: 'Année',
  number: 'Nombre',
  sum: 'Total des parts',
  ofSome: (told: number, all: number) =>
    `sur ${told} des ${countTogether(locale, all, 'subvention', 'subventions')}`,
  latest: { received: 'Dernières reçues', awarded: 'Dernières accordées' },
  all: (value: number) => `Tout voir\u00a0: ${count(locale, value, 'subvention', 'subventions')}`,
  of: (name: string) => `Subventions\u00a0: ${name}`,
  ofLead:
    'D’après les listes que les financeurs publient. Une organisation est reconnue à son numéro, ou à son nom exact quand personne d’autre ne le porte\u00a0: c’est alors dit.',
  organisations: 'Organisations',
  crumb: 'Subventions',
  direction: 'Sens',
  noneOf: 'Aucune subvention connue dans ce sens',
  noneOfText:
    'Les listes publiées ne couvrent ni tous les financeurs ni toutes les années\u00a0: cela ne veut pas dire qu’il n’y en a pas eu.',
};

export type Messages = typeof fr;

/**
 * The acronyms of territorial cooperation and what they stand for. A search for one finds the other.
 * `onlyCapitals`: stands for its long form in a text only when written in capitals there (un ami is no AMI).
 * `alsoWord`: is a French word too, so it keeps the kinships of that word (ami finds amis).
 */
export interface Acronym {
  short: string;
  /** The usual long form first. Accents kept; small words are free. */
  long: readonly [string, ...string[]];
  onlyCapitals?: true;
  alsoWord?: true;
}

const entry = (short: string, ...long: [string, ...string[]]): Acronym => ({ short, long });
const inCapitals = (short: string, ...long: [string, ...string[]]): Acronym => ({
  short,
  long,
  onlyCapitals: true,
});
const homograph = (short: string, ...long: [string, ...string[]]): Acronym => ({
  short,
  long,
  onlyCapitals: true,
  alsoWord: true,
});

export const ACRONYMS: readonly Acronym[] = [
  // Cooperations and their models
  entry('ptce', 'pôle territorial de coopération économique'),
  entry(
    'tzcld',
    'territoire zéro chômeur de longue durée',
    'territoire zéro chômeur',
    'zéro chômeur de longue durée',
  ),
  inCapitals('pat', 'projet alimentaire territorial', 'projet alimentaire de territoire'),
  entry(
    'amap',
    'association pour le maintien d’une agriculture paysanne',
    'association pour le maintien de l’agriculture paysanne',
  ),
  homograph('cigales', 'club d’investisseurs pour une gestion alternative et locale de l’épargne solidaire'),
  homograph('sel', 'système d’échange local'),
  entry('mlc', 'monnaie locale complémentaire'),
  entry('mlcc', 'monnaie locale complémentaire et citoyenne', 'monnaie locale citoyenne'),
  entry('ebe', 'entreprise à but d’emploi'),
  homograph('cle', 'comité local pour l’emploi', 'comité local de l’emploi'),
  entry('efc', 'économie de la fonctionnalité et de la coopération'),
  entry('tsf', 'transfert de savoir-faire'),
  // Social and solidarity economy, legal forms
  entry('ess', 'économie sociale et solidaire'),
  entry('esus', 'entreprise solidaire d’utilité sociale'),
  entry('scic', 'société coopérative d’intérêt collectif'),
  entry('scop', 'société coopérative de production', 'société coopérative et participative'),
  entry('cae', 'coopérative d’activité et d’emploi', 'coopérative d’activité et d’entrepreneurs'),
  entry('cuma', 'coopérative d’utilisation de matériel agricole'),
  entry('geiq', 'groupement d’employeurs pour l’insertion et la qualification'),
  inCapitals('gie', 'groupement d’intérêt économique'),
  inCapitals('gip', 'groupement d’intérêt public'),
  inCapitals('spl', 'société publique locale'),
  entry('rse', 'responsabilité sociétale des entreprises', 'responsabilité sociale des entreprises'),
  // Jobs and inclusion
  entry('siae', 'structure d’insertion par l’activité économique'),
  entry('iae', 'insertion par l’activité économique'),
  inCapitals('aci', 'atelier et chantier d’insertion', 'atelier chantier d’insertion'),
  inCapitals('ei', 'entreprise d’insertion'),
  entry('etti', 'entreprise de travail temporaire d’insertion'),
  entry('ppde', 'personne privée durablement d’emploi', 'personne durablement privée d’emploi'),
  // Support and funding
  entry('dla', 'dispositif local d’accompagnement'),
  homograph('ami', 'appel à manifestation d’intérêt'),
  entry('aap', 'appel à projets'),
  entry('cpo', 'convention pluriannuelle d’objectifs'),
  entry('fdva', 'fonds pour le développement de la vie associative'),
  entry('feder', 'fonds européen de développement régional'),
  inCapitals('fse', 'fonds social européen'),
  entry('bfr', 'besoin en fonds de roulement'),
  entry('copil', 'comité de pilotage'),
  // Networks and bodies
  entry('cress', 'chambre régionale de l’économie sociale et solidaire'),
  entry(
    'rtes',
    'réseau des collectivités territoriales pour une économie solidaire',
    'réseau des territoires pour l’économie solidaire',
  ),
  homograph('mes', 'mouvement pour l’économie solidaire'),
  entry('civam', 'centre d’initiatives pour valoriser l’agriculture et le milieu rural'),
  entry('mjc', 'maison des jeunes et de la culture'),
  entry('evs', 'espace de vie sociale'),
  entry('ademe', 'agence de la transition écologique'),
  entry('anct', 'agence nationale de la cohésion des territoires'),
  inCapitals('caf', 'caisse d’allocations familiales'),
  entry('ccas', 'centre communal d’action sociale'),
  entry('cias', 'centre intercommunal d’action sociale'),
  inCapitals('gal', 'groupe d’action locale'),
  // Territories and their plans
  entry('epci', 'établissement public de coopération intercommunale'),
  entry('petr', 'pôle d’équilibre territorial et rural'),
  entry('pnr', 'parc naturel régional'),
  entry('scot', 'schéma de cohérence territoriale'),
  entry('pcaet', 'plan climat-air-énergie territorial'),
  entry(
    'crte',
    'contrat pour la réussite de la transition écologique',
    'contrat de relance et de transition écologique',
  ),
  entry('qpv', 'quartier prioritaire de la politique de la ville'),
  entry('enr', 'énergie renouvelable'),
  homograph('aura', 'auvergne rhône alpes'),
  entry('paca', 'provence alpes côte d’azur'),
  entry('idf', 'île de france'),
  entry('bfc', 'bourgogne franche comté'),
];

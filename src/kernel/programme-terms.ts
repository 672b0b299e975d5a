/**
 * The closed lists of words that describe a support or funding programme, each code with its label.
 * Sources: types of support and functions from seed 000 (rules.json), dimensions from seed 002, levers and obstacles
 * of funding from seeds 000 and 004, audiences and kinds of help from what public databases of aids tell.
 */
import type { Terms } from './vocabulary.ts';

const terms = <const T extends Terms>(list: T): T => list;

export const FAMILIES = terms({
  support: { fr: 'Accompagnement', en: 'Support' },
  funding: { fr: 'Financement', en: 'Funding' },
});
export type Family = keyof typeof FAMILIES;

/** Where a programme stands on a day. One that closes soon is open too. */
export const OPENNESS = terms({
  open: { fr: 'Ouvert', en: 'Open' },
  closes_soon: { fr: 'Clôture dans les 30 jours', en: 'Closes within 30 days' },
  opens_soon: { fr: 'Ouverture annoncée', en: 'Opening announced' },
  unknown: { fr: 'Ouverture à vérifier', en: 'Opening to be checked' },
  closed: { fr: 'Clos', en: 'Closed' },
});
export type Openness = keyof typeof OPENNESS;

/** The six types specific to cooperation that seed 000 tells apart, then the generalist ones. */
export const SUPPORT_TYPES = terms({
  project_generator: { fr: 'Générateur de projets', en: 'Project generator' },
  cooperation_programme: {
    fr: 'Programme spécifique à la coopération',
    en: 'Programme specific to cooperation',
  },
  thematic: { fr: 'Accompagnement coopératif thématique', en: 'Thematic cooperative support' },
  know_how_transfer: { fr: 'Transfert de savoir-faire', en: 'Know-how transfer' },
  territorial: { fr: 'Accompagnement coopératif territorial', en: 'Territorial cooperative support' },
  functional_economy: {
    fr: 'Économie de la fonctionnalité et de la coopération',
    en: 'Functional and cooperation economy',
  },
  ideation: { fr: 'Idéation', en: 'Ideation' },
  pre_incubation: { fr: 'Pré-incubation', en: 'Pre-incubation' },
  incubation: { fr: 'Incubation', en: 'Incubation' },
  dla: { fr: 'Dispositif local d’accompagnement (DLA)', en: 'Local support scheme (DLA)' },
  one_off_territorial_support: {
    fr: 'Accompagnement territorial ponctuel',
    en: 'One-off territorial support',
  },
  legal_support: { fr: 'Appui juridique ou administratif', en: 'Legal or administrative support' },
  technical_engineering: { fr: 'Ingénierie technique', en: 'Technical engineering' },
  financial_engineering: { fr: 'Ingénierie financière', en: 'Financial engineering' },
  training: { fr: 'Formation', en: 'Training' },
  other_support: { fr: 'Autre accompagnement', en: 'Other support' },
});
export type SupportType = keyof typeof SUPPORT_TYPES;

export const FUNDING_TYPES = terms({
  grant: { fr: 'Subvention publique', en: 'Public grant' },
  private_aid: { fr: 'Aide privée', en: 'Private aid' },
  patronage: { fr: 'Don ou mécénat', en: 'Gift or patronage' },
  loan: { fr: 'Prêt', en: 'Loan' },
  recoverable_advance: { fr: 'Avance récupérable', en: 'Recoverable advance' },
  guarantee: { fr: 'Garantie', en: 'Guarantee' },
  equity: { fr: 'Fonds propres', en: 'Equity' },
  quasi_equity: { fr: 'Quasi-fonds propres', en: 'Quasi-equity' },
  participatory_finance: { fr: 'Finance participative', en: 'Participatory finance' },
  local_currency: { fr: 'Monnaie locale', en: 'Local currency' },
  call_for_projects: { fr: 'Appel à projets', en: 'Call for projects' },
  call_for_interest: { fr: 'Appel à manifestation d’intérêt', en: 'Call for expressions of interest' },
  call_for_commons: { fr: 'Appel à communs', en: 'Call for commons' },
  prize: { fr: 'Prix ou concours', en: 'Prize or contest' },
  non_monetary: { fr: 'Appui non monétaire', en: 'Non-monetary help' },
  other_funding: { fr: 'Autre financement', en: 'Other funding' },
});
export type FundingType = keyof typeof FUNDING_TYPES;

export const PROGRAMME_TYPES = { ...SUPPORT_TYPES, ...FUNDING_TYPES } as const;
export type ProgrammeType = SupportType | FundingType;

/** Who may apply, those whom most programmes forget first. */
export const APPLICANTS = terms({
  informal_collective: { fr: 'Collectif informel', en: 'Informal collective' },
  hosted_collective: {
    fr: 'Collectif hébergé par une structure',
    en: 'Collective hosted by an organisation',
  },
  unled_consortium: { fr: 'Groupement sans chef de file', en: 'Consortium without a lead' },
  led_consortium: { fr: 'Groupement avec chef de file', en: 'Consortium with a lead' },
  natural_person: { fr: 'Personne physique', en: 'Natural person' },
  association: { fr: 'Association', en: 'Association' },
  scic: { fr: 'SCIC', en: 'SCIC' },
  scop: { fr: 'SCOP', en: 'SCOP' },
  cae: { fr: 'CAE (coopérative d’activité et d’emploi)', en: 'CAE (business and employment cooperative)' },
  cooperative: { fr: 'Autre coopérative', en: 'Other cooperative' },
  mutual: { fr: 'Mutuelle', en: 'Mutual society' },
  foundation: { fr: 'Fondation', en: 'Foundation' },
  endowment_fund: { fr: 'Fonds de dotation', en: 'Endowment fund' },
  sse_company: { fr: 'Société commerciale de l’ESS', en: 'SSE company' },
  enterprise: { fr: 'Entreprise hors ESS', en: 'Enterprise outside SSE' },
  farmer: { fr: 'Agriculteur ou agricultrice', en: 'Farmer' },
  municipality: { fr: 'Commune', en: 'Municipality' },
  epci: { fr: 'Intercommunalité ou pays', en: 'Inter-municipal body' },
  county: { fr: 'Département', en: 'County' },
  region: { fr: 'Région', en: 'Region' },
  local_public_company: { fr: 'Entreprise publique locale', en: 'Local public company' },
  public_body: { fr: 'Établissement public ou service de l’État', en: 'Public body or State service' },
  research: { fr: 'Recherche et enseignement', en: 'Research and teaching' },
});
export type Applicant = keyof typeof APPLICANTS;

/** What a programme pays for or provides. The first three are the functions of support of seed 000. */
export const FUNCTIONS = terms({
  facilitation: { fr: 'Animation', en: 'Facilitation' },
  development: { fr: 'Développement', en: 'Development' },
  expertise: { fr: 'Expertise', en: 'Expertise' },
  experiments: { fr: 'Expérimentation', en: 'Experiments' },
  evaluation: { fr: 'Évaluation', en: 'Evaluation' },
  running_costs: { fr: 'Fonctionnement', en: 'Running costs' },
  investment: { fr: 'Investissement', en: 'Investment' },
});
export type SupportFunction = keyof typeof FUNCTIONS;

/** The four dimensions of the support on offer (seed 002). */
export const DIMENSIONS = terms({
  economy: { fr: 'Modèle économique et recherche de financements', en: 'Economic model and fund-raising' },
  strategy: { fr: 'Stratégie du projet', en: 'Project strategy' },
  governance: { fr: 'Gouvernance et organisation', en: 'Governance and organisation' },
  facilitation: { fr: 'Ingénierie et posture d’animation', en: 'Facilitation engineering and posture' },
});

export const SUPPORT_MODES = terms({
  individual: { fr: 'Individuel', en: 'Individual' },
  collective: { fr: 'Collectif', en: 'Collective' },
  peer: { fr: 'Entre pairs', en: 'Between peers' },
  training: { fr: 'Formation', en: 'Training' },
  visit: { fr: 'Visite apprenante', en: 'Learning visit' },
  remote: { fr: 'À distance', en: 'Remote' },
});

/** The four rules of outside support (seed 000), as the operator's own statement. */
export const SUPPORT_RULES = terms({
  trusted_third_party: {
    fr: 'Un tiers de confiance qui facilite',
    en: 'A trusted third party who facilitates',
  },
  tailor_made: { fr: 'Sur mesure', en: 'Tailor-made' },
  rooted: { fr: 'Ancré dans le territoire', en: 'Rooted in the territory' },
  knows_cooperation: {
    fr: 'Connaît et respecte l’ESS et la coopération',
    en: 'Knows and respects SSE and cooperation',
  },
});

export const OPERATOR_PARTS = terms({
  funds: { fr: 'finance', en: 'funds' },
  runs: { fr: 'met en œuvre', en: 'runs' },
  instructs: { fr: 'instruit', en: 'examines' },
  supports: { fr: 'accompagne', en: 'supports' },
});

export const IN_KIND = terms({
  premises: { fr: 'Locaux', en: 'Premises' },
  time: { fr: 'Temps', en: 'Time' },
  equipment: { fr: 'Matériel', en: 'Equipment' },
  skills: { fr: 'Compétences', en: 'Skills' },
});

/** The widest territory that a programme reaches. */
export const SCALES = terms({
  pays: { fr: 'Toute la France', en: 'All of France' },
  region: { fr: 'Région', en: 'Region' },
  departement: { fr: 'Département', en: 'Département' },
  perimetre: { fr: 'Périmètre particulier', en: 'Particular perimeter' },
  epci: { fr: 'Intercommunalité', en: 'Inter-municipal body' },
  commune: { fr: 'Commune', en: 'Municipality' },
  unknown: { fr: 'Territoire non renseigné', en: 'Territory not told' },
});

export const FEES = terms({
  free: { fr: 'Gratuit', en: 'Free' },
  charged: { fr: 'Payant', en: 'Charged' },
});

/** How long money lasts: subsidies seldom go beyond a year (seed 000, an obstacle it names). */
export const DURABILITY = terms({
  multi_year: { fr: 'Sur plusieurs années', en: 'Over several years' },
  renewable: { fr: 'Renouvelable', en: 'Renewable' },
});

/**
 * The closed lists of words that records share, each code with its label in both languages.
 * Sources: stages, models, gradients, functions from seed 000; roles from the mission (roles are relations
 * inside a cooperation, never a type of account); themes from the first census of records.
 */
import type { Label } from './locale.ts';

export type Terms = Readonly<Record<string, Label>>;
const terms = <const T extends Terms>(list: T): T => list;

export const STAGES = terms({
  emergence: { fr: 'Émergence', en: 'Emergence' },
  creation: { fr: 'Création', en: 'Creation' },
  consolidation: { fr: 'Consolidation', en: 'Consolidation' },
  scaling: { fr: 'Changement d’échelle', en: 'Scaling up' },
});
export type Stage = keyof typeof STAGES;

export const MODELS = terms({
  ptce: {
    fr: 'Pôle territorial de coopération économique (PTCE)',
    en: 'Territorial cluster for economic cooperation (PTCE)',
  },
  tzcld: {
    fr: 'Territoire zéro chômeur de longue durée (TZCLD)',
    en: 'Zero long-term unemployment territory (TZCLD)',
  },
  tiers_lieu: { fr: 'Tiers-lieu', en: 'Third place' },
  amap: {
    fr: 'Association pour le maintien d’une agriculture paysanne (AMAP)',
    en: 'Farm-to-member association (AMAP)',
  },
  pat: { fr: 'Projet alimentaire territorial (PAT)', en: 'Territorial food project (PAT)' },
  scic: { fr: 'Société coopérative d’intérêt collectif (SCIC)', en: 'Multi-stakeholder cooperative (SCIC)' },
  cae: { fr: 'Coopérative d’activité et d’emploi (CAE)', en: 'Business and employment cooperative (CAE)' },
  cigales: { fr: 'Club Cigales', en: 'Cigales investment club' },
  other_model: { fr: 'Autre modèle', en: 'Another model' },
  none: { fr: 'Aucun modèle', en: 'No model' },
});
export type Model = keyof typeof MODELS;

/** The short name of a model, for lists; acronyms are expanded where they are shown. */
export const MODEL_SHORT: Readonly<Record<Model, Label>> = {
  ptce: { fr: 'PTCE', en: 'PTCE' },
  tzcld: { fr: 'TZCLD', en: 'TZCLD' },
  tiers_lieu: { fr: 'Tiers-lieu', en: 'Third place' },
  amap: { fr: 'AMAP', en: 'AMAP' },
  pat: { fr: 'PAT', en: 'PAT' },
  scic: { fr: 'SCIC', en: 'SCIC' },
  cae: { fr: 'CAE', en: 'CAE' },
  cigales: { fr: 'Cigales', en: 'Cigales' },
  other_model: { fr: 'Autre modèle', en: 'Another model' },
  none: { fr: 'Sans modèle', en: 'No model' },
};

export const THEMES = terms({
  alimentation: { fr: 'Alimentation et agriculture', en: 'Food and farming' },
  mobilite: { fr: 'Mobilité', en: 'Mobility' },
  habitat: { fr: 'Habitat', en: 'Housing' },
  energie: { fr: 'Énergie', en: 'Energy' },
  emploi_insertion: { fr: 'Emploi et insertion', en: 'Jobs and inclusion' },
  reemploi_dechets: { fr: 'Réemploi et déchets', en: 'Reuse and waste' },
  culture: { fr: 'Culture', en: 'Culture' },
  sante_vieillissement: { fr: 'Santé et vieillissement', en: 'Health and ageing' },
  numerique: { fr: 'Numérique', en: 'Digital' },
  tourisme_patrimoine: { fr: 'Tourisme et patrimoine', en: 'Tourism and heritage' },
  jeunesse: { fr: 'Jeunesse', en: 'Youth' },
  textile: { fr: 'Textile', en: 'Textiles' },
  bois: { fr: 'Bois', en: 'Wood' },
  commande_publique: { fr: 'Commande publique', en: 'Public procurement' },
  autre: { fr: 'Autre thème', en: 'Another theme' },
});
export type Theme = keyof typeof THEMES;

export const STAKEHOLDER_ROLES = terms({
  facilitator: { fr: 'Animation', en: 'Facilitation' },
  bearer: { fr: 'Portage', en: 'Bearing' },
  supporter: { fr: 'Accompagnement', en: 'Support' },
  funder: { fr: 'Financement', en: 'Funding' },
  partner: { fr: 'Partenariat', en: 'Partnership' },
  host: { fr: 'Accueil', en: 'Hosting' },
  beneficiary: { fr: 'Bénéfice', en: 'Benefit' },
  research: { fr: 'Recherche', en: 'Research' },
  authority: { fr: 'Collectivité publique', en: 'Public authority' },
});
export type StakeholderRole = keyof typeof STAKEHOLDER_ROLES;

export const ORGANISATION_KINDS = terms({
  supporter: { fr: 'Accompagne', en: 'Supports' },
  funder: { fr: 'Finance', en: 'Funds' },
  network: { fr: 'Réseau', en: 'Network' },
  local_authority: { fr: 'Collectivité', en: 'Local authority' },
  research: { fr: 'Recherche et études', en: 'Research' },
  bearer: { fr: 'Porte une coopération', en: 'Bears a cooperation' },
});
export type OrganisationKind = keyof typeof ORGANISATION_KINDS;

export const CARRYING = terms({
  citizen: { fr: 'Portage citoyen', en: 'Carried by citizens' },
  sse_organisation: { fr: 'Portage par une structure de l’ESS', en: 'Carried by an SSE organisation' },
  institutional: { fr: 'Portage institutionnel', en: 'Carried by an institution' },
});
export type Carrying = keyof typeof CARRYING;

export const LEGAL_FORMS = terms({
  informal: { fr: 'Collectif informel', en: 'Informal collective' },
  association: { fr: 'Association', en: 'Association' },
  scic: { fr: 'Société coopérative d’intérêt collectif (SCIC)', en: 'Multi-stakeholder cooperative (SCIC)' },
  scop: { fr: 'Société coopérative de production (SCOP)', en: 'Worker cooperative (SCOP)' },
  cae: { fr: 'Coopérative d’activité et d’emploi (CAE)', en: 'Business and employment cooperative (CAE)' },
  cooperative: { fr: 'Autre coopérative', en: 'Other cooperative' },
  mutual: { fr: 'Mutuelle', en: 'Mutual society' },
  foundation: { fr: 'Fondation', en: 'Foundation' },
  endowment_fund: { fr: 'Fonds de dotation', en: 'Endowment fund' },
  company: { fr: 'Société commerciale', en: 'Company' },
  local_authority: { fr: 'Collectivité territoriale ou groupement', en: 'Local authority or grouping' },
  public_body: { fr: 'Établissement public', en: 'Public body' },
  other: { fr: 'Autre forme', en: 'Other form' },
});
export type LegalForm = keyof typeof LEGAL_FORMS;

export const RESOURCE_KINDS = terms({
  study: { fr: 'Étude', en: 'Study' },
  guide: { fr: 'Guide', en: 'Guide' },
  experience: { fr: 'Récit d’expérience', en: 'Account of an experience' },
  failure: { fr: 'Récit d’un échec', en: 'Account of a failure' },
  tool: { fr: 'Outil ou méthode', en: 'Tool or method' },
  training: { fr: 'Formation', en: 'Training' },
  cartography: { fr: 'Cartographie', en: 'Cartography' },
  advocacy: { fr: 'Plaidoyer', en: 'Advocacy' },
  reference_frame: { fr: 'Référentiel', en: 'Reference frame' },
  template: { fr: 'Modèle de document', en: 'Template' },
  video: { fr: 'Vidéo', en: 'Video' },
  podcast: { fr: 'Podcast', en: 'Podcast' },
});
export type ResourceKind = keyof typeof RESOURCE_KINDS;

/** The three gradients: each a position from 0 (first pole) to 100 (second pole), never a forced box. */
export const GRADIENTS = {
  model: {
    label: { fr: 'Référence à un modèle', en: 'Reference to a model' },
    poles: [
      { fr: 'non modélisée', en: 'non-modelled' },
      { fr: 'modélisée', en: 'modelled' },
    ],
  },
  purpose: {
    label: { fr: 'Finalité', en: 'Purpose' },
    poles: [
      { fr: 'ciblée', en: 'targeted' },
      { fr: 'systémique', en: 'systemic' },
    ],
  },
  economy: {
    label: { fr: 'Modèle économique', en: 'Economic model' },
    poles: [
      { fr: 'non marchande', en: 'non-market' },
      { fr: 'marchande', en: 'market' },
    ],
  },
} as const satisfies Record<string, { label: Label; poles: readonly [Label, Label] }>;
export type Gradient = keyof typeof GRADIENTS;

/** The codes of a vocabulary, as a non-empty tuple for schemas. */
export function codes<T extends Terms>(list: T): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(list) as [keyof T & string, ...(keyof T & string)[]];
}

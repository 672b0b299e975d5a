/**
 * What is said of a work of the library beside its kind and the competences that it builds (`competences.ts`): the
 * needs that it helps with, whom it is for, how long it takes, whether it may be reused.
 * Sources: needs, `content/rules/needs.json` (a test holds the two together); audiences, the mission.
 */
import type { Terms } from './vocabulary.ts';

const terms = <const T extends Terms>(list: T): T => list;

export const NEEDS = terms({
  internal_facilitation: {
    fr: 'Une animation interne, en continu',
    en: 'Facilitation from inside, without a break',
  },
  structuring_and_expertise: {
    fr: 'Un appui pour se structurer et sur le métier',
    en: 'Support on structure and on trade expertise',
  },
  fund_internal_facilitation: { fr: 'Financer l’animation interne', en: 'Fund the internal facilitation' },
  fund_structuring_and_expertise: {
    fr: 'Financer l’appui à la structuration et au métier',
    en: 'Fund the support on structure and trade expertise',
  },
  fund_experiments: { fr: 'Financer des expérimentations', en: 'Fund experiments' },
  peers_and_visits: {
    fr: 'L’appui de pairs et des visites apprenantes',
    en: 'Support from peers, and learning visits',
  },
  shared_resources: { fr: 'Des ressources partagées', en: 'Shared resources' },
  network_backing: { fr: 'Le soutien des réseaux du modèle', en: 'Backing from the networks of the model' },
  fund_peer_support: { fr: 'Financer l’appui des pairs', en: 'Fund the support of peers' },
  fund_networks: { fr: 'Financer les réseaux qui accompagnent', en: 'Fund the networks that support' },
  trusted_third_party: { fr: 'Un tiers de confiance', en: 'A trusted third party' },
  project_definition: { fr: 'Une aide pour définir le projet', en: 'Help in defining the project' },
  fund_trusted_third_party: { fr: 'Financer le tiers de confiance', en: 'Fund the trusted third party' },
  strategic_backing: { fr: 'Un appui stratégique', en: 'Strategic backing' },
  territorial_facilitation: {
    fr: 'Une animation territoriale chargée de la coopération',
    en: 'Territorial facilitation in charge of the cooperation',
  },
  fund_support_scheme: {
    fr: 'Un financement important du dispositif d’accompagnement',
    en: 'Substantial funding of the support scheme',
  },
  fund_pilots: { fr: 'Financer des expériences pilotes', en: 'Fund pilot experiences' },
  fund_full_costs: {
    fr: 'Un financement complet du fonctionnement et des investissements',
    en: 'Full funding of running costs and investments',
  },
  fund_classic_at_creation: {
    fr: 'Des financements classiques\u00a0: capital et emprunt',
    en: 'Classic finance: capital and loans',
  },
  fund_classic_tools: { fr: 'Les outils financiers classiques', en: 'Classic financial tools' },
  fund_subsidies_and_gifts: { fr: 'Des subventions et des dons', en: 'Subsidies and gifts' },
  participatory_governance: {
    fr: 'Une animation qui garde vivante la gouvernance participative',
    en: 'Facilitation that keeps participatory governance alive',
  },
  strategic_facilitation: { fr: 'Une animation stratégique', en: 'Strategic facilitation' },
  new_worksites_development: {
    fr: 'Un appui pour développer de nouveaux chantiers coopératifs',
    en: 'Support in developing new cooperative worksites',
  },
  evaluation_practice: { fr: 'Une pratique d’évaluation', en: 'A practice of evaluation' },
  fund_evaluation: { fr: 'Financer l’évaluation', en: 'Fund the evaluation' },
});
export type NeedCode = keyof typeof NEEDS;

export const AUDIENCES = terms({
  collective: { fr: 'Collectif qui coopère', en: 'Cooperating collective' },
  supporter: { fr: 'Qui accompagne', en: 'Whoever supports' },
  funder: { fr: 'Qui finance', en: 'Whoever funds' },
  local_authority: { fr: 'Collectivité', en: 'Local authority' },
  network: { fr: 'Réseau, observatoire', en: 'Network, observatory' },
  research: { fr: 'Recherche', en: 'Research' },
  everyone: { fr: 'Tout public', en: 'Everyone' },
});
export type Audience = keyof typeof AUDIENCES;

/** How long it takes to use it: to read a study, to run a method, to follow a training. */
export const DURATIONS = terms({
  hour: { fr: 'Moins d’une heure', en: 'Less than an hour' },
  half_day: { fr: 'Une demi-journée', en: 'Half a day' },
  days: { fr: 'Quelques jours', en: 'A few days' },
  weeks: { fr: 'Quelques semaines', en: 'A few weeks' },
  months: { fr: 'Plusieurs mois', en: 'Several months' },
});
export type Duration = keyof typeof DURATIONS;

/** What its licence lets anyone do, as far as it is told. */
export const REUSE = terms({
  open: { fr: 'Licence ouverte', en: 'Open licence' },
  told: { fr: 'Autre licence, indiquée', en: 'Another licence, told' },
  unknown: { fr: 'Licence inconnue', en: 'Licence not known' },
});
export type Reuse = keyof typeof REUSE;

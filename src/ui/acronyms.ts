/**
 * Acronyms that pages may show alone, with what they stand for. Those that mean several things in this field
 * (CAF, CA, CLE, AI) are left out: they are written in full where they stand.
 */
export const ACRONYMS: Readonly<Record<string, string>> = {
  ACI: 'atelier et chantier d’insertion',
  AMAP: 'association pour le maintien d’une agriculture paysanne',
  AMI: 'appel à manifestation d’intérêt',
  ANCT: 'Agence nationale de la cohésion des territoires',
  CAE: 'coopérative d’activité et d’emploi',
  CPO: 'convention pluriannuelle d’objectifs',
  CRESS: 'chambre régionale de l’économie sociale et solidaire',
  DLA: 'dispositif local d’accompagnement',
  EBE: 'entreprise à but d’emploi',
  EPCI: 'établissement public de coopération intercommunale',
  ESS: 'économie sociale et solidaire',
  PAT: 'projet alimentaire territorial',
  PTCE: 'pôle territorial de coopération économique',
  RTES: 'Réseau des collectivités territoriales pour une économie solidaire',
  SCIC: 'société coopérative d’intérêt collectif',
  SCOP: 'société coopérative de production',
  SIAE: 'structure de l’insertion par l’activité économique',
  SIREN: 'système d’identification du répertoire des entreprises',
  SIRET: 'système d’identification du répertoire des établissements',
  TZCLD: 'Territoires zéro chômeur de longue durée',
};

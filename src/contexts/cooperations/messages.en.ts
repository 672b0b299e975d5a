import type { Messages } from './messages.fr.ts';

export const en: Messages = {
  title: 'Cooperations',
  lead: 'People and organisations of every kind who make one common work on a territory. Each record says where it has it from.',
  one: 'Cooperation',
  models: 'Model',
  born: 'Born in',
  carrying: 'Carried by',
  legalForm: 'Legal form',
  newWorksites: 'Opening new worksites',
  yes: 'yes',
  no: 'no',
  gradients: 'Three gradients',
  gradientsHint:
    'Each is a position between two poles, never a box. An editor’s reading of the sources cited.',
  stages: 'Stage of development',
  stagesHint: 'Stages are not one-way: a cooperation may go back.',
  stakeholders: 'Stakeholders',
  noStakeholders: 'No stakeholder is named in this record yet.',
  goal: 'Its goal:',
  since: 'since',
  until: 'until',
  takeStock: 'Is your collective like this one?',
  takeStockAction: 'Take stock for yours',
  takeStockForThis: 'You belong to this one: take stock from its record',
};

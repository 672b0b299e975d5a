import type { Messages } from './messages.fr.ts';

export const en: Messages = {
  title: 'Organisations',
  lead: 'Bodies that support, fund, connect, study or bear territorial cooperations.',
  one: 'Organisation',
  kinds: 'What it does',
  alias: 'Also called',
  legalForm: 'Legal form',
  seat: 'Seat',
  acts: 'Acts on',
  born: 'Founded in',
  scale: 'Scale of action',
  scales: {
    local: 'local',
    epci: 'inter-municipal',
    departement: 'département',
    region: 'regional',
    national: 'national',
    international: 'international',
  },
  networks: 'Networks it belongs to',
  members: 'Organisations that belong to it',
  cooperations: 'Cooperations it takes part in',
  programmes: 'Programmes it has a part in',
  registers: 'Registers',
};

/** What a person may fill of an organisation. */
import type { Label } from '../../../kernel/locale.ts';
import { LEGAL_FORMS, ORGANISATION_KINDS } from '../../../kernel/vocabulary.ts';
import { BODY, NAME, type RecordForm, SOURCES, SUMMARY, TERRITORIES, THEME } from '../../records/public.ts';
import type { SCALES } from './organisation.ts';

const SCALE_TERMS = {
  local: { fr: 'Locale', en: 'Local' },
  epci: { fr: 'Intercommunale', en: 'Inter-municipal' },
  departement: { fr: 'Départementale', en: 'Département' },
  region: { fr: 'Régionale', en: 'Regional' },
  national: { fr: 'Nationale', en: 'National' },
  international: { fr: 'Internationale', en: 'International' },
} satisfies Record<(typeof SCALES)[number], Label>;

export const ORGANISATION_FORM: RecordForm = {
  kind: 'organisation',
  groups: [
    {
      code: 'what',
      label: { fr: 'Ce que c’est', en: 'What it is' },
      fields: [
        NAME,
        {
          name: 'alias',
          label: { fr: 'Sigle ou autre nom', en: 'Acronym or other name' },
          as: { kind: 'line' },
        },
        SUMMARY,
        {
          name: 'kinds',
          label: { fr: 'Ce qu’elle fait', en: 'What it does' },
          required: true,
          as: { kind: 'some_of', terms: ORGANISATION_KINDS },
        },
        THEME,
        BODY,
      ],
    },
    {
      code: 'where',
      label: { fr: 'Où', en: 'Where' },
      fields: [
        {
          ...TERRITORIES,
          label: { fr: 'Territoires où elle agit', en: 'Territories where it acts' },
        },
        { name: 'seat', label: { fr: 'Siège', en: 'Seat' }, as: { kind: 'place' } },
        {
          name: 'scale',
          label: { fr: 'Échelle d’action', en: 'Scale of action' },
          as: { kind: 'one_of', terms: SCALE_TERMS },
        },
      ],
    },
    {
      code: 'identity',
      label: { fr: 'Identité', en: 'Identity' },
      fields: [
        {
          name: 'legalForm',
          label: { fr: 'Forme juridique', en: 'Legal form' },
          as: { kind: 'one_of', terms: LEGAL_FORMS },
        },
        { name: 'siren', label: { fr: 'SIREN', en: 'SIREN' }, as: { kind: 'line' } },
        { name: 'siret', label: { fr: 'SIRET', en: 'SIRET' }, as: { kind: 'line' } },
        { name: 'rna', label: { fr: 'RNA', en: 'RNA' }, as: { kind: 'line' } },
        { name: 'born', label: { fr: 'Fondée en', en: 'Founded in' }, as: { kind: 'whole' } },
        {
          name: 'networks',
          label: { fr: 'Réseaux dont elle fait partie', en: 'Networks it belongs to' },
          hint: {
            fr: 'Une organisation de l’annuaire par ligne.',
            en: 'One organisation of the directory a line.',
          },
          as: { kind: 'records', of: 'organisation' },
        },
      ],
    },
    SOURCES,
  ],
};

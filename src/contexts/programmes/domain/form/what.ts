import { FAMILIES, FUNCTIONS, OPERATOR_PARTS, PROGRAMME_TYPES } from '../../../../kernel/programme-terms.ts';
import { MODELS, STAGES } from '../../../../kernel/vocabulary.ts';
import { BODY, type FormGroup, NAME, SUMMARY, TERRITORIES, THEME } from '../../../records/public.ts';

const PURPOSES = {
  targeted: { fr: 'Ciblée', en: 'Targeted' },
  systemic: { fr: 'Systémique', en: 'Systemic' },
};

export const WHAT: FormGroup = {
  code: 'what',
  label: { fr: 'Ce que c’est', en: 'What it is' },
  fields: [
    NAME,
    {
      name: 'family',
      label: { fr: 'Famille', en: 'Family' },
      required: true,
      as: { kind: 'one_of', terms: FAMILIES },
    },
    {
      name: 'types',
      label: { fr: 'Nature', en: 'Kind' },
      required: true,
      as: { kind: 'some_of', terms: PROGRAMME_TYPES },
    },
    SUMMARY,
    {
      name: 'operators',
      label: { fr: 'Qui le porte', en: 'Who runs it' },
      as: {
        kind: 'rows',
        fields: [
          {
            name: 'organisation',
            label: { fr: 'Organisation de l’annuaire', en: 'Organisation of the directory' },
            as: { kind: 'record', of: 'organisation' },
          },
          {
            name: 'name',
            label: { fr: 'Nom à montrer, s’il est autre', en: 'Name to show, when another' },
            as: { kind: 'line' },
          },
          {
            name: 'parts',
            label: { fr: 'Sa part', en: 'Its part' },
            as: { kind: 'some_of', terms: OPERATOR_PARTS },
          },
        ],
      },
    },
    {
      ...TERRITORIES,
      label: { fr: 'Territoires que le dispositif couvre', en: 'Territories that it covers' },
      hint: {
        fr: 'Les siens, un par ligne ; jamais ceux de l’organisme qui le porte.',
        en: 'Its own, one a line; never those of whoever runs it.',
      },
    },
    {
      name: 'excluded',
      label: { fr: 'Sauf ces territoires', en: 'Except these territories' },
      as: { kind: 'places' },
    },
    {
      name: 'functions',
      label: { fr: 'Ce qu’il finance ou assure', en: 'What it pays for or provides' },
      as: { kind: 'told', terms: FUNCTIONS },
    },
    { name: 'stages', label: { fr: 'Stades', en: 'Stages' }, as: { kind: 'some_of', terms: STAGES } },
    {
      name: 'purposes',
      label: { fr: 'Finalités', en: 'Purposes' },
      as: { kind: 'some_of', terms: PURPOSES },
    },
    {
      name: 'models',
      label: { fr: 'Réservé à ces modèles', en: 'Reserved to these models' },
      as: { kind: 'some_of', terms: MODELS },
    },
    THEME,
    BODY,
  ],
};

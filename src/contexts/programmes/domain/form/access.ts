import { APPLICANTS } from '../../../../kernel/programme-terms.ts';
import { LEGAL_FORMS } from '../../../../kernel/vocabulary.ts';
import type { FormField, FormGroup } from '../../../records/public.ts';

/** A list written one item a line; `hint` agrees with what is listed. */
const oneALine = (name: string, hint: string, label: FormField['label']): FormField => ({
  ...{ name, label, hint: { fr: hint, en: 'One a line.' } },
  as: { kind: 'lines' },
});

export const WHO: FormGroup = {
  code: 'who',
  label: { fr: 'Pour qui', en: 'For whom' },
  fields: [
    {
      name: 'applicants',
      label: { fr: 'Peuvent candidater', en: 'May apply' },
      as: { kind: 'told', terms: APPLICANTS },
    },
    {
      name: 'legalForms',
      label: { fr: 'Formes juridiques exigées', en: 'Legal forms required' },
      as: { kind: 'some_of', terms: LEGAL_FORMS },
    },
    oneALine('audiences', 'Un par ligne.', {
      fr: 'Public, selon la source',
      en: 'Audience, as the source words it',
    }),
    {
      name: 'conditions',
      label: { fr: 'Conditions d’accès', en: 'Conditions of access' },
      as: { kind: 'text' },
    },
  ],
};

const CALENDARS = {
  permanent: { fr: 'Permanent', en: 'Permanent' },
  recurrent: { fr: 'Revient chaque année', en: 'Comes back every year' },
  dated: { fr: 'Daté', en: 'Dated' },
};
const STATUSES = {
  open: { fr: 'Ouvert', en: 'Open' },
  closed: { fr: 'Clos', en: 'Closed' },
  unknown: { fr: 'Ne dit rien', en: 'Says nothing' },
};

export const WHEN: FormGroup = {
  code: 'when',
  label: { fr: 'Quand', en: 'When' },
  fields: [
    {
      name: 'calendar',
      label: { fr: 'Calendrier', en: 'Calendar' },
      as: {
        kind: 'group',
        fields: [
          { name: 'type', label: { fr: 'Rythme', en: 'Rhythm' }, as: { kind: 'one_of', terms: CALENDARS } },
          { name: 'months', label: { fr: 'Mois habituels', en: 'Usual months' }, as: { kind: 'months' } },
          { name: 'opens', label: { fr: 'Ouvre le', en: 'Opens on' }, as: { kind: 'day' } },
          {
            name: 'predeposit',
            label: { fr: 'Prédépôt jusqu’au', en: 'First file until' },
            as: { kind: 'day' },
          },
          { name: 'closes', label: { fr: 'Ferme le', en: 'Closes on' }, as: { kind: 'day' } },
          { name: 'year', label: { fr: 'Année', en: 'Year' }, as: { kind: 'whole' } },
          {
            name: 'dates',
            label: { fr: 'Dates, selon la source', en: 'Dates, as the source words them' },
            as: { kind: 'line' },
          },
        ],
      },
    },
    {
      name: 'status',
      label: { fr: 'Ce que la source en dit', en: 'What the source says of it' },
      required: true,
      as: { kind: 'one_of', terms: STATUSES },
    },
    {
      name: 'followedBy',
      label: { fr: 'Ce qui lui succède', en: 'What follows it' },
      hint: { fr: 'Le nom d’un dispositif du catalogue.', en: 'The name of a programme of the catalogue.' },
      as: { kind: 'record', of: 'programme' },
    },
  ],
};

export const APPLY: FormGroup = {
  code: 'apply',
  label: { fr: 'Candidater', en: 'Applying' },
  fields: [
    oneALine('steps', 'Une par ligne.', { fr: 'Étapes', en: 'Steps' }),
    {
      name: 'url',
      label: { fr: 'Page du dispositif', en: 'Page of the programme' },
      as: { kind: 'address' },
    },
    { name: 'applyUrl', label: { fr: 'Où candidater', en: 'Where to apply' }, as: { kind: 'address' } },
    oneALine('documents', 'Une par ligne.', { fr: 'Pièces à joindre', en: 'Documents to bring' }),
    {
      name: 'contact',
      label: { fr: 'Service à joindre', en: 'Service to reach' },
      hint: { fr: 'Un service, jamais une personne par son nom.', en: 'A service, never a person by name.' },
      as: { kind: 'text' },
    },
  ],
};

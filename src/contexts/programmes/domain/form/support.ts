import { DIMENSIONS, SUPPORT_MODES, SUPPORT_RULES } from '../../../../kernel/programme-terms.ts';
import type { FormGroup } from '../../../records/public.ts';

export const SUPPORT: FormGroup = {
  code: 'support',
  label: { fr: 'Comment on accompagne', en: 'How support is given' },
  fields: [
    { name: 'modes', label: { fr: 'Modes', en: 'Modes' }, as: { kind: 'some_of', terms: SUPPORT_MODES } },
    {
      name: 'dimensions',
      label: { fr: 'Dimensions', en: 'Dimensions' },
      as: { kind: 'some_of', terms: DIMENSIONS },
    },
    { name: 'duration', label: { fr: 'Durée', en: 'Duration' }, as: { kind: 'line' } },
    {
      name: 'charged',
      label: { fr: 'Payant pour qui est accompagné', en: 'Charged to those supported' },
      as: { kind: 'yes_no' },
    },
    { name: 'fee', label: { fr: 'Prix, et qui paie', en: 'Price, and who pays' }, as: { kind: 'line' } },
    { name: 'capacity', label: { fr: 'Places restantes', en: 'Places left' }, as: { kind: 'line' } },
    {
      name: 'rules',
      label: { fr: 'Ce que l’organisme en dit', en: 'What the operator says of it' },
      as: { kind: 'told', terms: SUPPORT_RULES },
    },
    {
      name: 'methods',
      label: { fr: 'Méthodes', en: 'Methods' },
      hint: { fr: 'Une ressource de la bibliothèque par ligne.', en: 'One resource of the library a line.' },
      as: { kind: 'records', of: 'resource' },
    },
  ],
};

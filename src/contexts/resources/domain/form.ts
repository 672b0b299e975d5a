/** What a person may fill of a resource. */
import { RESOURCE_KINDS, STAGES } from '../../../kernel/vocabulary.ts';
import { BODY, NAME, type RecordForm, SOURCES, SUMMARY, TERRITORIES, THEME } from '../../records/public.ts';

export const RESOURCE_FORM: RecordForm = {
  kind: 'resource',
  groups: [
    {
      code: 'what',
      label: { fr: 'Ce que c’est', en: 'What it is' },
      fields: [
        { ...NAME, label: { fr: 'Titre', en: 'Title' } },
        {
          name: 'kind',
          label: { fr: 'Genre', en: 'Kind' },
          required: true,
          as: { kind: 'one_of', terms: RESOURCE_KINDS },
        },
        SUMMARY,
        {
          name: 'url',
          label: { fr: 'Adresse', en: 'Address' },
          required: true,
          as: { kind: 'address' },
        },
        {
          name: 'authors',
          label: { fr: 'Organisations qui l’ont faite', en: 'Organisations that made it' },
          hint: { fr: 'Une par ligne.', en: 'One a line.' },
          as: { kind: 'lines' },
        },
        { name: 'year', label: { fr: 'Année', en: 'Year' }, as: { kind: 'whole' } },
        {
          name: 'language',
          label: { fr: 'Langue', en: 'Language' },
          hint: { fr: 'En deux lettres : fr, en…', en: 'In two letters: fr, en…' },
          required: true,
          as: { kind: 'line' },
        },
        {
          name: 'workLicence',
          label: { fr: 'Licence de l’œuvre', en: 'Licence of the work' },
          hint: { fr: 'Vide : inconnue.', en: 'Empty: not known.' },
          as: { kind: 'line' },
        },
      ],
    },
    {
      code: 'about',
      label: { fr: 'De quoi elle parle', en: 'What it is about' },
      fields: [
        THEME,
        { name: 'stages', label: { fr: 'Stades', en: 'Stages' }, as: { kind: 'some_of', terms: STAGES } },
        TERRITORIES,
        BODY,
      ],
    },
    SOURCES,
  ],
};

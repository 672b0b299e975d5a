/** Fields that the forms of every kind of record share. */
import { THEMES } from '../../../kernel/vocabulary.ts';
import type { FormField, FormGroup } from './form.ts';

export const SOURCES: FormGroup = {
  code: 'sources',
  label: { fr: 'Sources et liens', en: 'Sources and links' },
  fields: [
    {
      name: 'sources',
      label: { fr: 'Sources', en: 'Sources' },
      hint: {
        fr: 'Les pages publiques qui disent ce que dit la fiche. Sans elles, personne ne peut vérifier.',
        en: 'Public pages that say what the record says. Without them nobody can check.',
      },
      as: {
        kind: 'rows',
        fields: [
          { name: 'url', label: { fr: 'Adresse', en: 'Address' }, required: true, as: { kind: 'address' } },
          { name: 'title', label: { fr: 'Titre', en: 'Title' }, as: { kind: 'line' } },
          { name: 'seen', label: { fr: 'Lue le', en: 'Read on' }, as: { kind: 'day' } },
        ],
      },
    },
    {
      name: 'links',
      label: { fr: 'Liens', en: 'Links' },
      as: {
        kind: 'rows',
        fields: [
          { name: 'url', label: { fr: 'Adresse', en: 'Address' }, required: true, as: { kind: 'address' } },
          { name: 'label', label: { fr: 'Nom du lien', en: 'Name of the link' }, as: { kind: 'line' } },
        ],
      },
    },
    {
      name: 'note',
      label: { fr: 'À savoir sur cette fiche', en: 'To know about this record' },
      hint: { fr: 'Doutes, approximations.', en: 'Doubts, approximations.' },
      as: { kind: 'text' },
    },
  ],
};

export const NAME: FormField = {
  name: 'name',
  label: { fr: 'Nom', en: 'Name' },
  required: true,
  as: { kind: 'line' },
};
export const SUMMARY: FormField = {
  name: 'summary',
  label: { fr: 'En quelques phrases', en: 'In a few sentences' },
  required: true,
  as: { kind: 'text' },
};
export const BODY: FormField = {
  name: 'body',
  label: { fr: 'Texte plus long', en: 'A longer text' },
  hint: { fr: 'En Markdown, si vous le connaissez.', en: 'In Markdown, if you know it.' },
  as: { kind: 'text' },
};
export const TERRITORIES: FormField = {
  name: 'territories',
  label: { fr: 'Territoires', en: 'Territories' },
  hint: {
    fr: 'Un par ligne : commune, intercommunalité, département, région, « France »…',
    en: 'One a line: municipality, inter-municipal body, département, region, “France”…',
  },
  as: { kind: 'places' },
};
export const THEME: FormField = {
  name: 'themes',
  label: { fr: 'Thèmes', en: 'Themes' },
  as: { kind: 'some_of', terms: THEMES },
};

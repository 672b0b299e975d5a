/** What a person may fill of a resource. */
import { COMPETENCES } from '../../../kernel/competences.ts';
import type { Label } from '../../../kernel/locale.ts';
import { FUNCTIONS } from '../../../kernel/programme-terms.ts';
import { AUDIENCES, DURATIONS, NEEDS } from '../../../kernel/resource-terms.ts';
import { RESOURCE_KINDS, STAGES } from '../../../kernel/vocabulary.ts';
import {
  BODY,
  type FormField,
  NAME,
  type RecordForm,
  SOURCES,
  SUMMARY,
  TERRITORIES,
  THEME,
} from '../../records/public.ts';
import { ACCOUNT_HINTS, ACCOUNT_LABELS, ACCOUNT_PARTS } from './account.ts';

const field = (name: string, label: Label, as: FormField['as'], hint?: Label): FormField => ({
  name,
  label,
  as,
  ...(hint && { hint }),
});

export const RESOURCE_FORM: RecordForm = {
  kind: 'resource',
  groups: [
    {
      code: 'what',
      label: { fr: 'Ce que c’est', en: 'What it is' },
      fields: [
        { ...NAME, label: { fr: 'Titre', en: 'Title' } },
        {
          ...field('kind', { fr: 'Genre', en: 'Kind' }, { kind: 'one_of', terms: RESOURCE_KINDS }),
          required: true,
        },
        SUMMARY,
        field(
          'url',
          { fr: 'Adresse', en: 'Address' },
          { kind: 'address' },
          {
            fr: 'Où la lire. Vide seulement si son texte ou un fichier se trouve ici.',
            en: 'Where to read it. Empty only when its text or a file stands here.',
          },
        ),
        field('year', { fr: 'Année', en: 'Year' }, { kind: 'whole' }),
        {
          ...field(
            'language',
            { fr: 'Langue', en: 'Language' },
            { kind: 'line' },
            {
              fr: 'En deux lettres : fr, en…',
              en: 'In two letters: fr, en…',
            },
          ),
          required: true,
        },
        field(
          'workLicence',
          { fr: 'Licence de l’œuvre', en: 'Licence of the work' },
          { kind: 'line' },
          {
            fr: 'Vide : inconnue, et la page le dira.',
            en: 'Empty: not known, and the page will say so.',
          },
        ),
        field(
          'doi',
          { fr: 'DOI', en: 'DOI' },
          { kind: 'line' },
          {
            fr: 'Par exemple 10.3917/rce.025.0007',
            en: 'For instance 10.3917/rce.025.0007',
          },
        ),
        field(
          'isbn',
          { fr: 'ISBN', en: 'ISBN' },
          { kind: 'line' },
          {
            fr: 'Treize chiffres, sans tirets.',
            en: 'Thirteen digits, without hyphens.',
          },
        ),
      ],
    },
    {
      code: 'who',
      label: { fr: 'De qui elle vient', en: 'Whom it comes from' },
      fields: [
        field(
          'authors',
          { fr: 'Organisations qui l’ont faite', en: 'Organisations that made it' },
          { kind: 'lines' },
          {
            fr: 'Une par ligne.',
            en: 'One a line.',
          },
        ),
        field(
          'madeBy',
          { fr: 'Celles qui ont une fiche ici', en: 'Those that have a record here' },
          { kind: 'records', of: 'organisation' },
          { fr: 'Une par ligne, par son nom.', en: 'One a line, by name.' },
        ),
        field(
          'persons',
          { fr: 'Personnes qui ont accepté d’être nommées', en: 'People who agreed to be named' },
          {
            kind: 'rows',
            fields: [
              { ...field('name', { fr: 'Nom', en: 'Name' }, { kind: 'line' }), required: true },
              {
                ...field('agreed', { fr: 'A dit oui le', en: 'Agreed on' }, { kind: 'day' }),
                required: true,
              },
            ],
          },
          {
            fr: 'Seulement avec leur accord ; sinon, nommez leur organisation.',
            en: 'Only with their agreement; otherwise, name their organisation.',
          },
        ),
        field(
          'cooperations',
          { fr: 'Coopérations d’où elle vient', en: 'Cooperations that it comes from' },
          { kind: 'records', of: 'cooperation' },
          { fr: 'Une par ligne, par son nom.', en: 'One a line, by name.' },
        ),
        field(
          'tellers',
          { fr: 'Qui peut en parler', en: 'Who can tell about it' },
          {
            kind: 'rows',
            fields: [
              field(
                'organisation',
                { fr: 'Organisation', en: 'Organisation' },
                { kind: 'record', of: 'organisation' },
              ),
              field(
                'cooperation',
                { fr: 'Coopération', en: 'Cooperation' },
                { kind: 'record', of: 'cooperation' },
              ),
              field('about', { fr: 'De quoi', en: 'About what' }, { kind: 'line' }),
            ],
          },
          {
            fr: 'Une organisation ou une coopération qui l’a vécu et accepte qu’on lui pose des questions.',
            en: 'An organisation or a cooperation that lived it and agrees to be asked.',
          },
        ),
        field(
          'cites',
          { fr: 'Ressources sur lesquelles elle s’appuie', en: 'Works that it rests on' },
          { kind: 'records', of: 'resource' },
          { fr: 'Une par ligne, par son titre.', en: 'One a line, by title.' },
        ),
      ],
    },
    {
      code: 'use',
      label: { fr: 'À quoi elle sert', en: 'What it is for' },
      fields: [
        THEME,
        field('stages', { fr: 'Stades', en: 'Stages' }, { kind: 'some_of', terms: STAGES }),
        field(
          'needs',
          { fr: 'Besoins auxquels elle répond', en: 'Needs that it meets' },
          { kind: 'some_of', terms: NEEDS },
        ),
        field('functions', { fr: 'Fonctions', en: 'Functions' }, { kind: 'some_of', terms: FUNCTIONS }),
        field(
          'competences',
          { fr: 'Compétences', en: 'Competences' },
          { kind: 'some_of', terms: COMPETENCES },
        ),
        field('audiences', { fr: 'Pour qui', en: 'For whom' }, { kind: 'some_of', terms: AUDIENCES }),
        field(
          'duration',
          { fr: 'Temps à prévoir', en: 'Time it takes' },
          { kind: 'one_of', terms: DURATIONS },
        ),
        TERRITORIES,
        BODY,
      ],
    },
    {
      code: 'account',
      label: { fr: 'Le récit', en: 'The account' },
      fields: [
        field(
          'account',
          {
            fr: 'Pour un récit d’expérience ou d’échec',
            en: 'For an account of an experience or of a failure',
          },
          {
            kind: 'group',
            fields: ACCOUNT_PARTS.map((part) =>
              field(part, ACCOUNT_LABELS[part], { kind: 'text' }, ACCOUNT_HINTS[part]),
            ),
          },
        ),
      ],
    },
    SOURCES,
  ],
  elsewhere: [{ name: 'files', label: { fr: 'Fichiers', en: 'Files' } }],
};

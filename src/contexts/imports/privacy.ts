/** What imports by screen do with personal data. */
import type { Processing } from '../../kernel/processing.ts';

const DAYS = 30;
const told = {
  fr: 'Un fichier apporté et ses lignes sont effacés trente jours après.',
  en: 'A file that was brought and its rows are erased after thirty days.',
};

export const PROCESSINGS: readonly Processing[] = [
  {
    code: 'imports',
    title: { fr: 'Imports de fichiers', en: 'Imports of files' },
    purpose: {
      fr: 'Faire entrer dans l’annuaire et l’atlas un fichier que quelqu’un tient, le relire avant d’écrire, et pouvoir l’annuler.',
      en: 'Bringing a file that somebody keeps into the directory and the atlas, reviewing it before anything is written, and being able to undo it.',
    },
    basis: 'legitimate_interest',
    people: {
      fr: 'Les personnes qui apportent un fichier ; celles qu’une colonne nomme, et que l’import propose de laisser de côté.',
      en: 'People who bring a file; those whom a column names, and whom the import proposes to leave out.',
    },
    data: {
      fr: 'Le nom qui signe ; le fichier tel qu’il a été apporté, pendant trente jours.',
      en: 'The name that signs; the file as it was brought, for thirty days.',
    },
    recipients: {
      fr: 'La personne qui apporte le fichier, et l’administration de l’instance.',
      en: 'The person who brings the file, and the administrators of the instance.',
    },
    tables: [
      {
        table: 'file_import',
        title: { fr: 'Fichiers apportés', en: 'Files brought' },
        of: [{ column: 'person_id', holds: 'person' }],
        shown: ['file_name', 'label', 'page', 'licence', 'signature', 'state', 'created_at'],
        sealed: ['person_id'],
        erasure: { sign: 'signature', empty: ['person_id'] },
      },
      {
        table: 'file_import_content',
        title: { fr: 'Contenu des fichiers', en: 'Content of the files' },
        of: [],
        shown: [],
        sealed: ['content'],
        erasure: 'kept',
      },
      {
        table: 'file_import_row',
        title: { fr: 'Lignes des fichiers', en: 'Rows of the files' },
        of: [],
        shown: [],
        sealed: ['cells'],
        erasure: 'kept',
      },
    ],
    retention: [
      { code: 'imports.content', told, table: 'file_import_content', from: 'read_at', days: DAYS },
      { code: 'imports.rows', told, table: 'file_import_row', from: 'read_at', days: DAYS },
    ],
    kept: {
      fr: 'Qu’un import a eu lieu, et ce qu’il dit de chaque fiche publique : sans quoi il ne pourrait plus être annulé.',
      en: 'That an import took place, and what it says of each public record: without which it could not be undone.',
    },
  },
];

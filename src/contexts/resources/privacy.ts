/** What the library does with personal data. */
import type { Processing } from '../../kernel/processing.ts';

export const PROCESSINGS: readonly Processing[] = [
  {
    code: 'resources',
    title: {
      fr: 'Récits, fichiers et avis de la bibliothèque',
      en: 'Accounts, files and reviews of the library',
    },
    purpose: {
      fr: 'Écrire un récit en plusieurs fois, joindre des fichiers à une ressource, dire à quoi une ressource a servi.',
      en: 'Writing an account in several goes, adding files to a work, saying what a work was used for.',
    },
    basis: 'contract',
    people: {
      fr: 'Les personnes qui racontent, envoient un fichier ou donnent un avis.',
      en: 'People who tell, send a file or give a review.',
    },
    data: {
      fr: 'Brouillons de récits, fichiers envoyés (les photographies sans lieu ni date de prise de vue), avis et nom qui les signe.',
      en: 'Drafts of accounts, files sent (photographs without place or date), reviews and the name that signs them.',
    },
    recipients: {
      fr: 'Brouillons : leur auteur seul. Fichiers et avis : les personnes qui décident, puis tout le monde une fois publiés.',
      en: 'Drafts: their author alone. Files and reviews: those who decide, then everybody once published.',
    },
    tables: [
      {
        table: 'resource_draft',
        title: { fr: 'Récits en cours', en: 'Accounts being written' },
        of: [{ column: 'person_id', holds: 'person' }],
        shown: ['id', 'typed', 'files', 'created_at', 'updated_at'],
        sealed: ['person_id'],
        erasure: 'row',
      },
      {
        table: 'resource_file',
        title: { fr: 'Fichiers envoyés', en: 'Files sent' },
        of: [{ column: 'person_id', holds: 'person' }],
        shown: ['id', 'name', 'type', 'bytes', 'received_at', 'state'],
        sealed: ['person_id'],
        // What is published stays; the file no longer says who sent it, since its sender is no longer known.
        erasure: 'kept',
      },
      {
        table: 'resource_review',
        title: { fr: 'Avis', en: 'Reviews' },
        of: [{ column: 'person_id', holds: 'person' }],
        shown: ['id', 'record_id', 'author', 'used_for', 'changed', 'created_at', 'state', 'decision'],
        sealed: ['person_id', 'decided_by'],
        erasure: { sign: 'author', empty: ['person_id'] },
      },
    ],
    retention: [
      {
        code: 'resources.drafts',
        told: {
          fr: 'Un récit commencé et laissé là est effacé un an après la dernière fois qu’on y a touché.',
          en: 'An account begun and left is erased a year after it was last touched.',
        },
        table: 'resource_draft',
        from: 'updated_at',
        days: 365,
      },
      {
        code: 'resources.refused-reviews',
        told: {
          fr: 'Un avis refusé est effacé après un an.',
          en: 'A refused review is erased after a year.',
        },
        table: 'resource_review',
        from: 'decided_at',
        days: 365,
        only: { column: 'state', values: ['refused'] },
      },
    ],
    kept: {
      fr: 'Ce qui est publié reste avec la ressource ; le nom qui signe peut en disparaître. Un fichier que personne n’a demandé à publier est effacé après trente jours.',
      en: 'What is published stays with the work; the name that signs can vanish from it. A file that nobody asked to publish is erased after thirty days.',
    },
  },
];

/** What the register does with personal data: who signs a change, and people whom a public record names. */
import type { Processing } from '../../kernel/processing.ts';

export const PROCESSINGS: readonly Processing[] = [
  {
    code: 'records',
    title: { fr: 'Fiches publiques et leur histoire', en: 'Public records and their history' },
    purpose: {
      fr: 'Faire connaître les coopérations, organisations, soutiens et ressources, et garder qui a changé quoi.',
      en: 'Making cooperations, organisations, support and resources known, and keeping who changed what.',
    },
    basis: 'legitimate_interest',
    people: {
      fr: 'Les personnes qui signent un changement ; celles qu’une fiche nomme (auteur d’un ouvrage, contact professionnel publié par son organisation).',
      en: 'People who sign a change; those whom a record names (author of a work, professional contact published by an organisation).',
    },
    data: {
      fr: 'Nom qui signe ; ce que la fiche publique dit, avec sa source.',
      en: 'Name that signs; what the public record says, with its source.',
    },
    recipients: {
      fr: 'Tout le monde : les fiches sont publiques et sous licence ouverte.',
      en: 'Everybody: records are public and under an open licence.',
    },
    tables: [
      {
        table: 'signature',
        title: { fr: 'Signatures', en: 'Signatures' },
        of: [{ column: 'person_id', holds: 'person' }],
        shown: ['key', 'name'],
        sealed: ['person_id'],
        erasure: { sign: 'name', empty: ['person_id'] },
      },
      {
        table: 'revision',
        title: { fr: 'Histoire des fiches', en: 'History of records' },
        of: [],
        shown: [],
        // A key of `signature`, or the name of a source: nothing to erase.
        sealed: ['author'],
        erasure: 'kept',
      },
      {
        table: 'record_merge',
        title: { fr: 'Fiches réunies', en: 'Merged records' },
        of: [],
        shown: [],
        // Keys of `signature`: nothing to erase.
        sealed: ['author', 'undone_by'],
        erasure: 'kept',
      },
    ],
    retention: [],
    kept: {
      fr: 'L’histoire d’une fiche est un bien commun et n’est qu’ajoutée : le nom qui signe peut en disparaître, le changement reste. Une personne nommée peut s’y opposer.',
      en: 'The history of a record is a common good and only ever added to: the name that signs can vanish from it, the change stays. A person who is named may object.',
    },
  },
];

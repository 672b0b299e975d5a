/** What the fields of networks do with personal data: who signs, and what members say that not everybody sees. */
import type { Processing } from '../../kernel/processing.ts';

export const PROCESSINGS: readonly Processing[] = [
  {
    code: 'fields',
    title: { fr: 'Champs des réseaux', en: 'Fields of networks' },
    purpose: {
      fr: 'Laisser un réseau ou un territoire demander à ses membres ce qui lui est propre, et garder qui a dit quoi.',
      en: 'Letting a network or a territory ask its members what is its own, and keeping who said what.',
    },
    basis: 'legitimate_interest',
    people: {
      fr: 'Les personnes qui signent un changement. Les réponses portent sur des coopérations, des organisations et des dispositifs ; le formulaire demande de n’y mettre aucune donnée personnelle.',
      en: 'People who sign a change. Answers are about cooperations, organisations and programmes; the form asks for no personal data in them.',
    },
    data: {
      fr: 'Nom qui signe ; réponses aux champs, chacune avec qui peut la voir.',
      en: 'Name that signs; answers to fields, each with who may see it.',
    },
    recipients: {
      fr: 'Selon le champ : tout le monde ; les membres que le réseau a confirmés ; ou les seules personnes qui gardent la fiche ou le réseau.',
      en: 'By field: everybody; the members that the network confirmed; or only those who look after the record or the network.',
    },
    tables: [
      {
        table: 'network_field_change',
        title: { fr: 'Histoire des champs', en: 'History of the fields' },
        of: [],
        shown: [],
        // A key of `signature`: nothing to erase.
        sealed: ['author'],
        erasure: 'kept',
      },
      {
        table: 'network_revision',
        title: { fr: 'Histoire des réponses', en: 'History of the answers' },
        of: [],
        shown: [],
        // A key of `signature`: nothing to erase.
        sealed: ['author'],
        erasure: 'kept',
      },
    ],
    retention: [],
    kept: {
      fr: 'L’histoire des réponses n’est qu’ajoutée, comme celle des fiches : le nom qui signe peut en disparaître, le changement reste, vu par les mêmes personnes que la réponse.',
      en: 'The history of answers is only ever added to, like that of records: the name that signs can vanish, the change stays, seen by the same people as the answer.',
    },
  },
];

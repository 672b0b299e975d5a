/** What events do with personal data. */
import type { Processing } from '../../kernel/processing.ts';
import { KEPT_DAYS, UNCONFIRMED_DAYS } from './domain/event.ts';

export const PROCESSINGS: readonly Processing[] = [
  {
    code: 'events',
    title: { fr: 'Visites et rencontres', en: 'Visits and meetings' },
    purpose: {
      fr: 'Annoncer des rencontres et tenir les inscriptions, la liste d’attente et les rappels.',
      en: 'Announcing meetings, and keeping registrations, waiting lists and reminders.',
    },
    basis: 'contract',
    people: {
      fr: 'Les personnes qui organisent, celles qui s’inscrivent, avec ou sans compte.',
      en: 'People who host, people who register, with an account or without.',
    },
    data: {
      fr: 'Nom choisi, adresse électronique, place ou attente, venue.',
      en: 'Name chosen, e-mail address, seat or waiting list, whether they came.',
    },
    recipients: {
      fr: 'Qui organise voit le nom et la venue, jamais l’adresse. Le nom de qui organise est public.',
      en: 'Whoever hosts sees the name and who came, never the address. The host’s name is public.',
    },
    tables: [
      {
        table: 'event',
        title: { fr: 'Rencontres organisées', en: 'Meetings hosted' },
        of: [{ column: 'person_id', holds: 'person' }],
        shown: ['id', 'kind', 'title', 'summary', 'starts_at', 'ends_at', 'place', 'author', 'created_at'],
        sealed: ['person_id'],
        erasure: { sign: 'author', empty: ['person_id'] },
      },
      {
        table: 'event_registration',
        title: { fr: 'Inscriptions', en: 'Registrations' },
        of: [
          { column: 'person_id', holds: 'person' },
          { column: 'email', holds: 'address' },
        ],
        shown: ['event_id', 'author', 'email', 'locale', 'state', 'asked_at', 'confirmed_at', 'attended'],
        sealed: ['person_id'],
        erasure: 'row',
      },
      {
        table: 'event_link',
        title: { fr: 'Liens des inscriptions', en: 'Links of registrations' },
        of: [],
        shown: [],
        sealed: ['hash'],
        erasure: 'follows',
      },
      {
        table: 'event_feed',
        title: { fr: 'Agendas ajoutés', en: 'Calendars added' },
        of: [{ column: 'person_id', holds: 'person' }],
        shown: ['url', 'title', 'added_at'],
        sealed: ['person_id'],
        erasure: 'kept',
      },
    ],
    retention: [
      {
        code: 'events.unconfirmed',
        told: {
          fr: 'Une inscription que personne n’a confirmée est effacée après deux jours.',
          en: 'A registration that nobody confirmed is erased after two days.',
        },
        table: 'event_registration',
        from: 'asked_at',
        days: UNCONFIRMED_DAYS,
        only: { column: 'state', values: ['unconfirmed'] },
      },
      {
        code: 'events.registrations',
        told: {
          fr: 'Les inscriptions sont effacées trois mois après la rencontre. Le nombre de personnes venues reste.',
          en: 'Registrations are erased three months after the meeting. How many came stays.',
        },
        table: 'event_registration',
        from: 'event_ends_at',
        days: KEPT_DAYS,
      },
      {
        code: 'events.links',
        told: {
          fr: 'Un lien d’inscription est effacé quand sa durée est passée.',
          en: 'A link of a registration is erased once its time is over.',
        },
        table: 'event_link',
        from: 'expires_at',
        days: 0,
      },
    ],
  },
];

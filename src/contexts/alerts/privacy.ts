/** What alerts do with personal data. */
import type { Processing } from '../../kernel/processing.ts';
import { SUSPENDED_DAYS } from './domain/alert.ts';

export const PROCESSINGS: readonly Processing[] = [
  {
    code: 'alerts',
    title: { fr: 'Alertes par courriel', en: 'E-mail alerts' },
    purpose: {
      fr: 'Envoyer les nouveautés d’une recherche à qui l’a demandé.',
      en: 'Sending what is new in a search to whoever asked for it.',
    },
    basis: 'consent',
    people: { fr: 'Les personnes qui suivent une recherche.', en: 'People who follow a search.' },
    data: {
      fr: 'Adresse électronique, recherche suivie, rythme, dates. Aucun suivi des ouvertures ni des clics.',
      en: 'E-mail address, search followed, rhythm, dates. Neither openings nor clicks are followed.',
    },
    recipients: {
      fr: 'Le serveur de courriel de l’instance.',
      en: 'The mail server of the instance.',
    },
    tables: [
      {
        table: 'alert',
        title: { fr: 'Alertes', en: 'Alerts' },
        of: [{ column: 'address_key', holds: 'address' }],
        shown: [
          'address',
          'subject_kind',
          'subject',
          'locale',
          'rhythm',
          'asked_at',
          'confirmed_at',
          'due_on',
          'last_sent_at',
          'suspended_at',
        ],
        sealed: ['address_key'],
        erasure: 'row',
      },
      {
        table: 'alert_token',
        title: { fr: 'Liens des alertes', en: 'Links of alerts' },
        of: [],
        shown: [],
        sealed: ['hash'],
        erasure: 'follows',
      },
    ],
    retention: [
      {
        code: 'alerts.unconfirmed',
        told: {
          fr: 'Une alerte que personne n’a confirmée est effacée, adresse comprise, après un jour.',
          en: 'An alert that nobody confirmed is erased, its address with it, after a day.',
        },
        table: 'alert',
        from: 'erase_at',
        days: 0,
      },
      {
        code: 'alerts.suspended',
        told: {
          fr: 'Une alerte suspendue parce que l’adresse refuse les lettres est effacée après trente jours.',
          en: 'An alert suspended because its address refuses letters is erased after thirty days.',
        },
        table: 'alert',
        from: 'suspended_at',
        days: SUSPENDED_DAYS,
      },
      {
        code: 'alerts.links',
        told: {
          fr: 'Un lien d’alerte est effacé quand sa durée est passée.',
          en: 'A link of an alert is erased once its time is over.',
        },
        table: 'alert_token',
        from: 'expires_at',
        days: 0,
      },
    ],
    kept: {
      fr: 'Une alerte confirmée dure jusqu’à ce que son lien de désabonnement soit suivi.',
      en: 'A confirmed alert lasts until its unsubscribe link is followed.',
    },
  },
];

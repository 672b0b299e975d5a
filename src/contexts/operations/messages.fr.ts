import { count } from '../../platform/i18n/say.ts';

const locale = 'fr';

export const fr = {
  outbox: {
    title: 'Courriels gardés',
    lead: 'Sans SMTP_URL, cette instance n’envoie rien\u00a0: les courriels restent ici, et dans le dossier des données.',
    sends: 'SMTP_URL est donnée\u00a0: les courriels partent, et ceux d’avant restent ici quelque temps.',
    kept: (letters: number, days: number) =>
      `${count(locale, letters, 'courriel gardé', 'courriels gardés')} au plus, ${count(locale, days, 'jour', 'jours')} au plus\u00a0; les plus anciens partent d’abord.`,
    shown: (letters: number) =>
      count(locale, letters, 'courriel, le plus récent d’abord', 'courriels, les plus récents d’abord'),
    none: 'Aucun courriel pour l’instant.',
    private:
      'Leurs liens ouvrent ce qui appartient à d’autres personnes\u00a0: ne les transmettez à personne d’autre.',
    to: 'À',
    at: 'Le',
    subject: 'Objet',
    all: 'Tous les courriels',
  },
};

export type Messages = typeof fr;

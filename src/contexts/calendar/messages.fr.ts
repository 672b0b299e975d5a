import { count } from '../../platform/i18n/say.ts';

const locale = 'fr';

export const fr = {
  title: 'Calendrier',
  titlePast: 'Calendrier\u00a0: les mois passés',
  lead: 'Les ouvertures et les clôtures annoncées, mois par mois.',
  kind: { opens: 'Ouverture', predeposit: 'Prédépôt', closes: 'Clôture' },
  event: {
    opens: (name: string) => `Ouverture\u00a0: ${name}`,
    predeposit: (name: string) => `Prédépôt\u00a0: ${name}`,
    closes: (name: string) => `Clôture\u00a0: ${name}`,
  },
  for: (list: string) => `Pour la liste\u00a0: ${list}.`,
  change: 'Changer de liste',
  none: 'Aucune date annoncée',
  noneText: 'Aucun dispositif de cette liste n’annonce de date à venir.',
  past: 'Voir les mois passés',
  coming: 'Voir les mois à venir',
  undated: 'Sans date annoncée',
  open: (n: number) =>
    count(locale, n, 'dispositif ouvert sans date de clôture', 'dispositifs ouverts sans date de clôture'),
  unknown: (n: number) =>
    count(
      locale,
      n,
      'dispositif dont l’ouverture est à vérifier',
      'dispositifs dont l’ouverture est à vérifier',
    ),
  usual: 'D’habitude, sans que ce soit annoncé',
  usualIn: (months: string) => `d’habitude en ${months}`,
  subscribe: 'Suivre ce calendrier',
  how: 'Copiez cette adresse dans votre agenda (Thunderbird, Google Agenda, Nextcloud, Outlook…), à «\u00a0s’abonner à un calendrier\u00a0». Une date qui change y change aussi\u00a0; une date retirée y est annulée.',
  address: 'Adresse du calendrier',
  open_in: 'Ouvrir dans mon agenda',
};

export type Messages = typeof fr;

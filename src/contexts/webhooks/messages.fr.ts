import type { DeliveryState, EventKind } from './domain/webhook.ts';

export const fr = {
  title: 'Webhooks',
  lead: 'Une adresse à vous est prévenue de ce qui change dans les fiches publiques.',
  account: 'Mon compte',
  add: 'Ajouter une adresse',
  address: 'Adresse',
  addressHint: 'En https, joignable depuis tout l’internet.',
  events: 'Prévenir de',
  event: { 'record.created': 'nouvelles fiches', 'record.changed': 'fiches changées' } as Record<
    EventKind,
    string
  >,
  fault: {
    adresse: 'Donnez une adresse en https, comme https://exemple.org/terreau.',
    evenements: 'Choisissez de quoi prévenir.',
  },
  refusal: {
    not_allowed: 'Créez d’abord un jeton d’accès\u00a0: les webhooks sont pour qui écrit par programme.',
    too_many: 'Vous avez déjà 10 adresses. Retirez-en une d’abord.',
  },
  madeTitle: 'Voici le secret de cette adresse',
  made: 'Copiez-le maintenant\u00a0: il ne sera plus jamais montré.',
  check:
    'Chaque envoi porte Terreau-Timestamp et Terreau-Signature. Recalculez le HMAC-SHA256 de «\u00a0horodatage.corps\u00a0» avec ce secret, comparez, et refusez un horodatage de plus de cinq minutes.',
  none: 'Aucune adresse.',
  disabled: 'Arrêtée après cinq envois manqués de suite.',
  end: 'Retirer',
  resume: 'Reprendre',
  deliveries: (address: string) => `Derniers envois à ${address}`,
  noDelivery: 'Aucun envoi encore.',
  when: 'Quand',
  count: 'Changements',
  state: { waiting: 'en attente', delivered: 'reçu', failed: 'manqué' } as Record<DeliveryState, string>,
  stateColumn: 'État',
  tries: 'Essais',
  outcome: 'Réponse',
};

export type Messages = typeof fr;

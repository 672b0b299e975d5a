import type { Messages } from './messages.fr.ts';

export const en: Messages = {
  title: 'Webhooks',
  lead: 'An address of yours is told of what changes in the public records.',
  account: 'My account',
  add: 'Add an address',
  address: 'Address',
  addressHint: 'In https, reachable from the whole Internet.',
  events: 'Tell of',
  event: { 'record.created': 'new records', 'record.changed': 'changed records' },
  fault: {
    adresse: 'Give an https address, such as https://example.org/terreau.',
    evenements: 'Choose what to tell of.',
  },
  refusal: {
    not_allowed: 'Make an access token first: webhooks are for those who write by program.',
    too_many: 'You already have 10 addresses. Remove one first.',
  },
  madeTitle: 'Here is the secret of this address',
  made: 'Copy it now: it will never be shown again.',
  check:
    'Each request bears Terreau-Timestamp and Terreau-Signature. Compute the HMAC-SHA256 of “timestamp.body” with this secret, compare, and refuse a timestamp older than five minutes.',
  none: 'No address.',
  disabled: 'Stopped after five missed deliveries in a row.',
  end: 'Remove',
  resume: 'Take up again',
  deliveries: (address: string) => `Last deliveries to ${address}`,
  noDelivery: 'No delivery yet.',
  when: 'When',
  count: 'Changes',
  state: { waiting: 'waiting', delivered: 'received', failed: 'missed' },
  stateColumn: 'State',
  tries: 'Tries',
  outcome: 'Answer',
};

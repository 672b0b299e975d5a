/** The ledger of consents: what was agreed to, in which version, when, by what way, until when. */
export { PROCESSINGS } from './privacy.ts';
export { type Consent, type ConsentPurpose, giveConsent, withdrawConsent } from './store.ts';

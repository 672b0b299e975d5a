/** What a token may be for. One made for a purpose opens no other. */
export type Purpose = 'invitation' | 'claim_by_mail' | 'passkey_register' | 'passkey_show';

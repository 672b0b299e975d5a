/** Where a proposal stands, from its first word to the decision. */
export type ProposalState = 'unconfirmed' | 'open' | 'accepted' | 'refused' | 'withdrawn';

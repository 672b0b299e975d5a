/** Proposing and editing, for those who do it otherwise than by the form. */
import { fr } from './messages.fr.ts';

export { mayEdit } from './policy.ts';
export { PROCESSINGS } from './privacy.ts';
export { goingHome, type Proposal, proposalById, proposalByToken } from './queries.ts';
export { closeFromHome } from './use-cases/close-from-home.ts';
export { type Double, findDoubles } from './use-cases/find-doubles.ts';
export { groundOf, placesOf } from './use-cases/ground-of.ts';
export type { ContributionNeeds } from './use-cases/needs.ts';
export { type ProposalInput, propose } from './use-cases/propose.ts';
export { RecordNames } from './use-cases/record-names.ts';

/** How a contribution is signed whose author gave no name. */
export const UNNAMED = fr.edit.nobody;

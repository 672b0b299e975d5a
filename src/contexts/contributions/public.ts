/** Proposing and editing, for those who do it otherwise than by the form. */
import { fr } from './messages.fr.ts';

export { newWords } from './domain/new-words.ts';
export { sentForm } from './forms.ts';
export { type Ground, mayEdit } from './policy.ts';
export { PROCESSINGS } from './privacy.ts';
export {
  goingHome,
  type Proposal,
  proposalById,
  proposalByToken,
  proposedFrom,
  type QueueRow,
  waiting,
} from './queries.ts';
export { reopenProposal } from './store.ts';
export { closeFromHome } from './use-cases/close-from-home.ts';
export { type Double, findDoubles, findDoublesOfEach } from './use-cases/find-doubles.ts';
export { groundOf, placesOf } from './use-cases/ground-of.ts';
export { lookUp } from './use-cases/look-up.ts';
export type { ContributionNeeds } from './use-cases/needs.ts';
export { type ProposalInput, type ProposeRefusal, propose } from './use-cases/propose.ts';
export { readContribution } from './use-cases/read-contribution.ts';
export { RecordNames } from './use-cases/record-names.ts';

/** How a contribution is signed whose author gave no name. */
export const UNNAMED = fr.edit.nobody;
export { faultInWords } from './views/fault-in-words.ts';
export { FormFields } from './views/form-fields.tsx';
export { ReasonPage, type ReasonPageProps } from './views/reason-page.tsx';

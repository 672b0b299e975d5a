/** The gate before what people send, and what somebody may no longer do. */
import './tables.ts';

export { bearsContact, contactsIn } from './domain/contacts.ts';
export type { FormSigns, Refusal } from './domain/judgment.ts';
export { LETTER_LIMITS } from './domain/letters.ts';
export { TRUSTED_AFTER } from './domain/limits.ts';
export {
  faultsOf,
  isSanctionKind,
  SANCTION_KINDS,
  SANCTIONS,
  type SanctionFault,
  type SanctionKind,
} from './domain/sanctions.ts';
export { readSigns } from './forms.ts';
export { type Accused, mayImpose, mayLift, maySanction } from './policy.ts';
export { PROCESSINGS } from './privacy.ts';
export {
  type Sanction,
  sanctionById,
  sanctionByToken,
  sanctionsBefore,
  sanctionsOf,
  sanctionsWithin,
} from './queries.ts';
export { type AdmitNeeds, admit, isHeldNow } from './use-cases/admit.ts';
export { claimGate } from './use-cases/claim-gate.ts';
export { addressHash, formMark } from './use-cases/keyed.ts';
export { lettersOf } from './use-cases/letters.ts';
export { type Decided, impose, lift } from './use-cases/sanction.ts';
export { contactInWords } from './views/contact-in-words.ts';
export { FormSignsFields } from './views/form-signs.tsx';
export { refusalInWords } from './views/refusal-in-words.ts';
export { words as conductWords } from './views/words.ts';

/** Who may code the texts of a survey. Pure; the default is no. */
import type { Actor } from '../../kernel/actor.ts';
import { addressKey, type EmailAddress } from '../../kernel/email-address.ts';

interface Invited {
  id: string;
  address: string | null;
  personId: string | null;
  endedAt: Date | null;
}

/** Whoever was invited, under the address of their account or the account that took the invitation up; until it ends. */
export const coderFor = <C extends Invited>(actor: Actor, coders: readonly C[]): C | null =>
  (!actor.restricted &&
    coders.find(
      ({ address, personId, endedAt }) =>
        endedAt === null &&
        (personId === actor.personId ||
          (personId === null &&
            address !== null &&
            addressKey(address as EmailAddress) === addressKey(actor.email))),
    )) ||
  null;

/** Others' codes are seen by who runs the survey without coding, and by a coder once done. */
export const maySeeCodes = (organises: boolean, coder: Invited | null, done: boolean): boolean =>
  coder === null ? organises : done;

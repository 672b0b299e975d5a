/** Who answers for an instance. */
import type { EmailAddress } from './email-address.ts';

/** What the instance tells of itself; what is not told is missing, and the legal pages say so. */
export interface Operator {
  name?: string | undefined;
  address?: string | undefined;
  email?: EmailAddress | undefined;
  director?: string | undefined;
  hostName?: string | undefined;
  hostAddress?: string | undefined;
}

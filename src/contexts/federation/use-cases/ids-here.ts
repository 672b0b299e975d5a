/**
 * The identifier here of a record of another instance, made of its home and its identifier there: two homes never meet
 * on one identifier, none can take one that is ours, and every instance gives the same to the same record.
 */
import { uuidV5 } from '../../../platform/ids/uuid-v5.ts';

/** The version 5 identifier of `terreau/federation` among URLs. */
const NAMESPACE = uuidV5('6ba7b811-9dad-11d1-80b4-00c04fd430c8', 'terreau/federation');

export const idHere = (instance: string, homeId: string): string =>
  uuidV5(NAMESPACE, `${instance} ${homeId.toLowerCase()}`);

import type { Actor } from '../../../kernel/actor.ts';
import type { Signer } from '../../records/public.ts';

/** How somebody who gave no name signs, as everywhere else. */
const NOBODY = 'Une personne sans nom';

export const signerOf = ({ name, personId }: Actor): Signer => ({ name: name || NOBODY, personId });

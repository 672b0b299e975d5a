/** The levers that this version of the program ships, read beside its rule pack. */
import levers from '../../../../content/rules/levers.json' with { type: 'json' };
import { type LeverPack, readLevers } from './lever-pack.ts';
import type { Pack } from './pack.ts';
import { SHIPPED_PACK } from './shipped-pack.ts';

/** As it stands, for whoever takes the rules away. */
export const SHIPPED_LEVERS_FILE = levers;
export const SHIPPED_LEVERS = readLevers(SHIPPED_PACK, levers);
export const SHIPPED_RULES: Pack & LeverPack = { ...SHIPPED_PACK, ...SHIPPED_LEVERS };

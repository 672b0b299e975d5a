/** The rule pack that this version of the program ships. Read once, refused at start-up if it does not hold together. */
import fundability from '../../../../content/rules/fundability.json' with { type: 'json' };
import needs from '../../../../content/rules/needs.json' with { type: 'json' };
import questions from '../../../../content/rules/questions.json' with { type: 'json' };
import { readPack } from './pack.ts';

export const SHIPPED_PACK = readPack({ needs, fundability, questions });

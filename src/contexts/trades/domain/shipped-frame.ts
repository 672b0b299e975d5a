/** The frame that this version of the program ships, read once and refused at start-up if it does not hold together. */
import shipped from '../../../../content/trades/cooperation-territoriale.json' with { type: 'json' };
import { COMPETENCES } from '../../../kernel/competences.ts';
import type { Label } from '../../../kernel/locale.ts';
import { type FrameCompetence, readFrame } from './frame.ts';

export const SHIPPED_FRAME = readFrame(shipped);

/** The name of a competence of any frame: its own, or that of the common list. */
export const competenceName = ({ code, name }: Pick<FrameCompetence, 'code' | 'name'>): Label =>
  name ?? COMPETENCES[code as keyof typeof COMPETENCES] ?? { fr: code, en: code };

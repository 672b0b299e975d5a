import type { Locale } from '../../../kernel/locale.ts';
import { say } from '../../../platform/i18n/say.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

export const words = ({ locale }: { locale: Locale }) => say(locale, { fr, en });
export const isoDay = (at: Date): string => at.toISOString().slice(0, 10);

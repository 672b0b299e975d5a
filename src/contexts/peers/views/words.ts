import { COMPETENCES } from '../../../kernel/competences.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { MODEL_SHORT, STAGES, type Terms, THEMES } from '../../../kernel/vocabulary.ts';
import { say } from '../../../platform/i18n/say.ts';
import { FORMS, LANGUAGES, TERMS } from '../domain/offer.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

export const words = ({ locale }: { locale: Locale }) => say(locale, { fr, en });

/** What the codes of a closed list are called, one after the other. */
export const named = (locale: Locale, list: Terms, codes: readonly string[]): string[] =>
  codes.flatMap((code) => list[code]?.[locale] ?? []);

export const LISTS = {
  competences: COMPETENCES,
  themes: THEMES,
  stages: STAGES,
  forms: FORMS,
  terms: TERMS,
  languages: LANGUAGES,
  models: MODEL_SHORT,
} as const;

export const isoDay = (at: Date): string => at.toISOString().slice(0, 10);

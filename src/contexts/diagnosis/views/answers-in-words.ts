/** Answers, and what they read as, in the reader's language. */
import type { Label, Locale } from '../../../kernel/locale.ts';
import type { Page } from '../../../kernel/page.ts';
import { towards } from '../../../ui/gradient-words.ts';
import type { ExplainedFact } from '../domain/explain.ts';
import { words } from './words.ts';

/** `Émergence` ; `80 sur 100, plutôt systémique` ; `Modélisée, d’après votre réponse à « Modèles »`. */
export function answerInWords(page: Page, { answer, reads, middle, inferredFrom }: ExplainedFact): string {
  const m = words(page);
  const sides = reads.map((side) => side[page.locale]).join(', ');
  if (inferredFrom) return m.why.inferred(sides, inferredFrom[page.locale]);
  if (typeof answer === 'number') {
    const side = sides.toLowerCase();
    return m.why.position(answer, middle ? side : towards(page, answer, side));
  }
  if (typeof answer === 'boolean') return answer ? m.yes : m.no;
  return listOf(page.locale, answer);
}

/** Labels one after the other: `PTCE, Tiers-lieu`. */
export const listOf = (locale: Locale, labels: readonly Label[]): string =>
  labels.map((label) => label[locale]).join(', ');

/** Why an offer and a request fit, in words. */
import type { Locale } from '../../../kernel/locale.ts';
import { partialDate } from '../../../ui/when.tsx';
import type { Affinity, Reason, Reserve } from '../domain/affinity.ts';
import { LISTS, named, words } from './words.ts';

export function reasonInWords(locale: Locale, reason: Reason): string {
  const m = words({ locale }).why;
  const list = (of: keyof typeof LISTS, values: readonly string[]) =>
    named(locale, LISTS[of], values).join(', ');
  switch (reason.code) {
    case 'competences':
      return m.competences(list('competences', reason.values));
    case 'themes':
      return m.themes(list('themes', reason.values));
    case 'lived_theme':
      return m.lived_theme(list('themes', reason.values));
    case 'same_model':
      return m.same_model(list('models', reason.values));
    case 'forms':
      return m.forms(list('forms', reason.values));
    case 'went_through':
      return m.went_through(list('stages', [reason.stage]));
    case 'about_stage':
      return m.about_stage(list('stages', [reason.stage]));
    case 'near':
      return m.near(reason.km);
    case 'remote':
      return m.remote;
  }
}

export function reserveInWords(locale: Locale, reserve: Reserve): string {
  const m = words({ locale }).why;
  switch (reserve.code) {
    case 'far':
      return m.far(reserve.km);
    case 'terms':
      return m.terms(named(locale, LISTS.terms, reserve.asked).join(', '));
    case 'ends_soon':
      return m.ends_soon(partialDate(locale, reserve.day));
    default:
      return m[reserve.code];
  }
}

/** All of it on one line, for a letter. */
export function affinityInWords(locale: Locale, { reasons, reserves }: Affinity): string {
  const m = words({ locale }).why;
  const part = (label: string, said: readonly string[]) =>
    said.length > 0 ? [`${label}${locale === 'fr' ? '\u00a0' : ''}: ${said.join(' ; ')}`] : [];
  return [
    ...part(
      m.yes,
      reasons.map((each) => reasonInWords(locale, each)),
    ),
    ...part(
      m.no,
      reserves.map((each) => reserveInWords(locale, each)),
    ),
  ].join('. ');
}

import type { Locale } from '../../../kernel/locale.ts';
import type { Useful } from '../domain/transfer.ts';
import type { Distance, FigureGroup } from '../domain/transfer-figures.ts';
import { LISTS, words } from './words.ts';

export type RegionName = (id: string) => string;

/** What a value of a group is called. */
export function figureLabel(locale: Locale, param: FigureGroup['param'], value: string, region: RegionName) {
  const m = words({ locale });
  switch (param) {
    case 'competence':
      return LISTS.competences[value as keyof typeof LISTS.competences]?.[locale] ?? value;
    case 'theme':
      return LISTS.themes[value as keyof typeof LISTS.themes]?.[locale] ?? value;
    case 'forme':
      return LISTS.forms[value as keyof typeof LISTS.forms]?.[locale] ?? value;
    case 'region':
      return region(value);
    case 'distance':
      return m.figures.distance[value as Distance];
    case 'utile':
      return value === 'unsaid' ? m.figures.unsaid : m.transfer.usefulOf[value as Useful];
    case 'annee':
      return value;
  }
}

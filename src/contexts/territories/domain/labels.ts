/**
 * How a territory is written so that it is not taken for another: a commune with its département, « Rennes
 * (Ille-et-Vilaine) »; a wider one alone, unless another territory bears its name: « Mayenne (département) ».
 */
import type { Label, Locale } from '../../../kernel/locale.ts';
import type { TerritoryKind } from '../../../kernel/territory.ts';
import type { Territory } from './territory.ts';

export const KIND_WORDS: Readonly<Record<TerritoryKind, Label>> = {
  commune: { fr: 'commune', en: 'commune' },
  epci: { fr: 'intercommunalité', en: 'intercommunality' },
  perimetre: { fr: 'périmètre', en: 'perimeter' },
  departement: { fr: 'département', en: 'département' },
  region: { fr: 'région', en: 'region' },
  pays: { fr: 'pays', en: 'country' },
};

export interface Surroundings {
  /** The département or overseas collectivity that holds it, when there is one. */
  readonly departement: Territory | undefined;
  /** It is the only commune there, as Paris is. */
  readonly alone: boolean;
  /** How many other territories bear its name. */
  readonly namesakes: number;
}

export function labelOf(territory: Territory, around: Surroundings, locale: Locale): string {
  const { kind, name } = territory;
  const { departement, alone, namesakes } = around;
  if (kind === 'commune') {
    // Paris has one namesake, its own département; Saint-Martin has others, and says where it is.
    const told = !departement || (alone && namesakes <= 1);
    return told ? name : `${name} (${departement.name})`;
  }
  if (namesakes === 0) return name;
  if (kind === 'epci' && departement) return `${name} (${departement.name})`;
  return `${name} (${KIND_WORDS[kind][locale]})`;
}

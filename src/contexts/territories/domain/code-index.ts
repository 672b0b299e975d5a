/** Finds territories by the codes people type: postcode or its beginning, INSEE code, SIREN of an EPCI. */
import { FRANCE, parseTerritoryId, type TerritoryId } from '../../../kernel/territory.ts';
import type { Territory } from './territory.ts';

export interface CodeMatch {
  readonly territory: Territory;
  /** The whole code was given, not its beginning. */
  readonly exact: boolean;
}

/** Kinds whose code people type; that of a région is too easily a département's. */
const CODED = ['commune', 'epci', 'departement'] as const;
/** At least a département's worth of digits. */
const LOOKS_LIKE_A_CODE = /^(\d{2,5}|2[ab]|2[ab]\d{1,3}|\d{9})$/i;

export class CodeIndex {
  readonly #get: (id: TerritoryId) => Territory | undefined;
  readonly #territories: readonly Territory[];
  #byPostcode: ReadonlyMap<string, readonly Territory[]> | undefined;

  constructor(territories: readonly Territory[], get: (id: TerritoryId) => Territory | undefined) {
    this.#territories = territories;
    this.#get = get;
  }

  /** Territories of the code, in no order; null when the text is not a code or no territory has it. */
  find(text: string): CodeMatch[] | null {
    if (!LOOKS_LIKE_A_CODE.test(text)) return null;
    const code = text.toUpperCase();
    const found = new Map<Territory, boolean>();
    for (const kind of CODED) {
      const named = this.#get(parseTerritoryId(`${kind}-${code}`) ?? FRANCE);
      if (named?.code === code) found.set(named, true);
    }
    // Made at the first question: it would slow every start.
    this.#byPostcode ??= membersByPostcode(this.#territories);
    for (const [postcode, territories] of this.#byPostcode) {
      if (!postcode.startsWith(code)) continue;
      for (const territory of territories) {
        found.set(territory, (found.get(territory) ?? false) || postcode === code);
      }
    }
    return found.size > 0 ? [...found].map(([territory, exact]) => ({ territory, exact })) : null;
  }
}

/** Territories by postcode. */
export function membersByPostcode(territories: Iterable<Territory>): Map<string, Territory[]> {
  const members = new Map<string, Territory[]>();
  for (const territory of territories) {
    for (const postcode of territory.postcodes) {
      const sharing = members.get(postcode);
      if (sharing) sharing.push(territory);
      else members.set(postcode, [territory]);
    }
  }
  return members;
}

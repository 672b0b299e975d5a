/** Finds territories by the codes people type: postcode or its beginning, INSEE code, SIREN of an EPCI. */
import type { Territory } from './territory.ts';

export interface CodeMatch {
  readonly territory: Territory;
  /** The whole code was given, not its beginning. */
  readonly exact: boolean;
}

/** At least a département's worth of digits. */
const LOOKS_LIKE_A_CODE = /^(\d{2,5}|2[ab]|2[ab]\d{1,3}|\d{9})$/i;

export class CodeIndex {
  readonly #byCode = new Map<string, Territory>();
  readonly #byPostcode = new Map<string, Territory[]>();

  constructor(territories: readonly Territory[]) {
    for (const territory of territories) {
      if (['commune', 'epci', 'departement'].includes(territory.kind))
        this.#byCode.set(territory.code, territory);
      for (const postcode of territory.postcodes) {
        const sharing = this.#byPostcode.get(postcode);
        if (sharing) sharing.push(territory);
        else this.#byPostcode.set(postcode, [territory]);
      }
    }
  }

  /** Territories of the code, in no order; null when the text is not a code or no territory has it. */
  find(text: string): CodeMatch[] | null {
    if (!LOOKS_LIKE_A_CODE.test(text)) return null;
    const code = text.toUpperCase();
    const found = new Map<Territory, boolean>();
    const named = this.#byCode.get(code);
    if (named) found.set(named, true);
    for (const [postcode, territories] of this.#byPostcode) {
      if (!postcode.startsWith(code)) continue;
      for (const territory of territories) {
        found.set(territory, (found.get(territory) ?? false) || postcode === code);
      }
    }
    return found.size > 0 ? [...found].map(([territory, exact]) => ({ territory, exact })) : null;
  }
}

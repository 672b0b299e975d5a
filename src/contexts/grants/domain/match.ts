/**
 * Which organisation of the directory a party to a grant is. By its number (SIREN, RNA) when both tell one; else by
 * exactly the same normalised name, when nobody else bears it: neither two organisations here, nor bodies of different
 * numbers in the grants. A match by name is told apart.
 */
export interface Party {
  key: string;
  siren: string | null;
  rna: string | null;
}
export interface KnownOrganisation extends Party {
  id: string;
  slug: string;
  name: string;
}
export interface Match {
  organisation: KnownOrganisation;
  by: 'number' | 'name';
}

/** `sirens`: the numbers that grants give to whoever bears this name. */
export function matchOf(
  party: Party,
  known: readonly KnownOrganisation[],
  sirens: readonly string[],
): Match | null {
  const numbered = known.find(
    ({ siren, rna }) =>
      (siren !== null && siren === party.siren) ||
      (rna !== null && rna === party.rna && !differ(siren, party.siren)),
  );
  if (numbered) return { organisation: numbered, by: 'number' };
  const organisation = soleBearer(party.key, known, sirens);
  if (!organisation || differ(organisation.siren, party.siren) || differ(organisation.rna, party.rna))
    return null;
  return { organisation, by: 'name' };
}

/** The one organisation whose name may stand for its number. */
export function soleBearer(
  key: string,
  known: readonly KnownOrganisation[],
  sirens: readonly string[],
): KnownOrganisation | null {
  const [one, ...others] = known.filter((each) => each.key === key);
  if (!one || others.length > 0) return null;
  return new Set([...sirens, ...(one.siren ? [one.siren] : [])]).size <= 1 ? one : null;
}

const differ = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;

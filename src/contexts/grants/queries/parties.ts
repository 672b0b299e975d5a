/** Which organisations of the directory grants name, and what one of them gave and received. */
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/tables.ts';
import { normalise } from '../../../platform/search/normalise.ts';
import { organisationsBearing } from '../../records/public.ts';
import { type Match, matchOf, type Party, soleBearer } from '../domain/match.ts';
import '../tables.ts';
import {
  type Asked,
  grantsOn,
  type Named,
  type Role,
  type StoredGrant,
  type Totals,
  yearsOf,
  yearsTold,
} from './listing.ts';

/** The numbers that grants give to whoever bears one of these names. One query. */
async function sirensOf(db: Database, keys: readonly string[]): Promise<Map<string, string[]>> {
  const wanted = sql<string>`any(${[...keys]}::text[])`;
  const rows = await db
    .selectFrom('awarded_grant')
    .select(['funder_key as key', 'funder_siren as siren'])
    .where('funder_key', '=', wanted)
    .union(
      db
        .selectFrom('awarded_grant')
        .select(['beneficiary_key as key', 'beneficiary_siren as siren'])
        .where('beneficiary_key', '=', wanted),
    )
    .execute();
  const sirens = new Map<string, string[]>();
  for (const { key, siren } of rows) if (siren) sirens.set(key, [...(sirens.get(key) ?? []), siren]);
  return sirens;
}

/** How grants may name an organisation of the directory. Two queries. */
export async function namedAs(
  db: Database,
  { name, siren, rna }: { name: string; siren: string | null; rna: string | null },
): Promise<Named> {
  const key = normalise(name);
  const [known, sirens] = await Promise.all([
    organisationsBearing(db, { sirens: [], rnas: [], keys: [key] }),
    sirensOf(db, [key]),
  ]);
  return { siren, rna, key: soleBearer(key, known, sirens.get(key) ?? []) ? key : null };
}

export type PartyMatches = (grant: StoredGrant, role: Role) => Match | null;

/** The organisations of the directory that these grants name. Two queries. */
export async function matchesOf(db: Database, grants: readonly StoredGrant[]): Promise<PartyMatches> {
  const party = (grant: StoredGrant, role: Role): Party =>
    role === 'funder'
      ? { key: grant.funderKey, siren: grant.funderSiret?.slice(0, 9) ?? null, rna: null }
      : {
          key: grant.beneficiaryKey,
          siren: grant.beneficiarySiret?.slice(0, 9) ?? null,
          rna: grant.beneficiaryRna,
        };
  const parties = grants.flatMap((grant) => [party(grant, 'funder'), party(grant, 'beneficiary')]);
  const keys = [...new Set(parties.map(({ key }) => key))];
  const [known, sirens] = await Promise.all([
    organisationsBearing(db, {
      sirens: parties.flatMap(({ siren }) => siren ?? []),
      rnas: parties.flatMap(({ rna }) => rna ?? []),
      keys,
    }),
    sirensOf(db, keys),
  ]);
  return (grant, role) => {
    const asked = party(grant, role);
    return matchOf(asked, known, sirens.get(asked.key) ?? []);
  };
}

export interface OrganisationGrants {
  received: { years: (Totals & { year: number })[]; latest: StoredGrant[] };
  awarded: { years: (Totals & { year: number })[]; latest: StoredGrant[] };
  matches: PartyMatches;
}

/** A list that nothing narrows but its organisation. */
export const allOf = (role: Role, party: Named): Asked => ({
  ...{ text: '', funder: '', beneficiary: '', year: null, place: null, places: null, gone: false, page: 1 },
  of: { role, party },
});

const LATEST = 5;

/** What an organisation gave and received, or null. One query when there is no grant at all, nine at most. */
export async function organisationGrants(
  db: Database,
  organisation: { name: string; siren: string | null; rna: string | null },
): Promise<OrganisationGrants | null> {
  if ((await yearsTold(db)) === null) return null;
  const party = await namedAs(db, organisation);
  const [received, awarded] = (['beneficiary', 'funder'] as const).map((role) => allOf(role, party));
  if (!received || !awarded) return null;
  const [yearsIn, yearsOut] = await Promise.all([yearsOf(db, received), yearsOf(db, awarded)]);
  if (yearsIn.length + yearsOut.length === 0) return null;
  const latest = (asked: Asked, years: readonly unknown[]) =>
    years.length > 0 ? grantsOn(db, asked, LATEST) : [];
  const [latestIn, latestOut] = await Promise.all([latest(received, yearsIn), latest(awarded, yearsOut)]);
  return {
    received: { years: yearsIn, latest: latestIn },
    awarded: { years: yearsOut, latest: latestOut },
    matches: await matchesOf(db, [...latestIn, ...latestOut]),
  };
}

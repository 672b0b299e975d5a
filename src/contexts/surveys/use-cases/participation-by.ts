/** Who answered among those invited, by what the directory surely says of them. Two queries at most. */
import { kindOf, parseTerritoryId } from '../../../kernel/territory.ts';
import { recordsById } from '../../records/public.ts';
import { type Part, partsOf, SEVERAL, UNLINKED, UNTOLD } from '../domain/participation-parts.ts';
import { invitedRecords } from '../queries/participation.ts';
import type { SurveyNeeds } from './needs.ts';

/** Regions are identifiers of territories; families those of the kinds of organisation. */
export interface ParticipationParts {
  region: readonly Part[];
  family: readonly Part[];
}

/** Null where no invitation names an organisation of the directory. */
export async function participationByDirectory(
  { db, territories }: Pick<SurveyNeeds, 'db' | 'territories'>,
  surveyId: string,
  wave: number,
): Promise<ParticipationParts | null> {
  const guests = await invitedRecords(db, surveyId, wave);
  const ids = [...new Set(guests.flatMap(({ recordId }) => recordId ?? []))];
  if (ids.length === 0) return null;
  const records = new Map((await recordsById(db, ids)).map((record) => [record.id, record]));
  const regionsOf = (told: unknown): string[] => {
    const places = [told].flat().flatMap((each) => (typeof each === 'string' ? [each] : []));
    const regions = places.flatMap((text) => {
      const id = territories.resolve(text) ?? parseTerritoryId(text);
      if (!id) return [];
      return kindOf(id) === 'region'
        ? [id]
        : territories.ancestors(id).filter((at) => kindOf(at) === 'region');
    });
    return [...new Set(regions)];
  };
  const by = (values: (document: Readonly<Record<string, unknown>>) => readonly string[]) =>
    partsOf(
      guests.map(({ recordId, sent }) => {
        const record = recordId ? records.get(recordId) : undefined;
        if (!record || record.removed || record.withdrawn) return { value: UNLINKED, sent };
        const found = values(record.document);
        return { value: found.length > 1 ? SEVERAL : (found[0] ?? UNTOLD), sent };
      }),
    );
  return {
    region: by(({ seat, territories: places }) => {
      const own = regionsOf(seat);
      return own.length > 0 ? own : regionsOf(places);
    }),
    family: by(({ kinds }) => [kinds].flat().flatMap((each) => (typeof each === 'string' ? [each] : []))),
  };
}

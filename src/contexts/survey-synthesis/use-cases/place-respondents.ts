/** Those who agreed to stand on the map, as they said: read afresh each time, so that a withdrawal shows at once. */
import { parseTerritoryId } from '../../../kernel/territory.ts';
import { recordsById } from '../../records/public.ts';
import {
  inWordsOf,
  type NamedRecord,
  questionsOf,
  type StoredSurvey,
  type StoredVersion,
  sentAnswers,
} from '../../surveys/public.ts';
import type { SynthesisNeeds } from './needs.ts';

export interface Placed {
  name: string;
  /** Path of its record, when it is one of the directory and answered for itself. */
  path: string | null;
  /**
   * Whether somebody may stand for that name: the answer was sent in the name of the organisation, or asked of it, or of
   * a person, by a personal link. By the open link anybody says any name.
   */
  verified: boolean;
  territories: readonly string[];
  /** Longitude and latitude of the centre of its first territory that has one. */
  at: { lon: number; lat: number } | null;
  /** What it said to be shown there, beside. */
  said: readonly { label: string; text: string }[];
}

export async function placeRespondents(
  { db, geography, territories, kinds }: SynthesisNeeds,
  survey: StoredSurvey,
  versions: readonly StoredVersion[],
  wave: number,
  locale: 'fr' | 'en',
): Promise<Placed[]> {
  const byVersion = new Map(versions.map(({ version, questionnaire }) => [version, questionnaire]));
  const found: (Placed & { recordId: string | null })[] = [];
  const label = (id: string) => {
    const known = territories.resolve(id);
    return known ? territories.label(known, locale) : id;
  };
  for await (const batch of sentAnswers(db, { surveyId: survey.id, wave }))
    for (const { values, version, uses, way, recordId: vouchedId } of batch) {
      const asked = byVersion.get(version);
      const shown = asked
        ? questionsOf(asked).filter(({ code, goes }) => goes === 'map' && uses.includes(`map:${code}`))
        : [];
      const named = shown.find(({ kind }) => kind === 'record' || kind === 'short_text');
      const value = named && values[named.code];
      const record = Array.isArray(value) ? (value as readonly NamedRecord[])[0] : undefined;
      const name = typeof value === 'string' ? value : record?.name;
      if (!asked || !name) continue;
      const places = shown.flatMap(({ kind, code }) =>
        kind === 'territory' && Array.isArray(values[code]) ? (values[code] as readonly string[]) : [],
      );
      const centre = places
        .map((id) => parseTerritoryId(id))
        .flatMap((id) => (id ? (geography.centre(id) ?? []) : []))[0];
      const others = shown.filter((each) => each !== named && each.kind !== 'territory');
      const recordId = record?.id ?? null;
      const verified =
        recordId === null ? way === 'personal' || way === 'organisation' : recordId === vouchedId;
      found.push({
        name,
        path: null,
        verified,
        recordId: verified ? recordId : null,
        territories: places.map(label),
        at: centre ? { lon: centre.lon, lat: centre.lat } : null,
        said: others.flatMap((each) => inWordsOf(each, values, locale, label) ?? []),
      });
    }
  const records = await recordsById(db, [...new Set(found.flatMap(({ recordId }) => recordId ?? []))]);
  const paths = new Map(records.map(({ id, kind, slug }) => [id, `${kinds[kind].path}/${slug}`]));
  return found
    .map(({ recordId, ...placed }) => ({ ...placed, path: (recordId && paths.get(recordId)) || null }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'fr'));
}

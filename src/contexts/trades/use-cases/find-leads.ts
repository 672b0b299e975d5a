/** The trainings that a position leads to, from the place that its reader asks for. */
import type { Page } from '../../../kernel/page.ts';
import { type Discovery, kilometres, meantPlace } from '../../discovery/public.ts';
import type { Geography } from '../../records/public.ts';
import { parsePlace, type TerritoryIndex } from '../../territories/public.ts';
import { type CoveringNeeds, type Distance, findCovering, type Match } from '../../trainings/public.ts';
import { type Aim, levelsFor } from '../domain/aims.ts';
import type { Frame } from '../domain/frame.ts';
import type { Look } from '../domain/position.ts';
import { wantedAlone, wantedByTeam } from '../domain/wanted.ts';
import type { Positioning } from '../queries.ts';

export interface LeadNeeds extends CoveringNeeds {
  discovery: Discovery;
  territories: TerritoryIndex;
  geography: Geography;
}

export interface Leads {
  /** The common competences that are looked for. */
  competences: readonly string[];
  matches: readonly Match[];
  total: number;
  /** The place as typed, and as it was understood; null when it names none. */
  place: { typed: string; label: string | null };
}

interface Read {
  positioning: Pick<Positioning, 'kind'>;
  frame: Frame | undefined;
  aims: readonly Aim[];
  looks: readonly Look[];
  members: readonly { latest: Look | null }[];
}

/** Null when nothing is known to be lacking. At most one query. */
export async function leadsOf(
  needs: LeadNeeds,
  page: Page,
  { positioning, frame, aims, looks, members }: Read,
): Promise<Leads | null> {
  if (!frame) return null;
  const [aim] = aims;
  const latest = looks[0]?.levels;
  const wanted =
    positioning.kind === 'team'
      ? wantedByTeam(
          frame,
          members.flatMap(({ latest }) => (latest ? [latest.levels] : [])),
        )
      : aim && wantedAlone(aim.frame, aim.trade, latest && levelsFor(aim, frame, latest));
  if (!wanted || wanted.length === 0) return null;
  const { territories, geography } = needs;
  const typed = (page.query.get('lieu') ?? '').trim().slice(0, 200);
  const place = typed === '' ? null : meantPlace(parsePlace(territories, typed, page.locale));
  const from = place && geography.centre(place);
  const distance: Distance = (territory) => {
    const to = from ? geography.centre(territory) : null;
    return from && to ? kilometres(from, to) : null;
  };
  const found = await findCovering(needs, wanted, distance);
  return {
    ...found,
    competences: wanted.map(({ competence }) => competence),
    place: { typed, label: place && territories.label(place, page.locale) },
  };
}

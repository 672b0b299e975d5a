/**
 * Cooperations like one's own: a first choice among all by what the index knows of them, then a closer look at a few
 * hundred, with whom each of the nearest worked. Two queries, and one for the cards.
 */

import { z } from 'zod';
import { kindOf, type TerritoryId } from '../../../kernel/territory.ts';
import { GRADIENTS, type Gradient, MODELS, STAGES, type Stage, THEMES } from '../../../kernel/vocabulary.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { COOPERATION, cooperation } from '../../cooperations/public.ts';
import { bearingMost, type Discovery, isPrecise } from '../../discovery/public.ts';
import { type Card, cardsOf, documentFields, type Mention, namedByEach } from '../../records/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import { codeIn, codesIn } from '../domain/codes-in.ts';
import type { Facts } from '../domain/facts.ts';
import { type Candidate, type Likeness, type Peer, peersOf, REACHABLE_KM } from '../domain/peers.ts';
import { type Settlement, settlementOf } from '../domain/settlement.ts';

export interface FoundPeer extends Peer {
  card: Card;
  path: string;
  /** Who supported, funded, hosted or facilitated it, with which roles. */
  helpers: { mention: Mention; roles: string[] }[];
}

/** What is compared of a cooperation: reading the whole of hundreds would take most of the time. */
const COMPARED = z.object(
  cooperation.pick({ models: true, themes: true, gradients: true, stages: true }).shape,
);
const SHORTLIST = 150;
const SHOWN = 5;
const HELPING = ['funder', 'supporter', 'host', 'facilitator'];
const LATER = Object.keys(STAGES);

export interface PeerNeeds {
  db: Database;
  discovery: Discovery;
  territories: TerritoryIndex;
}

export async function findPeers(
  { db, discovery, territories }: PeerNeeds,
  facts: Facts,
  places: readonly TerritoryId[],
): Promise<FoundPeer[]> {
  const stage = codeIn(STAGES, facts.stage);
  const own = likenessOf(territories, facts, places);
  const shelf = discovery.shelf('cooperation');
  const shortlist = bearingMost(
    shelf,
    { weights: weightsOf(own, stage), near: { spots: own.spots, weight: 1.5, withinKm: REACHABLE_KM } },
    SHORTLIST,
  );
  const candidates: Candidate[] = [];
  const ordinals = shortlist.map((position) => shelf.at(position).ordinal);
  for (const { ordinal, fields } of await documentFields(db, ordinals, Object.keys(COMPARED.shape))) {
    const [position] = shelf.positionsOf([ordinal]);
    const entry = position === undefined ? null : shelf.at(position);
    if (!entry) continue;
    const { gradients, ...told } = COMPARED.parse(fields);
    const { lon, lat } = entry;
    candidates.push({
      ...told,
      ordinal,
      gradients: positionsIn(gradients),
      settlement: settlementAround(territories, entry.territories),
      regions: entry.facets.filter((token) => token.startsWith('region:')),
      spots: isPrecise(entry) && lon !== null && lat !== null ? [{ lon, lat }] : [],
    });
  }
  const peers = peersOf(own, stage, candidates, SHOWN);
  if (peers.length === 0) return [];
  const shown = peers.map(({ ordinal }) => ordinal);
  const [cards, mentions] = await Promise.all([cardsOf(db, shown), namedByEach(db, shown)]);
  return peers.flatMap((peer) => {
    const card = cards.find(({ ordinal }) => ordinal === peer.ordinal);
    const helping = mentions.filter(({ by, relation }) => by === peer.ordinal && HELPING.includes(relation));
    return card
      ? [{ ...peer, card, path: `${COOPERATION.path}/${card.slug}`, helpers: helpersIn(helping) }]
      : [];
  });
}

/** Each organisation once, with all its roles. */
function helpersIn(mentions: readonly Mention[]): FoundPeer['helpers'] {
  const byId = new Map<string, { mention: Mention; roles: string[] }>();
  for (const mention of mentions) {
    const known = byId.get(mention.id);
    if (known) known.roles.push(mention.relation);
    else byId.set(mention.id, { mention, roles: [mention.relation] });
  }
  return [...byId.values()];
}

/** The weights of the closer look, for what the index knows. A later stage comes before all else. */
function weightsOf(own: Likeness, stage: Stage | null): Map<string, number> {
  const weights = new Map<string, number>();
  for (const model of own.models) if (model !== 'other_model') weights.set(`model:${model}`, 3);
  for (const theme of own.themes) if (theme !== 'autre') weights.set(`theme:${theme}`, 3 / own.themes.length);
  const { purpose, economy } = own.gradients;
  if (purpose !== undefined) weights.set(`purpose:${lean(purpose, 'targeted', 'between', 'systemic')}`, 1);
  if (economy !== undefined) weights.set(`economy:${lean(economy, 'non_market', 'hybrid', 'market')}`, 1);
  for (const region of own.regions) weights.set(region, 0.5);
  const from = stage ? Math.min(LATER.indexOf(stage) + 1, LATER.length - 1) : LATER.length;
  // Only among those that share something: a stage alone makes nobody alike.
  if (weights.size > 0 || own.spots.length > 0)
    for (const later of LATER.slice(from)) weights.set(`stage:${later}`, 4);
  return weights;
}

/** The bands of the facets of cooperations. */
const lean = (position: number, low: string, middle: string, high: string): string =>
  position < 40 ? low : position > 60 ? high : middle;

function likenessOf(territories: TerritoryIndex, facts: Facts, places: readonly TerritoryId[]): Likeness {
  return {
    models: codesIn(MODELS, facts.models),
    themes: codesIn(THEMES, facts.themes),
    gradients: Object.fromEntries(
      GRADIENT_CODES.flatMap((code) => (typeof facts[code] === 'number' ? [[code, facts[code]]] : [])),
    ),
    settlement: settlementAround(territories, places),
    regions: places
      .flatMap((place) => [place, ...territories.ancestors(place)])
      .filter((id) => kindOf(id) === 'region')
      .map((id) => `region:${id}`),
    spots: places.flatMap((place) =>
      PRECISE.includes(kindOf(place)) ? (territories.get(place)?.centre ?? []) : [],
    ),
  };
}

const PRECISE: readonly string[] = ['commune', 'epci'];
const GRADIENT_CODES = Object.keys(GRADIENTS) as Gradient[];

const positionsIn = (
  gradients: Partial<Record<Gradient, { position: number } | undefined>>,
): Likeness['gradients'] =>
  Object.fromEntries(
    GRADIENT_CODES.flatMap((code) => (gradients[code] ? [[code, gradients[code].position]] : [])),
  );

/** Of the intercommunality of the first territory that is one, or lies in one. */
function settlementAround(territories: TerritoryIndex, places: readonly TerritoryId[]): Settlement | null {
  for (const place of places) {
    const epci = [place, ...territories.ancestors(place)].find((id) => kindOf(id) === 'epci');
    if (epci) return settlementOf(territories.get(epci)?.population ?? null);
  }
  return null;
}

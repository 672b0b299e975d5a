/**
 * Cooperations like one's own that passed its stage. Alike is a mean over what is known of both: models, positions on
 * the three gradients, themes, kind of territory, region, distance. What is not known of either counts as neither
 * near nor far, so a record of which little is told is never the most alike. A stage is passed when a later one was
 * reached once, even if the cooperation came back since: stages are not one-way (seeds 003 and 004).
 * Every part that brings near says so; parts that keep apart are not hidden behind the figure.
 */
import {
  type Gradient,
  MODELS,
  type Model,
  STAGES,
  type Stage,
  type Theme,
} from '../../../kernel/vocabulary.ts';
import type { Cooperation } from '../../cooperations/public.ts';
import { kilometres } from '../../discovery/public.ts';
import type { Settlement } from './settlement.ts';

export interface Spot {
  lon: number;
  lat: number;
}

/** What is compared of a collective; null or empty: not known. */
export interface Likeness {
  models: readonly Model[];
  themes: readonly Theme[];
  gradients: Readonly<Partial<Record<Gradient, number>>>;
  settlement: Settlement | null;
  regions: readonly string[];
  /** Where it stands, to a commune or an intercommunality; none when that is not known. */
  spots: readonly Spot[];
}

export interface Candidate extends Likeness {
  ordinal: number;
  stages: Cooperation['stages'];
}

export type PeerReason =
  | { code: 'model'; models: readonly Model[] }
  | { code: 'themes'; themes: readonly Theme[] }
  | { code: 'gradient'; gradient: Gradient }
  | { code: 'settlement'; settlement: Settlement }
  | { code: 'distance'; km: number }
  | { code: 'region' };

export interface Passage {
  truth: 'yes' | 'no' | 'unknown';
  /** When it reached the later stage, as precisely as it is recorded. */
  since: string | null;
}

export interface Peer {
  ordinal: number;
  /** 0 to 1; what is not known counts for a half. */
  closeness: number;
  reasons: readonly PeerReason[];
  passed: Passage;
}

const STAGE_ORDER = Object.keys(STAGES);
const GRADIENT_CODES = ['model', 'purpose', 'economy'] as const;
/** Positions this close on a scale of 100 are told as the same side. */
const CLOSE = 20;
/** As far as one goes for a visit; beyond, distance no longer brings near. */
export const REACHABLE_KM = 200;

/** How much each part weighs. A model has its own networks and words: it brings nearest. */
const WEIGHT = { models: 3, themes: 3, gradient: 1, settlement: 1, region: 0.5, distance: 1.5 } as const;

/** Whether a cooperation passed a stage, by its recorded history; after the last stage, whether it reached it. */
export function passageOf(stages: Cooperation['stages'], own: Stage): Passage {
  if (stages.length === 0) return { truth: 'unknown', since: null };
  const from = Math.min(STAGE_ORDER.indexOf(own) + 1, STAGE_ORDER.length - 1);
  const later = stages.find(({ stage }) => STAGE_ORDER.indexOf(stage) >= from);
  return later ? { truth: 'yes', since: later.since ?? null } : { truth: 'no', since: null };
}

/** A part of the likeness: from 0 (far) to 1 (near), and what to say of it when it brings near. */
interface Part {
  weight: number;
  near: number;
  reason: PeerReason | null;
}

/** The most alike first, those that did not pass the stage left out; then those of which it is known come first. */
export function peersOf(
  own: Likeness,
  stage: Stage | null,
  candidates: readonly Candidate[],
  count: number,
): Peer[] {
  return candidates
    .map((candidate) => peerOf(own, stage, candidate))
    .filter(({ passed, reasons }) => passed.truth !== 'no' && reasons.length > 0)
    .sort(
      (a, b) =>
        Number(b.passed.truth === 'yes') - Number(a.passed.truth === 'yes') ||
        b.closeness - a.closeness ||
        a.ordinal - b.ordinal,
    )
    .slice(0, count);
}

function peerOf(own: Likeness, stage: Stage | null, candidate: Candidate): Peer {
  const parts = partsOf(own, candidate);
  const told = parts.reduce((sum, { weight }) => sum + weight, 0);
  const whole =
    WEIGHT.models +
    WEIGHT.themes +
    WEIGHT.gradient * GRADIENT_CODES.length +
    WEIGHT.settlement +
    WEIGHT.region +
    WEIGHT.distance;
  const near = parts.reduce((sum, { weight, near: part }) => sum + weight * part, 0);
  return {
    ordinal: candidate.ordinal,
    closeness: (near + (whole - told) / 2) / whole,
    reasons: parts.flatMap(({ reason }) => reason ?? []),
    passed: stage ? passageOf(candidate.stages, stage) : { truth: 'unknown', since: null },
  };
}

function partsOf(own: Likeness, other: Candidate): Part[] {
  return [
    ...modelPart(own.models, other.models),
    ...themePart(own.themes, other.themes),
    ...GRADIENT_CODES.flatMap((gradient) =>
      gradientPart(gradient, own.gradients[gradient], other.gradients[gradient]),
    ),
    ...placeParts(own, other),
  ];
}

function modelPart(own: readonly Model[], other: readonly Model[]): Part[] {
  // Another model than those of the list may be the same as ours or not: nobody knows.
  const [mine, theirs] = [own.filter(isTelling), other.filter(isTelling)];
  if (mine.length === 0 || theirs.length === 0) return [];
  const same = mine.filter((model) => theirs.includes(model));
  return [
    {
      weight: WEIGHT.models,
      near: same.length > 0 ? 1 : 0,
      reason: same.length > 0 ? { code: 'model', models: same } : null,
    },
  ];
}

const isTelling = (model: Model): boolean => model in MODELS && model !== 'other_model';

function themePart(own: readonly Theme[], other: readonly Theme[]): Part[] {
  const [mine, theirs] = [own.filter((each) => each !== 'autre'), other.filter((each) => each !== 'autre')];
  if (mine.length === 0 || theirs.length === 0) return [];
  const same = mine.filter((theme) => theirs.includes(theme));
  const near = same.length / Math.min(mine.length, theirs.length);
  return [{ weight: WEIGHT.themes, near, reason: same.length > 0 ? { code: 'themes', themes: same } : null }];
}

function gradientPart(gradient: Gradient, own: number | undefined, other: number | undefined): Part[] {
  if (own === undefined || other === undefined) return [];
  const apart = Math.abs(own - other);
  const reason: PeerReason | null = apart <= CLOSE ? { code: 'gradient', gradient } : null;
  return [{ weight: WEIGHT.gradient, near: 1 - apart / 100, reason }];
}

function placeParts(own: Likeness, other: Candidate): Part[] {
  const parts: Part[] = [];
  if (own.settlement && other.settlement) {
    const same = own.settlement === other.settlement;
    parts.push({
      weight: WEIGHT.settlement,
      near: same ? 1 : 0,
      reason: same ? { code: 'settlement', settlement: own.settlement } : null,
    });
  }
  const regional = own.regions.some((region) => other.regions.includes(region));
  if (own.regions.length > 0 && other.regions.length > 0)
    parts.push({ weight: WEIGHT.region, near: regional ? 1 : 0, reason: null });
  const km = distance(own.spots, other.spots);
  if (km !== null) {
    const near = Math.max(0, 1 - km / REACHABLE_KM);
    parts.push({ weight: WEIGHT.distance, near, reason: near > 0 ? { code: 'distance', km } : null });
  }
  // A distance says more than the region, and makes it needless.
  if (regional && (km === null || km >= REACHABLE_KM))
    parts.push({ weight: 0, near: 0, reason: { code: 'region' } });
  return parts;
}

function distance(own: readonly Spot[], other: readonly Spot[]): number | null {
  const all = own.flatMap((here) => other.map((there) => kilometres(here, there)));
  return all.length === 0 ? null : Math.min(...all);
}

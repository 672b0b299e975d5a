/**
 * Whether an offer of know-how and a request fit, both ways, with the reasons for and against. Rule: they must meet on
 * something (a competence, a theme, or a stage that one asks about and the other went through); all else orders them
 * and is told. Nothing is known of a person beyond what they wrote: what is unknown is neither for nor against.
 * Sources: seed 000 (peers, learning visits, transfers for cooperations that follow a model; stages), seed 002.
 */
import type { Competence } from '../../../kernel/competences.ts';
import { daysBetween } from '../../../kernel/day.ts';
import { type Model, STAGES, type Stage, type Theme } from '../../../kernel/vocabulary.ts';
import type { Direction, Form, Language, OfferContent, Term } from './offer.ts';

/** What one side is, beyond its offer: read off the record in whose name it speaks. */
export interface Lived {
  /** Stages gone through, in order; the last is the present one. */
  stages: readonly Stage[];
  models: readonly Model[];
  themes: readonly Theme[];
}
export const NOTHING_LIVED: Lived = { stages: [], models: [], themes: [] };

/** One side: what it offers or asks, and what it lived through. */
export interface Stance
  extends Pick<OfferContent, 'direction' | 'competences' | 'themes' | 'stages' | 'remote'> {
  forms: readonly Form[];
  languages: readonly Language[];
  terms: readonly Term[];
  lived: Lived;
  spot: { lon: number; lat: number } | null;
  expiresOn: string | null;
}

export type Reason =
  | { code: 'competences'; values: readonly Competence[] }
  | { code: 'themes'; values: readonly Theme[] }
  | { code: 'lived_theme'; values: readonly Theme[] }
  | { code: 'went_through'; stage: Stage }
  | { code: 'about_stage'; stage: Stage }
  | { code: 'same_model'; values: readonly Model[] }
  | { code: 'near'; km: number }
  | { code: 'remote' }
  | { code: 'forms'; values: readonly Form[] };

export type Reserve =
  | { code: 'far'; km: number }
  | { code: 'place_unknown' }
  | { code: 'no_language' }
  | { code: 'other_forms' }
  | { code: 'terms'; asked: readonly Term[] }
  | { code: 'ends_soon'; day: string };

export interface Affinity {
  reasons: readonly Reason[];
  reserves: readonly Reserve[];
  score: number;
}

export const NEAR_KM = 60;
export const FAR_KM = 150;
const SOON_DAYS = 14;

const shared = <T>(a: readonly T[], b: readonly T[]): T[] => a.filter((value) => b.includes(value));

/** `km`: between the two, null when unknown. Null when they meet on nothing, or stand on the same side. */
export function affinity(mine: Stance, other: Stance, km: number | null, day: string): Affinity | null {
  if (mine.direction === other.direction) return null;
  const [giver, receiver] = mine.direction === 'offer' ? [mine, other] : [other, mine];
  const topics = topicsOf(giver, receiver);
  if (topics.length === 0) return null;
  const reasons: Reason[] = [...topics];
  const models = shared(giver.lived.models, receiver.lived.models).filter(
    (model) => model !== 'none' && model !== 'other_model',
  );
  if (models.length > 0) reasons.push({ code: 'same_model', values: models });
  const forms = shared(giver.forms, receiver.forms);
  if (forms.length > 0) reasons.push({ code: 'forms', values: forms });
  const remote = giver.remote && receiver.remote;
  if (km !== null && km <= NEAR_KM) reasons.push({ code: 'near', km });
  if (remote) reasons.push({ code: 'remote' });
  const reserves = reservesOf(giver, receiver, { km, remote, forms, other, day });
  return { reasons, reserves, score: scoreOf(reasons, reserves) };
}

/** What they meet on. */
function topicsOf(giver: Stance, receiver: Stance): Reason[] {
  const topics: Reason[] = [];
  const competences = shared(receiver.competences, giver.competences);
  if (competences.length > 0) topics.push({ code: 'competences', values: competences });
  const themes = shared(receiver.themes, giver.themes);
  if (themes.length > 0) topics.push({ code: 'themes', values: themes });
  else {
    const lived = shared(receiver.themes, giver.lived.themes);
    if (lived.length > 0) topics.push({ code: 'lived_theme', values: lived });
  }
  // What the receiver is going through, or asks about: the giver left that stage behind.
  const asked = new Set([...receiver.stages, ...receiver.lived.stages.slice(-1)]);
  const behind = new Set(giver.lived.stages.slice(0, -1));
  for (const stage of Object.keys(STAGES) as Stage[]) {
    if (!asked.has(stage)) continue;
    if (behind.has(stage)) topics.push({ code: 'went_through', stage });
    else if (giver.stages.includes(stage)) topics.push({ code: 'about_stage', stage });
  }
  return topics;
}

interface Between {
  km: number | null;
  remote: boolean;
  forms: readonly Form[];
  /** The one that is being shown: its end is what counts. */
  other: Stance;
  day: string;
}

function reservesOf(giver: Stance, receiver: Stance, { km, remote, forms, other, day }: Between): Reserve[] {
  const reserves: Reserve[] = [];
  if (!remote && km !== null && km > FAR_KM) reserves.push({ code: 'far', km });
  if (!remote && km === null) reserves.push({ code: 'place_unknown' });
  const spoken = giver.languages.length > 0 && receiver.languages.length > 0;
  if (spoken && shared(giver.languages, receiver.languages).length === 0)
    reserves.push({ code: 'no_language' });
  if (giver.forms.length > 0 && receiver.forms.length > 0 && forms.length === 0)
    reserves.push({ code: 'other_forms' });
  // A receiver who pays, or gives time, finds what is free as well: only what the giver asks for may be missing.
  const agreed = giver.terms.includes('free') || shared(giver.terms, receiver.terms).length > 0;
  if (receiver.terms.length > 0 && giver.terms.length > 0 && !agreed)
    reserves.push({ code: 'terms', asked: giver.terms });
  if (other.expiresOn !== null && daysBetween(day, other.expiresOn) <= SOON_DAYS)
    reserves.push({ code: 'ends_soon', day: other.expiresOn });
  return reserves;
}

const MANY = 3;
const WEIGHT: Readonly<Record<Reason['code'], number>> = {
  competences: 3,
  went_through: 3,
  themes: 2,
  about_stage: 2,
  lived_theme: 1,
  same_model: 2,
  near: 2,
  remote: 1,
  forms: 1,
};
const COST: Readonly<Record<Reserve['code'], number>> = {
  no_language: 6,
  terms: 3,
  far: 3,
  other_forms: 2,
  place_unknown: 1,
  ends_soon: 0,
};

const scoreOf = (reasons: readonly Reason[], reserves: readonly Reserve[]): number =>
  reasons.reduce(
    (sum, reason) =>
      sum + WEIGHT[reason.code] * ('values' in reason ? Math.min(MANY, reason.values.length) : 1),
    0,
  ) - reserves.reduce((sum, { code }) => sum + COST[code], 0);

/** The best first; equal ones by the order given. */
export function bestOf<T>(
  mine: Stance,
  others: readonly T[],
  stanceOf: (other: T) => Stance,
  kilometres: (a: { lon: number; lat: number }, b: { lon: number; lat: number }) => number,
  day: string,
): { other: T; affinity: Affinity }[] {
  return others
    .flatMap((other) => {
      const stance = stanceOf(other);
      const km = mine.spot && stance.spot ? Math.round(kilometres(mine.spot, stance.spot)) : null;
      const found = affinity(mine, stance, km, day);
      return found ? [{ other, affinity: found }] : [];
    })
    .sort((a, b) => b.affinity.score - a.affinity.score);
}

/** As a cooperation that asks for nothing in particular: what it lives through speaks for it. */
export const seeking = (lived: Lived, spot: Stance['spot'], direction: Direction = 'request'): Stance => ({
  direction,
  competences: [],
  themes: lived.themes,
  stages: [],
  remote: true,
  forms: [],
  languages: [],
  terms: [],
  lived,
  spot,
  expiresOn: null,
});

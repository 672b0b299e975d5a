/**
 * The hard conditions of all programmes, in five parts that each depend on one part of a profile: what many
 * diagnoses share is worked out once. In each part, `no` and `unknown` are sets of programmes; the rest is yes.
 */
import { type Bits, include, setBit } from '../../../kernel/bits.ts';
import { APPLICANTS } from '../../../kernel/programme-terms.ts';
import { FRANCE, kindOf } from '../../../kernel/territory.ts';
import { codes, LEGAL_FORMS, MODELS } from '../../../kernel/vocabulary.ts';
import { NEARNESS, type ReachIndex } from '../../programmes/public.ts';
import type { Columns } from './columns.ts';
import type { CriteriaIndex } from './criteria-index.ts';
import { CHANGEABLE, isFact } from './criterion.ts';
import type { Being, Profile } from './profile.ts';
import { NOWHERE } from './rank.ts';
import type { Recent } from './recent.ts';
import type { Terrain } from './terrain.ts';

export interface Sources {
  columns: Columns;
  criteria: CriteriaIndex;
  reach: ReachIndex;
  terrain: Terrain;
  /** What many profiles share: what lies within reach of the same wider territories, the same fact judged. */
  near: Recent<Bits>;
  judged: Recent<{ no: Bits; unknown: Bits }>;
}

export interface TerritoryPart {
  no: Bits;
  /** Among `no`: those that the collective would not meet even by widening. */
  fixed: Bits;
  unknown: Bits;
  /** By position: the scale through which it is reached; 10 more when it holds a part only. */
  remoteness: Uint8Array;
}
const UNREACHED = 255;
const PART = 10;

export const nearnessIn = (remoteness: number): number =>
  remoteness === UNREACHED ? NOWHERE : remoteness % PART;
export const isPart = (remoteness: number): number => Number(remoteness !== UNREACHED && remoteness >= PART);

export const territoryKey = ({ places, wider }: Profile): string => `${wider.join()} ${places.join()}`;

export function territoryPart(sources: Sources, { places, wider }: Profile): TerritoryPart {
  const { columns, reach, terrain } = sources;
  const { words } = columns;
  const remoteness = new Uint8Array(words * 32).fill(UNREACHED);
  const reached: Bits = new Uint32Array(words);
  if (places.length === 0) {
    const national = columns.union([FRANCE]);
    for (let i = 0; i < remoteness.length; i++)
      if (((national[i >>> 5] ?? 0) >>> (i & 31)) & 1) remoteness[i] = NEARNESS.pays;
    return {
      no: new Uint32Array(words),
      fixed: reached,
      unknown: without(columns.union(['all']), national),
      remoteness,
    };
  }
  for (const place of places)
    for (const { by, truth, keys } of reach.groups(terrain.around(place))) {
      const at = NEARNESS[kindOf(by)] + (truth === 'yes' ? 0 : PART);
      for (const key of keys) {
        if (at < (remoteness[key] ?? 0)) remoteness[key] = at;
        setBit(reached, key);
      }
    }
  const near = sources.near.get(wider.join(), () => reachedFrom(sources, wider));
  const unknown = columns.union(['nowhere']);
  const no = without(without(columns.union(['all']), reached), unknown);
  return { no, fixed: without(no, near), unknown, remoteness };
}

function reachedFrom({ columns, reach, terrain }: Sources, places: Profile['wider']): Bits {
  const reached: Bits = new Uint32Array(columns.words);
  for (const place of places)
    for (const { keys } of reach.groups(terrain.around(place))) for (const key of keys) setBit(reached, key);
  return reached;
}

export interface StatusPart {
  no: Bits;
  unknown: Bits;
  /** Applicants known to be accepted. */
  accepted: Bits;
  /** A computable condition is unknown. */
  doubt: Bits;
}
export const statusKey = ({ applicants, legalForms, facts }: Profile): string =>
  `${told(applicants)} ${told(legalForms)} ${facts.has_legal_entity}`;

export function statusPart({ columns, criteria }: Sources, profile: Profile): StatusPart {
  const { words } = columns;
  const { no, unknown } = closedList(columns, 'form', codes(LEGAL_FORMS), profile.legalForms);
  const doubt: Bits = new Uint32Array(words);
  criteria.judge('status', profile, { no, unknown: doubt });
  // Refused: by every code that it is or may be.
  const refused = columns.union(['all']);
  for (const code of codes(APPLICANTS)) {
    if (profile.applicants[code] === false) continue;
    const refuses = columns.get(`refuses ${code}`);
    for (let i = 0; i < words; i++) refused[i] = (refused[i] ?? 0) & (refuses?.[i] ?? 0);
  }
  include(no, refused);
  const being = codes(APPLICANTS).filter((code) => profile.applicants[code]);
  return { no, unknown, doubt, accepted: columns.union(being.map((code) => `accepts ${code}`)) };
}

export interface ModelsPart {
  no: Bits;
  unknown: Bits;
  doubt: Bits;
}
export const modelsKey = ({ models }: Profile): string => told(models);

export function modelsPart({ columns, criteria }: Sources, profile: Profile): ModelsPart {
  const { no, unknown } = closedList(columns, 'model', codes(MODELS), profile.models);
  const doubt: Bits = new Uint32Array(columns.words);
  criteria.judge('models', profile, { no, unknown: doubt });
  return { no, unknown, doubt };
}

export interface FactsPart {
  /** At least one subject, at least two subjects, a subject that the collective cannot change. */
  one: Bits;
  two: Bits;
  fixed: Bits;
  doubt: Bits;
}
export const factsKey = ({ facts }: Profile): string =>
  Object.keys(facts)
    .sort()
    .map((fact) => `${fact}=${facts[fact as keyof typeof facts]}`)
    .join(' ');

export function factsPart(sources: Sources, profile: Profile): FactsPart {
  const {
    columns: { words },
    criteria,
    judged,
  } = sources;
  const part: FactsPart = {
    one: new Uint32Array(words),
    two: new Uint32Array(words),
    fixed: new Uint32Array(words),
    doubt: new Uint32Array(words),
  };
  for (const subject of criteria.subjects()) {
    if (!isFact(subject)) continue;
    const { no, unknown } = judged.get(`${subject} ${profile.facts[subject]}`, () => {
      const marked = { no: new Uint32Array(words), unknown: new Uint32Array(words) };
      criteria.judge(subject, profile, marked);
      return marked;
    });
    include(part.doubt, unknown);
    for (let i = 0; i < words; i++) {
      const word = no[i] ?? 0;
      part.two[i] = (part.two[i] ?? 0) | ((part.one[i] ?? 0) & word);
      part.one[i] = (part.one[i] ?? 0) | word;
    }
    if (!CHANGEABLE[subject]) include(part.fixed, no);
  }
  return part;
}

/** Reserved to a closed list: no when none of it may be, unknown when one may be and none is known to be. */
function closedList<Code extends string>(
  columns: Columns,
  name: string,
  all: readonly Code[],
  being: Being<Code>,
): { no: Bits; unknown: Bits } {
  const bearing = (some: readonly Code[]) => columns.union(some.map((code) => `${name} ${code}`));
  const may = bearing(all.filter((code) => being[code] !== false));
  const is = bearing(all.filter((code) => being[code]));
  return { no: without(columns.union([name]), may), unknown: without(may, is) };
}

function without(bits: Bits, other: Bits): Bits {
  return bits.map((word, at) => word & ~(other[at] ?? 0));
}

const told = (being: Being<string>): string =>
  Object.keys(being)
    .sort()
    .map((code) => `${code}${being[code] ? '+' : '-'}`)
    .join();

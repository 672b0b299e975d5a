/**
 * Levers: which single change of situation opens which programmes. Each is tried as if it were made: the answers and
 * the place are changed as the rule says, and the diagnosis is matched again. What it opens are the programmes that
 * come to be open, or to open later, or that were refused and come to be checked; what it closes are those that were
 * open, or to open, and no longer are. When no single change opens anything, pairs are tried. (Seed 004: an early
 * legal form may freeze a young collective; so each says what it costs.)
 */
import { type Bits, eachBit, sizeOf } from '../../../kernel/bits.ts';
import { kindOf, type TerritoryId } from '../../../kernel/territory.ts';
import type { Groups, MatchIndex, Matching } from '../../matching/public.ts';
import type { Offer } from '../../programmes/public.ts';
import { judge } from './condition.ts';
import type { FactCode, Facts, FactValue } from './facts.ts';
import type { Lever, LeverPack } from './lever-pack.ts';
import type { Pack } from './pack.ts';
import { type AlsoKnown, type Places, profileOf } from './profile.ts';
import { readerOf } from './reading.ts';

/** A situation with what a change made known besides the answers. */
export interface Stand {
  facts: Facts;
  places: readonly TerritoryId[];
  known: AlsoKnown;
}

export interface Effect {
  /** One change, or two made together. */
  levers: readonly Lever[];
  /** How many come to be open, to open later, to be checked. */
  opens: number;
  later: number;
  checks: number;
  /** How many were open, or to open, and no longer are. */
  closes: number;
  /** The best of those it opens, then of those that open later, then of those to check. */
  first: readonly Offer[];
  /** The first of those it closes. */
  lost: readonly Offer[];
  /** The highest ceiling among those it opens, in cents (a ceiling is no budget: none is added up); how many tell one. */
  amount: number;
  amountsKnown: number;
}

const SHOWN = 5;

export interface LeverNeeds {
  rules: Pack & LeverPack;
  index: MatchIndex;
  around: Places;
  /** A day as `2026-11-22`. */
  today: string;
}

/** The situation once changed; null when the change would change nothing. */
export function changedBy({ change }: Lever, stand: Stand, rules: Pack, around: Places): Stand | null {
  const facts: Partial<Record<FactCode, FactValue>> = { ...stand.facts, ...change.set };
  for (const [fact, added] of Object.entries(change.add) as [FactCode, string[]][]) {
    const before = stand.facts[fact];
    const question = rules.questions.find((each) => each.code === fact);
    const alone = question?.kind === 'choices' ? question.alone : undefined;
    const kept =
      typeof before === 'object' ? before.filter((value) => value !== alone && value !== 'none') : [];
    facts[fact] = [...new Set([...kept, ...added])];
  }
  const { widen } = change;
  const places = widen
    ? [
        ...new Set(
          stand.places.map((place) => around.wider(place).find((each) => kindOf(each) === widen) ?? place),
        ),
      ]
    : stand.places;
  const known = { ...stand.known, ...change.know };
  const told = (one: Stand) => JSON.stringify([one.facts, one.places, one.known]);
  const changed = { facts, places, known };
  return told(changed) === told(stand) ? null : changed;
}

/** Every single change that opens something, the one that opens most first; else pairs of changes. */
export function leversFor(needs: LeverNeeds, stand: Stand, now: Matching): Effect[] {
  const { rules } = needs;
  const open = rules.levers.filter(
    ({ when }) => judge(when, readerOf(rules.questions, stand.facts)).truth === 'yes',
  );
  const singles = open.flatMap((lever) => effectOf(needs, stand, now, [lever]) ?? []);
  if (singles.length > 0) return inOrder(singles);
  const pairs = open.flatMap((lever, at) =>
    open.slice(at + 1).flatMap((other) => effectOf(needs, stand, now, [lever, other]) ?? []),
  );
  return inOrder(pairs);
}

const inOrder = (effects: Effect[]): Effect[] =>
  effects.toSorted((a, b) => b.opens - a.opens || b.later - a.later || b.checks - a.checks);

/** What changes made together do; null when they open nothing. */
function effectOf(needs: LeverNeeds, stand: Stand, now: Matching, levers: readonly Lever[]): Effect | null {
  const { rules, index, around, today } = needs;
  let changed = stand;
  for (const lever of levers) {
    const next = changedBy(lever, changed, rules, around);
    if (!next) return null;
    changed = next;
  }
  const then = index.match(profileOf(rules, changed.facts, changed.places, around, changed.known), today);
  const moved = movedBetween(now.groups, then.groups);
  const [opens, later, checks] = [sizeOf(moved.open), sizeOf(moved.later), sizeOf(moved.to_check)];
  if (opens + later + checks === 0) return null;
  const first = (['open', 'later', 'to_check'] as const).flatMap((group) => then.best(moved[group], SHOWN));
  const amounts: number[] = [];
  for (const group of [moved.open, moved.later, moved.to_check])
    eachBit(group, (position) => {
      const amount = index.offerAt(position)?.document.amountMax;
      if (amount !== undefined) amounts.push(amount);
    });
  return {
    levers,
    opens,
    later,
    checks,
    closes: sizeOf(moved.closed),
    first: first.slice(0, SHOWN),
    lost: now.best(moved.closed, SHOWN),
    amount: Math.max(0, ...amounts),
    amountsKnown: amounts.length,
  };
}

/** Programmes that come to a better group, by the group they come to; and those that close. */
export function movedBetween(
  now: Groups,
  then: Groups,
): Record<'open' | 'later' | 'to_check' | 'closed', Bits> {
  const words = now.open.length;
  const moved = {
    open: new Uint32Array(words),
    later: new Uint32Array(words),
    to_check: new Uint32Array(words),
    closed: new Uint32Array(words),
  };
  for (let i = 0; i < words; i++) {
    const open = now.open[i] ?? 0;
    const later = now.later[i] ?? 0;
    const refused = (now.one_away[i] ?? 0) | (now.not_for_you[i] ?? 0);
    const opened = then.open[i] ?? 0;
    const opening = then.later[i] ?? 0;
    moved.open[i] = opened & ~open;
    moved.later[i] = opening & ~open & ~later;
    moved.to_check[i] = (then.to_check[i] ?? 0) & refused;
    moved.closed[i] = (open | later) & ~(opened | opening);
  }
  return moved;
}

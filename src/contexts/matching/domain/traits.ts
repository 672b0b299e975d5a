/** What orders programmes, position by position, in arrays of small numbers: ranking 20,000 reads no document. */
import { FUNCTIONS } from '../../../kernel/programme-terms.ts';
import { codes, STAGES, THEMES } from '../../../kernel/vocabulary.ts';
import type { Programme } from '../../programmes/public.ts';
import { freshnessOf, functionsWanted } from './fit.ts';
import type { Profile } from './profile.ts';
import type { Ranking } from './rank.ts';

const FUNCTION_CODES = codes(FUNCTIONS);
const STAGE_CODES = codes(STAGES);
const THEME_CODES = codes(THEMES);
const MASKS = 1 << FUNCTION_CODES.length;

function maskOf<Code extends string>(all: readonly Code[], some: readonly Code[]): number {
  return all.reduce((mask, code, at) => (some.includes(code) ? mask | (1 << at) : mask), 0);
}

export class Traits {
  /** 0 support, 1 funding; then its functions, seven bits: the place of both in the table of needs met. */
  private offers = new Uint8Array(32);
  private stages = new Uint8Array(32);
  private themes = new Uint16Array(32);
  private fresh = new Uint16Array(32);
  private conditions = new Uint8Array(32);

  put(position: number, programme: Programme): void {
    if (position >= this.offers.length) this.grow(position * 2);
    const functions = FUNCTION_CODES.filter((code) => programme.functions[code]);
    this.offers[position] = (programme.family === 'funding' ? MASKS : 0) | maskOf(FUNCTION_CODES, functions);
    this.stages[position] = maskOf(STAGE_CODES, programme.stages);
    this.themes[position] = maskOf(THEME_CODES, programme.themes);
    this.fresh[position] = freshnessOf(programme);
    this.conditions[position] = programme.conditions === undefined ? 0 : 1;
  }

  /** Writes how the programme at a position fits a profile, as the numbers that rank it. */
  reader(profile: Profile) {
    const wanted = maskOf(FUNCTION_CODES, functionsWanted(profile));
    const needs = profile.needs.map(({ family, functions }) => ({
      family: family === 'funding' ? MASKS : 0,
      mask: maskOf(FUNCTION_CODES, functions),
    }));
    const needsMet = Uint8Array.from({ length: 2 * MASKS }, (_, offer) =>
      needs.reduce(
        (met, { family, mask }) => met + Number((offer & MASKS) === family && (offer & mask) > 0),
        0,
      ),
    );
    const stage = profile.stage === null ? 0 : 1 << STAGE_CODES.indexOf(profile.stage);
    const themes = maskOf(THEME_CODES, profile.themes);
    const { offers, stages, themes: told, fresh, conditions } = this;
    // Written into one object: ranking thousands makes nothing on the way.
    return (position: number, into: Ranking): void => {
      const offer = offers[position] ?? 0;
      const at = stages[position] ?? 0;
      into.needs = needsMet[offer] ?? 0;
      into.stage = at === 0 || stage === 0 ? 1 : at & stage ? 0 : 2;
      into.functions = bitsIn(offer & (MASKS - 1) & wanted);
      into.themes = bitsIn((told[position] ?? 0) & themes);
      into.conditions = conditions[position] ?? 0;
      into.fresh = fresh[position] ?? 0;
    };
  }

  private grow(length: number): void {
    const widen = <T extends Uint8Array | Uint16Array>(into: T, from: T): T => {
      into.set(from);
      return into;
    };
    this.offers = widen(new Uint8Array(length), this.offers);
    this.stages = widen(new Uint8Array(length), this.stages);
    this.themes = widen(new Uint16Array(length), this.themes);
    this.fresh = widen(new Uint16Array(length), this.fresh);
    this.conditions = widen(new Uint8Array(length), this.conditions);
  }
}

function bitsIn(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

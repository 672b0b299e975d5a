/** What orders programmes, position by position, in arrays of small numbers: ranking 20,000 reads no document. */
import { type Family, FUNCTIONS, PROGRAMME_TYPES } from '../../../kernel/programme-terms.ts';
import { codes, STAGES, THEMES } from '../../../kernel/vocabulary.ts';
import type { Programme } from '../../programmes/public.ts';
import { freshnessOf, functionsWanted } from './fit.ts';
import type { Profile } from './profile.ts';
import type { Ranking } from './rank.ts';

const FUNCTION_CODES = codes(FUNCTIONS);
const TYPE_CODES = codes(PROGRAMME_TYPES);
const STAGE_CODES = codes(STAGES);
const THEME_CODES = codes(THEMES);
const FAMILIES: readonly Family[] = ['support', 'funding'];
const MASKS = 1 << FUNCTION_CODES.length;

function maskOf<Code extends string>(all: readonly Code[], some: readonly Code[]): number {
  return all.reduce((mask, code, at) => (some.includes(code) ? mask | (1 << at) : mask), 0);
}

export class Traits {
  /** 0 support, 1 funding; then its functions, seven bits: the place of both in the table of needs met. */
  private offers = new Uint8Array(32);
  /** Its types, a bit each: two numbers, because there are more than 32. */
  private types = new Uint32Array(32);
  private otherTypes = new Uint32Array(32);
  private stages = new Uint8Array(32);
  private themes = new Uint16Array(32);
  private fresh = new Uint16Array(32);
  private conditions = new Uint8Array(32);

  put(position: number, programme: Programme): void {
    if (position >= this.offers.length) this.grow(position * 2);
    const functions = FUNCTION_CODES.filter((code) => programme.functions[code]);
    this.offers[position] = (programme.family === 'funding' ? MASKS : 0) | maskOf(FUNCTION_CODES, functions);
    this.types[position] = maskOf(TYPE_CODES.slice(0, 32), programme.types);
    this.otherTypes[position] = maskOf(TYPE_CODES.slice(32), programme.types);
    this.stages[position] = maskOf(STAGE_CODES, programme.stages);
    this.themes[position] = maskOf(THEME_CODES, programme.themes);
    this.fresh[position] = freshnessOf(programme);
    this.conditions[position] = programme.conditions === undefined ? 0 : 1;
  }

  /** Writes how the programme at a position fits a profile, as the numbers that rank it. */
  reader(profile: Profile) {
    const wanted = maskOf(FUNCTION_CODES, functionsWanted(profile));
    const needs = profile.needs.map(({ families, functions, types }) => ({
      families: maskOf(FAMILIES, families),
      mask: maskOf(FUNCTION_CODES, functions),
      types: maskOf(TYPE_CODES.slice(0, 32), types),
      otherTypes: maskOf(TYPE_CODES.slice(32), types),
      wantsTypes: types.length > 0,
    }));
    const ofFamily = (offer: number, families: number) => (families & (offer & MASKS ? 2 : 1)) > 0;
    const byFunctions = needs.filter(({ wantsTypes }) => !wantsTypes);
    const needsMet = Uint8Array.from({ length: 2 * MASKS }, (_, offer) =>
      byFunctions.reduce(
        (met, { families, mask }) => met + Number(ofFamily(offer, families) && (offer & mask) > 0),
        0,
      ),
    );
    const byTypes = needs.filter(({ wantsTypes }) => wantsTypes);
    const typesMet = (offer: number, position: number): number => {
      const [some, others] = [this.types[position] ?? 0, this.otherTypes[position] ?? 0];
      let met = 0;
      for (const need of byTypes)
        if (
          ofFamily(offer, need.families) &&
          ((offer & need.mask & (MASKS - 1)) | (some & need.types) | (others & need.otherTypes)) !== 0
        )
          met++;
      return met;
    };
    const stage = profile.stage === null ? 0 : 1 << STAGE_CODES.indexOf(profile.stage);
    const themes = maskOf(THEME_CODES, profile.themes);
    const { offers, stages, themes: told, fresh, conditions } = this;
    // Written into one object: ranking thousands makes nothing on the way.
    return (position: number, into: Ranking): void => {
      const offer = offers[position] ?? 0;
      const at = stages[position] ?? 0;
      into.needs = (needsMet[offer] ?? 0) + typesMet(offer, position);
      into.stage = at === 0 || stage === 0 ? 1 : at & stage ? 0 : 2;
      into.functions = bitsIn(offer & (MASKS - 1) & wanted);
      into.themes = bitsIn((told[position] ?? 0) & themes);
      into.conditions = conditions[position] ?? 0;
      into.fresh = fresh[position] ?? 0;
    };
  }

  private grow(length: number): void {
    const widen = <T extends Uint8Array | Uint16Array | Uint32Array>(into: T, from: T): T => {
      into.set(from);
      return into;
    };
    this.offers = widen(new Uint8Array(length), this.offers);
    this.types = widen(new Uint32Array(length), this.types);
    this.otherTypes = widen(new Uint32Array(length), this.otherTypes);
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

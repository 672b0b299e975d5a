/**
 * Which models a programme is made for, where its name says so, or where every audience it gives does. Read on whole
 * words, from a closed table: a word in passing in a summary is an example, not an audience. Models that are legal
 * forms too (SCIC, CAE) and those that fund others (Cigales) are left out: naming them does not reserve a programme.
 */
import type { Model } from '../../../kernel/vocabulary.ts';
import type { Programme } from '../../programmes/public.ts';

const NAMES = [
  ['ptce', 'ptce|p[oô]les? territoria(?:l|ux) de coop[eé]ration [eé]conomique'],
  ['tzcld', 'tzcld|territoires? z[eé]ro ch[oô]meurs? de longue dur[eé]e'],
  ['tiers_lieu', 'tiers[- ]lieux?'],
  ['amap', "amap|associations? pour le maintien d[’']une agriculture paysanne"],
  ['pat', 'pat|projets? alimentaires? territoria(?:l|ux)'],
] as const;

export type NamedModel = (typeof NAMES)[number][0];

/** `\b` knows no accented letter: a whole word stands between what is neither a letter nor a digit. */
const PATTERNS = NAMES.map(
  ([model, words]) => [model, new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'iu')] as const,
);

/** The models that a programme names as those it is for; empty when it names none. */
export function modelsNamedBy({ name, audiences }: Pick<Programme, 'name' | 'audiences'>): NamedModel[] {
  return PATTERNS.filter(
    ([, words]) =>
      words.test(name) || (audiences.length > 0 && audiences.every((audience) => words.test(audience))),
  ).map(([model]) => model);
}

/** The models to which a programme is reserved: those it lists, and those it names. */
export function modelsReservedBy(programme: Pick<Programme, 'name' | 'audiences' | 'models'>): Model[] {
  return [...new Set<Model>([...programme.models, ...modelsNamedBy(programme)])];
}

/**
 * What answers a need, as reviewed data beside the need: by which filters of the catalogue the programmes that answer
 * it are found, and by which words the works that help with it. A need without either says that nothing in the
 * catalogue can be told to answer it; it is never guessed.
 */
import { z } from 'zod';
import { FAMILIES, type Family, FUNCTIONS, PROGRAMME_TYPES } from '../../../kernel/programme-terms.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import { codes, RESOURCE_KINDS, type Stage } from '../../../kernel/vocabulary.ts';

export const looksFor = z
  .strictObject({
    families: z.array(z.enum(codes(FAMILIES))).min(1),
    functions: z.array(z.enum(codes(FUNCTIONS))).default([]),
    types: z.array(z.enum(codes(PROGRAMME_TYPES))).default([]),
  })
  .refine(({ functions, types }) => functions.length > 0 !== types.length > 0, {
    message: 'functions or types, one of the two: a list of the catalogue would narrow by both',
  })
  .meta({
    description:
      'The programmes that meet the need: of one of the families, by one of the functions or of one of the types.',
  });
export type LooksFor = z.infer<typeof looksFor>;

export const reads = z
  .strictObject({
    words: z.array(z.string().min(2)).min(1).meta({
      description:
        'What is searched in the library, in the language of its works; the first also leads to all of them.',
    }),
    kinds: z.array(z.enum(codes(RESOURCE_KINDS))).min(1),
    models: z
      .boolean()
      .default(false)
      .meta({ description: 'The models of the collective are searched too.' }),
  })
  .meta({ description: 'The works of the library that help with the need.' });
export type Reads = z.infer<typeof reads>;

const LISTS: Readonly<Record<Family, string>> = { support: '/accompagnement', funding: '/financements' };

export interface OfferList {
  /** The page: of one family, or of all programmes. */
  path: string;
  /** The family that the page itself fixes. */
  family: Family | null;
  query: URLSearchParams;
}

/** The list of the catalogue that answers a need in a place; the count told of it is that of this list. */
export function offerList(
  { families, functions, types }: LooksFor,
  {
    place,
    stage,
    statuses = [],
  }: { place: TerritoryId | null; stage: Stage | null; statuses?: readonly string[] },
): OfferList {
  const query = new URLSearchParams();
  if (place) query.set('territoire', place);
  for (const status of statuses) query.append('statut', status);
  for (const code of functions) query.append('fonction', code);
  for (const type of types) query.append('nature', type);
  if (stage) query.set('stade', stage);
  const [only, ...others] = families;
  const family = only && others.length === 0 ? only : null;
  return { path: family ? LISTS[family] : '/dispositifs', family, query };
}

/**
 * A national programme and its local variants: a variant says what differs, and takes from its programme the fields
 * that it names in `inherits`. What is stored is whole, so that lists, exports and the API need nothing else.
 */
import type { Derivation, Document } from '../../records/public.ts';

export class VariantFault extends Error {}

/** Fields that are a variant's own, whatever it says. */
const OWN = new Set(['name', 'territories', 'excluded', 'variantOf', 'inherits', 'provenance', 'sources']);

/** Documents by identifier, each variant with what it inherits. Throws `VariantFault` on a loop or a missing parent. */
export function withInheritance(documents: ReadonlyMap<string, Document>): Map<string, Document> {
  const settled = new Map<string, Document>();
  const settle = (id: string, below: readonly string[]): Document => {
    const known = settled.get(id);
    if (known) return known;
    const document = documents.get(id);
    if (!document) throw new VariantFault(`no programme ${id}, of which ${below.at(-1)} is a variant`);
    if (below.includes(id)) throw new VariantFault(`variants in a loop: ${[...below, id].join(', ')}`);
    const whole =
      typeof document.variantOf === 'string'
        ? inherit(settle(document.variantOf, [...below, id]), document)
        : document;
    settled.set(id, whole);
    return whole;
  };
  for (const id of documents.keys()) settle(id, []);
  return settled;
}

/** The variant with the fields that it names as its programme has them: one that it does not have is unknown here too. */
function inherit(parent: Document, variant: Document): Document {
  const fields = Array.isArray(variant.inherits) ? variant.inherits.map(String) : [];
  const taken = fields.filter((field) => !OWN.has(field));
  const own = Object.entries(variant).filter(([field]) => !taken.includes(field));
  const inherited = taken.flatMap((field) => {
    const value = parent[field];
    return value === undefined ? [] : [[field, value] as const];
  });
  return Object.fromEntries([...own, ...inherited]);
}

/** Variants follow their programme whenever it is saved or imported. */
export const VARIANTS: Derivation = {
  relation: 'variant_of',
  parent: ({ variantOf }) => (typeof variantOf === 'string' ? variantOf : null),
  settle: inherit,
};

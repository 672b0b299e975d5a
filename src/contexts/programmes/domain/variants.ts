/**
 * A national programme and its local variants: a variant says what differs, and takes from its programme the fields
 * that it names in `inherits`. What is stored is whole, so that lists, exports and the API need nothing else.
 */
import type { Document } from '../../records/public.ts';

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

/** The variant with the fields that it names taken from its programme. */
function inherit(parent: Document, variant: Document): Document {
  const fields = Array.isArray(variant.inherits) ? variant.inherits.map(String) : [];
  const taken = fields.filter((field) => !OWN.has(field) && parent[field] !== undefined);
  return { ...variant, ...Object.fromEntries(taken.map((field) => [field, parent[field] ?? null])) };
}

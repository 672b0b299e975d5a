/**
 * What the register must know of a kind of record to keep it: its schema, its address, and how its document is
 * projected for lists, facets, the map and search. Each kind defines itself in its own context.
 */
import type { z } from 'zod';
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { Document, Json } from './changes.ts';
import { type sharedFields, withdrawnMark } from './document.ts';

export const RECORD_KINDS = ['cooperation', 'organisation', 'programme', 'resource', 'training'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Facet tokens are `group:value`, as in `stage:emergence`. */
export type FacetToken = `${string}:${string}`;

export interface Projection {
  /** What a list shows of the record, besides its name and summary. */
  card: Json;
  facets: FacetToken[];
  /** An exact point, when the document has one. */
  point?: { lon: number; lat: number } | undefined;
  /** Where the record stands when it has no point: first in the list that has a centre. */
  places: TerritoryId[];
  links: { to: string; relation: string }[];
  /** Words to search beside name, summary and body. */
  words: string[];
}

export type AnyDocument = z.infer<typeof sharedFields>;

/** How a record of a kind takes fields from another of its kind, and follows it when it changes. */
export interface Derivation {
  /** The relation under which the kind projects the link to that other record. */
  relation: string;
  /** The record it takes from, or null. */
  parent(document: Document): string | null;
  /** The document with what it takes. */
  settle(parent: Document, document: Document): Document;
}

export interface KindDefinition<D extends AnyDocument = AnyDocument> {
  kind: RecordKind;
  /** The shelf's path: `/cooperations`. */
  path: string;
  schema: z.ZodType<D>;
  project(document: D): Projection;
  derivation?: Derivation;
}

/** A kind of record whose document type is its own business; documents come in as JSON and are parsed first. */
export interface Kind {
  kind: RecordKind;
  path: string;
  schema: z.ZodType<AnyDocument>;
  derivation?: Derivation | undefined;
  /** Parses a document and projects it. Throws a ZodError on a document that is not of this kind. */
  read(document: Document): { common: AnyDocument; document: Document; projection: Projection };
}

/** Closes a definition over its document type. */
export function defineKind<D extends AnyDocument>(definition: KindDefinition<D>): Kind {
  return {
    kind: definition.kind,
    path: definition.path,
    schema: definition.schema,
    derivation: definition.derivation,
    read({ withdrawn, ...raw }) {
      const document = definition.schema.parse(raw);
      const stored: Document = JSON.parse(JSON.stringify(document));
      if (withdrawn !== undefined) stored.withdrawn = withdrawnMark.parse(withdrawn);
      return { common: document, document: stored, projection: definition.project(document) };
    },
  };
}

/** The kinds of an instance, by name. */
export type Kinds = Readonly<Record<RecordKind, Kind>>;

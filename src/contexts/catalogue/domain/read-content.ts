/**
 * From a file of `content/` to the document the register keeps. A file names organisations by their file name (slug);
 * a document names them by their identifier. Nothing else differs: a file is valid when its kind's schema says so.
 */
import { z } from 'zod';
import { cooperation } from '../../cooperations/public.ts';
import { organisation } from '../../organisations/public.ts';
import { programme } from '../../programmes/public.ts';
import type { Document, RecordKind } from '../../records/public.ts';
import { resource } from '../../resources/public.ts';
import { training } from '../../trainings/public.ts';

/** The identifier of the record whose file has this name. */
export type ResolveReference = (kind: RecordKind, slug: string) => string;

type Identify = (slug: string) => string;

/** A file says where its schema is, for the editors that help to write it. */
const content = z.looseObject({ $schema: z.string().optional() });

const READERS: Readonly<
  Record<RecordKind, (fields: unknown, identify: Identify, resolve: ResolveReference) => object>
> = {
  cooperation(fields, identify) {
    const document = cooperation.parse(fields);
    return { ...document, stakeholders: document.stakeholders.map((one) => identified(one, identify)) };
  },
  organisation(fields, identify) {
    const document = organisation.parse(fields);
    return { ...document, networks: document.networks.map(identify) };
  },
  programme(fields, identify, resolve) {
    const document = programme.parse(fields);
    const other = (slug: string | undefined) => slug && resolve('programme', slug);
    return {
      ...document,
      operators: document.operators.map((one) => identified(one, identify)),
      methods: document.methods.map((slug) => resolve('resource', slug)),
      followedBy: other(document.followedBy),
      variantOf: other(document.variantOf),
    };
  },
  resource(fields, identify, resolve) {
    const document = resource.parse(fields);
    const cooperation = (slug: string) => resolve('cooperation', slug);
    return {
      ...document,
      madeBy: document.madeBy.map(identify),
      cooperations: document.cooperations.map(cooperation),
      tellers: document.tellers.map((one) => {
        const known = identified(one, identify);
        return known.cooperation === undefined
          ? known
          : { ...known, cooperation: cooperation(known.cooperation) };
      }),
      cites: document.cites.map((slug) => resolve('resource', slug)),
    };
  },
  training(fields, identify, resolve) {
    const document = training.parse(fields);
    return {
      ...document,
      providers: document.providers.map((one) => identified(one, identify)),
      fundedBy: document.fundedBy.map((slug) => resolve('programme', slug)),
    };
  },
};

/**
 * The document of a content file; `slug` is the file's name without `.json`.
 * Throws a ZodError on a file that is not of its kind, an Error on an organisation that is a network of itself.
 */
export function toDocument(
  kind: RecordKind,
  slug: string,
  file: unknown,
  resolveReference: ResolveReference,
): Document {
  const { $schema, ...fields } = content.parse(file);
  const document = READERS[kind](
    fields,
    (named) => {
      if (kind === 'organisation' && named === slug) throw new Error(`${slug} names itself`);
      return resolveReference('organisation', named);
    },
    resolveReference,
  );
  return JSON.parse(JSON.stringify(document));
}

function identified<Named extends { organisation?: string | undefined }>(
  one: Named,
  identify: Identify,
): Named {
  return one.organisation === undefined ? one : { ...one, organisation: identify(one.organisation) };
}

/**
 * A dump: everything public as it stood at one moment, one NDJSON file a kind, and a manifest that says what is there
 * and by which the whole can be checked. Each bears the day it was made; the last seven are kept.
 */
import type { setAsData } from '../../fields/public.ts';
import type { PublishedShelf } from './shelves.ts';

export const DUMPS_KEPT = 7;
export const MANIFEST = 'manifest.json';
export const LICENCE_URL = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence';

export interface DumpFile {
  /** Of the kind that it holds: `cooperation`. */
  kind: string;
  name: string;
  records: number;
  bytes: number;
  /** Of the file as it is served. */
  sha256: string;
  /** Where the JSON Schema of a record's document stands. */
  schema: string;
}

export interface DumpManifest {
  format: 'terreau-dump-1';
  /** The instance that these records are at home in, unless a record says otherwise. */
  instance: string;
  day: string;
  madeAt: string;
  /** The version of the public data: it grows with each change. */
  dataVersion: number;
  licence: { name: string; url: string };
  /** What networks ask of their members' records: what the `networks` of a record mean. */
  networks?: ReturnType<typeof setAsData>[];
  files: DumpFile[];
}

export const dumpFileName = ({ name }: Pick<PublishedShelf, 'name'>): string => `${name}.ndjson.gz`;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
export const isDumpDay = (text: string): boolean => DAY.test(text);

/** The days of dumps to take away, so that the latest stay. */
export const outdated = (days: readonly string[]): string[] =>
  days.filter(isDumpDay).toSorted().reverse().slice(DUMPS_KEPT);

/** What the dumps are, in the words of DCAT, for catalogues of open data. */
export const catalogueOf = (baseUrl: string, manifests: readonly DumpManifest[]) => ({
  '@context': {
    dcat: 'http://www.w3.org/ns/dcat#',
    dct: 'http://purl.org/dc/terms/',
    spdx: 'http://spdx.org/rdf/terms#',
  },
  '@id': `${baseUrl}/donnees`,
  '@type': 'dcat:Catalog',
  'dct:title': { '@language': 'fr', '@value': 'Terreau' },
  'dcat:dataset': manifests.map((manifest) => ({
    '@id': `${baseUrl}/donnees/${manifest.day}/${MANIFEST}`,
    '@type': 'dcat:Dataset',
    'dct:title': { '@language': 'fr', '@value': `Terreau, données publiques du ${manifest.day}` },
    'dct:issued': manifest.madeAt,
    'dct:license': { '@id': manifest.licence.url },
    'dcat:version': String(manifest.dataVersion),
    'dcat:distribution': manifest.files.map((file) => ({
      '@type': 'dcat:Distribution',
      'dct:title': file.kind,
      'dcat:downloadURL': { '@id': `${baseUrl}/donnees/${manifest.day}/${file.name}` },
      'dcat:mediaType': { '@id': 'https://www.iana.org/assignments/media-types/application/x-ndjson' },
      'dcat:compressFormat': { '@id': 'https://www.iana.org/assignments/media-types/application/gzip' },
      'dcat:byteSize': file.bytes,
      'dct:conformsTo': { '@id': file.schema },
      'spdx:checksum': {
        '@type': 'spdx:Checksum',
        'spdx:algorithm': { '@id': 'http://spdx.org/rdf/terms#checksumAlgorithm_sha256' },
        'spdx:checksumValue': file.sha256,
      },
    })),
  })),
});

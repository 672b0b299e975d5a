/** A work for search engines, in schema.org's words. */
import type { ResourceKind } from '../../../kernel/vocabulary.ts';
import { type Cited, creators } from './citation.ts';
import { filePath, isImage } from './file.ts';

const TYPES: Readonly<Record<ResourceKind, string>> = {
  study: 'Report',
  guide: 'LearningResource',
  experience: 'Article',
  failure: 'Article',
  tool: 'LearningResource',
  training: 'Course',
  cartography: 'Map',
  advocacy: 'Article',
  reference_frame: 'LearningResource',
  template: 'DigitalDocument',
  video: 'VideoObject',
  podcast: 'PodcastEpisode',
};

export function resourceJsonLd({ document, page }: Cited, baseUrl: string) {
  const { kind, name, summary, language, year, url, doi, isbn, workLicence, files } = document;
  const photos = files.filter(({ type }) => isImage(type));
  return {
    '@context': 'https://schema.org',
    '@type': TYPES[kind],
    '@id': page,
    url: url ?? page,
    name,
    description: summary,
    inLanguage: language,
    ...(year !== undefined && { datePublished: String(year) }),
    author: [
      ...document.authors.map((author) => ({ '@type': 'Organization', name: author })),
      ...document.persons.map((person) => ({ '@type': 'Person', name: person.name })),
    ],
    ...(creators(document).length === 0 && { author: undefined }),
    ...(workLicence && { license: workLicence }),
    ...((doi || isbn) && {
      identifier: [doi && `https://doi.org/${doi}`, isbn && `urn:isbn:${isbn}`].filter(Boolean),
    }),
    ...(photos.length > 0 && { image: photos.map((photo) => baseUrl + filePath(photo)) }),
    ...(document.url && page !== document.url && { mainEntityOfPage: page }),
  };
}

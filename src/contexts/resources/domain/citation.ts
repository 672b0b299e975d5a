/**
 * A work as other libraries take it: Dublin Core (ISO 15836), BibTeX, RIS. Only what the record says; a work whose
 * licence is not known says nothing of its rights. Pure.
 */
import type { ResourceKind } from '../../../kernel/vocabulary.ts';
import { RESOURCE_KINDS, THEMES } from '../../../kernel/vocabulary.ts';
import type { Resource } from './resource.ts';

/** A work, its own address here, and its short name there. */
export interface Cited {
  document: Resource;
  slug: string;
  /** `https://terreau.example/ressources/slug` */
  page: string;
}

export type DublinCore = readonly (readonly [element: string, value: string])[];

const DCMI_TYPE: Partial<Record<ResourceKind, string>> = {
  video: 'MovingImage',
  podcast: 'Sound',
  cartography: 'Image',
  training: 'Event',
};

/** Who made it: organisations, then people who agreed to be named. */
export const creators = ({ authors, persons }: Resource): string[] => [
  ...authors,
  ...persons.map(({ name }) => name),
];

/** Elements of Dublin Core 1.1 with their values, in the order of the standard's own list. */
export function dublinCore({ document, page }: Cited): DublinCore {
  const { name, summary, kind, language, year, url, doi, isbn, workLicence, themes } = document;
  const several = (element: string, values: readonly (string | undefined)[]) =>
    values.flatMap((value): [string, string][] => (value ? [[element, value]] : []));
  return [
    ['title', name],
    ...several('creator', creators(document)),
    ...several(
      'subject',
      themes.filter((theme) => theme !== 'autre').map((theme) => THEMES[theme].fr),
    ),
    ['description', summary],
    ...several('date', [year === undefined ? undefined : String(year)]),
    ...several('type', [DCMI_TYPE[kind] ?? 'Text', RESOURCE_KINDS[kind].fr]),
    ...several('format', [...new Set(document.files.map(({ type }) => type))]),
    ...several('identifier', [page, doi && `https://doi.org/${doi}`, isbn && `urn:isbn:${isbn}`]),
    ...several('source', [url]),
    ['language', language],
    ...several('rights', [workLicence]),
  ];
}

const BIBTEX_TYPE: Partial<Record<ResourceKind, string>> = {
  study: 'techreport',
  guide: 'manual',
  reference_frame: 'manual',
};

/** Signs that TeX would take for its own; the rest stays as it is, in UTF-8. */
const tex = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\{}]/g, '')
    .replaceAll(/([&%$#_])/g, '\\$1')
    .replaceAll('~', '\\textasciitilde{}')
    .replaceAll('^', '\\textasciicircum{}');

export function bibtex({ document, slug, page }: Cited): string {
  const { name, summary, year, kind, language, doi, isbn, url, workLicence } = document;
  // Braces keep the name of an organisation whole.
  const by = [
    ...document.authors.map((author) => `{${tex(author)}}`),
    ...document.persons.map((person) => tex(person.name)),
  ].join(' and ');
  const fields: [string, string | undefined][] = [
    ['title', `{${tex(name)}}`],
    ['author', by || undefined],
    ['year', year === undefined ? undefined : String(year)],
    [
      BIBTEX_TYPE[kind] === 'techreport' ? 'institution' : 'organization',
      document.authors[0] && tex(document.authors[0]),
    ],
    ['howpublished', BIBTEX_TYPE[kind] ? undefined : tex(RESOURCE_KINDS[kind].fr)],
    ['abstract', tex(summary)],
    ['language', language],
    ['doi', doi],
    ['isbn', isbn],
    ['url', url ?? page],
    ['note', workLicence && `Licence : ${tex(workLicence)}`],
  ];
  const lines = fields.flatMap(([field, value]) => (value ? [`  ${field} = {${value}}`] : []));
  return `@${BIBTEX_TYPE[kind] ?? 'misc'}{${slug},\n${lines.join(',\n')}\n}\n`;
}

const RIS_TYPE: Readonly<Record<ResourceKind, string>> = {
  study: 'RPRT',
  guide: 'GEN',
  experience: 'GEN',
  failure: 'GEN',
  tool: 'GEN',
  training: 'GEN',
  cartography: 'MAP',
  advocacy: 'GEN',
  reference_frame: 'GEN',
  template: 'GEN',
  video: 'VIDEO',
  podcast: 'SOUND',
};

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

export function ris({ document, slug, page }: Cited): string {
  const { name, summary, year, kind, language, doi, isbn, url, workLicence, themes } = document;
  const lines: [string, string | undefined][] = [
    ['TY', RIS_TYPE[kind]],
    ['ID', slug],
    ['TI', name],
    ...creators(document).map((author): [string, string] => ['AU', author]),
    ['PY', year === undefined ? undefined : String(year)],
    ['AB', summary],
    ['LA', language],
    ...themes.map((theme): [string, string] => ['KW', THEMES[theme].fr]),
    ['DO', doi],
    ['SN', isbn],
    ['UR', url ?? page],
    ['C1', workLicence],
  ];
  const told = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}`] : []));
  return `${told.join('\r\n')}\r\nER  - \r\n`;
}

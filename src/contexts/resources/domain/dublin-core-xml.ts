/** Dublin Core as XML: the `oai_dc` container of the Open Archives Initiative, and a file of several. Pure. */
import { type Cited, dublinCore } from './citation.ts';

// Characters that XML 1.0 cannot hold at all, escaped or not.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to remove
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A text as content or attribute of XML. Half characters are replaced. */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

export const OAI_DC = 'http://www.openarchives.org/OAI/2.0/oai_dc/';
export const DC = 'http://purl.org/dc/elements/1.1/';
export const OAI_DC_SCHEMA = 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd';

export function dublinCoreRecord(cited: Cited): string {
  const elements = dublinCore(cited).map(
    ([element, value]) => `<dc:${element}>${xmlText(value)}</dc:${element}>`,
  );
  return (
    `<oai_dc:dc xmlns:oai_dc="${OAI_DC}" xmlns:dc="${DC}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ` +
    `xsi:schemaLocation="${OAI_DC} ${OAI_DC_SCHEMA}">${elements.join('')}</oai_dc:dc>`
  );
}

/** What stands before and after the works of a file. */
export const dublinCoreFile: readonly [string, string] = [
  '<?xml version="1.0" encoding="UTF-8"?>\n<records>\n',
  '\n</records>\n',
];

/**
 * Sites on which no record may rest: they republish what others wrote, without their mandate, so that neither the
 * origin nor the state of a text can be told. A record found there looks for the page of whoever published it first.
 * A site where authors deposit their own work (HAL, SlideShare, Issuu) is not one of them.
 */

/** Copies of documents uploaded by anybody. */
const DOCUMENT_COPIES = [
  '123dok.net',
  'docdrop.org',
  'docplayer.fr',
  'docslib.org',
  'doczz.fr',
  'doczz.net',
  'fdocuments.fr',
  'fdocuments.in',
  'manualzilla.com',
  'pdfcoffee.com',
  'pdfhall.com',
  'pdfslide.fr',
  'readkong.com',
  'scribd.com',
  'studylibfr.com',
  'vdocuments.fr',
  'zlibrary.cc',
];

/** Copies of Wikipedia, of feeds and of news, and a lapsed domain that shows another site’s articles. */
const PAGE_COPIES = [
  'aclweddings.com',
  'hcntimes.com',
  'liberation.mu',
  'profilbaru.com',
  'profilpelajar.com',
  'rssing.com',
];

export const DOUBTFUL_SITES: readonly string[] = [...DOCUMENT_COPIES, ...PAGE_COPIES];

/** Whether a web address leads to a site on which nothing may rest. Throws on what is not an address. */
export function isDoubtful(address: string): boolean {
  const { hostname } = new URL(address);
  return DOUBTFUL_SITES.some((site) => hostname === site || hostname.endsWith(`.${site}`));
}

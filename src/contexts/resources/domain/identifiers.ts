/** The public identifiers of a work, each in one writing: what duplicates are recognised by. Pure. */

/** `10.1000/xyz`, in lower case; null for what is none. Takes an address of doi.org and the prefix `doi:` too. */
export function doiIn(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^https?:\/\/(dx\.)?doi\.org\//i, '')
    .replace(/^doi:\s*/i, '');
  return /^10\.\d{4,9}\/\S{1,180}$/.test(bare) ? bare.toLowerCase() : null;
}

/** Thirteen digits without hyphens, an ISBN of ten turned into one of thirteen; null for a wrong check digit. */
export function isbnIn(text: string): string | null {
  const bare = text
    .replace(/^(urn:)?isbn(-1[03])?:?/i, '')
    .replaceAll(/[\s-]/g, '')
    .toUpperCase();
  if (/^97[89]\d{10}$/.test(bare)) return checkDigit(bare.slice(0, 12)) === bare[12] ? bare : null;
  if (!/^\d{9}[\dX]$/.test(bare)) return null;
  const sum = [...bare].reduce(
    (total, digit, at) => total + (10 - at) * (digit === 'X' ? 10 : Number(digit)),
    0,
  );
  if (sum % 11 !== 0) return null;
  const thirteen = `978${bare.slice(0, 9)}`;
  return thirteen + checkDigit(thirteen);
}

const checkDigit = (twelve: string): string => {
  const sum = [...twelve].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return String((10 - (sum % 10)) % 10);
};

/** One writing of an address, to compare two: neither protocol, nor www, nor trailing slash, nor what follows people. */
export function addressKey(text: string): string | null {
  const url = /^https?:\/\//i.test(text) ? URL.parse(text) : null;
  if (!url) return null;
  for (const name of [...url.searchParams.keys()])
    if (/^(utm_\w+|fbclid|gclid|mc_[ce]id)$/i.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  const path = url.pathname.replace(/\/+$/, '');
  return `${url.host.replace(/^www\./, '').toLowerCase()}${path}${url.search}`;
}

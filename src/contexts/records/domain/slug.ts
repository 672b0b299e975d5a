/** The part of an address that names a record: lower-case words, digits and hyphens, at most 80 characters. */
export function slugOf(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word.slice(0, 80);
    if (longer.length > 80) break;
    slug = longer;
  }
  return slug || 'fiche';
}

/**
 * What no record of a shelf may be called: pages of ours stand at these addresses (`/dispositifs/carte`). A test of the
 * house compares this list with the routes.
 */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set(['carte', 'comparer', 'nouveau', 'nouvelle']);

/** The first free slug among `name`, `name-2`, `name-3`… */
export function freeSlug(name: string, taken: ReadonlySet<string>): string {
  const slug = slugOf(name);
  if (!taken.has(slug) && !RESERVED_SLUGS.has(slug)) return slug;
  for (let number = 2; ; number++) if (!taken.has(`${slug}-${number}`)) return `${slug}-${number}`;
}

/** Whether a text has the shape of a slug; nothing else is ever looked up. */
export const isSlug = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);

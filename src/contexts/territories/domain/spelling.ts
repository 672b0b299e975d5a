/** How names of the register are shown and made into addresses. */

/** The apostrophe of print, and single spaces. */
export const typographic = (name: string): string => name.replaceAll("'", '’').replace(/\s+/g, ' ').trim();

/** The code of a perimeter from its name: `grand-paris-sud-est-avenir`. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

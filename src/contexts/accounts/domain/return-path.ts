/** Where to go back to after signing in: a path of this site, and nothing that a browser could read as another one. */
export function returnPath(given: string | null | undefined, otherwise = '/compte'): string {
  if (!given || given.length > 500) return otherwise;
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(given) || given.includes('\\')) return otherwise;
  const here = 'http://site.invalid';
  const url = URL.parse(given, here);
  // Dot segments fold away when the address is read: what is left is checked again.
  const path = url && url.origin === here ? url.pathname + url.search : '';
  return /^\/(?![/\\])/.test(path) ? path : otherwise;
}

/** Forms of pages, as a browser would send them without anything changed. */

/** What a browser would send of the one big form of a page of imports. */
export function fieldsIn(page: string): Record<string, string | string[]> {
  const form =
    /<form[^>]*\/imports\/[^>]*\/(?:colonnes|mots|doublons)[^>]*>(.*?)<\/form>/s.exec(page)?.[1] ?? '';
  const found: Record<string, string[]> = {};
  const add = (name = '', value = '') => {
    found[name] = [...(found[name] ?? []), unescaped(value)];
  };
  for (const [tag] of form.matchAll(/<input [^>]*>/g)) {
    const name = /\bname="([^"]*)"/.exec(tag)?.[1];
    const value = /\bvalue="([^"]*)"/.exec(tag)?.[1] ?? '';
    const chosen = !/type="(checkbox|radio)"/.test(tag) || /\bchecked\b/.test(tag);
    if (name && chosen) add(name, value);
  }
  for (const [, name, inner = ''] of form.matchAll(/<select[^>]*\bname="([^"]*)"[^>]*>(.*?)<\/select>/gs)) {
    const options = [...inner.matchAll(/<option\b([^>]*)>/g)].map(([, attributes = '']) => attributes);
    const chosen = options.find((each) => /\bselected\b/.test(each)) ?? options[0] ?? '';
    // An empty value is written without its quotes.
    add(name, /\bvalue="([^"]*)"/.exec(chosen)?.[1] ?? '');
  }
  return found;
}
const unescaped = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

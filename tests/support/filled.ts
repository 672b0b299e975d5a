/** Forms of our own pages, as a browser sends them. */
import { shownAgo } from './form-signs.ts';
import type { Jar } from './jar.ts';

/** The form as a browser fills it from the page. */
export async function filled(jar: Jar, path: string): Promise<Record<string, string[]>> {
  const form = fieldsIn(await (await jar.get(path)).text());
  // As somebody does who takes the time to write.
  if (form.montre) form.montre = [shownAgo(jar.app, 60)];
  return form;
}

/** What a browser would send of every control in this HTML, the search boxes left out. */
export function fieldsIn(html: string): Record<string, string[]> {
  const form: Record<string, string[]> = {};
  const add = (name = '', value = '') => {
    form[name] = [...(form[name] ?? []), decode(value)];
  };
  for (const [tag] of html.matchAll(/<input [^>]*>/g)) {
    const at = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
    const ticked = /type="(checkbox|radio)"/.test(tag) ? /\bchecked\b/.test(tag) : !/type="search"/.test(tag);
    if (ticked && at('name') && at('name') !== 'q') add(at('name'), at('value'));
  }
  for (const [, name, value] of html.matchAll(/<textarea[^>]*\bname="([^"]*)"[^>]*>([^<]*)<\/textarea>/g))
    add(name, value);
  for (const [, name, options = ''] of html.matchAll(/<select[^>]*\bname="([^"]*)"[^>]*>(.*?)<\/select>/gs)) {
    const tags = [...options.matchAll(/<option[^>]*>/g)].map(([tag]) => tag);
    const chosen = tags.find((tag) => /\bselected\b/.test(tag)) ?? tags[0] ?? '';
    add(name, /\bvalue="([^"]*)"/.exec(chosen)?.[1]);
  }
  return form;
}

const decode = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

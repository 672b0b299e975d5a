/** Forms of our own pages, as a browser sends them. */
import { shownAgo } from './form-signs.ts';
import type { Jar } from './jar.ts';

/** The form as a browser fills it from the page. */
export async function filled(jar: Jar, path: string): Promise<Record<string, string[]>> {
  const page = await (await jar.get(path)).text();
  const form: Record<string, string[]> = {};
  const add = (name = '', value = '') => {
    form[name] = [...(form[name] ?? []), decode(value)];
  };
  for (const [tag] of page.matchAll(/<input [^>]*>/g)) {
    const at = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
    const ticked = /type="(checkbox|radio)"/.test(tag) ? /\bchecked\b/.test(tag) : !/type="search"/.test(tag);
    if (ticked && at('name') && at('name') !== 'q') add(at('name'), at('value'));
  }
  for (const [, name, value] of page.matchAll(/<textarea[^>]*\bname="([^"]*)"[^>]*>([^<]*)<\/textarea>/g))
    add(name, value);
  for (const [, name, body] of page.matchAll(/<select[^>]*\bname="([^"]*)"[^>]*>(.*?)<\/select>/gs))
    add(
      name,
      /<option[^>]*value="([^"]*)"[^>]*\bselected\b|<option[^>]*\bselected\b[^>]*value="([^"]*)"/
        .exec(body ?? '')
        ?.slice(1)
        .find(Boolean) ?? '',
    );
  // As somebody does who takes the time to write.
  if (form.montre) form.montre = [shownAgo(jar.app, 60)];
  return form;
}
const decode = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

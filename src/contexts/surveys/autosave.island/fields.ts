/** The fields of a form, read and filled. */
import { codeOf, type Fields } from './entry.ts';

/** What the page itself adds. */
const OWN = new Set(['marques', 'suite', 'touche']);

/** Everything typed, but files: they are sent by their own button. */
export const fieldsOf = (form: HTMLFormElement): Fields =>
  [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && !OWN.has(name) ? [[name, value] as const] : [],
  );

/** The questions typed in before anybody listened, or put back by the browser itself. */
export const changedCodes = (form: HTMLFormElement): string[] => [
  ...new Set(
    controlsOf(form)
      .filter(isChanged)
      .map(({ name }) => codeOf(name)),
  ),
];

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const controlsOf = (form: HTMLFormElement): Control[] =>
  [...form.elements].filter(
    (each): each is Control =>
      (each instanceof HTMLInputElement ||
        each instanceof HTMLTextAreaElement ||
        each instanceof HTMLSelectElement) &&
      each.name !== '' &&
      each.type !== 'file' &&
      !OWN.has(each.name),
  );
const isTicked = (each: Control): each is HTMLInputElement =>
  each instanceof HTMLInputElement && (each.type === 'checkbox' || each.type === 'radio');

function isChanged(each: Control): boolean {
  if (isTicked(each)) return each.checked !== each.defaultChecked;
  if (!(each instanceof HTMLSelectElement)) return each.value !== each.defaultValue;
  const options = [...each.options];
  const first = options.find((option) => option.defaultSelected) ?? options[0];
  return first !== undefined && !first.selected;
}

/** Puts back what was typed for these questions. */
export function putFields(form: HTMLFormElement, codes: readonly string[], fields: Fields): void {
  for (const each of controlsOf(form)) {
    if (!codes.includes(codeOf(each.name))) continue;
    const texts = fields.filter(([name]) => name === each.name).map(([, text]) => text);
    if (isTicked(each)) each.checked = texts.includes(each.value);
    else each.value = texts[0] ?? '';
  }
}

/** The list under the field and the line read to screen readers, in the pattern of an accessible combobox (WAI-ARIA). */
import type { Messages } from '../messages.fr.ts';
import type { Combobox, Suggested } from './combobox.ts';

export interface SuggestionList {
  draw(box: Combobox): void;
  say(text: string): void;
}

export function suggestionList(
  input: HTMLInputElement,
  words: Messages,
  onChoose: (option: Suggested) => void,
): SuggestionList {
  const list = document.createElement('ul');
  list.id = `${input.id}-propositions`;
  list.className = 'suggestions';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', words.suggestions);
  const status = document.createElement('p');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  input.after(list, status);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');
  // Pressing an option must not take the focus from the field, which would close the list first.
  list.addEventListener('pointerdown', (event) => event.preventDefault());

  let drawn: readonly Suggested[] = [];
  return {
    draw({ options, open, active }) {
      if (options !== drawn) {
        list.replaceChildren(...options.map((option, i) => line(option, i)));
        drawn = options;
      }
      for (const [i, item] of [...list.children].entries()) {
        item.setAttribute('aria-selected', String(i === active));
      }
      list.hidden = !open;
      input.setAttribute('aria-expanded', String(open));
      const pointed = open ? list.children[active] : undefined;
      if (pointed) input.setAttribute('aria-activedescendant', pointed.id);
      else input.removeAttribute('aria-activedescendant');
      pointed?.scrollIntoView({ block: 'nearest' });
    },
    say(text) {
      status.textContent = text;
    },
  };

  function line(option: Suggested, index: number): HTMLLIElement {
    const item = document.createElement('li');
    item.id = `${list.id}-${index}`;
    item.setAttribute('role', 'option');
    item.textContent = option.via ? `${option.label} — ${words.formerly(option.via)}` : option.label;
    item.addEventListener('click', () => onChoose(option));
    return item;
  }
}

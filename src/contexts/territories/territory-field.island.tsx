/** Suggests territories while a place is being typed. Without it the field is plain text and the server reads it. */
import type { Locale } from '../../kernel/locale.ts';
import { say } from '../../platform/i18n/say.ts';
import { en } from './messages.en.ts';
import { fr } from './messages.fr.ts';
import {
  answered,
  CLOSED,
  type Combobox,
  chosen,
  closed,
  moved,
  type Suggested,
} from './territory-field.island/combobox.ts';
import { suggestionList } from './territory-field.island/suggestion-list.ts';

const SHORTEST = 2;
const PAUSE_MS = 120;

export default function mount(element: HTMLElement): void {
  const input = element.querySelector('input');
  const { source } = element.dataset;
  if (!input || !source) return;
  const locale: Locale = document.documentElement.lang.startsWith('en') ? 'en' : 'fr';
  const words = say(locale, { fr, en });
  let box: Combobox = CLOSED;
  let asking: AbortController | undefined;
  const list = suggestionList(input, words, take);

  function show(next: Combobox): void {
    box = next;
    list.draw(box);
  }

  function take(option: Suggested): void {
    asking?.abort();
    if (input) input.value = option.label;
    show(CLOSED);
    list.say('');
    input?.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** The last question asked is the one that answers; without an answer the field stays what it was. */
  async function ask(text: string): Promise<void> {
    asking?.abort();
    asking = new AbortController();
    const { signal } = asking;
    if (text.length < SHORTEST) {
      show(CLOSED);
      list.say('');
      return;
    }
    try {
      await pause(PAUSE_MS, signal);
      const response = await fetch(`${source}?${new URLSearchParams({ q: text })}`, { signal });
      if (!response.ok) return;
      const { results }: { results: Suggested[] } = await response.json();
      // The person may have left the field meanwhile.
      if (document.activeElement !== input) return;
      show(answered(results));
      list.say(words.announced(results.length));
    } catch (error) {
      if (signal.aborted) return;
      show(CLOSED);
      console.error(error);
    }
  }

  input.addEventListener('input', () => void ask(input.value.trim()));
  // On a slow line the person was quicker than this script: what is typed already counts.
  if (document.activeElement === input && input.value !== input.defaultValue) void ask(input.value.trim());
  input.addEventListener('blur', () => show(closed(box)));
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const option = chosen(box);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      show(moved(box, event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter' && option) take(option);
    else if (event.key === 'Escape' && box.open) show(closed(box));
    else return;
    event.preventDefault();
  });
}

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });

/** Tells what is kept, where, since when. What changes at every pause is not read aloud; what matters is. */

import { en } from '../messages.en/keeping.ts';
import type { Keeping } from '../messages.fr/keeping.ts';
import { fr } from '../messages.fr/keeping.ts';

type Word = keyof Keeping;

const keepingWords = (locale: 'fr' | 'en'): Keeping => (locale === 'en' ? en : fr);
export interface Choice {
  text: string;
  mine(): void;
  theirs(): void;
}
export interface Status {
  /** Where things stand, and since when. */
  say(word: Word, at?: Date): void;
  /** Told aloud as well. */
  announce(word: Word, at?: Date): void;
  /** Lines under it: what is not kept yet. */
  note(lines: readonly string[]): void;
  ask(choices: readonly Choice[]): void;
  /** Shows the way to erase what this device keeps, or takes it away. */
  offerErasing(erase: (() => void) | null): void;
  list(title: string, links: readonly { text: string; href: string }[]): void;
  words: Keeping;
  fill(word: Word, parts: Readonly<Record<string, string>>): string;
  moment(at: Date): { day: string; time: string };
}

export function statusOf(element: HTMLElement): Status {
  const locale = document.documentElement.lang.startsWith('en') ? 'en' : 'fr';
  const words = keepingWords(locale);
  const quiet = make('p', 'survey-keeping-state');
  const aloud = make('p', 'survey-keeping-told');
  aloud.setAttribute('role', 'status');
  const notes = make('div', 'stack is-close');
  const choices = make('div', 'stack is-close');
  choices.setAttribute('aria-live', 'polite');
  const erasing = make('div', '');
  element.replaceChildren(quiet, aloud, notes, choices, erasing);
  element.classList.add('is-live');

  const moment = (at: Date) => ({
    day: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }).format(at),
    time: new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' })
      .format(at)
      .replace(':', locale === 'fr' ? ' h ' : ':'),
  });
  const fill = (word: Word, parts: Readonly<Record<string, string>>) =>
    words[word].replaceAll(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? '');
  const told = (word: Word, at: Date) => fill(word, moment(at));

  return {
    words,
    fill,
    moment,
    say(word, at = new Date()) {
      quiet.textContent = told(word, at);
      aloud.textContent = '';
    },
    announce(word, at = new Date()) {
      aloud.textContent = told(word, at);
      aloud.classList.toggle('visually-hidden', aloud.textContent === quiet.textContent);
    },
    note(lines) {
      notes.replaceChildren(...lines.map((line) => make('p', 'hint', line)));
    },
    ask(asked) {
      choices.replaceChildren(
        ...asked.map(({ text, mine, theirs }) => {
          const group = make('div', 'notice is-attention survey-conflict');
          const actions = make('div', 'actions');
          actions.append(button(words.mine, mine), button(words.theirs, theirs));
          group.append(make('p', '', text), actions);
          return group;
        }),
      );
    },
    offerErasing(erase) {
      erasing.replaceChildren(...(erase ? [button(words.erase, erase, 'quiet')] : []));
    },
    list(title, links) {
      const list = make('ul', '');
      for (const { text, href } of links) {
        const [item, link] = [make('li', ''), make('a', '', text)];
        link.setAttribute('href', href);
        item.append(link);
        list.append(item);
      }
      notes.replaceChildren(...(links.length > 0 ? [make('p', '', title), list] : []));
    },
  };
}

function make(tag: string, classes: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  if (classes) made.className = classes;
  made.textContent = text;
  return made;
}

function button(text: string, press: () => void, look = 'plain'): HTMLElement {
  const made = make('button', `button is-${look}`, text);
  made.setAttribute('type', 'button');
  made.addEventListener('click', press);
  return made;
}
